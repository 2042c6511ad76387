"""Releases of a plan: read them, publish the next."""

from dataclasses import replace
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Body, Path, Request, Response
from pydantic import Field

from wgcal.actions.publish_session import publish_session
from wgcal.domain.release import Release, ReleaseSummary
from wgcal.web.access import Caller, Publishing, Reading
from wgcal.web.api.inputs import HIGHEST_NUMBER, Input
from wgcal.web.api.plan import SessionNamed
from wgcal.web.api.revision import Expecting
from wgcal.web.api.slots import CHANGES
from wgcal.web.errors import problems

router = APIRouter(prefix="/sessions/{session}/releases", tags=["releases"])
LONGEST_NOTE = 2000
WITHOUT_NUL = r"^[^\x00]*$"
PUBLIC = problems(HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
WITHOUT_TOKEN: dict[str, Any] = {"security": [{}]}
"""That a token may be left out (OpenAPI 3.1, Security Requirement)."""


class ReleaseInput(Input):
    """What to say about a release."""

    note: Annotated[
        str, Field(max_length=LONGEST_NOTE, pattern=WITHOUT_NUL, examples=["Room changed"])
    ] = ""


@router.get("", responses=PUBLIC, openapi_extra=WITHOUT_TOKEN)
def releases(store: Reading, session: SessionNamed) -> tuple[ReleaseSummary, ...]:
    """Return number, time and note of each release, the oldest first."""
    return store.releases(session)


@router.get("/{number}", responses=PUBLIC, openapi_extra=WITHOUT_TOKEN)
def release(
    caller: Caller,
    store: Reading,
    session: SessionNamed,
    number: Annotated[int, Path(ge=1, le=HIGHEST_NUMBER)],
) -> Release:
    """Return one release with the whole plan as it was published; its waivers need a token."""
    found = store.release(session, number)
    return replace(found, waivers=()) if caller is None else found


@router.post("", status_code=HTTPStatus.CREATED, responses=CHANGES)
def publish(
    edit: Publishing,
    request: Request,
    response: Response,
    session: SessionNamed,
    expecting: Expecting,
    said: Annotated[ReleaseInput, Body()] = ReleaseInput(),  # noqa: B008 - a frozen default
) -> ReleaseSummary:
    """Publish the draft; refuse it while conflicts block or gate, or when nothing has changed."""
    done = publish_session(
        edit.store,
        session,
        expecting=expecting,
        note=said.note,
        page=f"{request.app.state.settings.public_url}/sessions/{session}",
        now=edit.now,
    )
    response.headers["Location"] = f"/api/v1/sessions/{session}/releases/{done.number}"
    return ReleaseSummary(number=done.number, published_at=done.published_at, note=done.note)
