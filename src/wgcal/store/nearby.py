"""The look-up of other sessions' meetings in stretches of time, by index."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    CompoundSelect,
    Select,
    and_,
    bindparam,
    or_,
    union_all,
)
from sqlmodel import Session as Db

from wgcal.domain.body import Body
from wgcal.domain.facts import Neighbour
from wgcal.domain.organization_of_work import LONGEST_SLOT, OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotKind, SlotStatus
from wgcal.domain.station import StationId
from wgcal.store.columns import (
    BODY,
    BODY_COLUMNS,
    SLOT,
    SLOT_COLUMNS,
    SLOTS,
    asked,
    body_of_columns,
    slot_of_columns,
)

Stretch = tuple[datetime, datetime]

MOST_STRETCHES = 16
"""How many stretches one statement asks about at most."""

AT_STATION = SLOT.c.station_id == bindparam("station")
OF_BODIES = SLOT.c.body_id.in_(bindparam("bodies", expanding=True))

_FORMAL = [kind for kind in SlotKind if kind.is_formal]
OF_INTEREST = or_(SLOT.c.status == SlotStatus.SCHEDULED, SLOT.c.kind.in_(_FORMAL))
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
) -> Iterator[tuple[Neighbour, Body]]:
    """Yield each meeting at the plan's station, or of the family at any, that shares such time.

    A slot is found twice that reaches into two stretches, or is the family's at the station.
    """
    bodies = [body.id for body in family]
    for first in range(0, len(near), MOST_STRETCHES):
        some = near[first : first + MOST_STRETCHES]
        rows = asked(
            db,
            nearby(len(some)),
            session=own.session.id,
            station=own.session.station,
            bodies=bodies,
            **_times(some),
        )
        yield from map(_neighbour_and_body, rows)


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


def _neighbour_and_body(row: Sequence[Any]) -> tuple[Neighbour, Body]:
    session, station, is_released, *of_body = row[len(SLOT_COLUMNS) :]
    body = body_of_columns(of_body)
    neighbour = Neighbour(
        slot=slot_of_columns(row[: len(SLOT_COLUMNS)]),
        session=SessionId(session),
        body=body.id,
        station=StationId(station),
        is_released=bool(is_released),
    )
    return neighbour, body
