"""Which formal meetings treat which items, for the rules about the order of work."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from wgcal.domain.agenda import AgendaItem, ItemNumber, ItemRole, parent_number
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot


def sittings(work: OrganizationOfWork) -> tuple[Slot, ...]:
    """Return the formal meetings that are to take place, in order of start."""
    return work.sittings


def sitting_before(formal: Iterable[Slot], slot: Slot) -> tuple[Slot, ...]:
    """Return those of the meetings that start earlier than the slot, not those that start with it."""
    return tuple(other for other in formal if other.starts_at_utc < slot.starts_at_utc)


def sitting_after(formal: Iterable[Slot], slot: Slot) -> tuple[Slot, ...]:
    """Return those of the meetings that start later than the slot, not those that start with it."""
    return tuple(other for other in formal if other.starts_at_utc > slot.starts_at_utc)


def items_with_role(work: OrganizationOfWork, *roles: ItemRole) -> tuple[AgendaItem, ...]:
    """Return the agenda's items that have one of the roles, in the agenda's order."""
    return tuple(item for item in work.agenda if item.role in roles)


def lists(slot: Slot, number: ItemNumber) -> bool:
    """Say whether the slot names exactly this item."""
    return number in slot.item_numbers


def treats(slot: Slot, number: ItemNumber) -> bool:
    """Say whether the slot names the item, or the whole item that this sub-item belongs to."""
    parent = parent_number(number)
    return lists(slot, number) or (parent is not None and lists(slot, parent))


def touches(slot: Slot, number: ItemNumber) -> bool:
    """Say whether the slot treats the item or one of its sub-items."""
    return treats(slot, number) or any(parent_number(item.number) == number for item in slot.items)


def treating(slots: Iterable[Slot], item: AgendaItem) -> tuple[Slot, ...]:
    """Return those of the slots that treat the item, in the same order."""
    return tuple(slot for slot in slots if slot.items and treats(slot, item.number))


def touched_items(
    work: OrganizationOfWork, slots: Iterable[Slot]
) -> Iterator[tuple[Slot, ItemNumber]]:
    """Yield each slot with each item that it touches, in the order in which the slot lists them.

    The same as `touches` says, in one pass: what is listed, the item above a listed sub-item
    before it, and the sub-items of a listed item after it. A pair may come twice.
    """
    below: defaultdict[ItemNumber | None, list[ItemNumber]] = defaultdict(list)
    for item in work.agenda:
        below[parent_number(item.number)].append(item.number)
    for slot in slots:
        for number in (item.number for item in slot.items):
            if above := parent_number(number):
                yield slot, above
            yield slot, number
            yield from ((slot, part) for part in below.get(number, ()))
