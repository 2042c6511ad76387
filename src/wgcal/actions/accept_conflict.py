"""Accept a conflict of a draft, for a reason and perhaps for a time."""

from dataclasses import dataclass
from datetime import UTC, datetime

from wgcal.actions.judging import judged_at
from wgcal.actions.waivers_of_plan import waived
from wgcal.domain.conflict import Conflict
from wgcal.domain.errors import ExpiryPassed, NoSuchConflict, ReasonMissing
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import AlreadyWaived, ConflictBlocks
from wgcal.domain.session import SessionId
from wgcal.domain.waiver import Waiver, can_be_waived
from wgcal.domain.wall_time import at_station
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class Acceptance:
    """Which conflict is accepted why, and until when.

    `expires_at` without offset is wall-clock time at the station; None is for ever.
    """

    session: SessionId
    fingerprint: str
    reason: str
    expires_at: datetime | None = None


def accept_conflict(store: Store, accepted: Acceptance, *, by: str, now: datetime) -> Waiver:
    """Return the waiver, in force from now on; `now` is the UTC time.

    Raises UnknownSession, ReasonMissing, NoSuchConflict, ConflictBlocks, AlreadyWaived,
    ExpiryPassed, NonexistentTime, AmbiguousTime, or YearOutOfRange.
    """
    work = store.load(accepted.session)
    if not accepted.reason.strip():
        raise ReasonMissing
    conflict = _to_be_waived(store, work, accepted.fingerprint, now)
    waiver = Waiver(
        session=accepted.session,
        fingerprint=conflict.fingerprint,
        constraint=conflict.constraint,
        reason=accepted.reason.strip(),
        author=by,
        accepted_at=now,
        expires_at=_end(accepted, work, now),
    )
    store.put_waiver(waiver)
    return waiver


def _to_be_waived(
    store: Store, work: OrganizationOfWork, fingerprint: str, now: datetime
) -> Conflict:
    conflicts = judged_at(store, work, now)
    conflict = next((one for one in conflicts if one.fingerprint == fingerprint), None)
    if conflict is None:
        raise NoSuchConflict(fingerprint)
    if not can_be_waived(conflict):
        raise ConflictBlocks(conflict)
    before = waived(store, work.session.id, conflicts, now).get(fingerprint)
    if before is not None:
        raise AlreadyWaived(fingerprint, before.author)
    return conflict


def _end(accepted: Acceptance, work: OrganizationOfWork, now: datetime) -> datetime | None:
    if accepted.expires_at is None:
        return None
    ends = at_station(accepted.expires_at, work.session.zone, field="expires_at")
    if ends.astimezone(UTC) <= now:
        raise ExpiryPassed(ends)
    return ends.astimezone(UTC)
