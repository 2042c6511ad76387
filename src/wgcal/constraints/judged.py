"""What a plan might become, judged without judging twice what stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from wgcal.constraints import CONSTRAINTS, Constraint, check, concerning
from wgcal.constraints.concerns import CONCERNS, OF_ALL_SLOTS, OF_EACH_SLOT
from wgcal.domain.conflict import Conflict, Difference, difference
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotId

_RULES = {rule.__name__.replace("_", "-"): rule for rule in CONSTRAINTS}


class Judged:
    """A plan with what is known besides it, to be compared with what it might become.

    The answers are those of two whole checks.
    """

    def __init__(self, work: OrganizationOfWork, facts: Facts) -> None:
        self._work, self._facts = work, facts
        self._slots = {slot.id: slot for slot in work.slots}
        self._known: dict[str, frozenset[str]] = {}

    def new_in(self, after: OrganizationOfWork, facts: Facts) -> tuple[Conflict, ...]:
        """Return the conflicts that the plan has afterwards and has not now, by fingerprint.

        A rule that is kept afterwards has nothing new to tell, and need not judge the plan now, nor
        need one that is broken by a slot which the plan does not have yet.
        """
        change = _Change(self._work, after)
        affected = (rule for rule in OF_ALL_SLOTS if change.affects(rule))
        found = chain(
            _found(OF_EACH_SLOT, replace(after, slots=change.coming), facts),
            _found(affected, after, facts),
        )
        added = frozenset(slot.id for slot in change.coming) - self._slots.keys()
        return tuple(
            conflict
            for conflict in concerning(_names(after.slots), found)
            if not added.isdisjoint(conflict.slots)
            or conflict.fingerprint not in self._fingerprints(conflict.constraint)
        )

    def difference_to(self, after: OrganizationOfWork) -> Difference:
        """Return which conflicts are new in the plan afterwards, which are gone, which stay."""
        change = _Change(self._work, after)
        affected = [rule for rule in OF_ALL_SLOTS if change.affects(rule)]
        same = (
            *_found(OF_EACH_SLOT, replace(after, slots=change.staying), self._facts),
            *_found((rule for rule in OF_ALL_SLOTS if rule not in affected), after, self._facts),
        )
        now, then = (
            chain(
                same,
                _found(OF_EACH_SLOT, replace(work, slots=others), self._facts),
                _found(affected, work, self._facts),
            )
            for work, others in ((self._work, change.going), (after, change.coming))
        )
        return difference(
            concerning(_names(self._work.slots), now), concerning(_names(after.slots), then)
        )

    def _fingerprints(self, rule: str) -> frozenset[str]:
        if rule not in self._known:
            found = check(self._work, self._facts, (_RULES[rule],))
            self._known[rule] = frozenset(conflict.fingerprint for conflict in found)
        return self._known[rule]


class _Change:
    """The slots that go and come between two plans, and those that stay as they are."""

    def __init__(self, before: OrganizationOfWork, after: OrganizationOfWork) -> None:
        old = {slot.id: slot for slot in before.slots}
        self.staying = tuple(slot for slot in after.slots if old.get(slot.id) is slot)
        kept = _names(self.staying)
        self.coming = tuple(slot for slot in after.slots if slot.id not in kept)
        self.going = tuple(slot for slot in before.slots if slot.id not in kept)

    def affects(self, rule: Constraint) -> bool:
        """Say whether any slot that goes or comes is one that the rule looks at."""
        looks_at = CONCERNS.get(rule)
        return looks_at is None or any(map(looks_at, (*self.going, *self.coming)))


def _found(
    rules: Iterable[Constraint], work: OrganizationOfWork, facts: Facts
) -> Iterator[Conflict]:
    return (conflict for rule in rules for conflict in rule(work, facts))


def _names(slots: Iterable[Slot]) -> frozenset[SlotId]:
    return frozenset(slot.id for slot in slots)
