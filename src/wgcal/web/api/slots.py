"""Slots of a plan: read, add, move, cancel."""

from http import HTTPStatus
from typing import Annotated, Self

from fastapi import APIRouter, Body, Response
from pydantic import Field, model_validator

from wgcal.actions.add_slot import add_slot
from wgcal.actions.cancel_slot import cancel_slot
from wgcal.actions.move_slot import Move, check_move, move_slot
from wgcal.domain.organization_of_work import Keep
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId
from wgcal.domain.station import RoomId
from wgcal.domain.token import Role
from wgcal.web.access import Caller, Planning, Reading, allowed
from wgcal.web.api.answers import DifferenceAnswer, OutcomeAnswer, difference, outcome
from wgcal.web.api.inputs import Input, Name, SlotInput, WallTime
from wgcal.web.api.plan import PlanAsked, SessionNamed
from wgcal.web.api.revision import Expecting, tag
from wgcal.web.errors import READING, problems

router = APIRouter(prefix="/sessions/{session}/slots", tags=["slots"])

CHANGES = problems(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
    HTTPStatus.PRECONDITION_FAILED,
    HTTPStatus.PRECONDITION_REQUIRED,
)

READ_DRAFT = (
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
)


class MoveInput(Input):
    """Where a slot goes: other hours (its length stays), another room, or both."""

    starts_at: WallTime | None = None
    room: Name | None = Field(default=None, description="null takes the room away.")

    @model_validator(mode="after")
    def _goes_somewhere(self) -> Self:
        if not self.model_fields_set:
            message = "say where to: starts_at, room, or both"
            raise ValueError(message)
        return self

    def move(self, session: SessionId, slot: SlotId) -> Move:
        """Return the move in the words of the action; a room left out is kept."""
        room = None if self.room is None else RoomId(self.room)
        kept = Keep.KEEP if "room" not in self.model_fields_set else room
        return Move(session=session, slot=slot, starts_at=self.starts_at, room=kept)


MoveAsked = Annotated[
    MoveInput, Body(examples=[{"starts_at": "2016-05-19T15:00", "room": "boardroom-d"}])
]


@router.get("", responses=READING)
def slots(plan: PlanAsked) -> tuple[Slot, ...]:
    """Return the slots in order of start, also cancelled ones."""
    return plan.slots


@router.get("/{slot}", responses=READING)
def slot(plan: PlanAsked, slot: SlotId) -> Slot:
    """Return one slot."""
    return plan.slot(slot)


@router.post("", status_code=HTTPStatus.CREATED, responses=CHANGES)
def add(
    edit: Planning,
    response: Response,
    session: SessionNamed,
    expecting: Expecting,
    added: Annotated[
        SlotInput,
        Body(examples=[{"starts_at": "2016-05-18T19:00", "ends_at": "2016-05-18T22:00"}]),
    ],
) -> OutcomeAnswer:
    """Add a slot; refuse it only for conflicts that block."""
    done = add_slot(
        edit.store, session, added.proposed(), expecting=expecting, by=edit.by, now=edit.now
    )
    tag(response, done.work.revision)
    response.headers["Location"] = f"/api/v1/sessions/{session}/slots/{done.slot.id}"
    return outcome(done)


@router.post("/{slot}/move", responses=CHANGES)
def move(
    edit: Planning,
    response: Response,
    session: SessionNamed,
    slot: SlotId,
    expecting: Expecting,
    to: MoveAsked,
) -> OutcomeAnswer:
    """Move a slot; what the body leaves out stays as it is."""
    done = move_slot(
        edit.store, to.move(session, slot), expecting=expecting, by=edit.by, now=edit.now
    )
    tag(response, done.work.revision)
    return outcome(done)


@router.post("/{slot}/moves:check", responses=problems(*READ_DRAFT))
def check(
    caller: Caller, store: Reading, session: SessionNamed, slot: SlotId, to: MoveAsked
) -> DifferenceAnswer:
    """Return what the move would do to the conflicts of all slots concerned; nothing is saved."""
    allowed(caller, Role.READER)
    return difference(check_move(store, to.move(session, slot)))


@router.post("/{slot}/cancel", responses=CHANGES)
def cancel(
    edit: Planning, response: Response, session: SessionNamed, slot: SlotId, expecting: Expecting
) -> OutcomeAnswer:
    """Cancel a slot; feeds show it as cancelled from the next release on."""
    done = cancel_slot(edit.store, session, slot, expecting=expecting, by=edit.by, now=edit.now)
    tag(response, done.work.revision)
    return outcome(done)
