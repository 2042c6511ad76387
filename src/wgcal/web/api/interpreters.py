"""Interpreters of a station by name, for planners only: who they are, and when they are away."""

from datetime import date
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Body, Depends, Path, Query, Response
from pydantic import BaseModel, Field

from wgcal.actions.record_interpreter import (
    IDENTIFIER,
    LONGEST_IDENTIFIER,
    Person,
    read_availability,
    record_interpreter,
)
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.interpreter import Interpreter, InterpreterId
from wgcal.domain.message import message
from wgcal.domain.station import StationId
from wgcal.domain.token import Role
from wgcal.web.access import Caller, Planning, Reading, allowed
from wgcal.web.api.inputs import Input, Name
from wgcal.web.api.posted_calendar import CALENDAR_SENT, PostedCalendar
from wgcal.web.api.window import StationNamed
from wgcal.web.errors import READING, problems

router = APIRouter(prefix="/stations/{station}/interpreters", tags=["interpreters"])

MOST_LANGUAGES = len(Language)
A_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
WRITING = READING | problems(HTTPStatus.BAD_REQUEST)


class UnreadableDay(InvalidInputError):
    """A text in an address is no day."""

    def __init__(self, value: str) -> None:
        super().__init__(
            "from", message("{value} is no day such as {day}.", value=value, day="2016-05-19")
        )


class InterpreterInput(Input):
    """What is known of an interpreter."""

    name: Annotated[Name, Field(examples=["Ada Lovelace"])]
    booths: Annotated[list[Language], Field(min_length=1, max_length=MOST_LANGUAGES)] = Field(
        description="The languages worked into, the own booth first."
    )
    passive: Annotated[list[Language], Field(max_length=MOST_LANGUAGES)] = Field(
        default=[], description="Languages understood besides."
    )
    contract: Contract = Contract.STAFF

    def person(self) -> Person:
        """Return the same in the words of the action."""
        return Person(
            name=self.name,
            booths=tuple(self.booths),
            passive=tuple(self.passive),
            contract=self.contract,
        )


class InterpreterSummary(BaseModel):
    """An interpreter without absences."""

    id: InterpreterId
    name: str
    booths: tuple[Language, ...]
    passive: tuple[Language, ...]
    contract: Contract


EXAMPLE = {"name": "Ada Lovelace", "booths": ["en", "fr"], "passive": ["ru"], "contract": "staff"}


def interpreter_at_station(
    station: StationNamed,
    interpreter: Annotated[
        str, Path(pattern=IDENTIFIER, max_length=LONGEST_IDENTIFIER, examples=["ada-lovelace"])
    ],
) -> tuple[StationId, InterpreterId]:
    """Return the two identifiers in the address of an interpreter; raises UnknownStation."""
    return station, InterpreterId(interpreter)


InterpreterNamed = Annotated[tuple[StationId, InterpreterId], Depends(interpreter_at_station)]


@router.get("", responses=READING)
def interpreters(
    caller: Caller, store: Reading, station: StationNamed
) -> tuple[InterpreterSummary, ...]:
    """Return the station's interpreters by identifier."""
    allowed(caller, Role.READER)
    return tuple(map(_summary, store.interpreters(station)))


@router.get("/{interpreter}", responses=READING)
def interpreter(caller: Caller, store: Reading, named: InterpreterNamed) -> Interpreter:
    """Return one interpreter, with absences in UTC."""
    allowed(caller, Role.READER)
    return store.interpreter(*named)


@router.put(
    "/{interpreter}",
    responses=WRITING | {HTTPStatus.CREATED.value: {"model": Interpreter}},
)
def put(
    edit: Planning,
    response: Response,
    named: InterpreterNamed,
    told: Annotated[InterpreterInput, Body(examples=[EXAMPLE])],
) -> Interpreter:
    """Record an interpreter, or what is now known of one; absences stay as they are."""
    recorded, is_new = record_interpreter(edit.store, *named, told.person())
    response.status_code = HTTPStatus.CREATED if is_new else HTTPStatus.OK
    return recorded


@router.delete("/{interpreter}", status_code=HTTPStatus.NO_CONTENT, responses=READING)
def remove(edit: Planning, named: InterpreterNamed) -> None:
    """Forget an interpreter: name, absences and assignments."""
    edit.store.remove_interpreter(*named)


@router.post(
    "/{interpreter}/availability",
    responses=READING
    | problems(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    openapi_extra=CALENDAR_SENT,
)
def availability(
    edit: Planning,
    named: InterpreterNamed,
    ics: PostedCalendar,
    first: Annotated[
        str | None,
        Query(
            alias="from",
            pattern=A_DAY,
            examples=["2016-05-19"],
            description="The first of two years that are read; left out, today at the station.",
        ),
    ] = None,
) -> Interpreter:
    """Read when an interpreter is away: VAVAILABILITY (RFC 7953), events, free-busy times.

    The two years from a day on are read, and take the place of what was known of them. Nothing
    of the calendar is kept but times.
    """
    zone = edit.store.station(named[0]).zone
    today = edit.now.astimezone(zone).date()
    return read_availability(edit.store, *named, ics, today if first is None else _day(first))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UnreadableDay(text) from error


def _summary(person: Interpreter) -> InterpreterSummary:
    return InterpreterSummary(
        id=person.id,
        name=person.name,
        booths=person.booths,
        passive=person.passive,
        contract=person.contract,
    )
