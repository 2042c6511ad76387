"""The rules a plan is judged by, one per file, and the one function that judges."""

from collections.abc import Callable, Iterable
from datetime import UTC

from wgcal.constraints.as_available import as_available
from wgcal.constraints.audience_overlap import audience_overlap
from wgcal.constraints.body_overlap import body_overlap
from wgcal.constraints.document_late import document_late
from wgcal.constraints.document_missing import document_missing
from wgcal.constraints.document_submission import document_submission
from wgcal.constraints.entitlement_exceeded import entitlement_exceeded
from wgcal.constraints.entitlement_unused import entitlement_unused
from wgcal.constraints.holiday import holiday
from wgcal.constraints.interpretation_capacity import interpretation_capacity
from wgcal.constraints.interpretation_daily_load import interpretation_daily_load
from wgcal.constraints.interpretation_rest import interpretation_rest
from wgcal.constraints.interpretation_window_load import interpretation_window_load
from wgcal.constraints.interpreter_double_booked import interpreter_double_booked
from wgcal.constraints.interpreters_per_booth import interpreters_per_booth
from wgcal.constraints.item_continuation import item_continuation
from wgcal.constraints.item_order import item_order
from wgcal.constraints.item_overfull import item_overfull
from wgcal.constraints.item_unknown import item_unknown
from wgcal.constraints.item_unscheduled import item_unscheduled
from wgcal.constraints.language_coverage import language_coverage
from wgcal.constraints.late_or_weekend import late_or_weekend
from wgcal.constraints.meeting_hours import meeting_hours
from wgcal.constraints.meeting_length import meeting_length
from wgcal.constraints.opening_first import opening_first
from wgcal.constraints.outside_session import outside_session
from wgcal.constraints.printed_weekday import printed_weekday
from wgcal.constraints.relay import relay
from wgcal.constraints.report_last import report_last
from wgcal.constraints.report_lead_time import report_lead_time
from wgcal.constraints.room_booths import room_booths
from wgcal.constraints.room_closed import room_closed
from wgcal.constraints.room_double_booked import room_double_booked
from wgcal.constraints.room_seats import room_seats
from wgcal.constraints.room_turnaround import room_turnaround
from wgcal.constraints.session_length import session_length
from wgcal.constraints.short_notice import short_notice
from wgcal.constraints.sibling_interval import sibling_interval
from wgcal.constraints.side_event_window import side_event_window
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotId

Constraint = Callable[[OrganizationOfWork, Facts], Iterable[Conflict]]

CONSTRAINTS: tuple[Constraint, ...] = (
    room_double_booked,
    room_turnaround,
    room_closed,
    room_booths,
    room_seats,
    meeting_length,
    meeting_hours,
    side_event_window,
    late_or_weekend,
    holiday,
    outside_session,
    language_coverage,
    relay,
    interpretation_capacity,
    interpretation_daily_load,
    interpretation_window_load,
    interpretation_rest,
    interpreters_per_booth,
    interpreter_double_booked,
    entitlement_exceeded,
    entitlement_unused,
    as_available,
    body_overlap,
    audience_overlap,
    session_length,
    sibling_interval,
    opening_first,
    report_last,
    report_lead_time,
    item_unscheduled,
    item_unknown,
    item_continuation,
    item_order,
    item_overfull,
    document_late,
    document_missing,
    document_submission,
    printed_weekday,
    short_notice,
)

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def check(
    work: OrganizationOfWork, facts: Facts, rules: Iterable[Constraint] = CONSTRAINTS
) -> tuple[Conflict, ...]:
    """Return every conflict in which the plan has a part, the gravest first, a rule by start.

    The answer depends on the plan and the facts alone: not on the order of slots or rules.
    """
    found = (conflict for constraint in rules for conflict in constraint(work, facts))
    return concerning(frozenset(slot.id for slot in work.slots), found)


def concerning(own: frozenset[SlotId], found: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Return the conflicts in which the slots have a part, each once, in the order of an answer.

    One without slots concerns the plan as a whole. What is off is left out.
    """
    concerned = {
        conflict
        for conflict in found
        if conflict.severity is not Severity.OFF
        and (not conflict.slots or not own.isdisjoint(conflict.slots))
    }
    return tuple(sorted(concerned, key=_rank))


def _rank(conflict: Conflict) -> tuple[int, str, str, tuple[str, ...], str]:
    start = conflict.starts_at.astimezone(UTC).isoformat() if conflict.starts_at else ""
    gravity = _GRAVITY[conflict.severity]
    return gravity, conflict.constraint, start, conflict.subject, conflict.fingerprint
