"""Sessions, their agenda and their conflicts."""

from http import HTTPStatus

from fastapi import APIRouter
from pydantic import BaseModel

from wgcal.actions.check_plan import check_plan
from wgcal.domain.agenda import AgendaItem
from wgcal.domain.body import Body
from wgcal.domain.document import Document
from wgcal.domain.interpretation import Entitlement
from wgcal.domain.organization_of_work import PlanStatus
from wgcal.domain.session import Session
from wgcal.web.access import Caller, Now, Reading
from wgcal.web.api.answers import JudgementAnswer, judgement
from wgcal.web.api.plan import OfDraft, PlanAsked, SessionNamed
from wgcal.web.errors import READING, problems
from wgcal.web.language import Reader

router = APIRouter(prefix="/sessions", tags=["sessions"])


class SessionAnswer(BaseModel):
    """A session with its body, what it may use, and the state of its plan."""

    session: Session
    body: Body
    entitlement: Entitlement | None
    status: PlanStatus
    revision: int


class AgendaAnswer(BaseModel):
    """The agenda and the papers that its items name by symbol."""

    items: tuple[AgendaItem, ...]
    documents: tuple[Document, ...]


@router.get("", responses=problems(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN))
def sessions(store: Reading, is_draft: OfDraft) -> tuple[Session, ...]:
    """Return the published sessions by date, or with `plan=draft` every session."""
    if is_draft:
        return store.sessions()
    return tuple(summary.session for summary in store.released_sessions())


@router.get("/{session}", responses=READING)
def session(plan: PlanAsked) -> SessionAnswer:
    """Return one session; the ETag is the revision that a change must name in If-Match."""
    return SessionAnswer(
        session=plan.session,
        body=plan.body,
        entitlement=plan.entitlement,
        status=plan.status,
        revision=plan.revision,
    )


@router.get("/{session}/agenda", responses=READING)
def agenda(plan: PlanAsked) -> AgendaAnswer:
    """Return the agenda with titles in each language known, and its documents."""
    return AgendaAnswer(items=plan.agenda, documents=plan.documents)


@router.get("/{session}/conflicts", responses=READING)
def conflicts(
    reader: Reader,
    caller: Caller,
    store: Reading,
    now: Now,
    session: SessionNamed,
    is_draft: OfDraft,
) -> JudgementAnswer:
    """Return every conflict of the plan, the gravest first; a gate that is waived only warns."""
    found = check_plan(store, session, of_draft=is_draft, now=now)
    return judgement(found, reader, with_reasons=caller is not None)
