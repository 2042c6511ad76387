from dataclasses import replace

import pytest

from plans import EVENING, EXAMPLE, FIRST, facts, slot, work
from wgcal.constraints.item_continuation import item_continuation
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotId, SlotKind, SlotStatus

UNMARKED = slot("2016-05-18 15:00", "2")
CONTINUED = slot("2016-05-18 15:00", "2 (continued)")


def test_an_item_taken_up_again_without_a_mark_is_reported() -> None:
    [conflict] = item_continuation(work(FIRST, UNMARKED), facts())

    assert conflict.constraint == "item-continuation"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (UNMARKED.id,)
    assert conflict.subject == ("2",)
    assert (conflict.measured, conflict.limit) == (1, 0)
    assert conflict.starts_at == UNMARKED.starts_at
    assert conflict.ends_at == UNMARKED.ends_at
    assert str(conflict.message) == (
        "The meeting of 2016-05-18 15:00:00+02:00 takes up item 2 again"
        " without marking it as continued."
    )


def test_an_item_marked_as_continued_with_nothing_before_it_is_reported() -> None:
    [conflict] = item_continuation(work(CONTINUED), facts())

    assert (conflict.measured, conflict.limit) == (0, 1)
    assert str(conflict.message) == (
        "The meeting of 2016-05-18 15:00:00+02:00 marks item 2 as continued,"
        " but no earlier meeting treats it."
    )


def test_the_example_marks_what_it_continues() -> None:
    assert list(item_continuation(work(*EXAMPLE.slots, EVENING), facts())) == []


def test_exchanging_two_meetings_breaks_both_marks() -> None:
    early = slot("2016-05-18 10:00", "2 (continued)")
    found = item_continuation(work(early, UNMARKED), facts())

    assert [conflict.slots for conflict in found] == [(early.id,), (UNMARKED.id,)]


def test_a_third_meeting_on_an_item_needs_its_mark_too() -> None:
    third = slot("2016-05-19 10:00", "2")
    [conflict] = item_continuation(work(FIRST, CONTINUED, third), facts())

    assert (conflict.slots, conflict.measured) == ((third.id,), 2)


def test_a_cancelled_meeting_has_treated_nothing() -> None:
    cancelled = replace(FIRST, status=SlotStatus.CANCELLED)

    assert list(item_continuation(work(cancelled, UNMARKED), facts())) == []
    assert len(list(item_continuation(work(cancelled, CONTINUED), facts()))) == 1


@pytest.mark.parametrize(
    "kind",
    [SlotKind.INFORMAL, SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD],
)
def test_only_formal_meetings_begin_or_continue_an_item(kind: SlotKind) -> None:
    assert list(item_continuation(work(replace(FIRST, kind=kind), UNMARKED), facts())) == []
    assert list(item_continuation(work(FIRST, replace(UNMARKED, kind=kind)), facts())) == []


def test_of_two_meetings_that_start_together_none_continues_the_other() -> None:
    parallel = replace(UNMARKED, id=SlotId("committee"), kind=SlotKind.COMMITTEE_OF_THE_WHOLE)

    assert list(item_continuation(work(UNMARKED, parallel), facts())) == []


def test_a_whole_item_continues_its_sub_item() -> None:
    part = slot("2016-05-18 10:00", "2(a)")

    assert list(item_continuation(work(part, CONTINUED), facts())) == []


def test_a_whole_item_after_its_sub_item_may_go_without_the_mark() -> None:
    part = slot("2016-05-18 10:00", "2(a)")

    assert list(item_continuation(work(part, UNMARKED), facts())) == []


def test_a_sub_item_continues_the_whole_item() -> None:
    part = slot("2016-05-19 10:00", "2(a) (continued)")

    assert list(item_continuation(work(FIRST, part), facts())) == []


def test_a_sub_item_does_not_continue_another() -> None:
    one = slot("2016-05-18 10:00", "2(a)")
    other = slot("2016-05-18 15:00", "2(b) (continued)")
    [conflict] = item_continuation(work(one, other), facts())

    assert conflict.subject == ("2(b)",)


def test_the_next_part_of_an_item_is_no_continuation() -> None:
    one, other = slot("2016-05-18 10:00", "2(a)"), slot("2016-05-18 15:00", "2(b)")

    assert list(item_continuation(work(one, other), facts())) == []


def test_marks_are_judged_without_an_agenda_too() -> None:
    assert len(list(item_continuation(work(FIRST, UNMARKED, agenda=()), facts()))) == 1
