"""Twin of the rule about people in booths where they can not be."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from quadratic.crews import of_people, together
from quadratic.finding import Excess, Finding, found
from quadratic.held import all_held, spells
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.interpreter import Assignment, Interpreter, InterpreterId
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot

RULE = "interpreter-double-booked"
MINUTE = timedelta(minutes=1)


def interpreter_double_booked(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at everybody for two meetings at once, and at every seat for what is wrong with it."""
    twice = [
        (name, spell.excess)
        for name, crew in of_people(work, facts).items()
        for spell in spells(crew.served, lambda _: 1)
    ]
    for people, excess in together(twice):
        yield found(RULE, tuple(sorted(people)), excess, facts)
    for slot in (held.slot for held in all_held(work, facts) if held.is_own):
        if slot.booths:
            for subject, measured, limit in _misplaced(slot, facts):
                yield found(RULE, subject, _excess(slot, measured, limit), facts)


def _misplaced(slot: Slot, facts: Facts) -> Iterator[tuple[tuple[str, ...], int, int]]:
    people = {person.id: person for person in facts.interpreters}
    seated = {seat.interpreter for seat in facts.assignments if seat.slot == slot.id}
    for name in seated:
        taken = {seat.booth for seat in facts.assignments if _is(seat, name, slot)}
        booths = [language for language in Language if language in taken]
        if len(booths) > 1:
            yield (name, *booths), len(booths), 1
        if name in people:
            foreign = [booth for booth in booths if booth not in people[name].booths]
            yield from (((name, booth), 1, 0) for booth in foreign)
            if minutes := _minutes_away(people[name], slot):
                yield (name,), minutes, 0


def _is(seat: Assignment, name: InterpreterId, slot: Slot) -> bool:
    return (seat.interpreter, seat.slot) == (name, slot.id)


def _minutes_away(person: Interpreter, slot: Slot) -> int:
    """Count every minute of the meeting of which the person is away for some part."""
    begins, ends = slot.starts_at.astimezone(UTC), slot.ends_at.astimezone(UTC)
    minutes = [begins + n * MINUTE for n in range((ends - begins) // MINUTE)]
    return sum(_is_away(person, minute) for minute in minutes)


def _is_away(person: Interpreter, minute: datetime) -> bool:
    return any(away.starts_at <= minute < away.ends_at for away in person.absences)


def _excess(slot: Slot, measured: int, limit: int) -> Excess:
    begins, ends = slot.starts_at.astimezone(UTC), slot.ends_at.astimezone(UTC)
    return Excess(frozenset([slot.id]), measured, limit, begins, ends)
