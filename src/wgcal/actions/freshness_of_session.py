"""How fresh what programs have of a session is, for the planner who wants to change it today."""

from dataclasses import dataclass
from datetime import datetime

from wgcal.domain.fetches import Freshness, freshness
from wgcal.domain.release import ReleaseSummary
from wgcal.domain.session import SessionId
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class SessionFreshness:
    """The last release, and what each family of programs last got."""

    release: ReleaseSummary
    families: tuple[Freshness, ...]


def freshness_of_session(store: Store, session: SessionId, *, now: datetime) -> SessionFreshness:
    """Return who has which release; `now` is the UTC time.

    Raises UnknownSession, or UnknownRelease if nothing is published.
    """
    store.last_release_number(session)
    return SessionFreshness(
        release=store.releases(session)[-1],
        families=freshness(store.fetches.of_session(session), now.date()),
    )
