"""Interpretation in the evening or on a non-working day takes an extra team."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from math import ceil

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotKind
from wgcal.domain.wall_time import hour_on

NAME = "late-or-weekend"
SOURCE = "UNOG; Montreal Protocol budget 2016"
POLICY = ("last_hour", "working_days")

_MINUTE = timedelta(minutes=1)


def late_or_weekend(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each interpreted meeting that runs late or is on a non-working day."""
    interpreted = (slot for slot in work.meetings if slot.booths)
    for slot in (slot for slot in interpreted if slot.kind is not SlotKind.HOLD):
        minutes = ceil((slot.ends_at_utc - _extra_from(slot, facts)) / _MINUTE)
        if minutes > 0:
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(slot.id,),
                subject=(slot.day.isoformat(),),
                measured=minutes,
                limit=0,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                source=SOURCE,
                message=_explanation(slot, minutes, facts),
            )


def _extra_from(slot: Slot, facts: Facts) -> datetime:
    if slot.day.isoweekday() not in facts.policy.working_days:
        return slot.starts_at_utc
    last = hour_on(slot.day, facts.policy.last_hour, facts.station.zone)
    return max(slot.starts_at_utc, last)


def _explanation(slot: Slot, minutes: int, facts: Facts) -> Message:
    if slot.day.isoweekday() in facts.policy.working_days:
        return message(
            "The interpreted meeting of {starts} is after {last} for {length}: it takes an extra team.",
            starts=slot.starts_at,
            last=facts.policy.last_hour,
            length=minutes * _MINUTE,
        )
    return message(
        "The interpreted meeting of {starts} is on a non-working day: it takes an extra team.",
        starts=slot.starts_at,
    )
