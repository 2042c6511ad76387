from dataclasses import replace

import pytest

from plans import EXAMPLE, facts, slot, work
from wgcal.constraints.item_overfull import item_overfull
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotItem, SlotKind, SlotStatus


def asking(*minutes: int | None, starts: str = "2016-05-18 10:00", hours: float = 3) -> Slot:
    """Return a meeting with items 2, 3, 4... that ask for so many minutes each."""
    items = (
        SlotItem(number=ItemNumber(str(number)), minutes=asked)
        for number, asked in enumerate(minutes, start=2)
    )
    return slot(starts, *items, hours=hours)


def test_items_that_ask_for_more_than_the_meeting_has_are_reported() -> None:
    full = asking(120, None, 90)
    [conflict] = item_overfull(work(full), facts())

    assert conflict.constraint == "item-overfull"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (full.id,)
    assert conflict.subject == ("2", "4")
    assert (conflict.measured, conflict.limit) == (210, 180)
    assert (conflict.starts_at, conflict.ends_at) == (full.starts_at, full.ends_at)
    assert str(conflict.message) == (
        "The items of the meeting of 2016-05-18 10:00:00+02:00 ask for 3:30:00; it lasts 3:00:00."
    )


def test_one_item_alone_can_be_too_long() -> None:
    [conflict] = item_overfull(work(asking(61, hours=1)), facts())

    assert (conflict.measured, conflict.limit) == (61, 60)


def test_items_that_fill_the_meeting_fit() -> None:
    assert list(item_overfull(work(asking(120, 60)), facts())) == []


def test_items_without_requested_minutes_take_no_time() -> None:
    assert list(item_overfull(EXAMPLE, facts())) == []


@pytest.mark.parametrize(
    ("starts", "minutes"), [("2016-03-27 01:00", 60), ("2016-10-30 01:00", 180)]
)
def test_the_time_of_a_meeting_is_real_time_when_the_clocks_change(
    starts: str, minutes: int
) -> None:
    full, over = (asking(asked, starts=starts, hours=2) for asked in (minutes, minutes + 1))
    [conflict] = item_overfull(work(over), facts())

    assert conflict.limit == minutes
    assert list(item_overfull(work(full), facts())) == []


def test_holds_and_cancelled_meetings_are_not_judged() -> None:
    full = asking(200)
    hold, cancelled = (
        replace(full, kind=SlotKind.HOLD),
        replace(full, status=SlotStatus.CANCELLED),
    )

    assert list(item_overfull(work(hold), facts())) == []
    assert list(item_overfull(work(cancelled), facts())) == []
