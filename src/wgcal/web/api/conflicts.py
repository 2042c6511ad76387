"""Whether slots would clash, and why."""

from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Body
from fastapi.openapi.models import Example

from wgcal.actions.check_slots import check_each
from wgcal.actions.check_together import check_together
from wgcal.web.access import Caller, Reading
from wgcal.web.api.answers import JudgementAnswer, judgement
from wgcal.web.api.batch_answers import BatchAnswer, TogetherAnswer, batch, together
from wgcal.web.api.candidates import Asked, Batch
from wgcal.web.api.plan import OfDraft, PlanChoice, expect_public, of_draft
from wgcal.web.deadline import InTime
from wgcal.web.errors import problems
from wgcal.web.language import Reader

router = APIRouter(prefix="/conflicts", tags=["conflicts"])

FIFTH_MEETING = {
    "session": "ctoc-cop-wg-6-2016",
    "starts_at": "2016-05-18T19:00",
    "ends_at": "2016-05-18T22:00",
    "booths": ["ar", "zh", "en", "fr", "ru", "es"],
}
LUNCH = {**FIFTH_MEETING, "starts_at": "2016-05-18T13:15", "ends_at": "2016-05-18T14:45"}
EXAMPLES = {
    "one": Example(summary="One candidate", value=FIFTH_MEETING),
    "several": Example(
        summary="Several, each on its own", value={"candidates": [FIFTH_MEETING, LUNCH]}
    ),
    "together": Example(
        summary="All of them at once",
        value={"candidates": [FIFTH_MEETING, LUNCH], "together": True},
    ),
}


@router.post(
    "/check",
    responses=problems(
        HTTPStatus.BAD_REQUEST,
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.FORBIDDEN,
        HTTPStatus.NOT_FOUND,
        HTTPStatus.SERVICE_UNAVAILABLE,
    ),
)
def check(
    reader: Reader,
    caller: Caller,
    store: Reading,
    is_draft: OfDraft,
    in_time: InTime,
    asked: Annotated[Asked, Body(openapi_examples=EXAMPLES)],
) -> JudgementAnswer | BatchAnswer | TogetherAnswer:
    """Return what each slot would add to the conflicts; nothing is stored.

    `clear`: it breaks no rule; `warned`: it can be saved and published; `blocked`: the edit or
    the release would be refused. The slot is called `candidate` in the answer. Of up to 500
    `candidates` each is judged on its own, or with `together` all at once.
    """
    sees_drafts = is_draft or (asked.asks_for_draft and of_draft(caller, PlanChoice.DRAFT))
    question = asked.question(of_draft=sees_drafts)
    if caller is None:
        for session in question.sessions:
            expect_public(store, session)
    if isinstance(asked, Batch) and asked.together:
        return together(check_together(store, question, in_time=in_time), reader)
    found = check_each(store, question, in_time=in_time)
    return batch(found, reader) if isinstance(asked, Batch) else judgement(found[0], reader)
