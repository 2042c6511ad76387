from dataclasses import replace

import pytest

from plans import EVENING, EXAMPLE, SECOND, facts, slot, work
from wgcal.constraints.opening_first import opening_first
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotKind, SlotStatus

DEBATE = slot("2016-05-18 10:00", "2")
OPENING = slot("2016-05-18 15:00", "1(a)")
ADOPTION = slot("2016-05-18 15:00", "1(b)")
BOTH = slot("2016-05-18 15:00", "1(a)", "1(b)")


def test_an_opening_in_the_second_meeting_is_reported_with_the_first() -> None:
    [conflict] = opening_first(work(DEBATE, OPENING), facts())

    assert conflict.constraint == "opening-first"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (DEBATE.id, OPENING.id)
    assert conflict.subject == ("1(a)",)
    assert (conflict.measured, conflict.limit) == (1, 0)
    assert conflict.starts_at == OPENING.starts_at
    assert conflict.ends_at == OPENING.ends_at
    assert str(conflict.message) == (
        "1 formal meeting comes before item 1(a), which belongs in the first."
    )


def test_the_adoption_of_the_agenda_belongs_in_the_first_meeting_too() -> None:
    [conflict] = opening_first(work(DEBATE, ADOPTION), facts())

    assert conflict.subject == ("1(b)",)


def test_opening_and_adoption_are_a_conflict_each() -> None:
    found = opening_first(work(DEBATE, BOTH), facts())

    assert [conflict.subject for conflict in found] == [("1(a)",), ("1(b)",)]


def test_the_whole_item_stands_for_its_sub_items() -> None:
    whole = slot("2016-05-18 15:00", "1")

    assert len(list(opening_first(work(DEBATE, whole), facts()))) == 2


def test_an_opening_that_goes_on_in_the_second_meeting_began_in_the_first() -> None:
    first, second = slot("2016-05-18 10:00", "1(b)"), slot("2016-05-18 15:00", "1(b) (continued)")

    assert list(opening_first(work(first, second), facts())) == []


def test_a_formal_meeting_without_items_comes_before_the_opening_too() -> None:
    bare = slot("2016-05-18 08:00", hours=1)
    found = opening_first(work(*EXAMPLE.slots, bare), facts())

    assert [conflict.slots[0] for conflict in found] == [bare.id, bare.id]


def test_a_slot_without_items_later_on_changes_nothing() -> None:
    assert list(opening_first(work(*EXAMPLE.slots, EVENING), facts())) == []


def test_a_parallel_meeting_that_starts_together_with_the_first_is_first_as_well() -> None:
    committee = slot("2016-05-18 10:00", kind=SlotKind.COMMITTEE_OF_THE_WHOLE, hours=1)
    parallel = replace(committee, id=SECOND.id)

    assert list(opening_first(work(EXAMPLE.slots[0], parallel), facts())) == []


@pytest.mark.parametrize(
    "kind",
    [SlotKind.INFORMAL, SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD],
)
def test_others_may_meet_before_the_opening(kind: SlotKind) -> None:
    assert list(opening_first(work(replace(DEBATE, kind=kind), BOTH), facts())) == []


def test_a_cancelled_meeting_comes_before_nothing() -> None:
    cancelled = replace(DEBATE, status=SlotStatus.CANCELLED)

    assert list(opening_first(work(cancelled, BOTH), facts())) == []


def test_an_opening_without_a_slot_is_not_late() -> None:
    assert list(opening_first(work(DEBATE), facts())) == []


def test_without_an_agenda_nothing_is_judged() -> None:
    assert list(opening_first(work(DEBATE, BOTH, agenda=()), facts())) == []
