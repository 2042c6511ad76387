"""What goes on at a station: every conflict, and the use of rooms and interpreters."""

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field

from wgcal.actions.conflicts_at_station import (
    StationJudgement,
    Stay,
    conflicts_at_station,
)
from wgcal.actions.use_of_station import StationUse, Wanted, use_of_station
from wgcal.domain.conflict import Verdict
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.station import RoomId, StationId
from wgcal.web.accept import prefers_calendar
from wgcal.web.access import Reading
from wgcal.web.api.answers import ConflictAnswer, all_told
from wgcal.web.api.inputs import Name
from wgcal.web.api.plan import OfDraft
from wgcal.web.api.posted_calendar import CALENDAR
from wgcal.web.api.use_answers import IntervalAnswer, UseAnswer, use_told
from wgcal.web.api.use_calendar import use_calendar
from wgcal.web.api.window import StationNamed, WindowAsked
from wgcal.web.deadline import InTime
from wgcal.web.errors import READING, problems
from wgcal.web.language import Reader, language_headers

router = APIRouter(prefix="/stations/{station}", tags=["stations"])
MOST_NAMED = 100
CALENDAR_TOO: dict[int | str, dict[str, Any]] = {
    HTTPStatus.OK.value: {"content": {CALENDAR: {"schema": {"type": "string"}}}}
}


class SlotAnswer(IntervalAnswer):
    """A slot that a conflict names, and the session it belongs to."""

    slot: SlotId
    session: SessionId


class StationConflictsAnswer(IntervalAnswer):
    """Every conflict at a station in a window, the gravest first."""

    station: StationId
    verdict: Verdict
    conflicts: list[ConflictAnswer]
    slots: list[SlotAnswer] = Field(description="Those that conflicts name, but for busy ones.")


@router.get("/conflicts", responses=READING | problems(HTTPStatus.SERVICE_UNAVAILABLE))
def conflicts(
    reader: Reader,
    store: Reading,
    is_draft: OfDraft,
    station: StationNamed,
    asked: WindowAsked,
    in_time: InTime,
) -> StationConflictsAnswer:
    """Return every conflict that touches the window, of whichever body; at most 366 days.

    The answer is about last releases, or with `plan=draft` about drafts. To strangers, drafts are
    busy and nothing more.
    """
    stay = Stay(station=station, first=asked.first, last=asked.last)
    found = conflicts_at_station(store, stay, of_draft=is_draft, in_time=in_time)
    return _told(found, reader)


def use(
    store: Reading,
    is_draft: OfDraft,
    station: StationNamed,
    asked: WindowAsked,
    room: Annotated[
        list[Name], Query(max_length=MOST_NAMED, description="Rooms to tell; may be repeated.")
    ] = [],  # noqa: B006 - FastAPI copies it
    language: Annotated[
        list[Language],
        Query(max_length=MOST_NAMED, description="Languages to tell; may be repeated."),
    ] = [],  # noqa: B006 - the same
) -> StationUse:
    """Return the use of the station that the address asks for."""
    wanted = Wanted(
        station=station,
        first=asked.first,
        last=asked.last,
        rooms=tuple(map(RoomId, room)),
        languages=tuple(language),
    )
    return use_of_station(store, wanted, of_draft=is_draft)


UseAsked = Annotated[StationUse, Depends(use)]


@router.get("/freebusy.ics", responses=READING | CALENDAR_TOO, response_class=Response)
def calendar(request: Request, reader: Reader, use: UseAsked) -> Response:
    """Return the free and busy times as a calendar with a VFREEBUSY for each room and language."""
    return _calendar(request, reader, use)


@router.get("/freebusy", responses=READING | CALENDAR_TOO, response_model=UseAnswer)
def free_busy(
    request: Request, reader: Reader, response: Response, use: UseAsked
) -> UseAnswer | Response:
    """Return when rooms are busy and how many booths of each language work; at most 366 days.

    Nothing is said of who is busy. The public is told what drafts or last releases hold; with
    `plan=draft`, what drafts do. Without `room` and `language` all are told. `Accept` with
    `text/calendar` gives the same as VFREEBUSY.
    """
    is_calendar = prefers_calendar(request.headers.get("Accept", ""))
    answer = _calendar(request, reader, use) if is_calendar else response
    answer.headers.add_vary_header("Accept")
    return answer if is_calendar else use_told(use)


def _calendar(request: Request, reader: Language, use: StationUse) -> Response:
    public = request.app.state.settings.public_url
    address = f"{public}/api/v1/stations/{use.station.id}/freebusy"
    return Response(
        use_calendar(use, address, reader), media_type=CALENDAR, headers=language_headers(reader)
    )


def _told(found: StationJudgement, reader: Language) -> StationConflictsAnswer:
    zone = found.station.zone
    return StationConflictsAnswer(
        station=found.station.id,
        starts_at=found.window.starts_at.astimezone(zone),
        ends_at=found.window.ends_at.astimezone(zone),
        verdict=found.verdict,
        conflicts=all_told(found.conflicts, reader),
        slots=[
            SlotAnswer(
                slot=named.slot.id,
                session=named.session,
                starts_at=named.slot.starts_at,
                ends_at=named.slot.ends_at,
            )
            for named in found.slots
        ],
    )
