"""The database as a whole: its layout, and transactions that read or write."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from threading import Lock

from sqlalchemy.exc import IntegrityError, OperationalError
from sqlmodel import Session as Db

from wgcal.domain.refusals import DatabaseBusy, RoomTaken
from wgcal.store import migration
from wgcal.store.engine import (
    database_address,
    engine_of,
    for_reading,
    for_writing,
    is_in_memory,
    reached,
)
from wgcal.store.refusals import contested_room, is_busy
from wgcal.store.shipped import shipped
from wgcal.store.store import Store
from wgcal.store.tables import RoomRow


class Database:
    """A SQLite file or a PostgreSQL database; one of these serves a whole process.

    On SQLite writers take turns inside the process, as those that wait for the file's lock are
    served in no order and some of them starve. Raises UnusableDatabase or DatabaseUnreachable.
    """

    def __init__(self, url: str) -> None:
        self._address = database_address(url)
        with reached(self._address):
            self._engine = engine_of(self._address)
        self._reader, self._writer = for_reading(self._engine), for_writing(self._engine)
        self._turn: AbstractContextManager[object] = (
            Lock() if self._engine.dialect.name == "sqlite" else nullcontext()
        )
        self._reading_turn = self._turn if is_in_memory(self._address) else nullcontext()

    def upgrade(self) -> None:
        """Bring the tables and the shipped catalogue to this version.

        All of it happens, or nothing; where nothing is to be done, nothing changes. Raises
        SchemaNewer or DatabaseUnreachable.
        """
        with self._turn, reached(self._address), self._writer.begin() as connection:
            migration.upgrade(connection)
            with Db(connection) as db:
                Store(db).add_catalogue(shipped())
                db.commit()

    def expect_current_schema(self) -> None:
        """Raise SchemaOutdated, or SchemaNewer, unless the tables are those of this version.

        Raises DatabaseUnreachable where there is nothing to ask.
        """
        with self._reading_turn, reached(self._address), self._reader.connect() as connection:
            migration.expect_current(connection)

    @contextmanager
    def reading(self) -> Iterator[Store]:
        """Yield a store that sees the database as it is now, and can not write."""
        with self._reading_turn, Db(self._reader) as db:
            yield Store(db)

    @contextmanager
    def writing(self) -> Iterator[Store]:
        """Yield a store whose changes are kept together at the end, or none of them.

        Raises RoomTaken where a room would be given twice, and DatabaseBusy when another process
        keeps a SQLite file locked.
        """
        with self._turn, Db(self._writer) as db, _refusals_named(db):
            yield Store(db)
            db.commit()

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


@contextmanager
def _refusals_named(db: Db) -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        number = contested_room(error)
        if number is None:
            raise
        db.rollback()
        raise RoomTaken(db.get_one(RoomRow, number).slug) from error
    except OperationalError as error:
        if not is_busy(error):
            raise
        raise DatabaseBusy from error
