from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import BOARDROOM_A, EXAMPLE, FIRST, FOURTH, SECOND, THIRD, VIENNA_ZONE, vienna, work
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.errors import (
    EndNotAfterStart,
    SlotTooLong,
    UnknownSlot,
)
from wgcal.domain.organization_of_work import in_order_of_start, sound
from wgcal.domain.refusals import SlotIsCancelled, StaleRevision
from wgcal.domain.slot import Slot, SlotId, SlotKind, SlotStatus

CANCELLED = replace(SECOND, status=SlotStatus.CANCELLED)

hours_of_2016 = st.integers(0, 366 * 24 - 1).map(
    lambda hour: (datetime(2016, 1, 1, tzinfo=UTC) + timedelta(hours=hour)).astimezone(VIENNA_ZONE)
)


def lasting(length: timedelta) -> Slot:
    return replace(FIRST, ends_at=FIRST.starts_at + length)


def numbered(*numbers: int | None, kind: SlotKind = SlotKind.PLENARY) -> tuple[Slot, ...]:
    return tuple(
        replace(FIRST, id=SlotId(f"{kind} {place}"), kind=kind, number=number)
        for place, number in enumerate(numbers)
    )


@given(st.permutations(EXAMPLE.slots))
def test_slots_are_in_order_of_start_however_they_are_given(slots: list[Slot]) -> None:
    assert work(*slots) == EXAMPLE


def test_slots_that_start_together_are_in_order_of_end_and_then_of_identifier() -> None:
    short = replace(lasting(timedelta(hours=1)), id=SlotId("c"))
    long = [replace(FIRST, id=SlotId(name)) for name in "ba"]

    assert [slot.id for slot in in_order_of_start([*long, short])] == ["c", "a", "b"]


def test_the_order_is_of_moments_where_an_hour_comes_twice() -> None:
    earlier = replace(
        FIRST, starts_at=vienna("2016-10-30 02:45"), ends_at=vienna("2016-10-30 05:00")
    )
    later = replace(earlier, starts_at=vienna("2016-10-30 02:15").replace(fold=1))

    assert in_order_of_start([later, earlier]) == (earlier, later)


def test_a_slot_is_found_by_its_identifier() -> None:
    assert EXAMPLE.slot(THIRD.id) == THIRD


def test_an_unknown_slot_is_refused() -> None:
    with pytest.raises(UnknownSlot, match=r"^The session has no slot nowhere\.$"):
        EXAMPLE.slot(SlotId("nowhere"))


def test_cancelled_slots_stay_in_the_plan_but_are_no_meetings() -> None:
    plan = work(FIRST, CANCELLED)

    assert plan.slots == (FIRST, CANCELLED)
    assert plan.meetings == (FIRST,)


def test_an_item_is_found_by_its_number_and_missing_if_the_agenda_lacks_it() -> None:
    opening = EXAMPLE.item(ItemNumber("1(a)"))

    assert opening in EXAMPLE.agenda
    assert EXAMPLE.item(ItemNumber("7")) is None


def test_only_an_item_with_letters_below_it_has_sub_items() -> None:
    with_sub_items = [item.number for item in EXAMPLE.agenda if EXAMPLE.has_sub_items(item.number)]

    assert with_sub_items == ["1"]


def test_the_revision_somebody_has_seen_is_accepted_while_it_is_the_latest() -> None:
    replace(EXAMPLE, revision=7).expect_revision(7)


@pytest.mark.parametrize("seen", [6, 8])
def test_any_other_revision_is_refused(seen: int) -> None:
    with pytest.raises(StaleRevision) as refused:
        replace(EXAMPLE, revision=7).expect_revision(seen)

    assert refused.value.actual == 7
    assert str(refused.value) == (
        f"The plan is at revision 7, not {seen}: somebody changed it meanwhile."
    )


def test_the_first_meeting_of_a_kind_is_number_one() -> None:
    plan = work(*numbered(4, kind=SlotKind.INFORMAL))

    assert plan.next_number(SlotKind.PLENARY) == 1


def test_the_next_number_is_above_every_number_given_so_far() -> None:
    plan = work(*numbered(2, None, 4))

    assert plan.next_number(SlotKind.PLENARY) == 5


