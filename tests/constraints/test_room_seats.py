from dataclasses import replace

import pytest

from plans import BOARDROOM_A, BOARDROOM_D, VIENNA, facts, slot, work
from wgcal.constraints.room_seats import room_seats
from wgcal.domain.facts import Facts
from wgcal.domain.policy import Severity
from wgcal.domain.slot import MeetingMode, Slot, SlotKind, SlotStatus
from wgcal.domain.station import RoomId


def seats(number: int | None) -> Facts:
    """Return what the rules know where Boardroom D has so many seats."""
    return facts(station=replace(VIENNA, rooms=(BOARDROOM_A, replace(BOARDROOM_D, seats=number))))


def attended(number: int | None) -> Slot:
    """Return a meeting in Boardroom D at which so many people are expected."""
    return replace(slot("2016-05-18 10:00", room=BOARDROOM_D), attendance=number)


def test_more_people_than_seats_are_reported_with_both_numbers() -> None:
    meeting = attended(350)
    [conflict] = room_seats(work(meeting), seats(180))

    assert conflict.constraint == "room-seats"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (meeting.id,)
    assert conflict.subject == ("boardroom-d",)
    assert (conflict.measured, conflict.limit) == (350, 180)
    assert (conflict.starts_at, conflict.ends_at) == (meeting.starts_at, meeting.ends_at)
    assert conflict.source == "The seats of the room, and the attendance that is expected"
    assert str(conflict.message) == (
        "At the meeting of 2016-05-18 10:00:00+02:00 350 people are expected; room boardroom-d has"
        " 180 seats."
    )


@pytest.mark.parametrize(("people", "conflicts"), [(0, 0), (179, 0), (180, 0), (181, 1)])
def test_the_last_seat_may_be_taken(people: int, conflicts: int) -> None:
    assert len(list(room_seats(work(attended(people)), seats(180)))) == conflicts


def test_a_room_without_any_seat_has_none_for_one() -> None:
    [conflict] = room_seats(work(attended(1)), seats(0))

    assert (conflict.measured, conflict.limit) == (1, 0)


def test_what_is_not_recorded_is_not_judged() -> None:
    assert list(room_seats(work(attended(350)), seats(None))) == []
    assert list(room_seats(work(attended(None)), seats(180))) == []


@pytest.mark.parametrize("room", [None, RoomId("tent")])
def test_a_meeting_without_a_room_of_the_station_is_not_judged(room: RoomId | None) -> None:
    assert list(room_seats(work(replace(attended(350), room=room)), seats(180))) == []


@pytest.mark.parametrize(
    "change",
    [
        {"kind": SlotKind.HOLD},
        {"status": SlotStatus.CANCELLED},
        {"mode": MeetingMode.REMOTE},
    ],
)
def test_nobody_comes_to_a_hold_a_cancelled_or_a_remote_meeting(change: dict[str, object]) -> None:
    meeting = replace(attended(350), **change)  # type: ignore[arg-type] # a field's value

    assert list(room_seats(work(meeting), seats(180))) == []


def test_those_in_the_room_of_a_hybrid_meeting_need_seats() -> None:
    hybrid = replace(attended(350), mode=MeetingMode.HYBRID)

    assert len(list(room_seats(work(hybrid), seats(180)))) == 1
