"""Twins of the rules about rooms."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import permutations

from quadratic.bodies import is_family
from quadratic.finding import Excess, Finding, found
from quadratic.held import held_here, names, spells
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind

MINUTE = timedelta(minutes=1)


def room_double_booked(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at each room for spells with two meetings."""
    here = held_here(work, facts)
    for room in {held.slot.room for held in here} - {None}:
        for spell in spells((held for held in here if held.slot.room == room), lambda _: 1):
            yield found("room-double-booked", (str(room),), spell.excess, facts)


def room_turnaround(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at each two meetings of a room, and whether another one ended between them."""
    here = [held for held in held_here(work, facts) if held.slot.kind is not SlotKind.HOLD]
    gap = facts.policy.turnaround_minutes
    for before, after in permutations(here, 2):
        room, minutes = after.slot.room, (after.begins - before.ends) // MINUTE
        later = [
            held
            for held in here
            if held.slot.room == room and before.ends < held.ends <= after.begins
        ]
        is_next = before.slot.room == room and 0 <= minutes < gap and not later
        if room and is_next and not is_family(before.body, after.body, work, facts):
            ends = before.ends + gap * MINUTE
            excess = Excess(names([before, after]), minutes, gap, before.ends, ends)
            yield found("room-turnaround", (room,), excess, facts)
