from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import FIRST, SECOND, facts, neighbour, policy, slot, vienna, work
from wgcal.constraints.side_event_window import side_event_window
from wgcal.domain.policy import Hours, Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus


def event(starts: str, hours: float = 1) -> Slot:
    """Return a side event."""
    return slot(starts, hours=hours, booths=(), kind=SlotKind.SIDE_EVENT)


NOON = event("2016-05-18 12:30", hours=1.5)
EVENING = event("2016-05-18 18:30")


def test_a_side_event_beside_a_plenary_is_reported_with_both_and_again_for_its_hours() -> None:
    beside, outside = side_event_window(work(FIRST, NOON), facts())

    assert beside.constraint == "side-event-window"
    assert beside.severity is Severity.GATE
    assert beside.slots == (FIRST.id, NOON.id)
    assert beside.subject == ("formal", "2016-05-18")
    assert (beside.measured, beside.limit) == (30, 0)
    assert (beside.starts_at, beside.ends_at) == (NOON.starts_at, NOON.ends_at)
    assert (
        beside.source == "CND, 60th session: side events are held when the Commission does not sit"
    )
    assert str(beside.message) == (
        "The side event of 2016-05-18 12:30:00+02:00 is held beside formal meetings of its session"
        " for 0:30:00."
    )
    assert outside.slots == (NOON.id,)
    assert outside.subject == ("hours", "2016-05-18")
    assert (outside.measured, outside.limit) == (30, 0)
    assert str(outside.message) == (
        "The side event of 2016-05-18 12:30:00+02:00 is outside the hours for side events"
        " for 0:30:00."
    )


@pytest.mark.parametrize("starts", ["2016-05-18 09:00", "2016-05-18 13:00", "2016-05-18 14:00"])
def test_a_side_event_before_or_between_the_meetings_is_at_its_hours(starts: str) -> None:
    assert list(side_event_window(work(FIRST, SECOND, event(starts)), facts())) == []


def test_a_side_event_when_nobody_sits_is_only_told_of_its_hours() -> None:
    [conflict] = side_event_window(work(FIRST, SECOND, EVENING), facts())

    assert conflict.subject == ("hours", "2016-05-18")
    assert conflict.measured == 60


def test_all_meetings_beside_it_are_one_conflict_in_which_each_minute_counts_once() -> None:
    committee = slot("2016-05-18 11:00", kind=SlotKind.COMMITTEE_OF_THE_WHOLE)
    long = event("2016-05-18 09:00", hours=7)
    beside, _ = side_event_window(work(FIRST, committee, SECOND, long), facts())

    assert beside.slots == (long.id, FIRST.id, committee.id, SECOND.id)
    assert beside.measured == 4 * 60 + 60


def test_a_long_meeting_that_began_far_earlier_is_found_behind_short_ones() -> None:
    night = slot("2016-05-17 20:00", hours=20)
    short = slot("2016-05-18 08:00", hours=0.5)
    lunch = event("2016-05-18 13:30")
    [conflict] = side_event_window(work(night, short, lunch), facts())

    assert conflict.slots == (night.id, lunch.id)
    assert conflict.measured == 60


def test_each_side_event_is_a_conflict_of_its_own() -> None:
    evenings = (EVENING, event("2016-05-19 18:30"))
    found = side_event_window(work(*evenings), facts())

    assert [conflict.slots for conflict in found] == [(one.id,) for one in evenings]


def test_a_side_event_over_midnight_is_outside_the_hours_of_both_days() -> None:
    night = event("2016-05-18 14:30", hours=19)
    [conflict] = side_event_window(work(night), facts())

    assert conflict.measured == 18 * 60


@pytest.mark.parametrize(
    "beside",
    [
        *(replace(FIRST, kind=kind) for kind in SlotKind if not kind.is_formal),
        replace(FIRST, status=SlotStatus.CANCELLED),
    ],
    ids=[*(kind.value for kind in SlotKind if not kind.is_formal), "cancelled"],
)
def test_only_formal_meetings_that_take_place_are_in_the_way(beside: Slot) -> None:
    lunch = event("2016-05-18 12:00")
    open_all_day = policy(side_event_hours=())

    assert list(side_event_window(work(beside, lunch), facts(station=open_all_day))) == []


def test_what_another_session_holds_is_not_in_the_way() -> None:
    near = neighbour(slot("2016-05-18 13:00"))

    assert list(side_event_window(work(event("2016-05-18 13:30")), facts(near))) == []


def test_a_cancelled_side_event_and_other_meetings_have_no_window() -> None:
    cancelled = replace(NOON, status=SlotStatus.CANCELLED)
    informal = replace(NOON, kind=SlotKind.INFORMAL)

    assert list(side_event_window(work(FIRST, cancelled), facts())) == []
    assert list(side_event_window(work(FIRST, informal), facts())) == []


def test_the_hours_are_policy_and_none_recorded_are_not_judged() -> None:
    evenings = policy(side_event_hours=(Hours(starts=time(18), ends=time(20)),))

    assert list(side_event_window(work(EVENING), facts(station=evenings))) == []
    assert list(side_event_window(work(EVENING), facts(station=policy(side_event_hours=())))) == []


def test_a_begun_minute_counts_whole() -> None:
    late = replace(event("2016-05-18 14:00"), ends_at=vienna("2016-05-18 15:00:30"))
    beside, outside = side_event_window(work(SECOND, late), facts())

    assert (beside.measured, outside.measured) == (1, 1)


@given(st.integers(0, 95), st.integers(1, 40))
def test_the_minutes_beside_are_those_that_both_last(start: int, quarters: int) -> None:
    hour, minute = divmod(15 * start, 60)
    side = event(f"2016-05-18 {hour:02}:{minute:02}", hours=quarters / 4)
    own = range(start, start + quarters)
    shared = sum(40 <= quarter < 52 or 60 <= quarter < 72 for quarter in own)

    anytime = facts(station=policy(side_event_hours=()))
    found = [
        conflict.measured for conflict in side_event_window(work(FIRST, SECOND, side), anytime)
    ]

    assert found == ([15 * shared] if shared else [])
