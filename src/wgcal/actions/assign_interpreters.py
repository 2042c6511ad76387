"""Say who sits in the booths of a slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from wgcal.actions.judging import Outcome, judged_at, refuse_blocked
from wgcal.domain.conflict import difference
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.interpretation import Language
from wgcal.domain.interpreter import Assignment, InterpreterId
from wgcal.domain.message import message
from wgcal.domain.operation import Operation, Verb
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import SlotIsCancelled
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId
from wgcal.store import Store


class NoSuchInterpreter(InvalidInputError):
    """Somebody is to be assigned whom the station does not know; `place` is where in the list."""

    def __init__(self, interpreter: str, station: str, place: int) -> None:
        super().__init__(
            f"{place}.interpreter",
            message(
                "There is no interpreter {interpreter} at {station}.",
                interpreter=interpreter,
                station=station,
            ),
        )


class NoSuchBooth(InvalidInputError):
    """Somebody is to be assigned to a booth that the meeting does not have."""

    def __init__(self, booth: Language, slot: Slot, place: int) -> None:
        super().__init__(
            f"{place}.booth",
            message(
                "The meeting has no booth of {booth}; it has {languages}.",
                booth=(booth,),
                languages=slot.booths,
            )
            if slot.booths
            else message("The meeting has no booths."),
        )


@dataclass(frozen=True, kw_only=True)
class Seating:
    """Who is to sit in which booth of a slot, in place of all who were assigned to it."""

    session: SessionId
    slot: SlotId
    seats: tuple[tuple[InterpreterId, Language], ...]


def assign_interpreters(
    store: Store, asked: Seating, *, expecting: int, by: str, now: datetime
) -> Outcome:
    """Return the plan with interpreters assigned to a slot, saved and judged.

    `expecting` is the revision the planner has seen, `now` the UTC time. The log says that people
    were assigned, and not who. Raises UnknownSession, StaleRevision, UnknownSlot,
    SlotIsCancelled, NoSuchInterpreter, NoSuchBooth, or EditBlocked.
    """
    work = store.load(asked.session)
    work.expect_revision(expecting)
    seats = tuple(_seats(store, work, asked))
    store.queue_for_interpreters(work.session, {seat.interpreter for seat in seats})
    before = judged_at(store, work, now)
    store.assign(work, asked.slot, seats)
    found = difference(before, judged_at(store, work, now))
    refuse_blocked(found)
    saved = store.save(work, _operation(work, by, now))
    return Outcome(work=saved, slot=saved.slot(asked.slot), difference=found)


def _seats(store: Store, work: OrganizationOfWork, asked: Seating) -> Iterator[Assignment]:
    slot, station = work.slot(asked.slot), work.session.station
    if slot.is_cancelled:
        raise SlotIsCancelled(slot.id)
    known = {person.id for person in store.interpreters(station)}
    for place, (interpreter, booth) in enumerate(asked.seats):
        if interpreter not in known:
            raise NoSuchInterpreter(interpreter, station, place)
        if booth not in slot.booths:
            raise NoSuchBooth(booth, slot, place)
        if (interpreter, booth) not in asked.seats[:place]:
            yield Assignment(slot=slot.id, interpreter=interpreter, booth=booth)


def _operation(work: OrganizationOfWork, by: str, now: datetime) -> Operation:
    return Operation(
        verb=Verb.ASSIGN, by=by, at=now, before=(), after=(), revision=work.revision + 1
    )
