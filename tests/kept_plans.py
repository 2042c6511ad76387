"""Plans in a database to test with: the example's source, and who kept or changed it when."""

from dataclasses import replace
from datetime import UTC, datetime

from plans import FIREARMS, FIREARMS_2016, slot, work
from wgcal.domain.body import Body
from wgcal.domain.interpretation import Language
from wgcal.domain.operation import Operation, Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId
from wgcal.domain.source import Source
from wgcal.domain.station import Room, StationId
from wgcal.store import Database

NOW = datetime(2016, 4, 1, 12, tzinfo=UTC)

SOURCE = Source(
    symbol="CTOC/COP/WG.6/2016/1",
    digest="0" * 64,
    language=Language.ZH,
    reading='{"slots": 4}',
    read_at=NOW,
)


def upgraded(url: str) -> Database:
    """Return the database at an address with current tables and the shipped catalogue."""
    database = Database(url)
    database.upgrade()
    return database


def operation(
    *after: Slot, before: tuple[Slot, ...] = (), verb: Verb = Verb.IMPORT, revision: int = 1
) -> Operation:
    """Return a change made by a planner called Ada."""
    return Operation(verb=verb, by="Ada", at=NOW, before=before, after=after, revision=revision)


def kept(database: Database, plan: OrganizationOfWork) -> OrganizationOfWork:
    """Return the plan as it is kept for the first time."""
    with database.writing() as store:
        return store.create(plan, SOURCE, operation(*plan.slots))


def saved(database: Database, plan: OrganizationOfWork) -> OrganizationOfWork:
    """Return the changed plan as it is kept under its next revision."""
    with database.writing() as store:
        return store.save(plan, operation(verb=Verb.MOVE))


def loaded(database: Database, session: SessionId = FIREARMS_2016.id) -> OrganizationOfWork:
    """Return the plan as the database has it."""
    with database.reading() as store:
        return store.load(session)


def meeting(name: str, starts: str, room: Room | None = None, hours: float = 3) -> Slot:
    """Return a slot with a name, as no two sessions may have slots of one name."""
    return replace(slot(starts, room=room, hours=hours), id=SlotId(name))


def plan_of(
    name: str, *slots: Slot, body: Body = FIREARMS, station: StationId = FIREARMS_2016.station
) -> OrganizationOfWork:
    """Return the plan of another session of a body, at Vienna unless said otherwise."""
    session = replace(FIREARMS_2016, id=SessionId(name), body=body.id, station=station)
    return work(*slots, session=session, body=body)
