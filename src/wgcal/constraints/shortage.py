"""Meetings that ask more of interpreters than a limit allows."""

from dataclasses import dataclass
from datetime import datetime

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message
from wgcal.domain.slot import SlotId


@dataclass(frozen=True)
class Shortage:
    """Slots, in order of start, that ask more of interpreters than a limit allows, and when (UTC).

    `measured` and `limit` share a unit: booths, meetings or minutes, as the rule's page says.
    """

    slots: tuple[SlotId, ...]
    starts_at: datetime
    ends_at: datetime
    measured: int
    limit: int


def conflict_of(
    shortage: Shortage,
    rule: str,
    facts: Facts,
    *,
    subject: tuple[str, ...],
    explanation: Message,
    source: str,
) -> Conflict:
    """Return the conflict of a rule about interpreters, its hours in the station's zone."""
    return Conflict(
        constraint=rule,
        severity=facts.policy.severity(rule),
        slots=shortage.slots,
        subject=subject,
        measured=shortage.measured,
        limit=shortage.limit,
        starts_at=shortage.starts_at.astimezone(facts.station.zone),
        ends_at=shortage.ends_at.astimezone(facts.station.zone),
        source=source,
        message=explanation,
    )
