from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import BOARDROOM_A, BOARDROOM_D, VIENNA, facts, slot, vienna, work
from wgcal.constraints.room_closed import room_closed
from wgcal.domain.facts import Facts
from wgcal.domain.policy import Hours, Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus
from wgcal.domain.station import Closure, RoomId

DAYTIME = (Hours(starts=time(8), ends=time(18)),)
WITH_LUNCH = (Hours(starts=time(14), ends=time(18)), Hours(starts=time(8), ends=time(13)))
CARPET = Closure(
    starts_at=datetime(2016, 5, 18, 10, tzinfo=UTC),
    ends_at=datetime(2016, 5, 18, 18, tzinfo=UTC),
    reason="new carpet",
)
"""From 12:00 to 20:00 in Vienna."""


def room(*closures: Closure, opening: tuple[Hours, ...] = ()) -> Facts:
    """Return what the rules know where Boardroom D has these hours and closures."""
    changed = replace(BOARDROOM_D, opening=opening, closures=closures)
    return facts(station=replace(VIENNA, rooms=(BOARDROOM_A, changed)))


def in_d(starts: str, hours: float = 3) -> Slot:
    """Return a meeting in Boardroom D."""
    return slot(starts, room=BOARDROOM_D, hours=hours)


def test_a_meeting_after_the_room_closes_is_reported_with_its_minutes() -> None:
    late = in_d("2016-05-18 16:00")
    [conflict] = room_closed(work(late), room(opening=DAYTIME))

    assert conflict.constraint == "room-closed"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (late.id,)
    assert conflict.subject == ("boardroom-d", "2016-05-18")
    assert (conflict.measured, conflict.limit) == (60, 0)
    assert (conflict.starts_at, conflict.ends_at) == (late.starts_at, late.ends_at)
    assert conflict.source == "The room's opening hours and closures, as the station keeps them"
    assert str(conflict.message) == (
        "The meeting of 2016-05-18 16:00:00+02:00 is outside the opening hours of room boardroom-d"
        " for 1:00:00."
    )


def test_hours_before_and_after_count_together() -> None:
    [conflict] = room_closed(work(in_d("2016-05-18 07:00", hours=12)), room(opening=DAYTIME))

    assert conflict.measured == 120


def test_a_meeting_may_fill_the_opening_hours() -> None:
    whole_day = work(in_d("2016-05-18 08:00", hours=10))

    assert list(room_closed(whole_day, room(opening=DAYTIME))) == []


def test_the_hours_hold_on_every_day_of_the_meeting() -> None:
    overnight = work(in_d("2016-05-18 17:00", hours=17))
    [conflict] = room_closed(overnight, room(opening=DAYTIME))

    assert conflict.measured == 14 * 60


def test_a_break_in_the_opening_hours_is_closed_in_whatever_order_they_are_recorded() -> None:
    [conflict] = room_closed(work(in_d("2016-05-18 12:00")), room(opening=WITH_LUNCH))

    assert conflict.measured == 60


def test_a_begun_minute_counts_whole() -> None:
    late = replace(in_d("2016-05-18 15:00"), ends_at=vienna("2016-05-18 18:00:01"))
    [conflict] = room_closed(work(late), room(opening=DAYTIME))

    assert conflict.measured == 1


def test_a_room_without_recorded_hours_is_always_open() -> None:
    assert list(room_closed(work(in_d("2016-05-18 23:00")), room())) == []


def test_a_meeting_that_runs_into_a_closure_is_reported_with_its_reason() -> None:
    morning = in_d("2016-05-18 10:00")
    [conflict] = room_closed(work(morning), room(CARPET))

    assert conflict.slots == (morning.id,)
    assert conflict.subject == (
        "boardroom-d",
        "2016-05-18T10:00:00+00:00",
        "2016-05-18T18:00:00+00:00",
        "new carpet",
    )
    assert (conflict.measured, conflict.limit) == (60, 0)
    assert str(conflict.message) == (
        "At the meeting of 2016-05-18 10:00:00+02:00 room boardroom-d is closed, from"
        " 2016-05-18 12:00:00+02:00 to 2016-05-18 20:00:00+02:00 (new carpet)."
    )


def test_a_closure_without_a_reason_is_told_without_one() -> None:
    [conflict] = room_closed(work(in_d("2016-05-18 10:00")), room(replace(CARPET, reason="")))

    assert str(conflict.message) == (
        "At the meeting of 2016-05-18 10:00:00+02:00 room boardroom-d is closed, from"
        " 2016-05-18 12:00:00+02:00 to 2016-05-18 20:00:00+02:00."
    )


def test_meetings_that_touch_a_closure_are_held_while_the_room_is_open() -> None:
    before, after = in_d("2016-05-18 09:00"), in_d("2016-05-18 20:00", hours=1)

    assert list(room_closed(work(before, after), room(CARPET))) == []


def test_each_closure_and_the_opening_hours_are_conflicts_of_their_own() -> None:
    twice = replace(CARPET, reason="fire drill")
    found = room_closed(work(in_d("2016-05-18 16:00")), room(CARPET, twice, opening=DAYTIME))

    assert [(conflict.subject[-1], conflict.measured) for conflict in found] == [
        ("2016-05-18", 60),
        ("new carpet", 180),
        ("fire drill", 180),
    ]


def test_a_meeting_in_another_room_or_in_none_is_not_judged() -> None:
    late = in_d("2016-05-18 16:00")
    elsewhere = (BOARDROOM_A.id, RoomId("tent"), None)
    plans = [work(replace(late, room=other)) for other in elsewhere]

    assert [list(room_closed(plan, room(CARPET, opening=DAYTIME))) for plan in plans] == [[]] * 3


@pytest.mark.parametrize("change", [{"kind": SlotKind.HOLD}, {"status": SlotStatus.CANCELLED}])
def test_a_hold_and_a_cancelled_meeting_need_no_open_room(change: dict[str, object]) -> None:
    late = replace(in_d("2016-05-18 16:00"), **change)  # type: ignore[arg-type] # a field's value

    assert list(room_closed(work(late), room(CARPET, opening=DAYTIME))) == []


@given(st.integers(0, 23), st.integers(1, 24))
def test_the_minutes_outside_and_inside_make_up_the_meeting(start: int, length: int) -> None:
    meeting = in_d(f"2016-05-18 {start:02}:00", hours=length)
    inside = sum(8 <= hour % 24 < 18 for hour in range(start, start + length))

    found = [conflict.measured for conflict in room_closed(work(meeting), room(opening=DAYTIME))]

    assert found == ([60 * (length - inside)] if inside < length else [])
