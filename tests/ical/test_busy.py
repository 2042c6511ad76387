from datetime import UTC, datetime, timedelta
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars import JANUARY, NEXT_JANUARY, calendar, event, in_vienna
from plans import VIENNA_ZONE, vienna
from wgcal.ical.busy import busy_times
from wgcal.ical.calendar_file import UnreadableCalendar

STORY = Path(__file__).parents[1] / "stories" / "delegate-busy.ics"


def busy(*lines: str) -> list[str]:
    return in_vienna(busy_times(calendar(*lines), JANUARY, NEXT_JANUARY, zone=VIENNA_ZONE))


def refused(*lines: str) -> tuple[int | None, str]:
    with pytest.raises(UnreadableCalendar) as caught:
        busy(*lines)
    return caught.value.line, str(caught.value)


def test_a_delegates_calendar_is_read_as_it_was_exported() -> None:
    found = busy_times(STORY.read_bytes(), JANUARY, NEXT_JANUARY, zone=VIENNA_ZONE)

    assert in_vienna(found) == [
        "03-07 09:00-10:00",
        "03-10 09:00-11:00",
        "03-15 09:00-10:00",
        "03-15 10:30-11:00",
        "03-22 14:00-15:30",
        "03-26 00:00-03-28 00:00",
        "03-28 09:00-10:00",
        "04-04 09:00-10:00",
    ]


def test_the_order_of_components_does_not_matter() -> None:
    lines = STORY.read_bytes().decode()
    head, *parts = lines.replace("END:VCALENDAR\n", "").split("BEGIN:VEVENT\n")
    tail = "BEGIN:VTODO" + parts[-1].partition("BEGIN:VTODO")[2]
    parts[-1] = parts[-1].partition("BEGIN:VTODO")[0]
    turned = head + tail + "".join(f"BEGIN:VEVENT\n{part}" for part in reversed(parts))

    found = busy_times(f"{turned}END:VCALENDAR\n".encode(), JANUARY, NEXT_JANUARY, zone=VIENNA_ZONE)

    assert found == busy_times(STORY.read_bytes(), JANUARY, NEXT_JANUARY, zone=VIENNA_ZONE)


def test_a_series_keeps_its_hours_by_the_clock_when_the_clocks_change() -> None:
    assert busy(
        *event(
            "DTSTART;TZID=Europe/Vienna:20160326T100000",
            "DTEND;TZID=Europe/Vienna:20160326T110000",
            "RRULE:FREQ=DAILY;COUNT=3",
        )
    ) == ["03-26 10:00-11:00", "03-27 10:00-11:00", "03-28 10:00-11:00"]


def test_a_series_in_utc_moves_on_the_clock_when_the_clocks_change() -> None:
    assert busy(
        *event("DTSTART:20160326T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2")
    ) == ["03-26 10:00-11:00", "03-27 11:00-12:00"]


def test_an_hour_that_the_clocks_leave_out_is_read_with_the_offset_before() -> None:
    assert busy(
        *event(
            "DTSTART;TZID=Europe/Vienna:20160326T023000",
            "DURATION:PT15M",
            "RRULE:FREQ=DAILY;COUNT=2",
        )
    ) == ["03-26 02:30-02:45", "03-27 03:30-03:45"]


def test_of_an_hour_that_the_clocks_repeat_the_first_is_meant() -> None:
    [found] = busy_times(
        calendar(*event("DTSTART;TZID=Europe/Vienna:20161030T023000", "DURATION:PT15M")),
        JANUARY,
        NEXT_JANUARY,
        zone=VIENNA_ZONE,
    )

    assert found.starts_at == datetime(2016, 10, 30, 0, 30, tzinfo=UTC)


def test_an_end_gives_real_time_and_a_duration_of_days_time_by_the_clock() -> None:
    start = "DTSTART;TZID=Europe/Vienna:20160325T100000"
    daily = "RRULE:FREQ=DAILY;INTERVAL=2;COUNT=2"

    assert busy(*event(start, "DTEND;TZID=Europe/Vienna:20160326T100000", daily))[1:] == [
        "03-27 10:00-03-28 10:00"
    ]
    assert busy(*event("DTSTART;TZID=Europe/Vienna:20160326T100000", "DURATION:P1D")) == [
        "03-26 10:00-03-27 10:00"
    ]
    assert busy(
        *event(
            "DTSTART;TZID=Europe/Vienna:20160325T100000",
            "DTEND;TZID=Europe/Vienna:20160326T100000",
            "RRULE:FREQ=DAILY;COUNT=2",
        )
    ) == ["03-25 10:00-03-27 11:00"]


