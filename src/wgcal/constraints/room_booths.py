"""A room has as many booths as a meeting asks for, each with a seat for every interpreter."""

from collections.abc import Iterator

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotKind
from wgcal.domain.station import Room

NAME = "room-booths"
SOURCE = "AIIC architects' guide; ISO 2603 and ISO 4043"
POLICY = ("interpreters_per_booth", "larger_booths")


def room_booths(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield a conflict where a room has too few booths for a meeting, and one where too small."""
    rooms = {room.id: room for room in facts.station.rooms}
    for slot in work.meetings:
        if slot.room in rooms and slot.kind is not SlotKind.HOLD:
            for languages, measured, limit, text in _findings(slot, rooms[slot.room], facts):
                yield Conflict(
                    constraint=NAME,
                    severity=facts.policy.severity(NAME),
                    slots=(slot.id,),
                    subject=(slot.room, *languages),
                    measured=measured,
                    limit=limit,
                    starts_at=slot.starts_at,
                    ends_at=slot.ends_at,
                    source=SOURCE,
                    message=text,
                )


def _findings(
    slot: Slot, room: Room, facts: Facts
) -> Iterator[tuple[tuple[str, ...], int, int, Message]]:
    if room.booths is not None and (asked := len(slot.booths)) > room.booths:
        text = message(
            "The meeting of {starts} asks for more booths, {asked}, than room {room} has, {limit}.",
            starts=slot.starts_at,
            asked=asked,
            room=room.id,
            limit=room.booths,
        )
        yield (), asked, room.booths, text
    teams = {name: facts.policy.interpreters(name) for name in slot.booths}
    larger = {name: team for name, team in teams.items() if team > room.booth_seats}
    if larger:
        text = message(
            "At the meeting of {starts} a booth of {languages} takes a team of {team}; in room {room} it seats {limit}.",
            starts=slot.starts_at,
            languages=tuple(larger),
            team=max(larger.values()),
            room=room.id,
            limit=room.booth_seats,
        )
        yield tuple(larger), max(larger.values()), room.booth_seats, text
