"""A slot treats items that are on the agenda."""

from collections.abc import Iterator

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "item-unknown"
SOURCE = "A body treats the items of the agenda that it adopts"


def item_unknown(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each item that a slot names and the agenda, if recorded, lacks."""
    known = {item.number for item in work.agenda}
    for slot in work.meetings if known else ():
        for number in dict.fromkeys(item.number for item in slot.items):
            if number not in known and not work.has_sub_items(number):
                yield Conflict(
                    constraint=NAME,
                    severity=facts.policy.severity(NAME),
                    slots=(slot.id,),
                    subject=(number,),
                    measured=0,
                    limit=1,
                    starts_at=slot.starts_at,
                    ends_at=slot.ends_at,
                    source=SOURCE,
                    message=message(
                        "The meeting of {starts} names item {item}, which the agenda lacks.",
                        starts=slot.starts_at,
                        item=number,
                    ),
                )
