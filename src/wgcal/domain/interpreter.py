"""The people in the booths: what they work from and into, and when they can not."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NewType

from wgcal.domain.errors import NotFoundError
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.message import message
from wgcal.domain.slot import SlotId

InterpreterId = NewType("InterpreterId", str)


class UnknownInterpreter(NotFoundError):
    """The station has no interpreter with this identifier."""

    def __init__(self, station: str, interpreter: str) -> None:
        super().__init__(
            message(
                "There is no interpreter {interpreter} at {station}.",
                interpreter=interpreter,
                station=station,
            )
        )


@dataclass(frozen=True, kw_only=True)
class Absence:
    """A half-open UTC interval [starts_at, ends_at) in which an interpreter can not work."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, kw_only=True)
class Interpreter:
    """A named interpreter, known to planners only.

    `booths` are the languages worked into, the own booth first: an Arabic or Chinese interpreter
    often works into English or French as well. `passive` are those understood besides.
    """

    id: InterpreterId
    name: str
    booths: tuple[Language, ...]
    passive: tuple[Language, ...] = ()
    contract: Contract = Contract.STAFF
    absences: tuple[Absence, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Assignment:
    """An interpreter's place in one booth of one slot."""

    slot: SlotId
    interpreter: InterpreterId
    booth: Language


def in_booths_of(slot: SlotId, assignments: Iterable[Assignment]) -> tuple[Assignment, ...]:
    """Return who sits in the booths of the slot."""
    return tuple(assignment for assignment in assignments if assignment.slot == slot)


def together(people: Iterable[Interpreter]) -> tuple[Interpreter, ...]:
    """Return each interpreter once, with every absence that is known of them."""
    known: dict[InterpreterId, Interpreter] = {}
    for person in people:
        before = known.get(person.id, person)
        absences = {*before.absences, *person.absences}
        in_order = tuple(sorted(absences, key=lambda absence: absence.starts_at))
        known[person.id] = replace(person, absences=in_order)
    return tuple(known.values())
