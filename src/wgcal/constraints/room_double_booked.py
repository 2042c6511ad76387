"""A room holds one meeting at a time."""

from collections.abc import Iterator
from datetime import timedelta

from wgcal.constraints.sweep import Use, overloads
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts, judged_meetings, meetings
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.station import RoomId

NAME = "room-double-booked"
SOURCE = "A room is one place."


def room_double_booked(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each stretch of time in which a room has more than one meeting."""
    for overload in overloads(_uses(work, facts), lambda _room, _active: 1, lowest=1):
        yield Conflict(
            constraint=NAME,
            severity=facts.policy.severity(NAME),
            slots=overload.slots,
            subject=(overload.resource,),
            measured=overload.peak,
            limit=1,
            starts_at=overload.starts_at.astimezone(facts.station.zone),
            ends_at=overload.ends_at.astimezone(facts.station.zone),
            source=SOURCE,
            message=message(
                "Room {room} has {count} meetings at once for {minutes} minutes.",
                room=overload.resource,
                count=overload.peak,
                minutes=(overload.ends_at - overload.starts_at) // timedelta(minutes=1),
            ),
        )


def _uses(work: OrganizationOfWork, facts: Facts) -> Iterator[Use[RoomId]]:
    rooms = {meeting.slot.room for meeting in judged_meetings(work, facts)}
    for meeting in meetings(work, facts):
        slot, room = meeting.slot, meeting.slot.room
        if room is not None and room in rooms and meeting.station == facts.station.id:
            yield Use(room, meeting, slot.starts_at_utc, slot.ends_at_utc)
