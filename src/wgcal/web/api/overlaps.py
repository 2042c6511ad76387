"""Meetings of a session beside a delegate's own calendar, of which nothing is kept."""

from http import HTTPStatus
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, Field

from wgcal.actions.own_calendar import Chosen, Overlap, overlaps
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.slot import SlotId
from wgcal.web.api.inputs import Name
from wgcal.web.api.plan import PlanAsked
from wgcal.web.api.posted_calendar import CALENDAR_SENT, PostedCalendar
from wgcal.web.api.use_answers import IntervalAnswer
from wgcal.web.errors import READING, problems
from wgcal.web.language import Reader

router = APIRouter(prefix="/sessions/{session}/overlaps", tags=["sessions"])
MOST_CHOSEN = 100


class OverlapAnswer(IntervalAnswer):
    """A meeting, and the hours in it that the calendar has something in."""

    slot: SlotId
    number: int | None
    overlaps: list[IntervalAnswer] = Field(description="By start; hours that touch are one.")


class OverlapsAnswer(BaseModel):
    """The meetings that the calendar overlaps with, by start."""

    meetings: list[OverlapAnswer]


@router.post(
    "",
    responses=READING
    | problems(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, HTTPStatus.UNSUPPORTED_MEDIA_TYPE),
    openapi_extra=CALENDAR_SENT,
)
def check(
    _reader: Reader,
    response: Response,
    plan: PlanAsked,
    ics: PostedCalendar,
    slot: Annotated[
        list[Name], Query(max_length=MOST_CHOSEN, description="Meetings; may be repeated.")
    ] = [],  # noqa: B006 - FastAPI copies it
    item: Annotated[
        list[Name],
        Query(max_length=MOST_CHOSEN, description="Agenda items treated; may be repeated."),
    ] = [],  # noqa: B006 - the same
) -> OverlapsAnswer:
    """Return which meetings fall into the hours of the calendar that is sent.

    Without `slot` and `item` all meetings are compared. Of the calendar only hours are read, and
    nothing is kept: no title, no name, no hour. Whole days are those of the session's station.
    """
    chosen = Chosen(slots=tuple(map(SlotId, slot)), items=tuple(map(ItemNumber, item)))
    found = overlaps(plan, chosen, ics)
    response.headers["Cache-Control"] = "no-store"
    return OverlapsAnswer(meetings=[_told(one, plan.session.zone) for one in found])


def _told(overlap: Overlap, zone: ZoneInfo) -> OverlapAnswer:
    slot = overlap.slot
    return OverlapAnswer(
        slot=slot.id,
        number=slot.number,
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        overlaps=[
            IntervalAnswer(
                starts_at=busy.starts_at.astimezone(zone), ends_at=busy.ends_at.astimezone(zone)
            )
            for busy in overlap.busy
        ],
    )
