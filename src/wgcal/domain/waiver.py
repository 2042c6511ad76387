"""Conflicts that somebody with the right to do so has accepted."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from wgcal.domain.conflict import Conflict, Verdict, verdict
from wgcal.domain.policy import Severity
from wgcal.domain.session import SessionId


class Standing(StrEnum):
    """Whether a waiver holds, or no longer does because time has passed or its facts are gone."""

    IN_FORCE = "in-force"
    EXPIRED = "expired"
    LAPSED = "lapsed"


@dataclass(frozen=True, kw_only=True)
class Waiver:
    """One conflict of a session accepted: why, by whom, when and until when (UTC).

    It holds for the conflict's fingerprint alone: when rule, slots or measured facts become
    others, it lapses without a word being changed. An `expires_at` of None never passes.
    """

    session: SessionId
    fingerprint: str
    constraint: str
    reason: str
    author: str
    accepted_at: datetime
    expires_at: datetime | None = None

    def holds_at(self, now: datetime) -> bool:
        """Say whether it has not expired by this UTC time."""
        return self.expires_at is None or now < self.expires_at


def can_be_waived(conflict: Conflict) -> bool:
    """Say whether anybody may accept the conflict: not if it refuses the edit itself."""
    return conflict.severity is not Severity.BLOCK


def standing(waiver: Waiver, conflicts: Iterable[Conflict], now: datetime) -> Standing:
    """Return how the waiver stands at this UTC time beside the conflicts that the plan has."""
    there = {conflict.fingerprint for conflict in conflicts if can_be_waived(conflict)}
    if waiver.fingerprint not in there:
        return Standing.LAPSED
    return Standing.IN_FORCE if waiver.holds_at(now) else Standing.EXPIRED


def in_force(
    waivers: Iterable[Waiver], conflicts: Iterable[Conflict], now: datetime
) -> Mapping[str, Waiver]:
    """Return the waivers that hold at this UTC time, by the fingerprints of their conflicts."""
    there = {conflict.fingerprint for conflict in conflicts if can_be_waived(conflict)}
    return {
        waiver.fingerprint: waiver
        for waiver in waivers
        if waiver.fingerprint in there and waiver.holds_at(now)
    }


def verdict_with(conflicts: Iterable[Conflict], waived: Collection[str]) -> Verdict:
    """Return the verdict in which a gate that was waived, by its fingerprint, only warns."""
    return verdict(
        replace(conflict, severity=Severity.WARN)
        if conflict.severity is Severity.GATE and conflict.fingerprint in waived
        else conflict
        for conflict in conflicts
    )
