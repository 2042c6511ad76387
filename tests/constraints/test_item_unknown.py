from dataclasses import replace

from plans import AGENDA, EVENING, EXAMPLE, facts, slot, work
from wgcal.constraints.item_unknown import item_unknown
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotStatus

UNKNOWN = slot("2016-05-18 10:00", "2", "7")


def test_an_item_that_the_agenda_lacks_is_reported_with_its_slot() -> None:
    [conflict] = item_unknown(work(UNKNOWN), facts())

    assert conflict.constraint == "item-unknown"
    assert conflict.severity is Severity.BLOCK
    assert conflict.slots == (UNKNOWN.id,)
    assert conflict.subject == ("7",)
    assert (conflict.measured, conflict.limit) == (0, 1)
    assert conflict.starts_at == UNKNOWN.starts_at
    assert conflict.ends_at == UNKNOWN.ends_at
    assert str(conflict.message) == (
        "The meeting of 2016-05-18 10:00:00+02:00 names item 7, which the agenda lacks."
    )


def test_each_slot_that_names_it_is_a_conflict_of_its_own() -> None:
    again = slot("2016-05-18 15:00", "7 (continued)")

    assert [one.slots for one in item_unknown(work(UNKNOWN, again), facts())] == [
        (UNKNOWN.id,),
        (again.id,),
    ]


def test_an_item_named_twice_in_a_slot_is_reported_once() -> None:
    twice = slot("2016-05-18 10:00", "7", "7")

    assert len(list(item_unknown(work(twice), facts()))) == 1


def test_a_sub_item_that_the_agenda_lacks_is_unknown_though_its_item_is_there() -> None:
    [conflict] = item_unknown(work(slot("2016-05-18 10:00", "2(a)")), facts())

    assert conflict.subject == ("2(a)",)


def test_an_item_is_known_by_its_sub_items() -> None:
    sub_items_only = AGENDA[1:]

    assert (
        list(item_unknown(work(slot("2016-05-18 10:00", "1"), agenda=sub_items_only), facts()))
        == []
    )


def test_every_item_of_the_example_is_on_its_agenda() -> None:
    assert list(item_unknown(work(*EXAMPLE.slots, EVENING), facts())) == []


def test_a_cancelled_slot_names_nothing() -> None:
    cancelled = replace(UNKNOWN, status=SlotStatus.CANCELLED)

    assert list(item_unknown(work(cancelled), facts())) == []


def test_without_an_agenda_nothing_is_judged() -> None:
    assert list(item_unknown(work(UNKNOWN, agenda=()), facts())) == []
