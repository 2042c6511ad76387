"""Other sessions' slots near a plan, found by index however long the calendar is."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import CTE, ColumnElement, column, values
from sqlmodel import Session as Db
from sqlmodel import and_, col, or_, select
from sqlmodel.sql.expression import Select
from sqlmodel.sql.sqltypes import UTCDateTime

from wgcal.domain.body import Body, BodyId
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.organization_of_work import LONGEST_SLOT, OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotStatus
from wgcal.domain.station import StationId
from wgcal.store.catalogue import body_of, station
from wgcal.store.slots import slot_of
from wgcal.store.tables import BodyRow, RoomRow, SlotRow

Stretch = tuple[datetime, datetime]
Found = tuple[SlotRow, BodyRow, str]


def facts_near(db: Db, work: OrganizationOfWork) -> Facts:
    """Return the plan's station and what else takes place near its meetings in time.

    Near are whole days as the plan's rooms count them, and the longest rest that the policy asks
    for before and after a meeting. Other sessions count at the same station, and those of the same
    body, its parent and its children at any station. Raises UnknownStation.
    """
    here = station(db, work.session.station)
    family = _family(db, work.body)
    near = stretches(work.meetings, work.session.zone, longest_rest(here.policy))
    found = tuple(_found(db, work, family, near))
    others = (body_of(row) for _, row, _ in found)
    bodies = {body.id: body for body in (work.body, *family, *others)}
    return Facts(
        station=here,
        neighbours=_neighbours(found),
        bodies=tuple(bodies[body] for body in sorted(bodies)),
    )


def longest_rest(policy: Policy) -> timedelta:
    """Return how far from a meeting another can still be too near for its interpreters."""
    return timedelta(minutes=max(policy.break_minutes, policy.evening_rest_minutes))


def stretches(meetings: Iterable[Slot], zone: ZoneInfo, rest: timedelta) -> tuple[Stretch, ...]:
    """Return the UTC times around the meetings, each moment in one stretch at most."""
    merged: list[Stretch] = []
    for starts_at, ends_at in sorted(_around(slot, zone, rest) for slot in meetings):
        if merged and starts_at <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], ends_at)
        else:
            merged.append((starts_at, ends_at))
    return tuple(merged)


def nearby(own: OrganizationOfWork, near: Iterable[Stretch]) -> Select[SlotRow, BodyRow, str]:
    """Return the query for other sessions' meetings that share any time with a stretch.

    No slot is longer than LONGEST_SLOT, which bounds the starts that an index has to look at.
    """
    stretch = _table(near)
    start, end = col(SlotRow.starts_at_utc), col(SlotRow.ends_at_utc)
    in_time = and_(start > stretch.c.bound, start < stretch.c.ends_at, end > stretch.c.starts_at)
    return (
        select(SlotRow, BodyRow, RoomRow.slug)
        .join_from(stretch, SlotRow, in_time)
        .join(BodyRow, col(BodyRow.id) == SlotRow.body_id)
        .outerjoin(RoomRow, col(RoomRow.id) == SlotRow.room_id)
        .where(
            col(SlotRow.session_id) != own.session.id, col(SlotRow.status) == SlotStatus.SCHEDULED
        )
    )


def at_station(own: OrganizationOfWork) -> ColumnElement[bool]:
    """Return the condition that the slot is at the plan's station."""
    return col(SlotRow.station_id) == own.session.station


def of_bodies(bodies: Iterable[Body]) -> ColumnElement[bool]:
    """Return the condition that one of the bodies meets, at any station."""
    return col(SlotRow.body_id).in_([body.id for body in bodies])


def _found(
    db: Db, own: OrganizationOfWork, family: Iterable[Body], near: tuple[Stretch, ...]
) -> Iterator[Found]:
    if near:
        query = nearby(own, near)
        yield from db.exec(query.where(at_station(own)))
        yield from db.exec(query.where(of_bodies(family)))


def _family(db: Db, body: Body) -> tuple[Body, ...]:
    above, own, below = (
        col(BodyRow.id) == body.parent,
        BodyRow.id == body.id,
        BodyRow.parent_id == body.id,
    )
    return tuple(body_of(row) for row in db.exec(select(BodyRow).where(or_(above, own, below))))


def _around(slot: Slot, zone: ZoneInfo, rest: timedelta) -> Stretch:
    first, last = slot.days[0], slot.days[-1] + timedelta(days=1)
    morning = datetime.combine(first, time.min, zone).astimezone(UTC)
    night = datetime.combine(last, time.min, zone).astimezone(UTC)
    return min(morning, slot.starts_at_utc - rest), max(night, slot.ends_at_utc + rest)


def _table(near: Iterable[Stretch]) -> CTE:
    names = ("bound", "starts_at", "ends_at")
    rows = [(starts_at - LONGEST_SLOT, starts_at, ends_at) for starts_at, ends_at in near]
    columns = (column(name, UTCDateTime()) for name in names)
    return values(*columns, name="stretch").data(rows).cte("stretch")


def _neighbours(found: Iterable[Found]) -> tuple[Neighbour, ...]:
    # A slot is found twice that reaches into two stretches, or is the family's at the station.
    once = {row.id: _neighbour(row, room) for row, _, room in found}
    return tuple(sorted(once.values(), key=lambda near: (near.slot.starts_at_utc, near.slot.id)))


def _neighbour(row: SlotRow, room: str | None) -> Neighbour:
    place = row.starts_at_utc, row.ends_at_utc, row.room_id
    released = row.released_starts_at_utc, row.released_ends_at_utc, row.released_room_id
    return Neighbour(
        slot=slot_of(row, room),
        session=SessionId(row.session_id),
        body=BodyId(row.body_id),
        station=StationId(row.station_id),
        is_released=place == released,
    )
