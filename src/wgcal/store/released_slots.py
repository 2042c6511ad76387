"""Where subscribers last saw the slots of a session, without reading the whole release."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, select
from sqlmodel import Session as Db

from wgcal.domain.organization_of_work import in_order_of_start
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId, SlotKind, SlotStatus
from wgcal.domain.station import RoomId
from wgcal.store.columns import ROOM, SLOT, asked

_RELEASED = (
    select(
        SLOT.c.id,
        SLOT.c.kind,
        SLOT.c.zone,
        SLOT.c.released_starts_at_utc,
        SLOT.c.released_ends_at_utc,
        ROOM.c.slug,
        SLOT.c.released_status,
    )
    .join_from(SLOT, ROOM, ROOM.c.id == SLOT.c.released_room_id, isouter=True)
    .where(
        SLOT.c.session_id == bindparam("session"),
        SLOT.c.released_starts_at_utc.is_not(None),
    )
)


def released_slots(db: Db, session: SessionId) -> tuple[Slot, ...]:
    """Return the slots with no more than hours, room and status of the last release.

    In order of start; none if the session was never published.
    """
    return in_order_of_start(map(_released, asked(db, _RELEASED, session=session)))


def _released(columns: Sequence[Any]) -> Slot:
    name, kind, zone, starts_at, ends_at, room, status = columns
    return Slot(
        id=SlotId(name),
        kind=SlotKind(kind),
        starts_at=starts_at.astimezone(ZoneInfo(zone)),
        ends_at=ends_at.astimezone(ZoneInfo(zone)),
        room=None if room is None else RoomId(room),
        status=SlotStatus(status),
    )
