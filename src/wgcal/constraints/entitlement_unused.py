"""A session plans to use the interpretation that it is entitled to."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from wgcal.domain.conflict import Conflict
from wgcal.domain.entitlement_ledger import session_account
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind

NAME = "entitlement-unused"
SOURCE = "General Assembly resolution 48/222"
POLICY = ("entitlement_use_percent",)


def entitlement_unused(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict if too few of the meetings granted are to take place in a plan not empty.

    It names the cancelled ones, which stay planned and are not used.
    """
    meetings = tuple(slot for slot in work.slots if slot.kind is not SlotKind.HOLD)
    account = session_account(work, facts.policy)
    percent, limit = account.use_percent, facts.policy.entitlement_use_percent
    granted = work.entitlement
    if granted is not None and meetings and percent is not None and percent < limit:
        zone, after = facts.station.zone, granted.ends_on + timedelta(days=1)
        lost = (slot.id for slot in meetings if slot.is_interpreted and slot.is_cancelled)
        yield Conflict(
            constraint=NAME,
            severity=facts.policy.severity(NAME),
            slots=tuple(lost),
            subject=(work.session.id,),
            measured=percent,
            limit=limit,
            starts_at=datetime.combine(granted.starts_on, time.min, zone),
            ends_at=datetime.combine(after, time.min, zone),
            source=SOURCE,
            message=counted(
                "{number} of {granted} interpreted meetings granted is to take place: {percent} per cent, below {limit}.",
                "{number} of {granted} interpreted meetings granted are to take place: {percent} per cent, below {limit}.",
                account.used,
                granted=granted.meetings,
                percent=percent,
                limit=limit,
            ),
        )
