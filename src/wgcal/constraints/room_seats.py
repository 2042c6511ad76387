"""A room has a seat for everybody who is expected."""

from collections.abc import Iterator

from wgcal.constraints.attended import is_in_room
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "room-seats"
SOURCE = "The seats of the room, and the attendance that is expected"


def room_seats(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each meeting that more people are expected at than have a seat."""
    seats = {room.id: room.seats for room in facts.station.rooms}
    for slot in work.meetings:
        limit = seats.get(slot.room) if slot.room and is_in_room(slot) else None
        if limit is not None and slot.attendance is not None and slot.attendance > limit:
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(slot.id,),
                subject=(str(slot.room),),
                measured=slot.attendance,
                limit=limit,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                source=SOURCE,
                message=message(
                    "At the meeting of {starts} {attendance} people are expected; room {room} has {limit} seats.",
                    starts=slot.starts_at,
                    attendance=slot.attendance,
                    room=slot.room,
                    limit=limit,
                ),
            )