def test_the_number_of_a_cancelled_meeting_is_not_given_again() -> None:
    [cancelled] = numbered(3)

    plan = work(replace(cancelled, status=SlotStatus.CANCELLED))

    assert plan.next_number(SlotKind.PLENARY) == 4


def test_an_added_slot_takes_its_place_in_time() -> None:
    assert work(FIRST, THIRD, FOURTH).with_slot_added(SECOND) == EXAMPLE


def test_a_slot_that_ends_when_it_starts_can_not_be_added() -> None:
    with pytest.raises(EndNotAfterStart) as refused:
        work().with_slot_added(lasting(timedelta()))

    assert refused.value.field == "ends_at"
    assert str(refused.value) == (
        "The end, 2016-05-18 10:00:00+02:00, is not after the start, 2016-05-18 10:00:00+02:00."
    )


def test_a_slot_may_last_a_whole_day() -> None:
    assert sound(lasting(timedelta(hours=24))).length == timedelta(hours=24)


@pytest.mark.parametrize("over", [timedelta(minutes=1), timedelta(hours=1)])
def test_a_slot_longer_than_a_day_is_refused_with_its_length_in_hours_begun(
    over: timedelta,
) -> None:
    with pytest.raises(SlotTooLong, match=r"^A slot of 25 h is longer than 24 h\.$"):
        sound(lasting(timedelta(hours=24) + over))


@given(hours_of_2016)
def test_a_moved_slot_starts_there_and_is_as_long_as_before(starts_at: datetime) -> None:
    moved = EXAMPLE.with_slot_moved(SECOND.id, starts_at=starts_at).slot(SECOND.id)

    assert moved.starts_at == starts_at
    assert moved.length == SECOND.length
    assert replace(moved, starts_at=SECOND.starts_at, ends_at=SECOND.ends_at) == SECOND


@given(hours_of_2016)
def test_the_other_slots_stay_when_one_moves(starts_at: datetime) -> None:
    plan = EXAMPLE.with_slot_moved(SECOND.id, starts_at=starts_at)

    assert [slot for slot in plan.slots if slot.id != SECOND.id] == [FIRST, THIRD, FOURTH]
    assert plan.slots == in_order_of_start(plan.slots)


@given(hours_of_2016)
def test_a_slot_moved_and_moved_back_leaves_the_plan_as_it_was(starts_at: datetime) -> None:
    away = EXAMPLE.with_slot_moved(SECOND.id, starts_at=starts_at, room=BOARDROOM_A.id)

    assert away.with_slot_moved(SECOND.id, starts_at=SECOND.starts_at, room=None) == EXAMPLE


def test_a_slot_moved_before_a_clock_change_ends_after_three_hours_of_real_time() -> None:
    plan = EXAMPLE.with_slot_moved(SECOND.id, starts_at=vienna("2016-03-27 01:00"))

    assert plan.slot(SECOND.id).ends_at.isoformat() == "2016-03-27T05:00:00+02:00"


def test_a_move_to_another_hour_keeps_the_room_and_one_to_another_room_keeps_the_hours() -> None:
    in_boardroom = EXAMPLE.with_slot_moved(SECOND.id, room=BOARDROOM_A.id)
    later = in_boardroom.with_slot_moved(SECOND.id, starts_at=vienna("2016-05-18 16:00"))

    assert in_boardroom.slot(SECOND.id) == replace(SECOND, room=BOARDROOM_A.id)
    assert later.slot(SECOND.id).room == BOARDROOM_A.id


def test_a_room_can_be_taken_away_again() -> None:
    in_boardroom = EXAMPLE.with_slot_moved(SECOND.id, room=BOARDROOM_A.id)

    assert in_boardroom.with_slot_moved(SECOND.id, room=None) == EXAMPLE


def test_a_cancelled_slot_stays_in_its_place() -> None:
    assert EXAMPLE.with_slot_cancelled(SECOND.id) == work(FIRST, CANCELLED, THIRD, FOURTH)


def test_a_cancelled_slot_can_be_neither_moved_nor_cancelled_again() -> None:
    plan = work(FIRST, CANCELLED)

    with pytest.raises(SlotIsCancelled, match=r"^Slot 2016-05-18 15:00 is cancelled\.$"):
        plan.with_slot_moved(CANCELLED.id, room=BOARDROOM_A.id)
    with pytest.raises(SlotIsCancelled):
        plan.with_slot_cancelled(CANCELLED.id)
