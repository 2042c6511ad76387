from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from plans import VIENNA_ZONE
from wgcal.domain.errors import AmbiguousTime, InvalidInputError, NonexistentTime, YearOutOfRange
from wgcal.domain.window import Window, WindowEndsTooSoon, WindowTooLong, window_at


def naive(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_days_are_included_from_the_first_midnight_to_the_last() -> None:
    window = window_at(date(2016, 5, 18), date(2016, 5, 19), VIENNA_ZONE)

    assert window == Window(
        starts_at=datetime(2016, 5, 17, 22, tzinfo=UTC),
        ends_at=datetime(2016, 5, 19, 22, tzinfo=UTC),
    )


def test_moments_are_what_the_clock_at_the_station_shows() -> None:
    window = window_at(naive("2016-05-18T10:00"), naive("2016-05-18T13:00"), VIENNA_ZONE)

    assert window == Window(
        starts_at=datetime(2016, 5, 18, 8, tzinfo=UTC),
        ends_at=datetime(2016, 5, 18, 11, tzinfo=UTC),
    )


def test_a_moment_with_an_offset_is_that_moment() -> None:
    window = window_at(naive("2016-05-18T10:00+00:00"), date(2016, 5, 18), VIENNA_ZONE)

    assert window.starts_at == datetime(2016, 5, 18, 10, tzinfo=UTC)


def test_a_day_whose_midnight_the_clocks_leave_out_can_be_asked_about() -> None:
    window = window_at(date(2024, 4, 26), date(2024, 4, 26), ZoneInfo("Africa/Cairo"))

    assert (window.ends_at - window.starts_at).total_seconds() == 23 * 3600


def test_the_longest_window_is_a_leap_year_and_not_a_day_more() -> None:
    first = date(2016, 1, 1)

    window_at(first, date(2016, 12, 31), VIENNA_ZONE)
    with pytest.raises(WindowTooLong):
        window_at(first, date(2017, 1, 1), VIENNA_ZONE)


@pytest.mark.parametrize(
    ("first", "last", "refusal", "field"),
    [
        (date(2016, 5, 19), date(2016, 5, 18), WindowEndsTooSoon, "to"),
        (naive("2016-05-18T10:00"), naive("2016-05-18T10:00"), WindowEndsTooSoon, "to"),
        (date(2016, 5, 18), naive("2016-05-18T00:00"), WindowEndsTooSoon, "to"),
        (date(1016, 5, 18), date(2016, 5, 18), YearOutOfRange, "from"),
        (date(2016, 5, 18), date(9999, 12, 31), YearOutOfRange, "to"),
        (naive("2016-03-27T02:30"), date(2016, 5, 18), NonexistentTime, "from"),
        (date(2016, 10, 1), naive("2016-10-30T02:30"), AmbiguousTime, "to"),
    ],
)
def test_a_window_that_can_not_be_is_refused_at_its_field(
    first: date, last: date, refusal: type[InvalidInputError], field: str
) -> None:
    with pytest.raises(refusal) as refused:
        window_at(first, last, VIENNA_ZONE)

    assert refused.value.field == field
