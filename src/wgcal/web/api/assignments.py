"""Who sits in the booths of a slot, for planners only."""

from typing import Annotated

from fastapi import APIRouter, Body, Response
from pydantic import Field

from wgcal.actions.assign_interpreters import Seating, assign_interpreters
from wgcal.domain.interpretation import Language
from wgcal.domain.interpreter import Assignment, InterpreterId, in_booths_of
from wgcal.domain.token import Role
from wgcal.web.access import Caller, Planning, Reading, allowed
from wgcal.web.api.answers import OutcomeAnswer, outcome
from wgcal.web.api.inputs import Input, Name
from wgcal.web.api.revision import Expecting, tag
from wgcal.web.api.slots import CHANGES, SlotNamed
from wgcal.web.errors import READING
from wgcal.web.language import Reader

router = APIRouter(prefix="/sessions/{session}/slots/{slot}/assignments", tags=["interpreters"])

MOST_SEATS = 100
EXAMPLE = [{"interpreter": "ada-lovelace", "booth": "en"}]


class SeatInput(Input):
    """An interpreter's place in a booth."""

    interpreter: Annotated[Name, Field(examples=["ada-lovelace"])]
    booth: Language


@router.get("", responses=READING)
def assignments(
    caller: Caller, store: Reading, response: Response, named: SlotNamed
) -> tuple[Assignment, ...]:
    """Return who is assigned to the slot of the draft; the ETag is the plan's revision."""
    allowed(caller, Role.READER)
    session, slot = named
    work = store.load(session)
    tag(response, work.revision)
    return in_booths_of(work.slot(slot).id, store.assignments(session))


@router.post("", responses=CHANGES)
def assign(
    reader: Reader,
    edit: Planning,
    response: Response,
    named: SlotNamed,
    expecting: Expecting,
    seats: Annotated[list[SeatInput], Field(max_length=MOST_SEATS), Body(examples=[EXAMPLE])],
) -> OutcomeAnswer:
    """Assign interpreters to the booths of a slot, in place of all who were; an empty list: nobody.

    Nobody else is told: names are in no release, feed or public answer.
    """
    session, slot = named
    asked = Seating(
        session=session,
        slot=slot,
        seats=tuple((InterpreterId(seat.interpreter), seat.booth) for seat in seats),
    )
    done = assign_interpreters(edit.store, asked, expecting=expecting, by=edit.by, now=edit.now)
    tag(response, done.work.revision)
    return outcome(done, reader)
