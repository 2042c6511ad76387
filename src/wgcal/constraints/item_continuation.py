"""An item that is taken up again says so, and no other item does."""

from collections.abc import Iterator

from wgcal.constraints.agenda_order import lists, sitting_before, sittings, touches
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotItem

NAME = "item-continuation"
SOURCE = "CTOC/COP/WG.6/2016/1, annex: item 2 goes on as 2 (continued)"


def item_continuation(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each item of a formal meeting with a mark missing or unfounded."""
    formal = sittings(work)
    for slot in formal:
        before = sitting_before(formal, slot)
        for item in slot.items:
            appears = touches if item.continued else lists
            earlier = sum(appears(other, item.number) for other in before)
            if item.continued != (earlier > 0):
                yield Conflict(
                    constraint=NAME,
                    severity=facts.policy.severity(NAME),
                    slots=(slot.id,),
                    subject=(item.number,),
                    measured=earlier,
                    limit=int(item.continued),
                    starts_at=slot.starts_at,
                    ends_at=slot.ends_at,
                    source=SOURCE,
                    message=_explanation(slot, item),
                )


def _explanation(slot: Slot, item: SlotItem) -> Message:
    if item.continued:
        return message(
            "The meeting of {starts} marks item {item} as continued, but no earlier meeting treats it.",
            starts=slot.starts_at,
            item=item.number,
        )
    return message(
        "The meeting of {starts} takes up item {item} again without marking it as continued.",
        starts=slot.starts_at,
        item=item.number,
    )
