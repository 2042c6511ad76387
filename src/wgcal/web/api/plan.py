"""Which plan a reader asks for: the last release, or the draft for those who may see it."""

from enum import StrEnum
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from wgcal.domain.errors import UnknownRelease, UnknownSession
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.domain.token import Role
from wgcal.store import Store
from wgcal.web.access import Caller, Reading, allowed, database_of
from wgcal.web.api.inputs import LONGEST_NAME
from wgcal.web.api.revision import tag


class PlanChoice(StrEnum):
    """The last release, or the draft (which needs a token)."""

    RELEASED = "released"
    DRAFT = "draft"


Choice = Annotated[PlanChoice, Query(alias="plan", description="The draft needs a token.")]


def session_named(session: str, request: Request, caller: Caller) -> SessionId:
    """Return the identifier in the address; raises UnknownSession where none is like it.

    To strangers a session that is not published is unknown: they are not told that it will be.
    """
    if not session.isprintable() or len(session) > LONGEST_NAME:
        raise UnknownSession(session[:LONGEST_NAME])
    if caller is None:
        with database_of(request).reading() as store:
            expect_public(store, SessionId(session))
    return SessionId(session)


def expect_public(store: Store, session: SessionId) -> None:
    """Raise UnknownSession unless the session is published."""
    try:
        store.last_release_number(session)
    except UnknownRelease as error:
        raise UnknownSession(session) from error


SessionNamed = Annotated[SessionId, Depends(session_named)]


def of_draft(caller: Caller, choice: Choice = PlanChoice.RELEASED) -> bool:
    """Say whether the draft is asked for; raises TokenNeeded or RoleTooLow if it may not be."""
    if choice is PlanChoice.DRAFT:
        allowed(caller, Role.READER)
    return choice is PlanChoice.DRAFT


OfDraft = Annotated[bool, Depends(of_draft)]


def plan_asked(
    is_draft: OfDraft, store: Reading, session: SessionNamed, response: Response
) -> OrganizationOfWork:
    """Return the plan asked for, its revision as ETag; raises UnknownSession, UnknownRelease."""
    work = store.load(session) if is_draft else store.release(session).work
    tag(response, work.revision)
    return work


PlanAsked = Annotated[OrganizationOfWork, Depends(plan_asked)]
