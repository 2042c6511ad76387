"""What a change of a plan does to its conflicts, and the plan that is kept if it may be."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from wgcal.constraints import check
from wgcal.domain.body import BodyId
from wgcal.domain.conflict import Conflict, Difference, difference
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.operation import Operation, Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.refusals import EditBlocked
from wgcal.domain.slot import Slot, SlotId
from wgcal.store import Store

BUSY = BodyId("busy")


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The plan after a change, the slot changed, and the conflicts new, gone and remaining."""

    work: OrganizationOfWork
    slot: Slot
    difference: Difference


@dataclass(frozen=True, kw_only=True)
class Change:
    """A change somebody asks for: the plan before and after, the slot it is about, who and when."""

    before: OrganizationOfWork
    after: OrganizationOfWork
    slot: SlotId
    verb: Verb
    by: str
    at: datetime


def judged(store: Store, before: OrganizationOfWork, after: OrganizationOfWork) -> Difference:
    """Return what a change does to the conflicts of all slots concerned."""
    return difference(
        check(before, store.facts_near(before)), check(after, store.facts_near(after))
    )


def carry_out(store: Store, change: Change) -> Outcome:
    """Save the changed plan and log the operation; raise EditBlocked if a new conflict blocks.

    Conflicts that only gate a release are reported, not refused, so that a planner can pass
    through a bad state. Raises StaleRevision or RoomTaken when somebody else was faster.
    """
    found = judged(store, change.before, change.after)
    blocking = tuple(_blocking(found.new))
    if blocking:
        raise EditBlocked(blocking, found)
    saved = store.save(change.after, _operation(change))
    return Outcome(work=saved, slot=saved.slot(change.slot), difference=found)


def as_strangers_see(facts: Facts) -> Facts:
    """Return the facts with every draft of another session reduced to being busy."""
    return replace(
        facts,
        neighbours=tuple(
            neighbour if neighbour.is_released else _busy(neighbour, number)
            for number, neighbour in enumerate(facts.neighbours, start=1)
        ),
    )


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


def _busy(neighbour: Neighbour, number: int) -> Neighbour:
    masked = replace(neighbour.slot, id=SlotId(f"busy-{number}"), items=(), team=None, number=None)
    return replace(neighbour, slot=masked, body=BUSY)
