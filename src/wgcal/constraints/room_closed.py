"""A meeting is held while its room is open."""

from collections.abc import Iterator

from wgcal.constraints.closed_hours import closed_hours
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind

NAME = "room-closed"
SOURCE = "The room's opening hours and closures, as the station keeps them"


def room_closed(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for a meeting outside its room's hours, and one for each closure in it."""
    rooms = {room.id: room for room in facts.station.rooms}
    for slot in work.meetings:
        if slot.room in rooms and slot.kind is not SlotKind.HOLD:
            for closed in closed_hours(slot, rooms[slot.room], facts.station.zone):
                yield Conflict(
                    constraint=NAME,
                    severity=facts.policy.severity(NAME),
                    slots=(slot.id,),
                    subject=(slot.room, *closed.subject),
                    measured=closed.minutes,
                    limit=0,
                    starts_at=slot.starts_at,
                    ends_at=slot.ends_at,
                    source=SOURCE,
                    message=closed.explanation,
                )
