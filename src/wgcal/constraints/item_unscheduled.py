"""Every item of the agenda has a slot."""

from collections.abc import Iterator

from wgcal.constraints.agenda_order import treats
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind

NAME = "item-unscheduled"
SOURCE = "An organization of work gives every item of the agenda a slot"

_OF_OTHERS = {SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD}


def item_unscheduled(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each item, or sub-item, that no meeting of the body treats."""
    slots = [slot for slot in work.meetings if slot.items and slot.kind not in _OF_OTHERS]
    for item in work.agenda:
        is_treated = any(treats(slot, item.number) for slot in slots)
        if not is_treated and not work.has_sub_items(item.number):
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(),
                subject=(item.number, work.session.id),
                measured=0,
                limit=1,
                source=SOURCE,
                message=message("Item {item} of the agenda has no slot.", item=item.number),
            )
