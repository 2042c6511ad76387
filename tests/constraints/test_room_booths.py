from dataclasses import replace

import pytest

from plans import BOARDROOM_A, POLICY, SIX, VIENNA, facts, slot, vienna, work
from wgcal.constraints.room_booths import room_booths
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus
from wgcal.domain.station import RoomId

MORNING = slot("2016-05-18 10:00", room=BOARDROOM_A)
LARGER_RUSSIAN_BOOTH = replace(
    POLICY, larger_booths={Language.AR: 3, Language.ZH: 3, Language.RU: 4}
)


def boardroom(booths: int | None = 6, booth_seats: int = 3) -> Facts:
    room = replace(BOARDROOM_A, booths=booths, booth_seats=booth_seats)
    return facts(station=replace(VIENNA, rooms=(room,)))


def test_a_meeting_that_asks_for_more_booths_than_its_room_has_is_reported() -> None:
    [conflict] = room_booths(work(MORNING), boardroom(booths=5))

    assert conflict.constraint == "room-booths"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (MORNING.id,)
    assert conflict.subject == ("boardroom-a",)
    assert (conflict.measured, conflict.limit) == (6, 5)
    assert conflict.starts_at == vienna("2016-05-18 10:00")
    assert conflict.ends_at == vienna("2016-05-18 13:00")
    assert str(conflict.message) == (
        "The meeting of 2016-05-18 10:00:00+02:00 asks for more booths, 6, "
        "than room boardroom-a has, 5."
    )


def test_a_meeting_may_use_every_booth_of_its_room() -> None:
    assert list(room_booths(work(MORNING), boardroom(booths=6))) == []


def test_a_room_without_booths_holds_no_interpreted_meeting() -> None:
    english = replace(MORNING, booths=(Language.EN,))

    [conflict] = room_booths(work(english), boardroom(booths=0))

    assert (conflict.measured, conflict.limit) == (1, 0)


def test_a_meeting_without_interpretation_needs_no_booth() -> None:
    informal = replace(MORNING, booths=())

    assert list(room_booths(work(informal), boardroom(booths=0, booth_seats=1))) == []


def test_a_room_whose_booths_are_not_recorded_is_not_counted_against() -> None:
    assert list(room_booths(work(MORNING), boardroom(booths=None))) == []


def test_booths_of_two_seats_are_reported_once_for_arabic_and_chinese() -> None:
    [conflict] = room_booths(work(MORNING), boardroom(booth_seats=2))

    assert conflict.subject == ("boardroom-a", "ar", "zh")
    assert (conflict.measured, conflict.limit) == (3, 2)
    assert str(conflict.message) == (
        "At the meeting of 2016-05-18 10:00:00+02:00 a booth of ar, zh takes a team of 3; "
        "in room boardroom-a it seats 2."
    )


def test_booths_of_two_seats_serve_the_other_four_languages() -> None:
    four = replace(MORNING, booths=SIX[2:])

    assert list(room_booths(work(four), boardroom(booth_seats=2))) == []


def test_where_teams_differ_the_largest_is_measured() -> None:
    mobile = boardroom(booth_seats=2)
    station = replace(mobile.station, policy=LARGER_RUSSIAN_BOOTH)

    [conflict] = room_booths(work(MORNING), facts(station=station))

    assert conflict.subject == ("boardroom-a", "ar", "zh", "ru")
    assert (conflict.measured, conflict.limit) == (4, 2)


def test_too_few_booths_that_are_too_small_besides_are_two_conflicts() -> None:
    found = room_booths(work(MORNING), boardroom(booths=5, booth_seats=2))

    assert [(conflict.measured, conflict.limit) for conflict in found] == [(6, 5), (3, 2)]


@pytest.mark.parametrize(
    "not_judged",
    [
        replace(MORNING, room=None),
        replace(MORNING, room=RoomId("a-room-elsewhere")),
        replace(MORNING, kind=SlotKind.HOLD),
        replace(MORNING, status=SlotStatus.CANCELLED),
    ],
    ids=["without room", "in an unknown room", "hold", "cancelled"],
)
def test_a_slot_that_takes_no_known_booth_is_not_judged(not_judged: Slot) -> None:
    assert list(room_booths(work(not_judged), boardroom(booths=5, booth_seats=2))) == []
