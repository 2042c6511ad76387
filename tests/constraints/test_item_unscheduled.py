from dataclasses import replace

import pytest

from plans import EXAMPLE, FIREARMS_2016, FIRST, FOURTH, SECOND, THIRD, facts, slot, work
from wgcal.constraints import check
from wgcal.constraints.item_unscheduled import item_unscheduled
from wgcal.domain.conflict import difference
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotKind, SlotStatus

WITHOUT_4 = (FIRST, SECOND, FOURTH)


def test_an_item_without_a_slot_is_reported_by_its_number() -> None:
    [conflict] = item_unscheduled(work(*WITHOUT_4), facts())

    assert conflict.constraint == "item-unscheduled"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == ()
    assert conflict.subject == ("4", FIREARMS_2016.id)
    assert (conflict.measured, conflict.limit) == (0, 1)
    assert (conflict.starts_at, conflict.ends_at) == (None, None)
    assert str(conflict.message) == "Item 4 of the agenda has no slot."


def test_each_item_is_a_conflict_so_that_an_edit_shows_which_one_is_gone() -> None:
    rules = (item_unscheduled,)
    without_two = check(work(FIRST, SECOND), facts(), rules)
    change = difference(without_two, check(work(FIRST, SECOND, THIRD), facts(), rules))

    assert [(gone.constraint, gone.subject) for gone in change.gone] == [
        ("item-unscheduled", ("4", FIREARMS_2016.id))
    ]


def test_an_item_with_sub_items_is_scheduled_through_them() -> None:
    found = item_unscheduled(work(SECOND, THIRD, FOURTH), facts())

    assert [conflict.subject for conflict in found] == [
        ("1(a)", FIREARMS_2016.id),
        ("1(b)", FIREARMS_2016.id),
    ]


def test_sub_items_are_scheduled_when_their_item_is_listed_as_a_whole() -> None:
    whole = slot("2016-05-18 10:00", "1", "2")

    assert list(item_unscheduled(work(whole, SECOND, THIRD, FOURTH), facts())) == []


def test_the_example_has_a_slot_for_every_item() -> None:
    assert list(item_unscheduled(EXAMPLE, facts())) == []


def test_a_cancelled_meeting_treats_nothing() -> None:
    cancelled = replace(THIRD, status=SlotStatus.CANCELLED)
    [conflict] = item_unscheduled(work(*WITHOUT_4, cancelled), facts())

    assert conflict.subject == ("4", FIREARMS_2016.id)


@pytest.mark.parametrize("kind", [SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD])
def test_where_the_body_does_not_meet_its_items_are_not_treated(kind: SlotKind) -> None:
    [conflict] = item_unscheduled(work(*WITHOUT_4, replace(THIRD, kind=kind)), facts())

    assert conflict.subject == ("4", FIREARMS_2016.id)


@pytest.mark.parametrize("kind", [SlotKind.COMMITTEE_OF_THE_WHOLE, SlotKind.INFORMAL])
def test_a_committee_or_an_informal_meeting_treats_items(kind: SlotKind) -> None:
    assert list(item_unscheduled(work(*WITHOUT_4, replace(THIRD, kind=kind)), facts())) == []


def test_without_an_agenda_nothing_is_judged() -> None:
    assert list(item_unscheduled(work(FIRST, agenda=()), facts())) == []
