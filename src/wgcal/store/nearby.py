"""The look-up of other sessions' meetings in stretches of time, by index."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Row,
    Select,
    Text,
    and_,
    bindparam,
    or_,
    type_coerce,
    union_all,
)
from sqlmodel import Session as Db

from wgcal.domain.body import Body
from wgcal.domain.facts import Neighbour
from wgcal.domain.organization_of_work import LONGEST_SLOT, OrganizationOfWork
from wgcal.domain.slot import SlotId, SlotKind, SlotStatus
from wgcal.store.columns import (
    BODY,
    BODY_COLUMNS,
    NO_BOOTHS,
    ROOM,
    SLOT,
    SLOT_COLUMNS,
    SLOTS,
    asked,
    body_of_columns,
    frozen,
    slot_of_columns,
)

Stretch = tuple[datetime, datetime]

MOST_STRETCHES = 16
"""How many stretches one statement asks about at most."""

AT_STATION = and_(
    SLOT.c.station_id == bindparam("station"),
    or_(
        type_coerce(SLOT.c.booths, Text) != NO_BOOTHS,
        ROOM.c.slug.in_(bindparam("rooms", expanding=True)),
    ),
)
"""At the station a meeting counts that takes interpreters, or one of the plan's rooms."""

OF_BODIES = SLOT.c.body_id.in_(bindparam("bodies", expanding=True))

OF_INTEREST = or_(
    SLOT.c.status == SlotStatus.SCHEDULED,
    *(SLOT.c.kind == kind for kind in SlotKind if kind.is_formal),
)
"""The meeting takes place, or was formal and left its services."""

AS_RELEASED = and_(
    *(
        SLOT.c[now].is_not_distinct_from(SLOT.c[f"released_{now}"])
        for now in ("starts_at_utc", "ends_at_utc", "room_id", "status")
    )
)
"""Subscribers see the slot where it is."""

_OWNER = (SLOT.c.session_id, SLOT.c.station_id, AS_RELEASED.label("is_released"))


def found_near(
    db: Db, own: OrganizationOfWork, family: Iterable[Body], near: Sequence[Stretch]
) -> tuple[tuple[Neighbour, ...], tuple[Body, ...]]:
    """Return the meetings that share such time and may matter to the plan.

    At its station these are the interpreted ones and those in its rooms, and at any station those
    of the family.

    They come in order of start then identifier, with the bodies that meet.
    """
    bodies, rooms = [body.id for body in family], list({slot.room for slot in own.meetings})
    # A slot is found twice that reaches into two stretches, or is the family's at the station.
    found: dict[str, Row[Any]] = {}
    for first in range(0, len(near), MOST_STRETCHES):
        some = near[first : first + MOST_STRETCHES]
        rows = asked(
            db,
            nearby(len(some)),
            session=own.session.id,
            station=own.session.station,
            bodies=bodies,
            rooms=rooms,
            **_times(some),
        )
        found.update((row[0], row) for row in rows)
    neighbours = sorted(map(_neighbour, found.values()), key=_by_start)
    # One row tells of each body; the body's name is the first of its columns.
    meeting = {row[-len(BODY_COLUMNS)]: row for row in found.values()}
    bodies_met = (body_of_columns(row[-len(BODY_COLUMNS) :]) for row in meeting.values())
    return tuple(neighbours), tuple(bodies_met)


def _by_start(close: Neighbour) -> tuple[datetime, SlotId]:
    return close.slot.starts_at_utc, close.slot.id


@lru_cache(maxsize=MOST_STRETCHES)
def nearby(stretches: int) -> CompoundSelect[Any]:
    """Return the statement for so many stretches, each a range of two indexes."""
    places = (AT_STATION, OF_BODIES)
    return union_all(*(_during(n).where(place) for n in range(stretches) for place in places))


def _during(number: int) -> Select[Any]:
    """Return the query for other sessions' meetings that share any time with a stretch.

    No slot is longer than LONGEST_SLOT, which bounds the starts that an index has to look at.
    """
    return (
        SLOTS.add_columns(*_OWNER, *BODY_COLUMNS)
        .join_from(SLOT, BODY, BODY.c.id == SLOT.c.body_id)
        .where(
            SLOT.c.starts_at_utc > bindparam(f"bound_{number}"),
            SLOT.c.starts_at_utc < bindparam(f"ends_at_{number}"),
            SLOT.c.ends_at_utc > bindparam(f"starts_at_{number}"),
            SLOT.c.session_id != bindparam("session"),
            OF_INTEREST,
        )
    )


def _times(near: Iterable[Stretch]) -> dict[str, datetime]:
    times: dict[str, datetime] = {}
    for number, (starts_at, ends_at) in enumerate(near):
        times[f"bound_{number}"] = starts_at - LONGEST_SLOT
        times[f"starts_at_{number}"] = starts_at
        times[f"ends_at_{number}"] = ends_at
    return times


def _neighbour(row: Sequence[Any]) -> Neighbour:
    session, station, is_released, body = row[len(SLOT_COLUMNS) : len(SLOT_COLUMNS) + 4]
    values = {
        "slot": slot_of_columns(row[: len(SLOT_COLUMNS)]),
        "session": session,
        "body": body,
        "station": station,
        "is_released": bool(is_released),
    }
    return frozen(Neighbour, values)
