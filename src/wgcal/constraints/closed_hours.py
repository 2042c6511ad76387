"""How much of a meeting its room is closed for, and why."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from zoneinfo import ZoneInfo

from wgcal.constraints.outside_hours import outside
from wgcal.domain.message import Message, message
from wgcal.domain.slot import Slot
from wgcal.domain.station import Closure, Room

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class ClosedHours:
    """The real minutes of a meeting in which its room is closed, rounded up: never none."""

    subject: tuple[str, ...]
    minutes: int
    explanation: Message


def closed_hours(slot: Slot, room: Room, zone: ZoneInfo) -> Iterator[ClosedHours]:
    """Yield what of the meeting is outside the room's daily hours, and in each closure of it."""
    late = ceil(outside(slot, room.opening, zone) / _MINUTE) if room.opening else 0
    if late:
        yield ClosedHours((slot.day.isoformat(),), late, _outside(slot, room, late))
    for closure in room.closures:
        shared = _shared_minutes(slot, closure)
        if shared > 0:
            during = closure.starts_at.isoformat(), closure.ends_at.isoformat(), closure.reason
            yield ClosedHours(during, shared, _closure(slot, closure, zone))


def _shared_minutes(slot: Slot, closure: Closure) -> int:
    ends_at = min(slot.ends_at_utc, closure.ends_at)
    return ceil((ends_at - max(slot.starts_at_utc, closure.starts_at)) / _MINUTE)


def _outside(slot: Slot, room: Room, minutes: int) -> Message:
    return message(
        "The meeting of {starts} is outside the opening hours of room {room} for {length}.",
        starts=slot.starts_at,
        room=room.id,
        length=minutes * _MINUTE,
    )


def _closure(slot: Slot, closure: Closure, zone: ZoneInfo) -> Message:
    values = {
        "starts": slot.starts_at,
        "room": slot.room,
        "closes": closure.starts_at.astimezone(zone),
        "opens": closure.ends_at.astimezone(zone),
    }
    if closure.reason:
        return message(
            "At the meeting of {starts} room {room} is closed, from {closes} to {opens} ({reason}).",
            reason=closure.reason,
            **values,
        )
    return message(
        "At the meeting of {starts} room {room} is closed, from {closes} to {opens}.", **values
    )
