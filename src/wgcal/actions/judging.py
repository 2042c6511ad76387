"""What a change of a plan does to its conflicts, and the plan that is kept if it may be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from wgcal.actions.strangers import Strangers
from wgcal.constraints import check
from wgcal.constraints.judged import Judged
from wgcal.domain.conflict import Conflict, Difference
from wgcal.domain.facts import Changes, Facts
from wgcal.domain.operation import Operation, Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.refusals import EditBlocked
from wgcal.domain.slot import Slot, SlotId
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class Saved:
    """The plan after a change, and the conflicts new, gone and remaining."""

    work: OrganizationOfWork
    difference: Difference


@dataclass(frozen=True, kw_only=True)
class Outcome(Saved):
    """What became of a change of one slot, with the slot as it now is."""

    slot: Slot


@dataclass(frozen=True, kw_only=True)
class Change:
    """A change somebody asks for: the plan before and after, the slot it is about, who and when."""

    before: OrganizationOfWork
    after: OrganizationOfWork
    slot: SlotId
    verb: Verb
    by: str
    at: datetime


def judged(
    store: Store, before: OrganizationOfWork, after: OrganizationOfWork, *, now: datetime
) -> Difference:
    """Return what a change at a UTC time does to the conflicts of all slots concerned."""
    known = {slot.id: slot for slot in before.slots}
    changed = (slot for slot in after.slots if known.get(slot.id) is not slot)
    with_all = replace(before, slots=(*before.slots, *changed))
    facts = replace(store.facts_near(with_all), changes=_changes(store, before, now))
    return Judged(before, facts).difference_to(after)


def judged_at(store: Store, work: OrganizationOfWork, now: datetime) -> tuple[Conflict, ...]:
    """Return the conflicts of the plan as a change of what is public, made at a UTC time."""
    return check(work, replace(store.facts_near(work), changes=_changes(store, work, now)))


def save_judged(
    store: Store, before: OrganizationOfWork, after: OrganizationOfWork, operation: Operation
) -> Saved:
    """Save the changed plan and log the operation; raise EditBlocked if a new conflict blocks.

    Conflicts that only gate a release are reported, not refused, so that a planner can pass
    through a bad state. Raises StaleRevision or RoomTaken when somebody else was faster.
    """
    store.queue_for_interpreters(before.session)
    found = judged(store, before, after, now=operation.at)
    refuse_blocked(found)
    return Saved(work=store.save(after, operation), difference=found)


def refuse_blocked(found: Difference) -> None:
    """Raise EditBlocked if one of the new conflicts blocks."""
    blocking = tuple(_blocking(found.new))
    if blocking:
        raise EditBlocked(blocking, found)


def carry_out(store: Store, change: Change) -> Outcome:
    """Save a change of one slot and log it; raises what `save_judged` raises."""
    done = save_judged(store, change.before, change.after, _operation(change))
    return Outcome(work=done.work, slot=done.work.slot(change.slot), difference=done.difference)


def as_strangers_see(facts: Facts) -> Facts:
    """Return the facts with every draft of another session reduced to being busy."""
    return Strangers().see(facts)


def _changes(store: Store, work: OrganizationOfWork, now: datetime) -> Changes:
    return Changes(released=store.released_slots(work.session.id), now=now)


def _blocking(conflicts: tuple[Conflict, ...]) -> Iterator[Conflict]:
    return (conflict for conflict in conflicts if conflict.severity is Severity.BLOCK)


def _operation(change: Change) -> Operation:
    old, new = set(change.before.slots), set(change.after.slots)
    return Operation(
        verb=change.verb,
        by=change.by,
        at=change.at,
        before=tuple(slot for slot in change.before.slots if slot not in new),
        after=tuple(slot for slot in change.after.slots if slot not in old),
        revision=change.before.revision + 1,
    )
