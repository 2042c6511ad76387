"""A room has a gap between meetings of bodies that have nothing to do with each other."""

from collections.abc import Iterator
from datetime import timedelta

from wgcal.constraints.in_a_row import in_a_row
from wgcal.constraints.kinship import kinship
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "room-turnaround"
SOURCE = "UN delegates' handbook: unrelated meetings in one room want a short gap"
POLICY = ("turnaround_minutes",)

_MINUTE = timedelta(minutes=1)


def room_turnaround(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each two unrelated meetings that follow each other too closely."""
    related, zone = kinship(work, facts), facts.station.zone
    limit = facts.policy.turnaround_minutes * _MINUTE
    for before, after in in_a_row(work, facts):
        ended_at = before.slot.ends_at_utc
        gap, is_own = after.slot.starts_at_utc - ended_at, before.is_own or after.is_own
        if gap < limit and is_own and not related(before.body, after.body):
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(before.slot.id, after.slot.id),
                subject=(str(after.slot.room),),
                measured=gap // _MINUTE,
                limit=limit // _MINUTE,
                starts_at=ended_at.astimezone(zone),
                ends_at=(ended_at + limit).astimezone(zone),
                source=SOURCE,
                message=message(
                    "In room {room} the meeting of {starts} begins {gap} after one of another body; {limit} are due.",
                    room=after.slot.room,
                    starts=after.slot.starts_at.astimezone(zone),
                    gap=gap,
                    limit=limit,
                ),
            )
