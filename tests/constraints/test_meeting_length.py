from dataclasses import replace
from datetime import timedelta

import pytest

from plans import EVENING, FIRST, facts, policy, slot, vienna, work
from wgcal.constraints.meeting_length import meeting_length
from wgcal.domain.policy import Severity
from wgcal.domain.slot import MeetingMode, Slot, SlotKind, SlotStatus

LONG = replace(FIRST, ends_at=vienna("2016-05-18 13:01"))


def between(starts: str, ends: str) -> Slot:
    return replace(FIRST, starts_at=vienna(starts), ends_at=vienna(ends))


def test_a_minute_above_three_hours_with_interpretation_is_reported() -> None:
    [conflict] = meeting_length(work(LONG), facts())

    assert conflict.constraint == "meeting-length"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (LONG.id,)
    assert (conflict.measured, conflict.limit) == (181, 180)
    assert conflict.starts_at == vienna("2016-05-18 10:00")
    assert conflict.ends_at == vienna("2016-05-18 13:01")
    assert conflict.source == "UN delegates' handbook, Duration of meetings"
    assert str(conflict.message) == (
        "The interpreted meeting of 2016-05-18 10:00:00+02:00 lasts 3:01:00, more than 3:00:00."
    )


def test_three_hours_are_allowed() -> None:
    assert list(meeting_length(work(FIRST), facts())) == []


def test_a_minute_begun_counts_whole() -> None:
    second_over = replace(FIRST, ends_at=FIRST.ends_at + timedelta(seconds=1))

    [conflict] = meeting_length(work(second_over), facts())

    assert (conflict.measured, conflict.limit) == (181, 180)


@pytest.mark.parametrize("mode", [MeetingMode.IN_PERSON, MeetingMode.HYBRID])
def test_a_meeting_with_people_in_the_room_has_three_hours(mode: MeetingMode) -> None:
    assert list(meeting_length(work(replace(FIRST, mode=mode)), facts())) == []


def test_a_remote_meeting_has_two_hours() -> None:
    remote = replace(FIRST, mode=MeetingMode.REMOTE)

    [conflict] = meeting_length(work(remote), facts())

    assert (conflict.measured, conflict.limit) == (180, 120)
    assert conflict.source == "Practice of 2020 on remote platforms"


def test_two_remote_hours_are_allowed() -> None:
    remote = replace(slot("2016-05-18 10:00", hours=2), mode=MeetingMode.REMOTE)

    assert list(meeting_length(work(remote), facts())) == []


def test_another_limit_may_be_set_for_each_mode() -> None:
    shorter = facts(station=policy(meeting_minutes=150, remote_meeting_minutes=90))
    remote = replace(EVENING, mode=MeetingMode.REMOTE)

    found = meeting_length(work(FIRST, remote), shorter)

    assert [conflict.limit for conflict in found] == [150, 90]


def test_an_hour_that_the_clock_skips_is_not_worked() -> None:
    four_on_the_clock = between("2016-03-27 00:00", "2016-03-27 04:00")

    assert list(meeting_length(work(four_on_the_clock), facts())) == []


def test_an_hour_that_the_clock_repeats_is_worked_twice() -> None:
    three_on_the_clock = between("2016-10-30 00:00", "2016-10-30 03:00")

    [conflict] = meeting_length(work(three_on_the_clock), facts())

    assert (conflict.measured, conflict.limit) == (240, 180)


def test_a_meeting_past_midnight_is_measured_whole() -> None:
    night = between("2016-05-18 22:00", "2016-05-19 01:30")

    [conflict] = meeting_length(work(night), facts())

    assert conflict.measured == 210


@pytest.mark.parametrize(
    "not_judged",
    [
        replace(LONG, booths=()),
        replace(LONG, kind=SlotKind.HOLD),
        replace(LONG, status=SlotStatus.CANCELLED),
    ],
    ids=["without interpretation", "hold", "cancelled"],
)
def test_a_slot_that_keeps_no_interpreters_may_be_long(not_judged: Slot) -> None:
    assert list(meeting_length(work(not_judged), facts())) == []
