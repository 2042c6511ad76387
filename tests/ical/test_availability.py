from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars import absence, calendar, event, in_vienna
from plans import VIENNA_ZONE, vienna
from wgcal.ical.availability import absences, absences_from, without
from wgcal.ical.calendar_file import UnreadableCalendar
from wgcal.ical.series import Span

STORY = Path(__file__).parents[1] / "stories" / "interpreter-availability.ics"
MAY, JUNE = vienna("2016-05-01 00:00"), vienna("2016-06-01 00:00")


def availability(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VAVAILABILITY", *lines, "END:VAVAILABILITY")


def available(start: str, end: str, *lines: str) -> tuple[str, ...]:
    times = (f"DTSTART;TZID=Europe/Vienna:{start}", f"DTEND;TZID=Europe/Vienna:{end}")
    return ("BEGIN:AVAILABLE", *times, *lines, "END:AVAILABLE")


def absent(*lines: str) -> list[str]:
    return in_vienna(absences(calendar(*lines), MAY, JUNE, zone=VIENNA_ZONE))


def test_an_interpreters_diary_is_read_week_by_week_and_across_the_change_of_clocks() -> None:
    found = absences(
        STORY.read_bytes(),
        vienna("2016-03-23 00:00"),
        vienna("2016-04-02 00:00"),
        zone=VIENNA_ZONE,
    )

    assert in_vienna(found) == [
        "03-23 00:00-09:00",
        "03-23 19:00-03-24 09:00",
        "03-24 16:00-17:00",
        "03-24 19:00-03-29 19:00",
        "03-29 22:00-03-31 09:00",
        "03-31 19:00-04-01 09:00",
        "04-01 13:00-04-02 00:00",
    ]


def test_before_an_availability_begins_its_owner_is_free() -> None:
    found = absences(
        STORY.read_bytes(),
        vienna("2016-02-01 00:00"),
        vienna("2016-03-01 12:00"),
        zone=VIENNA_ZONE,
    )

    assert in_vienna(found) == ["03-01 00:00-09:00"]


def test_an_availability_without_bounds_speaks_for_all_time() -> None:
    assert absent(*availability(*available("20160518T090000", "20160518T180000"))) == [
        "05-01 00:00-05-18 09:00",
        "05-18 18:00-06-01 00:00",
    ]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (["DTSTART:20160529T220000Z"], "05-30 00:00-06-01 00:00"),
        (["DTEND:20160501T220000Z"], "05-01 00:00-05-02 00:00"),
        (["DTSTART:20160509T220000Z", "DURATION:P2D"], "05-10 00:00-05-12 00:00"),
        (["DTSTART:20160509T220000Z", "DTEND:20160510T100000Z"], "05-10 00:00-12:00"),
        (["DTSTART;VALUE=DATE:20160530"], "05-30 00:00-06-01 00:00"),
    ],
)
def test_an_availability_speaks_within_its_bounds_only(bounds: list[str], expected: str) -> None:
    assert absent(*availability(*bounds)) == [expected]


@pytest.mark.parametrize("bounds", [["DTSTART:20160701T000000Z"], ["DTEND:20160401T000000Z"]])
def test_an_availability_of_another_time_says_nothing(bounds: list[str]) -> None:
    assert absent(*availability(*bounds)) == []


def test_the_highest_priority_overrules_the_others_both_ways() -> None:
    usual = availability("PRIORITY:5", *available("20160501T000000", "20160518T000000"))
    away = availability(
        "PRIORITY:1",
        "DTSTART;TZID=Europe/Vienna:20160510T000000",
        "DTEND;TZID=Europe/Vienna:20160520T000000",
        *available("20160519T000000", "20160520T000000"),
    )
    expected = ["05-10 00:00-05-19 00:00", "05-20 00:00-06-01 00:00"]

    assert absent(*usual, *away) == expected
    assert absent(*away, *usual) == expected


def test_without_a_priority_or_with_none_that_is_defined_it_is_the_lowest() -> None:
    free = availability("PRIORITY:9", *available("20160501T000000", "20160601T000000"))

    assert absent(*availability(), *free) == []
    assert absent(*availability("PRIORITY:0"), *free) == []
    assert absent(*availability("PRIORITY:8"), *free) == ["05-01 00:00-06-01 00:00"]


