from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import FIRST, slot, vienna
from wgcal.domain.slot import Certainty, Slot, SlotId, SlotKind, SlotStatus

slots = st.builds(
    lambda day, hour, minute, hours: slot(f"2016-05-{day} {hour:02}:{minute:02}", hours=hours),
    day=st.sampled_from([18, 19]),
    hour=st.integers(8, 20),
    minute=st.sampled_from([0, 30]),
    hours=st.integers(1, 6),
)


def between(starts: str, ends: str) -> Slot:
    return replace(FIRST, starts_at=vienna(starts), ends_at=vienna(ends))


def half_hours(meeting: Slot) -> set[datetime]:
    count = meeting.length // timedelta(minutes=30)
    return {meeting.starts_at_utc + timedelta(minutes=30 * place) for place in range(count)}


def test_a_summer_meeting_in_vienna_is_two_hours_earlier_in_utc() -> None:
    meeting = slot("2016-05-18 10:00")

    assert meeting.starts_at_utc == datetime(2016, 5, 18, 8, tzinfo=UTC)
    assert meeting.ends_at_utc == datetime(2016, 5, 18, 11, tzinfo=UTC)


def test_a_meeting_soon_after_midnight_is_of_the_day_in_the_room_not_of_the_utc_day() -> None:
    assert slot("2016-05-19 00:30").day == date(2016, 5, 19)


def test_a_meeting_over_midnight_is_of_the_day_on_which_it_starts() -> None:
    assert slot("2016-05-18 23:00").day == date(2016, 5, 18)


@pytest.mark.parametrize(
    ("starts", "ends", "days"),
    [
        ("2016-05-18 10:00", "2016-05-18 13:00", [18]),
        ("2016-05-18 21:00", "2016-05-19 00:00", [18]),
        ("2016-05-18 21:00", "2016-05-19 00:01", [18, 19]),
        ("2016-05-19 00:00", "2016-05-19 03:00", [19]),
    ],
)
def test_a_room_is_used_on_every_day_that_the_meeting_reaches_into(
    starts: str, ends: str, days: list[int]
) -> None:
    assert between(starts, ends).days == tuple(date(2016, 5, day) for day in days)


@pytest.mark.parametrize(
    ("starts", "ends", "hours"),
    [
        ("2016-05-18 10:00", "2016-05-18 13:00", 3),
        ("2016-03-27 01:30", "2016-03-27 03:30", 1),  # the clocks go forward at 02:00
        ("2016-10-30 01:30", "2016-10-30 03:30", 3),  # and back at 03:00
    ],
)
def test_the_length_is_real_time_also_over_a_clock_change(
    starts: str, ends: str, hours: int
) -> None:
    assert between(starts, ends).length == timedelta(hours=hours)


def test_slots_that_share_an_hour_overlap() -> None:
    assert slot("2016-05-18 10:00").overlaps(slot("2016-05-18 12:00"))


def test_slots_that_only_touch_do_not_overlap() -> None:
    assert not slot("2016-05-18 10:00").overlaps(slot("2016-05-18 13:00"))


def test_an_hour_that_happens_twice_is_two_hours() -> None:
    first = vienna("2016-10-30 02:00")
    second = first.replace(fold=1)
    before = replace(FIRST, starts_at=first, ends_at=second)
    after = replace(FIRST, starts_at=second, ends_at=vienna("2016-10-30 03:00"))

    assert (before.length, after.length) == (timedelta(hours=1), timedelta(hours=1))
    assert not before.overlaps(after)


@given(slots, slots)
def test_two_slots_overlap_exactly_if_they_share_half_an_hour(one: Slot, other: Slot) -> None:
    share = not half_hours(one).isdisjoint(half_hours(other))

    assert one.overlaps(other) is share
    assert other.overlaps(one) is share


def test_the_body_itself_sits_in_plenary_and_in_committee_of_the_whole_only() -> None:
    formal = [kind for kind in SlotKind if kind.is_formal]

    assert formal == [SlotKind.PLENARY, SlotKind.COMMITTEE_OF_THE_WHOLE]


def test_a_slot_is_interpreted_if_it_has_a_booth() -> None:
    assert slot("2016-05-18 10:00").is_interpreted
    assert not slot("2016-05-18 10:00", booths=()).is_interpreted


def test_a_slot_is_to_take_place_until_it_is_cancelled() -> None:
    assert not FIRST.is_cancelled
    assert replace(FIRST, status=SlotStatus.CANCELLED).is_cancelled


@pytest.mark.parametrize(
    ("changes", "is_tentative"),
    [
        ({}, False),
        ({"certainty": Certainty.IF_NEEDED}, True),
        ({"certainty": Certainty.TO_BE_CONFIRMED}, True),
        ({"starts_after": SlotId("another")}, True),
        ({"starts_after": SlotId("another"), "status": SlotStatus.CANCELLED}, False),
    ],
)
def test_a_meeting_is_tentative_while_it_or_its_hour_is_not_sure(
    changes: dict[str, object], *, is_tentative: bool
) -> None:
    one = replace(slot("2016-05-18 10:00"), **changes)  # type: ignore[arg-type] # fields by name

    assert one.is_tentative is is_tentative
