from dataclasses import replace

from plans import (
    AGENDA,
    EVENING,
    EXAMPLE,
    FIRST,
    FOURTH,
    SECOND,
    THIRD,
    agenda_item,
    facts,
    policy,
    slot,
    vienna,
    work,
)
from wgcal.constraints.report_lead_time import report_lead_time
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotKind, SlotStatus

OTHER_MATTERS = slot("2016-05-19 10:00", "5")
REPORT = slot("2016-05-19 15:00", "6")


def test_the_example_leaves_no_whole_meeting_to_draft_the_report() -> None:
    [conflict] = report_lead_time(EXAMPLE, facts())

    assert conflict.constraint == "report-lead-time"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (THIRD.id, FOURTH.id)
    assert conflict.subject == ("6",)
    assert (conflict.measured, conflict.limit) == (0, 1)
    assert conflict.starts_at == vienna("2016-05-19 10:00")
    assert conflict.ends_at == vienna("2016-05-19 18:00")
    assert str(conflict.message) == (
        "0 whole meetings lie between the last substantive item and the report, item 6;"
        " drafting takes 1."
    )


def test_a_whole_meeting_in_between_is_time_enough() -> None:
    assert list(report_lead_time(work(FIRST, SECOND, OTHER_MATTERS, REPORT), facts())) == []


def test_a_meeting_in_between_without_items_is_time_too() -> None:
    bare = replace(OTHER_MATTERS, items=())

    assert list(report_lead_time(work(FIRST, SECOND, bare, REPORT), facts())) == []


def test_a_meeting_without_items_elsewhere_changes_nothing() -> None:
    [before] = report_lead_time(EXAMPLE, facts())
    [after] = report_lead_time(work(*EXAMPLE.slots, EVENING), facts())

    assert after == before


def test_debate_and_report_in_one_meeting_are_one_slot_without_lead() -> None:
    shared = slot("2016-05-19 15:00", "4", "6")
    [conflict] = report_lead_time(work(FIRST, shared), facts())

    assert conflict.slots == (shared.id,)
    assert (conflict.measured, conflict.limit) == (0, 1)
    assert (conflict.starts_at, conflict.ends_at) == (shared.starts_at, shared.ends_at)


def test_a_debate_after_the_report_leaves_no_lead() -> None:
    early = slot("2016-05-18 15:00", "6")
    [conflict] = report_lead_time(work(FIRST, early, THIRD), facts())

    assert conflict.slots == (early.id, THIRD.id)
    assert conflict.measured == 0


def test_the_report_counts_from_its_first_meeting() -> None:
    begun = slot("2016-05-18 15:00", "6")
    goes_on = slot("2016-05-19 15:00", "6 (continued)")
    [conflict] = report_lead_time(work(FIRST, begun, OTHER_MATTERS, goes_on), facts())

    assert conflict.slots == (FIRST.id, begun.id)


def test_a_meeting_that_only_overlaps_the_gap_is_not_whole() -> None:
    overlapping = slot("2016-05-18 17:00", "5", hours=2)
    [conflict] = report_lead_time(work(FIRST, SECOND, overlapping, REPORT), facts())

    assert conflict.measured == 0


def test_an_informal_or_cancelled_meeting_in_between_is_no_formal_one() -> None:
    informal = replace(OTHER_MATTERS, kind=SlotKind.INFORMAL)
    cancelled = replace(OTHER_MATTERS, status=SlotStatus.CANCELLED)

    assert len(list(report_lead_time(work(FIRST, SECOND, informal, REPORT), facts()))) == 1
    assert len(list(report_lead_time(work(FIRST, SECOND, cancelled, REPORT), facts()))) == 1


def test_a_sub_item_of_a_debate_listed_as_a_whole_is_debated() -> None:
    agenda = (*AGENDA, agenda_item("7", "Implementation"), agenda_item("7(a)", "Review"))
    whole = slot("2016-05-19 10:00", "7")
    [conflict] = report_lead_time(work(whole, REPORT, agenda=agenda), facts())

    assert conflict.slots == (whole.id, REPORT.id)


def test_the_number_of_meetings_is_the_stations() -> None:
    plan = work(FIRST, SECOND, OTHER_MATTERS, REPORT)
    [conflict] = report_lead_time(plan, facts(station=policy(report_lead_slots=2)))

    assert (conflict.measured, conflict.limit) == (1, 2)
    assert list(report_lead_time(EXAMPLE, facts(station=policy(report_lead_slots=0)))) == []


def test_without_debate_without_report_or_without_agenda_nothing_is_judged() -> None:
    assert list(report_lead_time(work(OTHER_MATTERS, REPORT), facts())) == []
    assert list(report_lead_time(work(FIRST, SECOND), facts())) == []
    assert list(report_lead_time(replace(EXAMPLE, agenda=()), facts())) == []
