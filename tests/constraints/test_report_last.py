from dataclasses import replace

import pytest

from plans import EVENING, EXAMPLE, FIRST, THIRD, facts, slot, work
from wgcal.constraints.report_last import report_last
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotId, SlotKind, SlotStatus

REPORT = slot("2016-05-18 15:00", "6")
BARE = slot("2016-05-19 19:00")


def test_a_meeting_after_the_report_is_reported_with_it() -> None:
    [conflict] = report_last(work(FIRST, REPORT, THIRD), facts())

    assert conflict.constraint == "report-last"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (REPORT.id, THIRD.id)
    assert conflict.subject == ("6",)
    assert (conflict.measured, conflict.limit) == (1, 0)
    assert conflict.starts_at == REPORT.starts_at
    assert conflict.ends_at == REPORT.ends_at
    assert str(conflict.message) == ("1 formal meeting follows the adoption of the report, item 6.")


def test_the_example_ends_with_its_report() -> None:
    assert list(report_last(EXAMPLE, facts())) == []


def test_an_adoption_that_goes_on_to_the_last_meeting_is_last() -> None:
    goes_on = slot("2016-05-19 10:00", "6 (continued)")

    assert list(report_last(work(FIRST, REPORT, goes_on), facts())) == []


def test_a_formal_meeting_without_items_after_the_report_follows_it_too() -> None:
    [conflict] = report_last(work(*EXAMPLE.slots, BARE), facts())

    assert conflict.slots == (EXAMPLE.slots[3].id, BARE.id)


def test_a_slot_without_items_earlier_on_changes_nothing() -> None:
    assert list(report_last(work(*EXAMPLE.slots, EVENING), facts())) == []


def test_a_parallel_meeting_that_starts_together_with_the_last_is_last_as_well() -> None:
    parallel = replace(REPORT, id=SlotId("committee"), kind=SlotKind.COMMITTEE_OF_THE_WHOLE)
    beside = replace(parallel, items=())

    assert list(report_last(work(FIRST, REPORT, beside), facts())) == []


@pytest.mark.parametrize(
    "kind",
    [SlotKind.INFORMAL, SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD],
)
def test_others_may_meet_after_the_report(kind: SlotKind) -> None:
    assert list(report_last(work(FIRST, REPORT, replace(THIRD, kind=kind)), facts())) == []


def test_a_cancelled_meeting_follows_nothing() -> None:
    cancelled = replace(THIRD, status=SlotStatus.CANCELLED)

    assert list(report_last(work(FIRST, REPORT, cancelled), facts())) == []


def test_a_report_without_a_slot_is_not_early() -> None:
    assert list(report_last(work(FIRST, THIRD), facts())) == []


def test_without_an_agenda_nothing_is_judged() -> None:
    assert list(report_last(work(REPORT, THIRD, agenda=()), facts())) == []
