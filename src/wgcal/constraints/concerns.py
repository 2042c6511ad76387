"""Which slots of a plan a rule looks at: by this a change is known to leave a rule's answer alone."""

from collections.abc import Callable, Mapping

from wgcal.constraints import CONSTRAINTS, Constraint
from wgcal.constraints.as_available import as_available
from wgcal.constraints.audience_overlap import audience_overlap
from wgcal.constraints.body_overlap import body_overlap
from wgcal.constraints.document_late import document_late
from wgcal.constraints.document_missing import document_missing
from wgcal.constraints.document_submission import document_submission
from wgcal.constraints.entitlement_exceeded import entitlement_exceeded
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
from wgcal.constraints.relay import relay
from wgcal.constraints.report_last import report_last
from wgcal.constraints.report_lead_time import report_lead_time
from wgcal.constraints.room_booths import room_booths
from wgcal.constraints.room_closed import room_closed
from wgcal.constraints.room_seats import room_seats
from wgcal.constraints.session_length import session_length
from wgcal.constraints.side_event_window import side_event_window
from wgcal.domain.slot import Slot, SlotKind

OF_EACH_SLOT: tuple[Constraint, ...] = (
    room_closed,
    room_booths,
    room_seats,
    meeting_length,
    meeting_hours,
    late_or_weekend,
    holiday,
    outside_session,
    language_coverage,
    relay,
    interpreters_per_booth,
    item_unknown,
    item_overfull,
)
"""The rules that look at each slot of a plan as if there were no other."""

OF_ALL_SLOTS = tuple(rule for rule in CONSTRAINTS if rule not in OF_EACH_SLOT)


def _has_booths(slot: Slot) -> bool:
    return bool(slot.booths)


def _has_items(slot: Slot) -> bool:
    return bool(slot.items)


def _is_formal(slot: Slot) -> bool:
    return slot.kind.is_formal


def _is_formal_or_side_event(slot: Slot) -> bool:
    return slot.kind.is_formal or slot.kind is SlotKind.SIDE_EVENT


CONCERNS: Mapping[Constraint, Callable[[Slot], bool]] = {
    interpretation_capacity: _has_booths,
    interpretation_daily_load: _has_booths,
    interpretation_window_load: _has_booths,
    interpretation_rest: _has_booths,
    interpreter_double_booked: _has_booths,
    entitlement_exceeded: _has_booths,
    as_available: _has_booths,
    body_overlap: _is_formal,
    audience_overlap: _is_formal,
    session_length: _is_formal,
    opening_first: _is_formal,
    report_last: _is_formal,
    report_lead_time: _is_formal,
    item_continuation: _is_formal,
    item_order: _is_formal,
    item_unscheduled: _has_items,
    document_late: _has_items,
    document_missing: _has_items,
    document_submission: _has_items,
    side_event_window: _is_formal_or_side_event,
}
"""What a slot has that a rule looks at; a rule that is not named here looks at all of them."""
