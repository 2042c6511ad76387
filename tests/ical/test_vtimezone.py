from datetime import date
from zoneinfo import ZoneInfo

import pytest

from ical.zone_readers import (
    HALF_HOUR,
    SIX_HOURS,
    around_changes,
    by_dateutil,
    by_icalendar,
    distinct_zones,
    every,
    parsed,
    wrong,
)
from wgcal.ical.vtimezone import timezone
from wgcal.ical.zones import pinned

YEAR_2016 = date(2016, 1, 1), date(2016, 12, 31)

SAMPLE = [
    ("Europe/Vienna", 2016),
    ("Europe/Vienna", 1995),
    ("America/New_York", 2016),
    ("America/New_York", 2007),
    ("Africa/Nairobi", 2016),
    ("Europe/Dublin", 2016),
    ("Asia/Jerusalem", 2016),
    ("Asia/Jerusalem", 2024),
    ("America/Nuuk", 2023),
    ("America/Nuuk", 2024),
    ("Africa/Casablanca", 2016),
    ("Africa/Casablanca", 2024),
    ("Australia/Lord_Howe", 2016),
    ("Pacific/Apia", 2011),
    ("Europe/Istanbul", 2016),
    ("Africa/Cairo", 2023),
    ("America/Santiago", 2022),
    ("Asia/Gaza", 2024),
    ("Antarctica/Troll", 2016),
    ("Asia/Pyongyang", 2018),
]


def lines(key: str, year: int) -> list[str]:
    return timezone(ZoneInfo(key), date(year, 1, 1), date(year, 12, 31)).decode().splitlines()


def test_vienna_is_two_yearly_rules() -> None:
    assert lines("Europe/Vienna", 2016) == [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Vienna",
        "BEGIN:DAYLIGHT",
        "DTSTART:19810329T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_a_zone_that_never_turns_its_clock_is_one_standard_time() -> None:
    assert lines("Africa/Nairobi", 2016) == [
        "BEGIN:VTIMEZONE",
        "TZID:Africa/Nairobi",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0300",
        "TZOFFSETTO:+0300",
        "TZNAME:EAT",
        "END:STANDARD",
        "END:VTIMEZONE",
    ]


def test_changes_by_decree_are_written_one_by_one() -> None:
    assert lines("Africa/Casablanca", 2024) == [
        "BEGIN:VTIMEZONE",
        "TZID:Africa/Casablanca",
        "BEGIN:DAYLIGHT",
        "DTSTART:20230423T020000",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "TZNAME:+01",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20240310T030000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0000",
        "TZNAME:+00",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20240414T020000",
        "TZOFFSETFROM:+0000",
        "TZOFFSETTO:+0100",
        "TZNAME:+01",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ]


def test_the_winter_of_dublin_is_its_standard_time() -> None:
    zone = parsed(timezone(ZoneInfo("Europe/Dublin"), *YEAR_2016))

    assert [str(part["TZNAME"]) for part in zone.standard] == ["GMT"]
    assert [str(part["TZNAME"]) for part in zone.daylight] == ["IST"]


def test_a_rule_that_began_inside_the_window_is_not_used() -> None:
    assert [line for line in lines("America/New_York", 2007) if "RRULE" in line] == []
    assert len([line for line in lines("America/New_York", 2008) if "RRULE" in line]) == 2


def test_an_hour_outside_the_day_of_the_change_is_written_one_by_one() -> None:
    assert [line for line in lines("Asia/Jerusalem", 2030) if "RRULE" in line] == []


@pytest.mark.parametrize(("key", "year"), SAMPLE)
def test_two_readers_find_every_half_hour_of_the_window_right(key: str, year: int) -> None:
    zone = pinned(key)
    component = timezone(zone, date(year, 1, 1), date(year, 12, 31))

    moments = every(HALF_HOUR, year)

    assert wrong(by_icalendar(component), zone, moments) == []
    assert wrong(by_dateutil(component, zone), zone, moments) == []


@pytest.mark.parametrize("key", [key for key, year in SAMPLE if year == 2016])
def test_no_component_has_lists_of_dates(key: str) -> None:
    assert [line for line in lines(key, 2016) if line.startswith("RDATE")] == []


def is_right_in_2016(zone: ZoneInfo) -> bool:
    component = timezone(zone, *YEAR_2016)
    moments = [*every(SIX_HOURS, 2016), *around_changes(component, 2016)]
    readers = by_icalendar(component), by_dateutil(component, zone)
    return [wrong(reader, zone, moments) for reader in readers] == [[], []]


def test_every_zone_is_right_in_the_year_of_the_example() -> None:
    zones = [pinned(key) for key in distinct_zones()]

    assert len(zones) > 300
    assert [zone.key for zone in zones if not is_right_in_2016(zone)] == []
