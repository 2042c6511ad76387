"""Interpreters by name: what each of them serves, and how a conflict names them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from wgcal.constraints.shortage import Shortage
from wgcal.domain.facts import Facts, Meeting
from wgcal.domain.interpretation import Language
from wgcal.domain.interpreter import InterpreterId
from wgcal.domain.message import Message, counted
from wgcal.domain.slot import SlotId

Short = TypeVar("Short", bound=Shortage)


Seat = tuple[InterpreterId, Language]


def seats(facts: Facts) -> Mapping[SlotId, frozenset[Seat]]:
    """Return who is assigned to which booth of each slot that has anybody assigned."""
    return facts.seats


def interpreters_of(facts: Facts) -> Mapping[SlotId, frozenset[InterpreterId]]:
    """Return who is assigned to each slot, in whatever booth."""
    return {slot: frozenset(person for person, _ in taken) for slot, taken in seats(facts).items()}


def by_interpreter(
    served: Iterable[Meeting], facts: Facts
) -> Iterator[tuple[InterpreterId, Meeting]]:
    """Yield each meeting with each interpreter assigned to it, once."""
    assigned = interpreters_of(facts)
    for meeting in served if assigned else ():
        for interpreter in assigned.get(meeting.slot.id, ()):
            yield interpreter, meeting


def told_by_name(
    found: Iterable[tuple[InterpreterId, Short]], facts: Facts
) -> Iterator[tuple[tuple[str, ...], Message, Short]]:
    """Yield subject, words and shortage, once for all interpreters who have the same."""
    sharing: defaultdict[Short, set[InterpreterId]] = defaultdict(set)
    for interpreter, shortage in found:
        sharing[shortage].add(interpreter)
    for shortage, people in sharing.items():
        subject = tuple(sorted(people))
        yield subject, in_words(subject, facts), shortage


def in_words(people: tuple[InterpreterId, ...], facts: Facts) -> Message:
    """Return the names of interpreters, or the identifier of one who is not known."""
    known = {interpreter.id: interpreter.name for interpreter in facts.interpreters}
    names = tuple(known.get(interpreter, str(interpreter)) for interpreter in people)
    return counted("interpreter {names}", "interpreters {names}", len(names), names=names)
