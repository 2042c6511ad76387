from dataclasses import replace

import pytest

from plans import EXAMPLE, FIREARMS_2016, FIRST, facts, slot, vienna, work
from wgcal.constraints.outside_session import outside_session
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus

FRIDAY = slot("2016-05-20 10:00")


def between(starts: str, ends: str) -> Slot:
    return replace(FIRST, starts_at=vienna(starts), ends_at=vienna(ends))


def test_a_meeting_on_the_day_after_the_session_is_reported() -> None:
    [conflict] = outside_session(work(FRIDAY), facts())

    assert conflict.constraint == "outside-session"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (FRIDAY.id,)
    assert conflict.subject == ("2016-05-20",)
    assert (conflict.measured, conflict.limit) == (1, 0)
    assert conflict.starts_at == vienna("2016-05-20 10:00")
    assert conflict.ends_at == vienna("2016-05-20 13:00")
    assert str(conflict.message) == (
        "The meeting of 2016-05-20 10:00:00+02:00 is 1 day outside the session, "
        "2016-05-18 to 2016-05-19."
    )


def test_a_meeting_days_before_the_session_is_measured_to_its_first_day() -> None:
    [conflict] = outside_session(work(slot("2016-05-16 10:00")), facts())

    assert conflict.measured == 2
    assert str(conflict.message) == (
        "The meeting of 2016-05-16 10:00:00+02:00 is 2 days outside the session, "
        "2016-05-18 to 2016-05-19."
    )


def test_the_first_and_the_last_day_belong_to_the_session() -> None:
    assert list(outside_session(EXAMPLE, facts())) == []


def test_the_session_lasts_from_midnight_to_midnight() -> None:
    first = between("2016-05-18 00:00", "2016-05-18 03:00")
    last = between("2016-05-19 21:00", "2016-05-20 00:00")

    assert list(outside_session(work(first, last), facts())) == []


@pytest.mark.parametrize(
    ("starts", "ends", "day"),
    [
        ("2016-05-19 22:00", "2016-05-20 00:01", "2016-05-20"),
        ("2016-05-17 22:00", "2016-05-18 01:00", "2016-05-17"),
    ],
)
def test_a_meeting_over_midnight_is_reported_for_the_day_outside_alone(
    starts: str, ends: str, day: str
) -> None:
    [conflict] = outside_session(work(between(starts, ends)), facts())

    assert (conflict.subject, conflict.measured) == ((day,), 1)


def test_a_night_outside_is_measured_to_the_day_farthest_from_the_session() -> None:
    [conflict] = outside_session(work(between("2016-05-20 22:00", "2016-05-21 01:00")), facts())

    assert (conflict.subject, conflict.measured) == (("2016-05-20", "2016-05-21"), 2)


@pytest.mark.parametrize("day", ["2016-03-27", "2016-10-30"])
def test_a_day_on_which_the_clock_changes_ends_at_its_own_midnight(day: str) -> None:
    sunday = vienna(f"{day} 00:00").date()
    session = replace(FIREARMS_2016, starts_on=sunday, ends_on=sunday)
    evening, night = slot(f"{day} 21:00", hours=3), slot(f"{day} 22:00", hours=3)

    [conflict] = outside_session(work(evening, night, session=session), facts())

    assert conflict.slots == (night.id,)


@pytest.mark.parametrize(
    "not_judged",
    [replace(FRIDAY, kind=SlotKind.HOLD), replace(FRIDAY, status=SlotStatus.CANCELLED)],
    ids=["hold", "cancelled"],
)
def test_a_slot_in_which_nobody_meets_may_be_outside(not_judged: Slot) -> None:
    assert list(outside_session(work(not_judged), facts())) == []