def test_a_time_without_zone_and_a_whole_day_are_the_zones_that_is_given() -> None:
    assert busy(*event("DTSTART:20160518T100000", "DURATION:PT1H")) == ["05-18 10:00-11:00"]
    assert busy(*event("DTSTART;VALUE=DATE:20160327")) == ["03-27 00:00-03-28 00:00"]


def test_what_has_neither_end_nor_duration_makes_nobody_busy() -> None:
    assert busy(*event("DTSTART:20160518T100000")) == []


def test_dates_may_be_added_to_a_series_also_as_periods() -> None:
    assert busy(
        *event(
            "DTSTART;TZID=Europe/Vienna:20160518T100000",
            "DURATION:PT1H",
            "RDATE;TZID=Europe/Vienna:20160520T100000,20160521T100000",
            "RDATE;VALUE=PERIOD:20160522T080000Z/PT3H,20160523T080000Z/20160523T090000Z",
            "EXDATE;TZID=Europe/Vienna:20160521T100000",
            "EXDATE:20160523T080000Z",
        )
    ) == ["05-18 10:00-11:00", "05-20 10:00-11:00", "05-22 10:00-13:00"]


def test_one_of_a_series_may_be_cancelled_by_itself() -> None:
    assert busy(
        *event("UID:1", "DTSTART:20160518T080000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"),
        *event(
            "UID:1",
            "RECURRENCE-ID:20160519T080000Z",
            "DTSTART:20160519T080000Z",
            "STATUS:cancelled",
        ),
    ) == ["05-18 10:00-11:00"]


def test_a_changed_date_of_one_series_says_nothing_of_another() -> None:
    assert busy(
        *event("DTSTART:20160518T080000Z", "DURATION:PT1H"),
        *event("RECURRENCE-ID:20160518T080000Z", "DTSTART:20160520T080000Z", "DURATION:PT1H"),
    ) == ["05-18 10:00-11:00", "05-20 10:00-11:00"]


def test_a_change_of_all_later_dates_is_refused_rather_than_misread() -> None:
    assert refused(
        *event("RECURRENCE-ID;RANGE=THISANDFUTURE:20160518T080000Z", "DTSTART:20160520T080000Z")
    ) == (4, "Line 4: A change of one date and all later ones can not be read.")


def test_times_that_touch_or_overlap_are_told_as_one() -> None:
    assert busy(
        *event("DTSTART:20160518T080000Z", "DURATION:PT1H"),
        *event("DTSTART:20160518T090000Z", "DURATION:PT1H"),
        *event("DTSTART:20160518T080000Z", "DURATION:PT30M"),
        *event("DTSTART:20160518T103000Z", "DURATION:PT30M"),
    ) == ["05-18 10:00-12:00", "05-18 12:30-13:00"]


def test_what_reaches_over_the_bounds_is_cut_there() -> None:
    lasting = calendar(*event("DTSTART:20150101T000000Z", "DTEND:20180101T000000Z"))
    starts_at, ends_at = vienna("2016-05-18 00:00"), vienna("2016-05-19 00:00")

    found = busy_times(lasting, starts_at, ends_at, zone=VIENNA_ZONE)

    assert in_vienna(found) == ["05-18 00:00-05-19 00:00"]


