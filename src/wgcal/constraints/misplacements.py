"""Interpreters who are assigned where they can not be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import NamedTuple

from wgcal.constraints.crews import interpreted_meetings
from wgcal.constraints.named_interpreters import by_interpreter, in_words, seats, told_by_name
from wgcal.constraints.shortage import Shortage
from wgcal.constraints.sweep import Use, overloads
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language, in_official_order
from wgcal.domain.interpreter import Interpreter, InterpreterId
from wgcal.domain.message import Message, counted, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot

MINUTE = timedelta(minutes=1)


class Seated(NamedTuple):
    """An interpreter, and the booths in which they are to sit in a meeting."""

    slot: Slot
    person: InterpreterId
    booths: tuple[Language, ...]


@dataclass(frozen=True)
class Misplacement:
    """Who is in which booth or meeting too much, as identifiers, and what is said of it."""

    subject: tuple[str, ...]
    shortage: Shortage
    explanation: Message


def at_once(work: OrganizationOfWork, facts: Facts) -> Iterator[Misplacement]:
    """Yield each longest stretch in which somebody is assigned to several meetings at once."""
    served = by_interpreter(interpreted_meetings(work, facts), facts)
    uses = (
        Use(person, meeting, meeting.slot.starts_at_utc, meeting.slot.ends_at_utc)
        for person, meeting in served
    )
    found = (
        (over.resource, Shortage(over.slots, over.starts_at, over.ends_at, over.peak, over.limit))
        for over in overloads(uses, lambda _person, _active: 1, lowest=1)
    )
    for subject, who, shortage in told_by_name(found, facts):
        explanation = counted(
            "From {starts} {who} would be at {number} meeting at once.",
            "From {starts} {who} would be at {number} meetings at once.",
            shortage.measured,
            starts=shortage.starts_at.astimezone(facts.station.zone),
            who=who,
        )
        yield Misplacement(subject, shortage, explanation)


def seated(work: OrganizationOfWork, facts: Facts) -> tuple[Seated, ...]:
    """Return who sits in which booths of each interpreted meeting of the plan."""
    taken = seats(facts)
    return tuple(
        Seated(slot, person, in_official_order(booth for who, booth in those if who == person))
        for slot in (
            meeting.slot for meeting in interpreted_meetings(work, facts) if meeting.is_own
        )
        if (those := taken.get(slot.id))
        for person in sorted({person for person, _ in those})
    )


def in_several_booths(people: Iterable[Seated], facts: Facts) -> Iterator[Misplacement]:
    """Yield each meeting in which somebody is assigned to several booths."""
    for slot, person, booths in people:
        if len(booths) > 1:
            explanation = message(
                "At the meeting of {starts} {who} would sit in several booths at once: {languages}.",
                starts=slot.starts_at,
                who=in_words((person,), facts),
                languages=booths,
            )
            yield Misplacement((person, *booths), _of(slot, len(booths), 1), explanation)


def in_foreign_booths(people: Iterable[Seated], facts: Facts) -> Iterator[Misplacement]:
    """Yield each booth in which somebody is assigned who does not work into its language."""
    known = _known(facts)
    for slot, person, booths in people:
        own = known[person].booths if person in known else booths
        for booth in (booth for booth in booths if booth not in own):
            explanation = message(
                "At the meeting of {starts} {who} would sit in the booth of {booth}, and works into {languages}.",
                starts=slot.starts_at,
                who=in_words((person,), facts),
                booth=(booth,),
                languages=own,
            )
            yield Misplacement((person, booth), _of(slot, 1, 0), explanation)


def during_absences(people: Iterable[Seated], facts: Facts) -> Iterator[Misplacement]:
    """Yield each meeting to which somebody is assigned who is away for some minutes of it."""
    known = _known(facts)
    for slot, person, _ in people:
        minutes = _minutes_away(known[person], slot) if person in known else 0
        if minutes:
            explanation = counted(
                "At the meeting of {starts} {who} is away for {number} minute.",
                "At the meeting of {starts} {who} is away for {number} minutes.",
                minutes,
                starts=slot.starts_at,
                who=in_words((person,), facts),
            )
            yield Misplacement((person,), _of(slot, minutes, 0), explanation)


def _known(facts: Facts) -> dict[InterpreterId, Interpreter]:
    return {person.id: person for person in facts.interpreters}


def _minutes_away(person: Interpreter, slot: Slot) -> int:
    away, seen_to = timedelta(), slot.starts_at_utc
    for absence in sorted(person.absences, key=lambda absence: absence.starts_at):
        length = min(absence.ends_at, slot.ends_at_utc) - max(absence.starts_at, seen_to)
        away += max(length, timedelta())
        seen_to = max(seen_to, absence.ends_at)
    return ceil(away / MINUTE)


def _of(slot: Slot, measured: int, limit: int) -> Shortage:
    return Shortage((slot.id,), slot.starts_at_utc, slot.ends_at_utc, measured, limit)
