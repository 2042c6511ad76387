from dataclasses import replace

from plans import EXAMPLE, FIRST, FOURTH, agenda_item, facts, slot, work
from wgcal.constraints.item_order import item_order
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotKind, SlotStatus

FOUR = slot("2016-05-18 15:00", "4")
THREE = slot("2016-05-19 10:00", "3")
TWO = slot("2016-05-19 15:00", "2")
WITH_PARTS = tuple(
    agenda_item(number, number) for number in ("2", "2(a)", "2(b)", "3", "9", "10", "11")
)


def test_an_item_taken_up_after_one_that_follows_it_is_reported_with_both_meetings() -> None:
    [conflict] = item_order(work(FIRST, FOUR, THREE), facts())

    assert conflict.constraint == "item-order"
    assert conflict.severity is Severity.INFORM
    assert conflict.slots == (FOUR.id, THREE.id)
    assert conflict.subject == ("3",)
    assert (conflict.measured, conflict.limit) == (1, 0)
    assert (conflict.starts_at, conflict.ends_at) == (THREE.starts_at, THREE.ends_at)
    assert str(conflict.message) == (
        "Item 3 is first taken up in the meeting of 2016-05-19 10:00:00+02:00,"
        " after 1 item that follows it in the agenda."
    )


def test_each_item_counts_how_many_went_before_it() -> None:
    found = list(item_order(work(FOUR, THREE, TWO), facts()))

    assert [(conflict.subject, conflict.measured) for conflict in found] == [
        (("3",), 1),
        (("2",), 2),
    ]
    assert str(found[1].message).endswith("after 2 items that follow it in the agenda.")


def test_the_rows_of_one_meeting_have_an_order_too() -> None:
    together = slot("2016-05-18 10:00", "3", "2")
    [conflict] = item_order(work(together), facts())

    assert (conflict.slots, conflict.subject) == ((together.id,), ("2",))


def test_the_example_keeps_the_order_of_its_agenda() -> None:
    assert list(item_order(EXAMPLE, facts())) == []


def test_an_item_that_goes_on_after_others_is_in_order() -> None:
    again = slot("2016-05-19 10:00", "2 (continued)")

    assert list(item_order(work(FIRST, FOUR, again), facts())) == []


def test_numbers_are_compared_as_the_agenda_has_them_not_as_text() -> None:
    ordered = slot("2016-05-18 10:00", "2", "3", "9", "10", "11")

    assert list(item_order(work(ordered, agenda=WITH_PARTS), facts())) == []


def test_only_substantive_items_have_an_order() -> None:
    early = slot("2016-05-18 10:00", "6", "5", "2", "1(a)")

    assert list(item_order(work(early), facts())) == []


def test_an_item_listed_as_a_whole_takes_up_its_sub_items() -> None:
    whole, other = slot("2016-05-18 10:00", "2"), slot("2016-05-18 15:00", "3")
    part = slot("2016-05-19 10:00", "2(b)")

    assert list(item_order(work(whole, other, part, agenda=WITH_PARTS), facts())) == []


def test_a_sub_item_takes_up_the_item_above_it() -> None:
    part, other = slot("2016-05-18 10:00", "2(a)"), slot("2016-05-18 15:00", "3")
    whole = slot("2016-05-19 10:00", "2")
    [conflict] = item_order(work(part, other, whole, agenda=WITH_PARTS), facts())

    assert conflict.subject == ("2(b)",)


def test_of_meetings_that_start_together_none_comes_before_the_other() -> None:
    committee = replace(slot("2016-05-18 15:00", "3"), id=THREE.id)
    plan = work(FOUR, replace(committee, kind=SlotKind.COMMITTEE_OF_THE_WHOLE))

    assert list(item_order(plan, facts())) == []


def test_informal_and_cancelled_meetings_take_up_no_item() -> None:
    informal = replace(FOUR, kind=SlotKind.INFORMAL)
    cancelled = replace(FOUR, status=SlotStatus.CANCELLED)

    assert list(item_order(work(informal, THREE, FOURTH), facts())) == []
    assert list(item_order(work(cancelled, THREE, FOURTH), facts())) == []


def test_without_an_agenda_there_is_no_order() -> None:
    assert list(item_order(work(FOUR, THREE, agenda=()), facts())) == []
