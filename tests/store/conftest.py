"""A way past the store, to the database itself."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from wgcal.store.engine import database_address, engine_of


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    """Yield an engine for the database of the test."""
    past_the_store = engine_of(database_address(database_url))
    yield past_the_store
    past_the_store.dispose()
