from dataclasses import replace

from plans import BOARDROOM_A, BOARDROOM_D, facts, neighbour, slot, vienna, work
from wgcal.constraints.room_double_booked import room_double_booked
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotStatus

MORNING = slot("2016-05-18 10:00", room=BOARDROOM_A)
NOON = slot("2016-05-18 12:00", room=BOARDROOM_A)


def test_two_meetings_in_one_room_at_once_are_one_conflict_with_both_slots() -> None:
    [conflict] = room_double_booked(work(MORNING, NOON), facts())

    assert conflict.constraint == "room-double-booked"
    assert conflict.severity is Severity.BLOCK
    assert conflict.slots == (MORNING.id, NOON.id)
    assert (conflict.measured, conflict.limit) == (2, 1)
    assert conflict.starts_at == vienna("2016-05-18 12:00")
    assert conflict.ends_at == vienna("2016-05-18 13:00")
    assert str(conflict.message) == "Room boardroom-a has 2 meetings at once for 60 minutes."


def test_three_meetings_that_overlap_in_a_chain_are_one_conflict() -> None:
    afternoon = slot("2016-05-18 13:00", room=BOARDROOM_A)

    [conflict] = room_double_booked(work(MORNING, NOON, afternoon), facts())

    assert conflict.slots == (MORNING.id, NOON.id, afternoon.id)


def test_another_body_in_the_room_counts() -> None:
    other = neighbour(NOON)

    [conflict] = room_double_booked(work(MORNING), facts(other))

    assert conflict.slots == (MORNING.id, other.slot.id)


def test_meetings_that_touch_share_a_room_in_peace() -> None:
    next_one = slot("2016-05-18 13:00", room=BOARDROOM_A)

    assert list(room_double_booked(work(MORNING, next_one), facts())) == []


def test_meetings_in_two_rooms_do_not_clash() -> None:
    elsewhere = replace(NOON, room=BOARDROOM_D.id)

    assert list(room_double_booked(work(MORNING, elsewhere), facts())) == []


def test_a_slot_without_room_takes_none() -> None:
    assert list(room_double_booked(work(MORNING, replace(NOON, room=None)), facts())) == []


def test_a_cancelled_meeting_gives_its_room_back() -> None:
    cancelled = replace(NOON, status=SlotStatus.CANCELLED)

    assert list(room_double_booked(work(MORNING, cancelled), facts())) == []
