"""The items of a meeting fit into its time."""

from collections.abc import Iterator
from datetime import timedelta

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind

NAME = "item-overfull"
SOURCE = "The minutes that were asked for each item, and the hours of the meeting"

_MINUTE = timedelta(minutes=1)


def item_overfull(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each meeting whose items ask for more minutes than it has."""
    for slot in (slot for slot in work.meetings if slot.kind is not SlotKind.HOLD):
        asked = {item.number: item.minutes for item in slot.items if item.minutes}
        minutes = sum(item.minutes or 0 for item in slot.items)
        if minutes * _MINUTE > slot.length:
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(slot.id,),
                subject=tuple(asked),
                measured=minutes,
                limit=slot.length // _MINUTE,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                source=SOURCE,
                message=message(
                    "The items of the meeting of {starts} ask for {asked}; it lasts {length}.",
                    starts=slot.starts_at,
                    asked=minutes * _MINUTE,
                    length=slot.length,
                ),
            )
