"""The database that the commands work on, and who gives them."""

from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getuser

from wgcal.settings import Settings
from wgcal.store import Database, Store


@contextmanager
def database(settings: Settings | None = None) -> Iterator[Database]:
    """Yield the database of the settings; raises SchemaOutdated unless its schema is current."""
    opened = Database((settings or Settings()).database_url)
    try:
        opened.expect_current_schema()
        yield opened
    finally:
        opened.close()


@contextmanager
def reading() -> Iterator[Store]:
    """Yield the store in a read transaction."""
    with database() as opened, opened.reading() as store:
        yield store


@contextmanager
def writing() -> Iterator[Store]:
    """Yield the store in a write transaction, which is kept only if all goes well."""
    with database() as opened, opened.writing() as store:
        yield store


def author() -> str:
    """Return the user's name on this machine, for the log of operations."""
    return getuser()
