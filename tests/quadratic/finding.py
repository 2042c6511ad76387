"""What a rule and its twin are compared by."""

from dataclasses import dataclass
from datetime import datetime

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.slot import SlotId


@dataclass(frozen=True)
class Excess:
    """Slots, how much they ask of what limit, and from when to when (UTC).

    A rule with several severities has a level for each.
    """

    slots: frozenset[SlotId]
    measured: int
    limit: int
    begins: datetime
    ends: datetime
    level: str = ""


@dataclass(frozen=True)
class Finding:
    """Where a rule is broken, by how much, and its hours as the station's clock shows them.

    That the slots of a conflict are in order of start is tested apart, for all rules.
    """

    rule: str
    severity: str
    slots: frozenset[SlotId]
    subject: tuple[str, ...]
    measured: int | None
    limit: int | None
    starts_at: str | None
    ends_at: str | None


def found(rule: str, subject: tuple[str, ...], excess: Excess, facts: Facts) -> Finding:
    """Return the excess as the finding of a rule."""
    zone = facts.station.zone
    return Finding(
        rule,
        facts.policy.severity(f"{rule}/{excess.level}" if excess.level else rule),
        excess.slots,
        subject,
        excess.measured,
        excess.limit,
        excess.begins.astimezone(zone).isoformat(),
        excess.ends.astimezone(zone).isoformat(),
    )


def finding_of(conflict: Conflict) -> Finding:
    """Return what a conflict says, without its words."""
    return Finding(
        conflict.constraint,
        conflict.severity,
        frozenset(conflict.slots),
        conflict.subject,
        conflict.measured,
        conflict.limit,
        _shown(conflict.starts_at),
        _shown(conflict.ends_at),
    )


def _shown(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
