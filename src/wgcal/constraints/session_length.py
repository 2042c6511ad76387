"""A body sits on no more working days than a session of it may have."""

from collections.abc import Iterator

from wgcal.constraints.agenda_order import sittings
from wgcal.constraints.working_days import working_days
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, counted
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotKind

NAME = "session-length"
SOURCE = "ECOSOC resolution 1991/39; General Assembly resolution 46/152"
POLICY = ("session_days", "committee_days")


def session_length(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict where the body, and one where its committee, sits on too many days."""
    for sitting, slots, limit in _limited(work, facts):
        days = working_days((slot.day for slot in slots), facts)
        if limit is not None and len(days) > limit:
            counting = tuple(slot for slot in slots if slot.day in days)
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=tuple(slot.id for slot in counting),
                subject=(sitting,),
                measured=len(days),
                limit=limit,
                starts_at=counting[0].starts_at,
                ends_at=max(counting, key=lambda slot: slot.ends_at_utc).ends_at,
                source=SOURCE,
                message=_explanation(sitting, len(days), limit, work),
            )


def _limited(
    work: OrganizationOfWork, facts: Facts
) -> Iterator[tuple[str, tuple[Slot, ...], int | None]]:
    formal, whole = sittings(work), SlotKind.COMMITTEE_OF_THE_WHOLE
    yield "session", formal, facts.policy.session_days
    yield whole, tuple(slot for slot in formal if slot.kind is whole), facts.policy.committee_days


def _explanation(sitting: str, days: int, limit: int, work: OrganizationOfWork) -> Message:
    values = {"body": work.body.symbol, "limit": limit}
    if sitting == SlotKind.COMMITTEE_OF_THE_WHOLE:
        return counted(
            "The committee of the whole of {body} meets on {number} working day, more than {limit}.",
            "The committee of the whole of {body} meets on {number} working days, more than {limit}.",
            days,
            **values,
        )
    return counted(
        "{body} has formal meetings on {number} working day, more than {limit}.",
        "{body} has formal meetings on {number} working days, more than {limit}.",
        days,
        **values,
    )
