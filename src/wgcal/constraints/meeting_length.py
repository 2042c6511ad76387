"""A meeting with interpretation lasts three hours at most, a remote one two."""

from collections.abc import Iterator
from datetime import timedelta
from math import ceil

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import MeetingMode, Slot, SlotKind

NAME = "meeting-length"
SOURCE = "UN delegates' handbook, Duration of meetings"
REMOTE_SOURCE = "Practice of 2020 on remote platforms"
POLICY = ("meeting_minutes", "remote_meeting_minutes")

_MINUTE = timedelta(minutes=1)


def meeting_length(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each interpreted meeting that is too long, in real minutes."""
    for slot in work.meetings:
        minutes, limit = ceil(slot.length / _MINUTE), _limit(slot, facts.policy)
        if slot.is_interpreted and slot.kind is not SlotKind.HOLD and minutes > limit:
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(slot.id,),
                measured=minutes,
                limit=limit,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                source=REMOTE_SOURCE if slot.mode is MeetingMode.REMOTE else SOURCE,
                message=message(
                    "The interpreted meeting of {starts} lasts {length}, more than {limit}.",
                    starts=slot.starts_at,
                    length=minutes * _MINUTE,
                    limit=limit * _MINUTE,
                ),
            )


def _limit(slot: Slot, policy: Policy) -> int:
    if slot.mode is MeetingMode.REMOTE:
        return policy.remote_meeting_minutes
    return policy.meeting_minutes
