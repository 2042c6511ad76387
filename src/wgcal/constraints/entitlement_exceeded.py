"""A session uses no more interpretation than it is entitled to."""

from collections.abc import Iterator

from wgcal.constraints.beyond_entitlement import excesses
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind

NAME = "entitlement-exceeded"
SOURCE = "The session's entitlement, as its annotated agenda states it"


def entitlement_exceeded(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each way in which the plan goes beyond its entitlement, if recorded.

    Too many meetings are one conflict with all of them: which one goes is the planner's choice.
    """
    if work.entitlement is None:
        return
    meetings = (slot for slot in work.meetings if slot.kind is not SlotKind.HOLD)
    interpreted = tuple(slot for slot in meetings if slot.is_interpreted)
    for excess in excesses(interpreted, work.entitlement):
        yield Conflict(
            constraint=NAME,
            severity=facts.policy.severity(NAME),
            slots=tuple(slot.id for slot in excess.slots),
            subject=excess.subject,
            measured=excess.measured,
            limit=excess.limit,
            starts_at=excess.slots[0].starts_at,
            ends_at=max((slot.ends_at for slot in excess.slots), key=lambda ends: ends.timestamp()),
            source=SOURCE,
            message=excess.explanation,
        )
