from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import (
    BOARDROOM_A,
    BOARDROOM_D,
    CONFERENCE,
    FIREARMS,
    MIGRANTS,
    facts,
    neighbour,
    policy,
    slot,
    vienna,
    work,
)
from wgcal.constraints.room_turnaround import room_turnaround
from wgcal.domain.facts import Neighbour
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotKind, SlotStatus
from wgcal.domain.station import StationId

MORNING = slot("2016-05-18 10:00", room=BOARDROOM_D)


def theirs(starts: str, hours: float = 3) -> Neighbour:
    """Return a meeting of the migrants group in the same room."""
    return neighbour(slot(starts, hours=hours, room=BOARDROOM_D))


def test_an_unrelated_meeting_ten_minutes_later_is_reported_with_both_slots() -> None:
    after = theirs("2016-05-18 13:10")
    [conflict] = room_turnaround(work(MORNING), facts(after))

    assert conflict.constraint == "room-turnaround"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (MORNING.id, after.slot.id)
    assert conflict.subject == ("boardroom-d",)
    assert (conflict.measured, conflict.limit) == (10, 15)
    assert conflict.starts_at == vienna("2016-05-18 13:00")
    assert conflict.ends_at == vienna("2016-05-18 13:15")
    assert conflict.source == (
        "UN delegates' handbook: unrelated meetings in one room want a short gap"
    )
    assert str(conflict.message) == (
        "In room boardroom-d the meeting of 2016-05-18 13:10:00+02:00 begins 0:10:00 after one of"
        " another body; 0:15:00 are due."
    )


def test_a_meeting_that_comes_after_another_body_is_reported_as_well() -> None:
    before = theirs("2016-05-18 09:00", hours=0.9)
    [conflict] = room_turnaround(work(MORNING), facts(before))

    assert conflict.slots == (before.slot.id, MORNING.id)
    assert conflict.measured == 6


def test_meetings_that_touch_have_no_gap_at_all() -> None:
    [conflict] = room_turnaround(work(MORNING), facts(theirs("2016-05-18 13:00")))

    assert conflict.measured == 0


def test_the_gap_itself_is_enough() -> None:
    assert list(room_turnaround(work(MORNING), facts(theirs("2016-05-18 13:15")))) == []


def test_a_gap_that_is_short_by_seconds_is_short() -> None:
    late = theirs("2016-05-18 13:14")
    by_a_second = replace(late, slot=replace(late.slot, starts_at=vienna("2016-05-18 13:14:59")))
    [conflict] = room_turnaround(work(MORNING), facts(by_a_second))

    assert (conflict.measured, conflict.limit) == (14, 15)


def test_meetings_that_overlap_are_another_rules_matter() -> None:
    assert list(room_turnaround(work(MORNING), facts(theirs("2016-05-18 12:59")))) == []


def test_meetings_of_one_body_go_back_to_back() -> None:
    after = slot("2016-05-18 13:00", room=BOARDROOM_D, kind=SlotKind.INFORMAL)
    other_session = neighbour(after, FIREARMS)

    assert list(room_turnaround(work(MORNING, after), facts())) == []
    assert list(room_turnaround(work(MORNING), facts(other_session))) == []


def test_a_body_and_the_one_above_it_go_back_to_back() -> None:
    after = slot("2016-05-18 13:00", room=BOARDROOM_D)

    assert list(room_turnaround(work(MORNING), facts(neighbour(after, CONFERENCE)))) == []
    assert list(room_turnaround(work(MORNING, body=CONFERENCE), facts(neighbour(after)))) == []


def test_two_subsidiaries_of_one_parent_are_not_related() -> None:
    after = neighbour(slot("2016-05-18 13:00", room=BOARDROOM_D), MIGRANTS)

    assert len(list(room_turnaround(work(MORNING), facts(after)))) == 1


def test_only_what_directly_follows_counts() -> None:
    between = slot("2016-05-18 13:00", room=BOARDROOM_D, hours=0.1)
    after = theirs("2016-05-18 13:10")
    [conflict] = room_turnaround(work(MORNING, between), facts(after))

    assert conflict.slots == (between.id, after.slot.id)
    assert conflict.measured == 4


def test_the_meeting_that_ended_last_is_the_one_before() -> None:
    longer = theirs("2016-05-18 09:00", hours=4.1)
    after = slot("2016-05-18 13:10", room=BOARDROOM_D)
    [conflict] = room_turnaround(work(MORNING, after), facts(longer))

    assert conflict.slots == (longer.slot.id, after.id)


def test_each_gap_of_a_day_is_a_conflict() -> None:
    afternoon = slot("2016-05-18 15:00", room=BOARDROOM_D)
    lunch = theirs("2016-05-18 13:00", hours=2)
    found = room_turnaround(work(MORNING, afternoon), facts(lunch))

    assert {conflict.slots for conflict in found} == {
        (MORNING.id, lunch.slot.id),
        (lunch.slot.id, afternoon.id),
    }


def test_another_room_another_city_a_hold_or_a_cancelled_meeting_leaves_the_room_alone() -> None:
    after = theirs("2016-05-18 13:00")
    not_counted = (
        replace(after, station=StationId("geneva")),
        replace(after, slot=replace(after.slot, room=BOARDROOM_A.id)),
        replace(after, slot=replace(after.slot, room=None)),
        replace(after, slot=replace(after.slot, kind=SlotKind.HOLD)),
        replace(after, slot=replace(after.slot, status=SlotStatus.CANCELLED)),
    )

    assert [list(room_turnaround(work(MORNING), facts(near))) for near in not_counted] == [[]] * 5


def test_meetings_without_a_room_have_no_turnaround() -> None:
    nowhere = replace(MORNING, room=None)
    after = neighbour(slot("2016-05-18 13:00"))

    assert list(room_turnaround(work(nowhere), facts(after))) == []


@pytest.mark.parametrize(("minutes", "conflicts"), [(0, 0), (10, 0), (11, 1)])
def test_the_minutes_are_policy(minutes: int, conflicts: int) -> None:
    near = facts(theirs("2016-05-18 13:10"), station=policy(turnaround_minutes=minutes))

    assert len(list(room_turnaround(work(MORNING), near))) == conflicts


def test_the_gap_is_real_time_when_the_clocks_go_forward() -> None:
    night = slot("2016-03-26 23:00", room=BOARDROOM_D)
    before = replace(night, ends_at=vienna("2016-03-27 01:55"))
    [conflict] = room_turnaround(work(before), facts(theirs("2016-03-27 03:00")))

    assert conflict.measured == 5


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_gap_is_reported_exactly_if_it_is_below_the_limit(gap: int, limit: int) -> None:
    after = theirs(f"2016-05-18 13:{gap:02}")
    near = facts(after, station=policy(turnaround_minutes=limit))

    found = [conflict.measured for conflict in room_turnaround(work(MORNING), near)]

    assert found == ([gap] if gap < limit else [])
