"""Ask for every conflict of a plan."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wgcal.actions.judging import as_strangers_see
from wgcal.actions.waivers_of_plan import waived
from wgcal.constraints import check
from wgcal.constraints.not_recorded import not_recorded
from wgcal.domain.conflict import Conflict, NotRecorded, Verdict
from wgcal.domain.session import SessionId
from wgcal.domain.waiver import Waiver, verdict_with
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class Judgement:
    """The verdict with the conflicts behind it, and what no rule could judge.

    `waivers` are those in force, by fingerprint; a gate that was waived only warns.
    """

    verdict: Verdict
    conflicts: tuple[Conflict, ...]
    not_recorded: tuple[NotRecorded, ...] = ()
    waivers: Mapping[str, Waiver] = field(default_factory=dict)


def check_plan(store: Store, session: SessionId, *, of_draft: bool, now: datetime) -> Judgement:
    """Return the judgement of the draft, or of the last release as strangers see it.

    `now` is the UTC time, at which waivers hold or have expired. Raises UnknownSession, or
    UnknownRelease if nothing is published.
    """
    work = store.load(session) if of_draft else store.release(session).work
    near = store.facts_near(work)
    facts = near if of_draft else as_strangers_see(near)
    conflicts = check(work, facts)
    waivers = waived(store, session, conflicts, now)
    return Judgement(
        verdict=verdict_with(conflicts, waivers),
        conflicts=conflicts,
        not_recorded=not_recorded(work, facts),
        waivers=waivers,
    )
