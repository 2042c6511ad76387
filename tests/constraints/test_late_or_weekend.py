from dataclasses import replace
from datetime import time

import pytest

from plans import EVENING, FIRST, SECOND, facts, policy, slot, vienna, work
from wgcal.constraints.late_or_weekend import late_or_weekend
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus

SATURDAY = slot("2016-05-21 10:00")


def between(starts: str, ends: str) -> Slot:
    return replace(FIRST, starts_at=vienna(starts), ends_at=vienna(ends))


def test_an_evening_meeting_takes_an_extra_team() -> None:
    [conflict] = late_or_weekend(work(EVENING), facts())

    assert conflict.constraint == "late-or-weekend"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (EVENING.id,)
    assert conflict.subject == ("2016-05-18",)
    assert (conflict.measured, conflict.limit) == (180, 0)
    assert conflict.starts_at == vienna("2016-05-18 19:00")
    assert conflict.ends_at == vienna("2016-05-18 22:00")
    assert str(conflict.message) == (
        "The interpreted meeting of 2016-05-18 19:00:00+02:00 is after 18:00:00 for 3:00:00: "
        "it takes an extra team."
    )


def test_a_meeting_on_a_saturday_takes_an_extra_team() -> None:
    [conflict] = late_or_weekend(work(SATURDAY), facts())

    assert conflict.subject == ("2016-05-21",)
    assert (conflict.measured, conflict.limit) == (180, 0)
    assert str(conflict.message) == (
        "The interpreted meeting of 2016-05-21 10:00:00+02:00 is on a non-working day: "
        "it takes an extra team."
    )


def test_a_meeting_may_end_with_the_last_hour_of_a_friday() -> None:
    assert list(late_or_weekend(work(SECOND, slot("2016-05-20 15:00")), facts())) == []


@pytest.mark.parametrize(
    ("starts", "ends", "minutes"),
    [
        ("2016-05-18 15:00", "2016-05-18 18:01", 1),
        ("2016-05-18 22:00", "2016-05-19 01:00", 180),  # late to its end, after midnight too
        ("2016-05-20 22:00", "2016-05-21 01:00", 180),  # from Friday into Saturday
        ("2016-05-20 21:00", "2016-05-21 00:00", 180),  # to the end of Friday
        ("2016-05-21 19:00", "2016-05-21 22:00", 180),  # a Saturday evening, counted once
        ("2016-05-22 23:00", "2016-05-23 01:00", 120),  # from Sunday into Monday
        ("2016-03-26 23:00", "2016-03-27 04:00", 240),  # the clocks go forward at 02:00
        ("2016-10-29 23:00", "2016-10-30 04:00", 360),  # they go back at 03:00
    ],
)
def test_the_real_minutes_of_the_extra_team_are_measured_once(
    starts: str, ends: str, minutes: int
) -> None:
    [conflict] = late_or_weekend(work(between(starts, ends)), facts())

    assert conflict.measured == minutes


def test_the_small_hours_of_a_working_day_are_before_its_last_hour() -> None:
    assert list(late_or_weekend(work(slot("2016-05-23 00:00")), facts())) == []


def test_a_station_may_close_later() -> None:
    until_nine = facts(station=policy(last_hour=time(21)))

    [conflict] = late_or_weekend(work(EVENING), until_nine)

    assert conflict.measured == 60


def test_a_station_may_work_from_sunday_to_thursday() -> None:
    station = policy(working_days=frozenset({7, 1, 2, 3, 4}))
    friday, sunday = slot("2016-05-20 10:00"), slot("2016-05-22 10:00")

    [conflict] = late_or_weekend(work(friday, sunday), facts(station=station))

    assert conflict.slots == (friday.id,)


@pytest.mark.parametrize(
    "not_judged",
    [
        replace(SATURDAY, booths=()),
        replace(SATURDAY, kind=SlotKind.HOLD),
        replace(SATURDAY, status=SlotStatus.CANCELLED),
    ],
    ids=["without interpretation", "hold", "cancelled"],
)
def test_a_slot_that_keeps_no_interpreters_takes_no_team(not_judged: Slot) -> None:
    assert list(late_or_weekend(work(not_judged), facts())) == []
