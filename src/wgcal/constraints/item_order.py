"""Substantive items are taken up in the order of the agenda."""

from bisect import bisect, insort
from collections.abc import Iterator
from itertools import groupby

from wgcal.constraints.agenda_order import items_with_role, sittings, touched_items
from wgcal.domain.agenda import ItemRole
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork, in_order_of_start
from wgcal.domain.slot import Slot

NAME = "item-order"
SOURCE = "The agenda that the body adopts numbers its items in the order of work"


def item_order(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each item that is first taken up after items that follow it."""
    items = items_with_role(work, ItemRole.SUBSTANTIVE)
    taken: list[int] = []
    slots: dict[int, Slot] = {}
    for place, slot in _first_appearances(work):
        if overtaken := len(taken) - bisect(taken, place):
            concerned = in_order_of_start({slots[taken[-1]], slot})
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=tuple(one.id for one in concerned),
                subject=(items[place].number,),
                measured=overtaken,
                limit=0,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                source=SOURCE,
                message=counted(
                    "Item {item} is first taken up in the meeting of {starts}, after {number} item that follows it in the agenda.",
                    "Item {item} is first taken up in the meeting of {starts}, after {number} items that follow it in the agenda.",
                    overtaken,
                    item=items[place].number,
                    starts=slot.starts_at,
                ),
            )
        insort(taken, place)
        slots[place] = slot


def _first_appearances(work: OrganizationOfWork) -> Iterator[tuple[int, Slot]]:
    places = {item.number: n for n, item in enumerate(items_with_role(work, ItemRole.SUBSTANTIVE))}
    first: dict[int, Slot] = {}
    for slot, number in touched_items(work, sittings(work)):
        if number in places:
            first.setdefault(places[number], slot)
    for _, together in groupby(first.items(), key=lambda taken: taken[1].starts_at_utc):
        group = list(together)
        yield from group if len({slot.id for _, slot in group}) == 1 else sorted(group)
