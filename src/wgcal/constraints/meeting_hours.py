"""Meetings keep to the hours of the station's grid."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from math import ceil

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotKind

NAME = "meeting-hours"
SOURCE = "UN delegates' handbook, Duration of meetings; UNOG"

_MINUTE = timedelta(minutes=1)
_WITH_OWN_HOURS = {SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD}


def meeting_hours(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each meeting with minutes outside the grid, if a grid is recorded."""
    for slot in work.meetings:
        minutes = ceil(_outside(slot, facts) / _MINUTE)
        if facts.policy.meeting_hours and slot.kind not in _WITH_OWN_HOURS and minutes > 0:
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
                message=message(
                    "The meeting of {starts} is outside the station's meeting hours for {length}.",
                    starts=slot.starts_at,
                    length=minutes * _MINUTE,
                ),
            )


def _outside(slot: Slot, facts: Facts) -> timedelta:
    grid = sorted(facts.policy.meeting_hours, key=lambda hours: hours.starts)
    windows = [hours.on(day, facts.station.zone) for day, hours in product(slot.days, grid)]
    outside, seen_to = timedelta(), slot.starts_at_utc
    for starts, ends in (*windows, (slot.ends_at_utc, slot.ends_at_utc)):
        outside += max(min(starts, slot.ends_at_utc) - seen_to, timedelta())
        seen_to = max(seen_to, ends)
    return outside
