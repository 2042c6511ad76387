from datetime import UTC, datetime, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest

from wgcal.ical.posix import ClockRule
from wgcal.ical.zones import Change, change_at, changes, offset_at, pinned, stated_rule

HOUR = timedelta(hours=1)
VIENNA = pinned("Europe/Vienna")


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def test_a_zone_comes_from_the_pinned_package() -> None:
    with files("tzdata").joinpath("zoneinfo", "Europe", "Vienna").open("rb") as compiled:
        same = ZoneInfo.from_file(compiled)

    assert VIENNA.key == "Europe/Vienna"
    assert VIENNA is not ZoneInfo("Europe/Vienna")
    assert offset_at(VIENNA, utc("2016-05-18")) == utc("2016-05-18").astimezone(same).utcoffset()


def test_the_changes_of_a_year_are_found_to_the_second() -> None:
    assert list(changes(VIENNA, utc("2016-01-01"), utc("2017-01-01"))) == [
        Change(
            at=utc("2016-03-27 01:00"),
            before=HOUR,
            after=2 * HOUR,
            name="CEST",
            is_summer_time=True,
        ),
        Change(
            at=utc("2016-10-30 01:00"),
            before=2 * HOUR,
            after=HOUR,
            name="CET",
            is_summer_time=False,
        ),
    ]


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [
        ("2016-03-27 01:00", "2016-03-28", 0),
        ("2016-03-27 00:59:59", "2016-03-28", 1),
        ("2016-03-26", "2016-03-27 01:00", 1),
        ("2016-03-26", "2016-03-27 00:59:59", 0),
    ],
)
def test_a_change_belongs_to_the_interval_that_it_ends(first: str, last: str, found: int) -> None:
    assert len(list(changes(VIENNA, utc(first), utc(last)))) == found


def test_nothing_changes_at_most_moments() -> None:
    change = change_at(VIENNA, utc("2016-05-18 10:00"))

    assert (change.before, change.after, change.name) == (2 * HOUR, 2 * HOUR, "CEST")


@pytest.mark.parametrize(
    ("key", "at", "is_summer_time"),
    [
        ("Europe/Dublin", "2016-03-27 01:00", True),
        ("Europe/Dublin", "2016-10-30 01:00", False),
        ("Africa/Casablanca", "2024-03-10 02:00", False),
        ("Africa/Casablanca", "2024-04-14 02:00", True),
    ],
)
def test_a_winter_taken_as_the_exception_is_no_summer_time(
    key: str, at: str, *, is_summer_time: bool
) -> None:
    change = change_at(pinned(key), utc(at))

    assert change.before != change.after
    assert change.is_summer_time == is_summer_time


def test_a_zone_states_its_rule() -> None:
    assert stated_rule("Asia/Tokyo") == ClockRule(offset=9 * HOUR, name="JST")
