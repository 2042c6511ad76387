"""A database with the example as a draft, and other sessions to put beside it."""

from datetime import UTC, datetime

import pytest

from wgcal.actions.import_document import import_document
from wgcal.documents import example
from wgcal.store import Database

MONDAY = datetime(2016, 2, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def drafted(database: Database) -> Database:
    """Return a database with the example imported but not published."""
    with database.writing() as store:
        import_document(store, example(), by="planner", now=MONDAY)
    return database
