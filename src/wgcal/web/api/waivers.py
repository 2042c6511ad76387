"""Conflicts of a session that were accepted: list them, accept one, withdraw."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Body, Path, Response
from pydantic import Field

from wgcal.actions.accept_conflict import Acceptance, accept_conflict
from wgcal.actions.waivers_of_plan import waivers_of_plan
from wgcal.actions.withdraw_waiver import withdraw_waiver
from wgcal.domain.token import Role
from wgcal.domain.waiver import Standing, Waiver
from wgcal.web.access import Accepting, Caller, Now, Reading, allowed
from wgcal.web.api.answers import WaiverAnswer
from wgcal.web.api.inputs import Input, WallTime
from wgcal.web.api.plan import SessionNamed
from wgcal.web.errors import READING, problems

router = APIRouter(prefix="/sessions/{session}/waivers", tags=["waivers"])

LONGEST_REASON = 2000
WRITTEN = r"^[^\x00]*$"
FINGERPRINT = r"^[0-9a-f]{16}$"

ACCEPTING = problems(
    HTTPStatus.BAD_REQUEST,
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.NOT_FOUND,
    HTTPStatus.CONFLICT,
)

Fingerprint = Annotated[str, Field(pattern=FINGERPRINT, examples=["0123456789abcdef"])]


class AcceptanceInput(Input):
    """Which conflict is accepted, why, and until when."""

    fingerprint: Fingerprint
    reason: Annotated[
        str,
        Field(
            min_length=1,
            max_length=LONGEST_REASON,
            pattern=WRITTEN,
            examples=["The Bureau agreed to draft over lunch."],
        ),
    ]
    expires_at: WallTime | None = Field(default=None, description="null is for ever.")


class StandingAnswer(WaiverAnswer):
    """A waiver, when (UTC) it was made, and how it stands.

    `lapsed`: the draft has its conflict no longer; `expired`: its time has passed.
    """

    fingerprint: str
    constraint: str
    accepted_at: datetime
    standing: Standing


@router.get("", responses=READING)
def waivers(
    caller: Caller, store: Reading, now: Now, session: SessionNamed
) -> list[StandingAnswer]:
    """Return every waiver of the session, the oldest first, also those that hold no longer."""
    allowed(caller, Role.READER)
    return [
        standing_told(known.waiver, known.standing)
        for known in waivers_of_plan(store, session, now=now)
    ]


@router.post("", status_code=HTTPStatus.CREATED, responses=ACCEPTING)
def accept(
    edit: Accepting,
    response: Response,
    session: SessionNamed,
    accepted: Annotated[AcceptanceInput, Body()],
) -> StandingAnswer:
    """Accept a conflict that the draft has now; one that blocks edits can not be accepted."""
    acceptance = Acceptance(
        session=session,
        fingerprint=accepted.fingerprint,
        reason=accepted.reason,
        expires_at=accepted.expires_at,
    )
    waiver = accept_conflict(edit.store, acceptance, by=edit.by, now=edit.now)
    response.headers["Location"] = f"/api/v1/sessions/{session}/waivers/{waiver.fingerprint}"
    return standing_told(waiver, Standing.IN_FORCE)


@router.delete("/{fingerprint}", status_code=HTTPStatus.NO_CONTENT, responses=ACCEPTING)
def withdraw(
    edit: Accepting,
    session: SessionNamed,
    fingerprint: Annotated[str, Path(pattern=FINGERPRINT)],
) -> None:
    """Withdraw a waiver: its conflict counts again."""
    withdraw_waiver(edit.store, session, fingerprint)


def standing_told(waiver: Waiver, standing: Standing) -> StandingAnswer:
    """Return the waiver and its standing as the API tells them."""
    return StandingAnswer(
        fingerprint=waiver.fingerprint,
        constraint=waiver.constraint,
        reason=waiver.reason,
        author=waiver.author,
        accepted_at=waiver.accepted_at,
        expires_at=waiver.expires_at,
        standing=standing,
    )
