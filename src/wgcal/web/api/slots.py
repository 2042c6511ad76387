"""Slots of a plan: read, add, move, describe, cancel."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Self, TypeVar

from fastapi import APIRouter, Body, Depends, Response
from pydantic import Field, model_validator

from wgcal.actions.add_slot import add_slot
from wgcal.actions.cancel_slot import cancel_slot
from wgcal.actions.describe_slot import Description, describe_slot
from wgcal.actions.move_slot import Move, check_move, move_slot
from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import Keep
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import Certainty, Slot, SlotId
from wgcal.domain.station import RoomId
from wgcal.domain.token import Role
from wgcal.store import Store
from wgcal.web.access import Caller, Now, Planning, Reading, allowed
from wgcal.web.api.answers import DifferenceAnswer, OutcomeAnswer, difference, outcome
from wgcal.web.api.freshness_answers import freshness_if_late
from wgcal.web.api.inputs import (
    LONGEST_NAME,
    MOST_ITEMS,
    MOST_PEOPLE,
    Input,
    ItemInput,
    Name,
    SlotInput,
    WallTime,
)
from wgcal.web.api.plan import PlanAsked, SessionNamed
from wgcal.web.api.revision import Expecting, tag
from wgcal.web.errors import READING, problems
from wgcal.web.language import Reader
from wgcal.web.malformed import UnusableValue

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
            raise UnusableValue(message("say where to: starts_at, room, or both"))
        return self

    def move(self, session: SessionId, slot: SlotId) -> Move:
        """Return the move in the words of the action; a room left out is kept."""
        room = None if self.room is None else RoomId(self.room)
        kept = Keep.KEEP if "room" not in self.model_fields_set else room
        return Move(session=session, slot=slot, starts_at=self.starts_at, room=kept)


DESCRIBABLE = ("attendance", "items", "booths", "certainty", "starts_after")


class DescriptionInput(Input):
    """What a slot is for; what is left out stays as it is."""

    attendance: int | None = Field(
        default=None,
        strict=True,
        ge=0,
        le=MOST_PEOPLE,
        description="How many people are expected; null: not known.",
    )
    items: Annotated[list[ItemInput], Field(max_length=MOST_ITEMS)] = Field(
        default=[], description="The items treated, in place of those before."
    )
    booths: Annotated[list[Language], Field(max_length=LONGEST_NAME)] = Field(
        default=[], description="Languages interpreted, in place of those before."
    )
    certainty: Certainty = Field(
        default=Certainty.CONFIRMED, description="How sure it is that the meeting takes place."
    )
    starts_after: Name | None = Field(
        default=None,
        description="The slot after which it starts, its own start being an estimate; null: none.",
    )

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set:
            raise UnusableValue(message("say what to describe: {fields}", fields=DESCRIBABLE))
        return self

    def description(self, session: SessionId, slot: SlotId) -> Description:
        """Return the description in the words of the action; what was left out is kept."""
        told = self.model_fields_set
        return Description(
            session=session,
            slot=slot,
            attendance=self.attendance if "attendance" in told else Keep.KEEP,
            items=tuple(item.slot_item() for item in self.items) if "items" in told else Keep.KEEP,
            booths=tuple(self.booths) if "booths" in told else Keep.KEEP,
            certainty=self.certainty if "certainty" in told else Keep.KEEP,
            starts_after=self._followed() if "starts_after" in told else Keep.KEEP,
        )

    def _followed(self) -> SlotId | None:
        return None if self.starts_after is None else SlotId(self.starts_after)


DESCRIBED = {"attendance": 120, "items": [{"number": "4", "minutes": 120}]}

MoveAsked = Annotated[
    MoveInput, Body(examples=[{"starts_at": "2016-05-19T15:00", "room": "boardroom-d"}])
]


async def slot_named(session: SessionNamed, slot: SlotId) -> tuple[SessionId, SlotId]:
    """Return the two identifiers in the address of a slot; raises UnknownSession."""
    return session, slot


SlotNamed = Annotated[tuple[SessionId, SlotId], Depends(slot_named)]


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
    reader: Reader,
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
    return outcome(done, reader)


@router.post("/{slot}/move", responses=CHANGES)
def move(
    reader: Reader,
    edit: Planning,
    response: Response,
    named: SlotNamed,
    expecting: Expecting,
    to: MoveAsked,
) -> OutcomeAnswer:
    """Move a slot; what the body leaves out stays as it is."""
    done = move_slot(edit.store, to.move(*named), expecting=expecting, by=edit.by, now=edit.now)
    tag(response, done.work.revision)
    return _with_freshness(outcome(done, reader), edit.store, done.work.session, edit.now)


@router.post("/{slot}/moves:check", responses=problems(*READ_DRAFT))
def check(
    reader: Reader, caller: Caller, store: Reading, now: Now, named: SlotNamed, to: MoveAsked
) -> DifferenceAnswer:
    """Return what the move would do to the conflicts of all slots concerned; nothing is saved."""
    allowed(caller, Role.READER)
    found = difference(check_move(store, to.move(*named), now=now), reader)
    return _with_freshness(found, store, store.session(named[0]), now)


@router.post("/{slot}/describe", responses=CHANGES)
def describe(
    reader: Reader,
    edit: Planning,
    response: Response,
    named: SlotNamed,
    expecting: Expecting,
    told: Annotated[DescriptionInput, Body(examples=[DESCRIBED])],
) -> OutcomeAnswer:
    """Say how many people come, which items are treated how long in which languages, how surely."""
    description = told.description(*named)
    done = describe_slot(edit.store, description, expecting=expecting, by=edit.by, now=edit.now)
    tag(response, done.work.revision)
    return outcome(done, reader)


@router.post("/{slot}/cancel", responses=CHANGES)
def cancel(
    reader: Reader, edit: Planning, response: Response, named: SlotNamed, expecting: Expecting
) -> OutcomeAnswer:
    """Cancel a slot; feeds show it as cancelled from the next release on."""
    done = cancel_slot(edit.store, *named, expecting=expecting, by=edit.by, now=edit.now)
    tag(response, done.work.revision)
    return _with_freshness(outcome(done, reader), edit.store, done.work.session, edit.now)


Answer = TypeVar("Answer", bound=DifferenceAnswer)


def _with_freshness(answer: Answer, store: Store, session: Session, now: datetime) -> Answer:
    """Return the answer with what programs have, while there is hardly time for them to ask."""
    return answer.model_copy(update={"freshness": freshness_if_late(store, session, now)})