def test_a_series_of_long_ago_that_still_lasts_into_the_bounds_counts() -> None:
    nightly = event(
        "DTSTART;TZID=Europe/Vienna:19990103T220000", "DURATION:PT9H", "RRULE:FREQ=WEEKLY"
    )
    starts_at, ends_at = vienna("2016-05-16 06:00"), vienna("2016-05-17 00:00")

    found = busy_times(calendar(*nightly), starts_at, ends_at, zone=VIENNA_ZONE)

    assert in_vienna(found) == ["05-16 06:00-07:00"]


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        (["DURATION:PT1H"], 3, "DTSTART is missing."),
        (["DTSTART:2016"], 4, "DTSTART can not be read: 2016"),
        (["DTSTART:100000"], 4, "DTSTART can not be read: 100000"),
        (["DTSTART:20161301T100000Z"], 4, "DTSTART can not be read: 20161301T100000Z"),
        (["DTSTART:00010101T100000Z"], 4, "DTSTART can not be read: 00010101T100000Z"),
        (["DTSTART;TZID=Nowhere/Land:20160101T100000"], 4, "There is no time zone Nowhere/Land."),
        (["DTSTART;TZID=Europe:20160101T100000"], 4, "There is no time zone Europe."),
        (["DTSTART:20160518T100000Z", "DURATION:-PT1H"], 5, "DURATION can not be read: -PT1H"),
        (
            ["DTSTART:20160518T100000Z", "DURATION:P999999D"],
            5,
            "DURATION can not be read: P999999D",
        ),
        (["DTSTART:20160518T100000Z", "DURATION:PT9999999999999999H"], 5, None),
        (
            ["DTSTART:20160518T100000Z", "DTEND:20160518T090000Z"],
            5,
            "The end lies before the start.",
        ),
        (["DTSTART:20160518T100000Z", "RDATE;VALUE=PERIOD:20160101T000000Z/-PT1H"], 5, None),
        (["DTSTART:20160518T100000Z", "EXDATE:yesterday"], 5, "EXDATE can not be read: yesterday"),
        (['DTSTART;TZID="x:20160518T100000Z'], 4, "DTSTART can not be read."),
    ],
)
def test_what_can_not_be_read_is_refused_with_its_line(
    lines: list[str], line: int, reason: str | None
) -> None:
    found, text = refused(*event(*lines))

    assert found == line
    assert reason is None or text == f"Line {line}: {reason}"


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,10,20,30,40,50;BYSECOND=0,20,40",
    ],
)
def test_a_file_that_repeats_without_end_is_refused_in_good_time(rule: str) -> None:
    endless = event("DTSTART:19000101T000000Z", "DURATION:PT1S", f"RRULE:{rule}")
    since = perf_counter()

    _, reason = refused(*endless * 2_000)

    assert reason.endswith("The file repeats its times too often.")
    assert perf_counter() - since < 30


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(noise: bytes) -> None:
    ics = calendar("BEGIN:VEVENT", "DTSTART:20160518T100000Z") + noise

    with pytest.raises(UnreadableCalendar):
        busy_times(noise, JANUARY, NEXT_JANUARY, zone=VIENNA_ZONE)
    with pytest.raises(UnreadableCalendar):
        busy_times(ics, JANUARY, NEXT_JANUARY, zone=VIENNA_ZONE)


VALUES = st.sampled_from(
    (
        "20160518T100000Z",
        "20160518",
        "PT1H",
        "P1D",
        "20160518T100000Z/PT1H",
        "FREQ=DAILY",
        "FREQ=MONTHLY;BYDAY=5FR;BYSETPOS=-1",
        "FREQ=YEARLY;BYWEEKNO=53;UNTIL=20200101",
        "FREQ=WEEKLY;COUNT=3;INTERVAL=2",
        "99991231T235959Z",
        "",
    )
)
NAMES = st.sampled_from(("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "FREEBUSY"))


@given(st.lists(st.tuples(NAMES, VALUES), max_size=6), st.sampled_from(("VEVENT", "VFREEBUSY")))
def test_any_properties_give_times_in_order_within_the_bounds_or_a_refusal(
    properties: list[tuple[str, str]], name: str
) -> None:
    lines = [f"{name}:{value}" for name, value in properties]
    ics = calendar(f"BEGIN:{name}", *lines, f"END:{name}")

    try:
        found = busy_times(ics, JANUARY, NEXT_JANUARY, zone=VIENNA_ZONE)
    except UnreadableCalendar:
        return

    moments = [moment for each in found for moment in (each.starts_at, each.ends_at)]
    assert moments == sorted(set(moments))
    assert all(JANUARY <= moment <= NEXT_JANUARY for moment in moments)
    assert all(moment.utcoffset() == timedelta() for moment in moments)
