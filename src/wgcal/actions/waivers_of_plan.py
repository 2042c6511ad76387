"""Which conflicts of a session were accepted, and whether that still holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from wgcal.actions.judging import judged_at
from wgcal.domain.conflict import Conflict
from wgcal.domain.session import SessionId
from wgcal.domain.waiver import Standing, Waiver, in_force, standing
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class StandingWaiver:
    """A waiver, and how it stands now."""

    waiver: Waiver
    standing: Standing


def waivers_of_plan(
    store: Store, session: SessionId, *, now: datetime
) -> tuple[StandingWaiver, ...]:
    """Return every waiver of the session's draft, the oldest first; `now` is the UTC time.

    One whose conflict the draft has no longer is lapsed. Raises UnknownSession.
    """
    conflicts = judged_at(store, store.load(session), now)
    return tuple(
        StandingWaiver(waiver=waiver, standing=standing(waiver, conflicts, now))
        for waiver in store.waivers(session)
    )


def waived(
    store: Store, session: SessionId, conflicts: Iterable[Conflict], now: datetime
) -> Mapping[str, Waiver]:
    """Return the waivers in force at this UTC time, by the fingerprints of their conflicts."""
    return in_force(store.waivers(session), conflicts, now)
