from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import VIENNA_ZONE
from wgcal.domain.errors import AmbiguousTime, NonexistentTime
from wgcal.domain.wall_time import at_station

NEW_YORK = ZoneInfo("America/New_York")
NAIROBI = ZoneInfo("Africa/Nairobi")

minutes_of_2016 = st.integers(0, 366 * 24 * 60 - 1).map(
    lambda minutes: datetime(2016, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
)


def wall(text: str, fold: int = 0) -> datetime:
    return datetime.fromisoformat(text).replace(fold=fold)


def test_a_time_without_offset_is_what_the_rooms_clock_shows() -> None:
    assert at_station(wall("2016-05-18T10:00"), VIENNA_ZONE).isoformat() == (
        "2016-05-18T10:00:00+02:00"
    )


def test_a_time_with_offset_is_converted_to_the_rooms_clock() -> None:
    in_tokyo = datetime(2016, 5, 18, 17, tzinfo=timezone(timedelta(hours=9)))

    assert at_station(in_tokyo, VIENNA_ZONE).isoformat() == "2016-05-18T10:00:00+02:00"


@pytest.mark.parametrize("text", ["2016-03-27T02:00", "2016-03-27T02:30", "2016-03-27T02:59:59"])
def test_an_hour_left_out_in_spring_is_refused(text: str) -> None:
    with pytest.raises(NonexistentTime) as refused:
        at_station(wall(text), VIENNA_ZONE)

    assert refused.value.field == "starts_at"
    assert str(refused.value) == (
        f"{wall(text)} does not exist in Europe/Vienna: the clocks go forward over it."
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2016-03-27T01:59", "2016-03-27T01:59:00+01:00"),
        ("2016-03-27T03:00", "2016-03-27T03:00:00+02:00"),
    ],
)
def test_the_minutes_around_the_hour_left_out_are_accepted(text: str, shown: str) -> None:
    assert at_station(wall(text), VIENNA_ZONE).isoformat() == shown


@pytest.mark.parametrize("text", ["2016-10-30T02:00", "2016-10-30T02:30", "2016-10-30T02:59:59"])
def test_an_hour_that_comes_twice_in_autumn_is_refused(text: str) -> None:
    with pytest.raises(AmbiguousTime) as refused:
        at_station(wall(text), VIENNA_ZONE)

    assert refused.value.field == "starts_at"
    assert str(refused.value) == (
        f"{wall(text)} happens twice in Europe/Vienna, as the clocks go back: "
        "give the UTC offset too."
    )


def test_a_refusal_names_the_field_that_the_time_was_given_in() -> None:
    with pytest.raises(NonexistentTime) as gap:
        at_station(wall("2016-03-27T02:30"), VIENNA_ZONE, field="ends_at")
    with pytest.raises(AmbiguousTime) as twice:
        at_station(wall("2016-10-30T02:30"), VIENNA_ZONE, field="ends_at")

    assert (gap.value.field, twice.value.field) == ("ends_at", "ends_at")


def test_fold_says_that_the_second_of_two_hours_is_meant() -> None:
    second = at_station(wall("2016-10-30T02:30", fold=1), VIENNA_ZONE)

    assert second.isoformat() == "2016-10-30T02:30:00+01:00"


@pytest.mark.parametrize("offset", ["+02:00", "+01:00"])
def test_an_offset_says_which_of_two_hours_is_meant(offset: str) -> None:
    given_time = datetime.fromisoformat(f"2016-10-30T02:30{offset}")

    assert at_station(given_time, VIENNA_ZONE).isoformat() == f"2016-10-30T02:30:00{offset}"


def test_each_zone_has_its_own_changes() -> None:
    with pytest.raises(NonexistentTime):
        at_station(wall("2016-03-13T02:30"), NEW_YORK)

    assert at_station(wall("2016-03-27T02:30"), NEW_YORK).isoformat() == (
        "2016-03-27T02:30:00-04:00"
    )


@given(minutes_of_2016, st.sampled_from([VIENNA_ZONE, NEW_YORK, NAIROBI]))
def test_a_moment_stays_the_same_moment(moment: datetime, zone: ZoneInfo) -> None:
    there = at_station(moment, zone)

    assert there.tzinfo is zone
    assert there.astimezone(UTC) == moment


@given(minutes_of_2016)
def test_where_the_clocks_never_change_every_hour_is_accepted(moment: datetime) -> None:
    shown = moment.replace(tzinfo=None)

    assert at_station(shown, NAIROBI) == shown.replace(tzinfo=NAIROBI)


@given(minutes_of_2016)
def test_what_the_rooms_clock_shows_is_read_back_as_the_same_moment(moment: datetime) -> None:
    shown = at_station(moment, VIENNA_ZONE)

    try:
        again = at_station(shown.replace(tzinfo=None), VIENNA_ZONE)
    except AmbiguousTime:
        again = at_station(shown, VIENNA_ZONE)

    assert again.astimezone(UTC) == moment
