"""What a plan might become, judged without judging twice what stays as it is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain

from wgcal.constraints import CONSTRAINTS, Constraint, check, concerning
from wgcal.constraints.holiday import holiday
from wgcal.constraints.interpreters_per_booth import interpreters_per_booth
from wgcal.constraints.item_overfull import item_overfull
from wgcal.constraints.item_unknown import item_unknown
from wgcal.constraints.language_coverage import language_coverage
from wgcal.constraints.late_or_weekend import late_or_weekend
from wgcal.constraints.meeting_hours import meeting_hours
from wgcal.constraints.meeting_length import meeting_length
from wgcal.constraints.outside_session import outside_session
from wgcal.constraints.relay import relay
from wgcal.constraints.room_booths import room_booths
from wgcal.constraints.room_closed import room_closed
from wgcal.constraints.room_seats import room_seats
from wgcal.domain.conflict import Conflict, Difference, difference
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotId

OF_EACH_SLOT: tuple[Constraint, ...] = (
    room_closed,
    room_booths,
    room_seats,
    meeting_length,
    meeting_hours,
    late_or_weekend,
    holiday,
    outside_session,
    language_coverage,
    relay,
    interpreters_per_booth,
    item_unknown,
    item_overfull,
)
"""The rules that look at each slot of a plan as if there were no other."""

OF_ALL_SLOTS = tuple(rule for rule in CONSTRAINTS if rule not in OF_EACH_SLOT)

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
        there = frozenset(slot.id for slot in after.slots)
        found = concerning(
            there,
            chain(
                _found(OF_EACH_SLOT, replace(after, slots=self._changed(after)), facts),
                _found(OF_ALL_SLOTS, after, facts),
            ),
        )
        added = there - self._slots.keys()
        return tuple(
            conflict
            for conflict in found
            if not added.isdisjoint(conflict.slots)
            or conflict.fingerprint not in self._fingerprints(conflict.constraint)
        )

    def difference_to(self, after: OrganizationOfWork) -> Difference:
        """Return which conflicts are new in the plan afterwards, which are gone, which stay."""
        there = {slot.id for slot in self._changed(after)}
        stay = tuple(slot for slot in after.slots if slot.id not in there)
        same = tuple(_found(OF_EACH_SLOT, replace(after, slots=stay), self._facts))
        kept = {slot.id for slot in stay}
        return difference(*(self._conflicts(work, kept, same) for work in (self._work, after)))

    def _conflicts(
        self, work: OrganizationOfWork, kept: set[SlotId], same: tuple[Conflict, ...]
    ) -> tuple[Conflict, ...]:
        others = tuple(slot for slot in work.slots if slot.id not in kept)
        of_others = _found(OF_EACH_SLOT, replace(work, slots=others), self._facts)
        of_all = _found(OF_ALL_SLOTS, work, self._facts)
        return concerning(frozenset(slot.id for slot in work.slots), chain(same, of_others, of_all))

    def _changed(self, after: OrganizationOfWork) -> tuple[Slot, ...]:
        return tuple(slot for slot in after.slots if self._slots.get(slot.id) is not slot)

    def _fingerprints(self, rule: str) -> frozenset[str]:
        if rule not in self._known:
            found = check(self._work, self._facts, (_RULES[rule],))
            self._known[rule] = frozenset(conflict.fingerprint for conflict in found)
        return self._known[rule]


def _found(
    rules: Iterable[Constraint], work: OrganizationOfWork, facts: Facts
) -> Iterator[Conflict]:
    return (conflict for rule in rules for conflict in rule(work, facts))
