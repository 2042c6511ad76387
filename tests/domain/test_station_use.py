from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from plans import BOARDROOM_A, BOARDROOM_D, VIENNA, VIENNA_ZONE, vienna
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Hours
from wgcal.domain.slot import SlotId
from wgcal.domain.station import Closure, Room, Station
from wgcal.domain.station_use import Booking, language_use, merged, room_use
from wgcal.domain.window import Window, window_at

TWO_DAYS = window_at(date(2016, 5, 18), date(2016, 5, 19), VIENNA_ZONE)
HOUR = timedelta(hours=1)
START = TWO_DAYS.starts_at


def booking(
    starts: str,
    ends: str,
    *booths: Language,
    room: Room | None = BOARDROOM_A,
    slot: str | None = None,
) -> Booking:
    return Booking(
        slot=SlotId(slot or f"{starts} {room}"),
        starts_at=vienna(starts).astimezone(UTC),
        ends_at=vienna(ends).astimezone(UTC),
        room=room.id if room else None,
        booths=booths,
    )


def shown(moment: datetime) -> str:
    return f"{moment.astimezone(VIENNA_ZONE):%d %H:%M}"


def as_shown(*stretches: Window) -> list[tuple[str, str]]:
    return [(shown(one.starts_at), shown(one.ends_at)) for one in stretches]


def in_use(*bookings: Booking, station: Station = VIENNA) -> list[tuple[str, str, int, int | None]]:
    use = language_use(Language.AR, bookings, TWO_DAYS, station)
    return [
        (
            shown(one.starts_at),
            shown(one.ends_at),
            one.booths,
            one.of,
        )
        for one in use.in_use
    ]


def test_bookings_of_a_room_that_touch_or_overlap_are_one_busy_time() -> None:
    use = room_use(
        BOARDROOM_A,
        [
            booking("2016-05-18 15:00", "2016-05-18 18:00"),
            booking("2016-05-18 10:00", "2016-05-18 13:00"),
            booking("2016-05-18 13:00", "2016-05-18 14:00"),
            booking("2016-05-18 17:00", "2016-05-18 17:30"),
            booking("2016-05-18 20:00", "2016-05-18 21:00", room=BOARDROOM_D),
        ],
        TWO_DAYS,
        VIENNA_ZONE,
    )

    assert as_shown(*use.busy) == [("18 10:00", "18 14:00"), ("18 15:00", "18 18:00")]


def test_a_busy_time_ends_where_the_window_does() -> None:
    use = room_use(
        BOARDROOM_A,
        [
            booking("2016-05-17 22:00", "2016-05-18 02:00"),
            booking("2016-05-19 22:00", "2016-05-20 02:00"),
            booking("2016-05-20 10:00", "2016-05-20 12:00"),
        ],
        TWO_DAYS,
        VIENNA_ZONE,
    )

    assert as_shown(*use.busy) == [("18 00:00", "18 02:00"), ("19 22:00", "20 00:00")]


def test_a_room_is_closed_outside_its_opening_hours_and_while_it_is_mended() -> None:
    room = replace(
        BOARDROOM_A,
        opening=(Hours(starts=time(8), ends=time(12)), Hours(starts=time(13), ends=time(20))),
        closures=(
            Closure(
                starts_at=vienna("2016-05-18 19:00").astimezone(UTC),
                ends_at=vienna("2016-05-19 09:00").astimezone(UTC),
            ),
        ),
    )

    use = room_use(room, [], TWO_DAYS, VIENNA_ZONE)

    assert as_shown(*use.closed) == [
        ("18 00:00", "18 08:00"),
        ("18 12:00", "18 13:00"),
        ("18 19:00", "19 09:00"),
        ("19 12:00", "19 13:00"),
        ("19 20:00", "20 00:00"),
    ]


def test_a_room_without_opening_hours_is_never_closed() -> None:
    assert room_use(BOARDROOM_A, [], TWO_DAYS, VIENNA_ZONE).closed == ()


def test_booths_that_work_at_once_are_counted_against_those_of_the_day() -> None:
    station = replace(
        VIENNA, capacity={Language.AR: 2}, capacity_on={date(2016, 5, 19): {Language.AR: 1}}
    )

    found = in_use(
        booking("2016-05-18 10:00", "2016-05-18 13:00", Language.AR),
        booking("2016-05-18 12:00", "2016-05-18 14:00", Language.AR, Language.EN),
        booking("2016-05-18 22:00", "2016-05-19 02:00", Language.AR),
        booking("2016-05-18 10:00", "2016-05-18 13:00", Language.EN, slot="english"),
        station=station,
    )

    assert found == [
        ("18 10:00", "18 12:00", 1, 2),
        ("18 12:00", "18 13:00", 2, 2),
        ("18 13:00", "18 14:00", 1, 2),
        ("18 22:00", "19 00:00", 1, 2),
        ("19 00:00", "19 02:00", 1, 1),
    ]


def test_two_meetings_one_after_the_other_are_one_use_of_one_booth() -> None:
    found = in_use(
        booking("2016-05-18 10:00", "2016-05-18 13:00", Language.AR),
        booking("2016-05-18 13:00", "2016-05-18 14:00", Language.AR),
    )

    assert found == [("18 10:00", "18 14:00", 1, 1)]


def test_a_day_on_which_no_booth_of_a_language_can_work_is_told_whole() -> None:
    station = replace(VIENNA, capacity_on={date(2016, 5, 19): {Language.AR: 0}})

    assert in_use(station=station) == [("19 00:00", "20 00:00", 0, 0)]


def test_how_many_booths_there_are_is_left_open_where_nobody_recorded_it() -> None:
    found = in_use(
        booking("2016-05-18 10:00", "2016-05-18 13:00", Language.AR),
        station=replace(VIENNA, capacity={}),
    )

    assert found == [("18 10:00", "18 13:00", 1, None)]


def test_a_slot_that_a_draft_moves_wants_its_booths_once_where_both_places_overlap() -> None:
    found = in_use(
        booking("2016-05-18 10:00", "2016-05-18 13:00", Language.AR, slot="moved"),
        booking("2016-05-18 12:00", "2016-05-18 15:00", Language.AR, slot="moved"),
    )

    assert found == [("18 10:00", "18 15:00", 1, 1)]


@st.composite
def stretches(draw: st.DrawFn) -> Window:
    starts = START + draw(st.integers(-10, 60)) * HOUR
    return Window(starts_at=starts, ends_at=starts + draw(st.integers(1, 24)) * HOUR)


@given(st.lists(stretches(), max_size=8))
def test_every_hour_is_busy_exactly_when_a_stretch_has_it(held: list[Window]) -> None:
    found = merged(held, TWO_DAYS)

    for number in range(48):
        hour = START + number * HOUR
        assert sum(one.starts_at <= hour < one.ends_at for one in found) == any(
            one.starts_at <= hour < one.ends_at for one in held
        )
    assert all(one.ends_at < later.starts_at for one, later in pairwise(found))


@given(st.lists(stretches(), max_size=8))
def test_every_hour_has_as_many_booths_in_use_as_meetings_that_want_one(held: list[Window]) -> None:
    bookings = [
        Booking(
            slot=SlotId(str(number)),
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            booths=(Language.AR,),
        )
        for number, one in enumerate(held)
    ]

    use = language_use(Language.AR, bookings, TWO_DAYS, VIENNA)

    for number in range(48):
        hour = START + number * HOUR
        at_once = sum(one.starts_at <= hour < one.ends_at for one in held)
        assert [one.booths for one in use.in_use if one.starts_at <= hour < one.ends_at] == (
            [at_once] if at_once else []
        )
