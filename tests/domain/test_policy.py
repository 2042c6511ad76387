from datetime import UTC, date, datetime, time

import pytest

from plans import POLICY, VIENNA_ZONE
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Hours, Severity


def test_a_rule_speaks_as_the_policy_says() -> None:
    assert POLICY.severity("meeting-hours") is Severity.WARN


def test_a_rule_that_the_policy_does_not_name_is_off() -> None:
    assert POLICY.severity("room-colour") is Severity.OFF


def test_arabic_and_chinese_booths_have_three_interpreters_and_the_others_two() -> None:
    strength = {language: POLICY.interpreters(language) for language in POLICY.plenary_languages}

    assert strength == {
        Language.AR: 3,
        Language.ZH: 3,
        Language.EN: 2,
        Language.FR: 2,
        Language.RU: 2,
        Language.ES: 2,
    }


@pytest.mark.parametrize(
    ("day", "starts", "ends"),
    [
        (date(2016, 3, 26), 9, 12),  # winter time
        (date(2016, 3, 27), 8, 11),  # the clocks went forward in the night
        (date(2016, 10, 30), 9, 12),  # they went back
    ],
)
def test_hours_are_those_of_the_rooms_clock_on_the_day(day: date, starts: int, ends: int) -> None:
    morning = Hours(starts=time(10), ends=time(13))

    assert morning.on(day, VIENNA_ZONE) == (
        datetime(day.year, day.month, day.day, starts, tzinfo=UTC),
        datetime(day.year, day.month, day.day, ends, tzinfo=UTC),
    )
