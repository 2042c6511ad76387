from dataclasses import replace
from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import EVENING, FIRST, SECOND, facts, policy, slot, vienna, work
from wgcal.constraints.meeting_hours import meeting_hours
from wgcal.domain.policy import Hours, Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus

MINUTE = timedelta(minutes=1)


def between(starts: str, ends: str) -> Slot:
    return replace(FIRST, starts_at=vienna(starts), ends_at=vienna(ends))


def test_an_evening_meeting_is_reported_with_all_its_minutes() -> None:
    [conflict] = meeting_hours(work(EVENING), facts())

    assert conflict.constraint == "meeting-hours"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (EVENING.id,)
    assert conflict.subject == ("2016-05-18",)
    assert (conflict.measured, conflict.limit) == (180, 0)
    assert conflict.starts_at == vienna("2016-05-18 19:00")
    assert conflict.ends_at == vienna("2016-05-18 22:00")
    assert str(conflict.message) == (
        "The meeting of 2016-05-18 19:00:00+02:00 is outside the station's meeting hours "
        "for 3:00:00."
    )


def test_meetings_that_fill_the_grid_keep_to_it() -> None:
    assert list(meeting_hours(work(FIRST, SECOND), facts())) == []


@pytest.mark.parametrize(
    ("starts", "ends", "minutes"),
    [
        ("2016-05-18 09:59", "2016-05-18 13:00", 1),
        ("2016-05-18 10:00", "2016-05-18 13:01", 1),
        ("2016-05-18 09:30", "2016-05-18 13:15", 45),
        ("2016-05-18 12:00", "2016-05-18 16:00", 120),  # the lunch break
        ("2016-05-18 13:00", "2016-05-18 15:00", 120),  # nothing but the lunch break
        ("2016-05-18 09:00", "2016-05-18 19:00", 240),
        ("2016-05-18 22:00", "2016-05-19 02:00", 240),
        ("2016-05-18 17:00", "2016-05-19 11:00", 960),  # ends inside the next day's grid
        ("2016-03-27 01:30", "2016-03-27 03:30", 60),  # the clocks go forward at 02:00
        ("2016-10-30 01:30", "2016-10-30 03:30", 180),  # they go back at 03:00
    ],
)
def test_only_the_real_minutes_outside_the_grid_count(starts: str, ends: str, minutes: int) -> None:
    [conflict] = meeting_hours(work(between(starts, ends)), facts())

    assert conflict.measured == minutes


@pytest.mark.parametrize("day", ["2016-03-27", "2016-10-30"])
def test_the_grid_follows_the_clock_of_the_room_when_it_changes(day: str) -> None:
    assert list(meeting_hours(work(slot(f"{day} 10:00")), facts())) == []


def test_a_minute_begun_counts_whole() -> None:
    second_over = replace(FIRST, ends_at=FIRST.ends_at + timedelta(seconds=1))

    [conflict] = meeting_hours(work(second_over), facts())

    assert conflict.measured == 1


def test_a_station_may_set_another_grid() -> None:
    early = facts(station=policy(meeting_hours=(Hours(starts=time(9), ends=time(12)),)))

    [conflict] = meeting_hours(work(slot("2016-05-18 09:00"), FIRST), early)

    assert (conflict.slots, conflict.measured) == ((FIRST.id,), 60)


def test_hours_that_touch_are_one_whatever_their_order() -> None:
    afternoon_first = (Hours(starts=time(13), ends=time(15)), Hours(starts=time(10), ends=time(13)))
    station = policy(meeting_hours=afternoon_first)

    assert list(meeting_hours(work(slot("2016-05-18 11:00")), facts(station=station))) == []


def test_a_station_without_a_grid_judges_no_hours() -> None:
    assert list(meeting_hours(work(EVENING), facts(station=policy(meeting_hours=())))) == []


@pytest.mark.parametrize(
    "kind", [SlotKind.PLENARY, SlotKind.COMMITTEE_OF_THE_WHOLE, SlotKind.INFORMAL]
)
def test_meetings_without_interpretation_keep_to_the_grid_too(kind: SlotKind) -> None:
    [conflict] = meeting_hours(work(replace(EVENING, kind=kind, booths=())), facts())

    assert conflict.measured == 180


@pytest.mark.parametrize("kind", [SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD])
def test_kinds_with_hours_of_their_own_are_not_judged(kind: SlotKind) -> None:
    assert list(meeting_hours(work(replace(EVENING, kind=kind)), facts())) == []


def test_a_cancelled_meeting_is_not_judged() -> None:
    cancelled = replace(EVENING, status=SlotStatus.CANCELLED)

    assert list(meeting_hours(work(cancelled), facts())) == []


@given(st.integers(0, 24 * 60 - 1), st.integers(1, 24 * 60))
def test_minutes_outside_the_grid_are_those_that_a_count_one_by_one_finds(
    start: int, length: int
) -> None:
    starts_at = vienna("2016-05-18 00:00") + start * MINUTE
    meeting = replace(FIRST, starts_at=starts_at, ends_at=starts_at + length * MINUTE)
    clock = [(starts_at + minute * MINUTE).hour for minute in range(length)]

    found = meeting_hours(work(meeting), facts())

    outside = sum(hour not in {10, 11, 12, 15, 16, 17} for hour in clock)
    assert [conflict.measured for conflict in found] == [outside] * bool(outside)
