"""Whether a slot would clash, and why."""

from http import HTTPStatus
from typing import Annotated, Self

from fastapi import APIRouter, Body
from pydantic import Field, model_validator

from wgcal.actions.check_slot import Candidate, check_slot
from wgcal.domain.body import BodyId
from wgcal.domain.session import SessionId
from wgcal.domain.station import StationId
from wgcal.web.access import Reading
from wgcal.web.api.answers import JudgementAnswer, judgement
from wgcal.web.api.inputs import Name, SlotInput
from wgcal.web.api.plan import OfDraft
from wgcal.web.errors import problems

router = APIRouter(prefix="/conflicts", tags=["conflicts"])

FIFTH_MEETING = {
    "session": "ctoc-cop-wg-6-2016",
    "starts_at": "2016-05-18T19:00",
    "ends_at": "2016-05-18T22:00",
    "booths": ["ar", "zh", "en", "fr", "ru", "es"],
}


class CandidateInput(SlotInput):
    """A slot that exists nowhere yet, and the session or the body it would belong to."""

    session: Name | None = Field(default=None, examples=["ctoc-cop-wg-6-2016"])
    body: Name | None = Field(default=None, examples=["ctoc-cop-wg-6"])
    station: Name | None = Field(
        default=None, description="Where a body without a session on that day would meet."
    )

    @model_validator(mode="after")
    def _has_one_owner(self) -> Self:
        if (self.session is None) == (self.body is None):
            message = "give either a session or a body"
            raise ValueError(message)
        return self


@router.post(
    "/check",
    responses=problems(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
    ),
)
def check(
    store: Reading,
    is_draft: OfDraft,
    asked: Annotated[CandidateInput, Body(examples=[FIFTH_MEETING])],
) -> JudgementAnswer:
    """Return what the slot would add to the conflicts; nothing is stored.

    `clear`: it breaks no rule; `warned`: it can be saved and published; `blocked`: the edit or
    the release would be refused. The slot is called `candidate` in the answer.
    """
    candidate = Candidate(
        slot=asked.proposed(),
        session=None if asked.session is None else SessionId(asked.session),
        body=None if asked.body is None else BodyId(asked.body),
        station=None if asked.station is None else StationId(asked.station),
    )
    return judgement(check_slot(store, candidate, of_draft=is_draft))
