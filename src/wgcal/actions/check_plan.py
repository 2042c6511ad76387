"""Ask for every conflict of a plan."""

from dataclasses import dataclass

from wgcal.actions.judging import as_strangers_see
from wgcal.constraints import check
from wgcal.constraints.not_recorded import not_recorded
from wgcal.domain.conflict import Conflict, NotRecorded, Verdict, verdict
from wgcal.domain.session import SessionId
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The verdict with the conflicts behind it, and what no rule could judge."""

    verdict: Verdict
    conflicts: tuple[Conflict, ...]
    not_recorded: tuple[NotRecorded, ...] = ()


def check_plan(store: Store, session: SessionId, *, of_draft: bool) -> Judgement:
    """Return the judgement of the draft, or of the last release as strangers see it.

    Raises UnknownSession, or UnknownRelease if nothing is published.
    """
    work = store.load(session) if of_draft else store.release(session).work
    facts = store.facts_near(work)
    conflicts = check(work, facts if of_draft else as_strangers_see(facts))
    return Judgement(
        verdict=verdict(conflicts),
        conflicts=conflicts,
        not_recorded=not_recorded(work, facts),
    )
