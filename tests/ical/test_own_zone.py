from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars import calendar
from plans import VIENNA_ZONE
from wgcal.ical.calendar_file import UnreadableCalendar, calendar_components
from wgcal.ical.own_zone import OwnZone, own_zone
from wgcal.ical.recurrence import Effort

BEFORE = datetime(2026, 1, 1)  # noqa: DTZ001 - wall-clock time of a zone not known yet

WINTER = (
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
)
SUMMER = (
    "BEGIN:DAYLIGHT",
    "DTSTART:19810329T020000",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "END:DAYLIGHT",
)


def zone(*lines: str) -> OwnZone:
    [defined] = calendar_components(
        calendar("BEGIN:VTIMEZONE", "TZID:Own", *lines, "END:VTIMEZONE")
    )
    return own_zone(defined, BEFORE, Effort())


VIENNA = zone(*WINTER, *SUMMER)

MOMENTS = st.datetimes(datetime(1997, 1, 1), datetime(2025, 12, 30))  # noqa: DTZ001 - given a zone below


@given(MOMENTS)
def test_a_wall_clock_time_is_the_same_moment_as_in_the_zone_that_the_file_describes(
    wall: datetime,
) -> None:
    assert wall.replace(tzinfo=VIENNA).astimezone(UTC) == wall.replace(
        tzinfo=VIENNA_ZONE
    ).astimezone(UTC)


@given(MOMENTS)
def test_a_moment_is_the_same_wall_clock_time_as_in_the_zone_that_the_file_describes(
    moment: datetime,
) -> None:
    there, expected = (
        moment.replace(tzinfo=UTC).astimezone(where) for where in (VIENNA, VIENNA_ZONE)
    )

    assert there.replace(tzinfo=None) == expected.replace(tzinfo=None)


@pytest.mark.parametrize(
    ("wall", "hours"),
    [
        ("2016-03-27T01:59", 1),
        ("2016-03-27T02:30", 1),
        ("2016-03-27T03:00", 2),
        ("2016-10-30T02:30", 2),
        ("2016-10-30T03:00", 1),
        ("1950-07-01T00:00", 1),
    ],
)
def test_changes_of_the_clock_are_read_as_the_standard_says(wall: str, hours: int) -> None:
    assert datetime.fromisoformat(wall).replace(tzinfo=VIENNA).utcoffset() == timedelta(hours=hours)


def test_a_zone_may_name_its_changes_one_by_one() -> None:
    own = zone(
        "BEGIN:STANDARD",
        "DTSTART:20160101T000000",
        "RDATE:20160301T000000,20160401T000000",
        "TZOFFSETFROM:+0500",
        "TZOFFSETTO:+0530",
        "END:STANDARD",
    )

    assert datetime(2015, 1, 1, tzinfo=own).utcoffset() == timedelta(hours=5)
    assert datetime(2016, 3, 2, tzinfo=own).utcoffset() == timedelta(hours=5, minutes=30)
    assert (own.dst(None), own.tzname(None), own.utcoffset(None)) == (None, None, None)


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ([], "Line 3: The time zone says nothing about its offset from UTC."),
        (["BEGIN:STANDARD", "END:STANDARD"], "Line 5: TZOFFSETFROM is missing."),
        ([line for line in WINTER if "DTSTART" not in line], "Line 5: DTSTART is missing."),
        ([line.replace("+0200", "+9900") for line in WINTER], None),
        ([line.replace("19961027T030000", "19961027") for line in WINTER], None),
        ([line.replace("19961027T030000", "00010101T000000") for line in WINTER], None),
        ([line.replace("YEARLY", "SECONDLY") for line in WINTER], None),
    ],
)
def test_a_zone_that_can_not_be_read_is_refused(lines: list[str], reason: str | None) -> None:
    with pytest.raises(UnreadableCalendar) as caught:
        zone(*lines)

    assert caught.value.line is not None
    assert reason is None or str(caught.value) == reason
