import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgcal.web.accept import prefers_calendar


@pytest.mark.parametrize(
    ("accept", "is_calendar"),
    [
        ("text/calendar", True),
        ("Text/Calendar;charset=utf-8", True),
        ("text/calendar, application/json;q=0.9", True),
        ("text/*, */*;q=0.1", True),
        ("application/json;q=0.5, text/calendar;q=0.6", True),
        ("application/json, text/calendar", False),
        ("application/json, text/calendar;q=0.9", False),
        ("text/calendar;q=0", False),
        ("*/*", False),
        ("text/html, */*", False),
        ("", False),
        # a weight that is none counts as nothing
        ("text/calendar;q=high", False),
        ("text/calendar;q=nan", False),
    ],
)
def test_a_calendar_is_given_to_those_who_like_it_better(accept: str, is_calendar: bool) -> None:  # noqa: FBT001 - a table of cases
    assert prefers_calendar(accept) is is_calendar


@given(st.text())
def test_no_header_is_too_odd_to_be_read(accept: str) -> None:
    assert prefers_calendar(accept) in {True, False}
