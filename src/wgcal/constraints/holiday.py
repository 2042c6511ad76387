"""Meetings keep off the holidays of their station."""

from collections.abc import Iterator
from datetime import timedelta
from math import ceil

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotKind
from wgcal.domain.station import Holiday
from wgcal.domain.wall_time import midnight

NAME = "holiday"
SOURCE = "General Assembly resolution 69/250"
LEVELS = ("official", "observed", "avoided")

_MINUTE, _DAY = timedelta(minutes=1), timedelta(days=1)


def holiday(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each meeting and holiday that share time, as grave as its level."""
    for slot in (slot for slot in work.meetings if slot.kind is not SlotKind.HOLD):
        for feast in facts.station.holidays_during(slot.starts_at, slot.ends_at):
            minutes = ceil(_shared(slot, feast, facts) / _MINUTE)
            if minutes > 0:
                yield Conflict(
                    constraint=NAME,
                    severity=facts.policy.severity(f"{NAME}/{feast.level}"),
                    slots=(slot.id,),
                    subject=(feast.on.isoformat(), feast.level),
                    measured=minutes,
                    limit=0,
                    starts_at=slot.starts_at,
                    ends_at=slot.ends_at,
                    source=feast.source or SOURCE,
                    message=_explanation(slot, feast),
                )


def _shared(slot: Slot, feast: Holiday, facts: Facts) -> timedelta:
    zone = facts.station.zone
    starts, ends = midnight(feast.on, zone), midnight(feast.on + _DAY, zone)
    return min(slot.ends_at_utc, ends) - max(slot.starts_at_utc, starts)


def _explanation(slot: Slot, feast: Holiday) -> Message:
    name = feast.names if any(feast.names.values()) else feast.level
    values = {"starts": slot.starts_at, "name": name, "on": feast.on}
    if feast.tentative:
        return message(
            "The meeting of {starts} is on a holiday: {name}, {on} (the date is tentative).",
            **values,
        )
    return message("The meeting of {starts} is on a holiday: {name}, {on}.", **values)