def test_of_two_with_one_priority_each_has_to_call_a_time_available() -> None:
    early = availability(*available("20160501T000000", "20160520T000000"))
    late = availability(*available("20160510T000000", "20160601T000000"))

    assert absent(*early, *late) == ["05-01 00:00-05-10 00:00", "05-20 00:00-06-01 00:00"]


@pytest.mark.parametrize("kind", ["BUSY", "BUSY-UNAVAILABLE", "BUSY-TENTATIVE", "X-ELSEWHERE"])
def test_every_kind_of_busy_is_an_absence(kind: str) -> None:
    assert absent(*availability(f"BUSYTYPE:{kind}")) == ["05-01 00:00-06-01 00:00"]


def test_one_of_a_series_of_available_times_may_be_another_one() -> None:
    found = absent(
        *availability(
            "DTSTART;TZID=Europe/Vienna:20160518T000000",
            "DTEND;TZID=Europe/Vienna:20160520T000000",
            *available("20160518T090000", "20160518T180000", "UID:1", "RRULE:FREQ=DAILY"),
            *available(
                "20160519T120000",
                "20160519T130000",
                "UID:1",
                "RECURRENCE-ID;TZID=Europe/Vienna:20160519T090000",
            ),
        )
    )

    assert found == [
        "05-18 00:00-09:00",
        "05-18 18:00-05-19 12:00",
        "05-19 13:00-05-20 00:00",
    ]


def test_an_event_makes_busy_where_an_availability_calls_the_time_available() -> None:
    assert absent(
        *availability(*available("20160501T000000", "20160601T000000")),
        *event("DTSTART;TZID=Europe/Vienna:20160518T100000", "DURATION:PT1H"),
    ) == ["05-18 10:00-11:00"]


def test_two_years_are_looked_at_from_a_day_on() -> None:
    [found] = absences_from(calendar(*availability()), date(2016, 5, 18), zone=VIENNA_ZONE)

    assert found == absence("2016-05-18 00:00", "2018-05-19 00:00")


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        (["DURATION:P1D"], "Line 4: A DURATION needs a DTSTART."),
        (["PRIORITY:high"], "Line 4: PRIORITY can not be read: high"),
        (["BEGIN:AVAILABLE", "END:AVAILABLE"], "Line 4: DTSTART is missing."),
        (
            ["DTSTART:20160518T000000Z", "DTEND:20160517T000000Z"],
            "Line 5: The end lies before the start.",
        ),
    ],
)
def test_an_availability_that_can_not_be_read_is_refused(lines: list[str], reason: str) -> None:
    with pytest.raises(UnreadableCalendar) as caught:
        absent(*availability(*lines))

    assert str(caught.value) == reason


def test_more_availabilities_than_can_be_laid_over_each_other_are_refused() -> None:
    many = [
        line
        for priority in ("1", "2")
        for _ in range(4_000)
        for line in availability(f"PRIORITY:{priority}")
    ]

    with pytest.raises(UnreadableCalendar, match="The file repeats its times too often"):
        absent(*many)


HOUR = timedelta(hours=1)
HOURS = st.integers(0, 20).map(lambda hour: datetime(2016, 5, 18, tzinfo=UTC) + hour * HOUR)
SPANS = st.lists(st.tuples(HOURS, HOURS).filter(lambda span: span[0] < span[1]), max_size=5)


@given(SPANS, SPANS)
def test_what_is_left_is_in_some_and_not_in_others(some: list[Span], others: list[Span]) -> None:
    left = without(some, others)

    def within(spans: list[Span], moment: datetime) -> bool:
        return any(starts <= moment < ends for starts, ends in spans)

    for hour in range(20):
        moment = datetime(2016, 5, 18, tzinfo=UTC) + hour * HOUR
        expected = within(some, moment) and not within(others, moment)
        assert within(list(left), moment) == expected
    assert all(starts < ends for starts, ends in left)
