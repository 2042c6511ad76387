from datetime import datetime, timedelta

import pytest

from wgcal.ical.posix import ClockRule, Turn, clock_rule

HOUR = timedelta(hours=1)


def turns(text: str) -> tuple[Turn, ...]:
    rule = clock_rule(text)
    assert rule is not None
    return rule.turns


def test_vienna_turns_on_the_last_sundays_of_march_and_october() -> None:
    rule = clock_rule("CET-1CEST,M3.5.0,M10.5.0/3")

    assert rule == ClockRule(
        offset=HOUR,
        name="CET",
        turns=(
            Turn(
                month=3,
                week=5,
                weekday=0,
                clock=2 * HOUR,
                before=HOUR,
                after=2 * HOUR,
                name="CEST",
            ),
            Turn(
                month=10,
                week=5,
                weekday=0,
                clock=3 * HOUR,
                before=2 * HOUR,
                after=HOUR,
                name="CET",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "offset", "name"),
    [
        ("JST-9", 9 * HOUR, "JST"),
        ("<-03>3", -3 * HOUR, "-03"),
        ("<+0545>-5:45", 5.75 * HOUR, "+0545"),
        ("UTC0", 0 * HOUR, "UTC"),
    ],
)
def test_a_zone_may_never_turn_its_clock(text: str, offset: timedelta, name: str) -> None:
    assert clock_rule(text) == ClockRule(offset=offset, name=name)


def test_dublin_puts_its_clock_back_in_winter() -> None:
    winter, summer = turns("IST-1GMT0,M10.5.0,M3.5.0/1")

    assert (winter.month, winter.before, winter.after, winter.name) == (10, HOUR, 0 * HOUR, "GMT")
    assert (summer.month, summer.before, summer.after, summer.name) == (3, 0 * HOUR, HOUR, "IST")


def test_lord_howe_turns_by_half_an_hour() -> None:
    summer, winter = turns("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")

    assert summer.after - summer.before == HOUR / 2
    assert winter.after - winter.before == -HOUR / 2


@pytest.mark.parametrize(
    ("text", "clock", "is_within_its_day"),
    [
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", -HOUR, False),
        ("IST-2IDT,M3.4.4/26,M10.5.0", 26 * HOUR, False),
        ("<-04>4<-03>,M9.1.6/24,M4.1.6/24", 24 * HOUR, False),
        ("<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", 2.75 * HOUR, True),
        ("EET-2EEST,M3.5.0/0,M10.5.0/0", 0 * HOUR, True),
    ],
)
def test_a_change_may_be_outside_the_day_that_names_it(
    text: str, clock: timedelta, *, is_within_its_day: bool
) -> None:
    first, _ = turns(text)

    assert (first.clock, first.is_within_its_day) == (clock, is_within_its_day)


@pytest.mark.parametrize(
    ("text", "by_day", "in_2016"),
    [
        ("EST5EDT,M3.2.0,M11.1.0", "2SU", "2016-03-13 02:00"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "-1SU", "2016-03-27 02:00"),
        ("IST-2IDT,M3.4.4/26,M10.5.0", "4TH", "2016-03-25 02:00"),
        ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "-1SU", "2016-03-26 23:00"),
        ("AAA0BBB,M2.5.1,M10.5.0", "-1MO", "2016-02-29 02:00"),
        ("AAA0BBB,M1.1.5,M10.5.0", "1FR", "2016-01-01 02:00"),
    ],
)
def test_the_day_of_the_change_follows_the_calendar(text: str, by_day: str, in_2016: str) -> None:
    first, _ = turns(text)

    assert first.by_day == by_day
    assert first.in_year(2016) == datetime.fromisoformat(in_2016)


@pytest.mark.parametrize("text", ["", "CET", "CET-1CEST", "CET-1CEST,J60,J300", "CET-1CEST,M3.5.0"])
def test_a_rule_in_another_form_is_none(text: str) -> None:
    assert clock_rule(text) is None
