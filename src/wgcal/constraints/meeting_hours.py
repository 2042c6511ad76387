"""Meetings keep to the hours of the station's grid."""

from collections.abc import Iterator
from datetime import timedelta
from math import ceil

from wgcal.constraints.outside_hours import outside
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind

NAME = "meeting-hours"
SOURCE = "UN delegates' handbook, Duration of meetings; UNOG"
POLICY = ("meeting_hours",)

_MINUTE = timedelta(minutes=1)
_WITH_OWN_HOURS = {SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD}


def meeting_hours(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each meeting with minutes outside the grid, if a grid is recorded."""
    grid, zone = facts.policy.meeting_hours, facts.station.zone
    meetings = work.meetings if grid else ()
    for slot in (slot for slot in meetings if slot.kind not in _WITH_OWN_HOURS):
        minutes = ceil(outside(slot, grid, zone) / _MINUTE)
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
                message=message(
                    "The meeting of {starts} is outside the station's meeting hours for {length}.",
                    starts=slot.starts_at,
                    length=minutes * _MINUTE,
                ),
            )
