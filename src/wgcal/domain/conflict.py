"""One place where a rule is broken, and what a change does to such places."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from wgcal.domain.message import Message
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotId


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """A broken rule: which, how bad, where, when, how much of what limit, and who says so.

    `slots` are in order of start. `subject` says what the slots compete for or fail at, as
    identifiers: a room, languages, item numbers, a day. `measured` and `limit` share a unit that
    the rule's page names. Neither the hours nor the words are part of the fingerprint.
    """

    constraint: str
    severity: Severity
    slots: tuple[SlotId, ...]
    message: Message
    source: str
    subject: tuple[str, ...] = ()
    measured: int | None = None
    limit: int | None = None
    starts_at: datetime | None = None
    ends_at: datetime | None = None

    @property
    def fingerprint(self) -> str:
        """Return the same 16 hex digits for the same rule, slots and measured facts."""
        facts = (
            self.constraint,
            *sorted(self.slots),
            "/",
            *self.subject,
            self.measured,
            self.limit,
        )
        return sha256("\n".join(map(str, facts)).encode()).hexdigest()[:16]


@dataclass(frozen=True, kw_only=True)
class NotRecorded:
    """Rules that had nothing to judge, because a fact they need is not known yet."""

    constraints: tuple[str, ...]
    message: Message


class Verdict(StrEnum):
    """What the worst conflict means for a slot."""

    CLEAR = "clear"
    WARNED = "warned"
    BLOCKED = "blocked"


def verdict(conflicts: Iterable[Conflict]) -> Verdict:
    """Return blocked if a conflict refuses the edit or the release, warned if one warns."""
    severities = {conflict.severity for conflict in conflicts}
    if severities & {Severity.BLOCK, Severity.GATE}:
        return Verdict.BLOCKED
    return Verdict.WARNED if Severity.WARN in severities else Verdict.CLEAR


@dataclass(frozen=True, kw_only=True)
class Difference:
    """What a change does to the conflicts of a plan, told apart by fingerprint."""

    new: tuple[Conflict, ...]
    gone: tuple[Conflict, ...]
    remaining: tuple[Conflict, ...]


def difference(before: tuple[Conflict, ...], after: tuple[Conflict, ...]) -> Difference:
    """Return which conflicts appear, disappear and stay between two judgements."""
    old = {conflict.fingerprint for conflict in before}
    now = {conflict.fingerprint for conflict in after}
    return Difference(
        new=tuple(conflict for conflict in after if conflict.fingerprint not in old),
        gone=tuple(conflict for conflict in before if conflict.fingerprint not in now),
        remaining=tuple(conflict for conflict in after if conflict.fingerprint in old),
    )
