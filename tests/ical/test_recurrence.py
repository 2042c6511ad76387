from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from plans import VIENNA_ZONE
from wgcal.ical.calendar_file import Property, UnreadableCalendar
from wgcal.ical.recurrence import Effort, Repeated, walls

AFTER, BEFORE = datetime(2016, 1, 1), datetime(2017, 12, 31)  # noqa: DTZ001 - as walls wants them
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def starts(rule: str, first: str, *, is_day: bool = False) -> list[datetime]:
    repeated = Repeated(
        first=datetime.fromisoformat(first),
        zone=VIENNA_ZONE,
        after=AFTER,
        before=BEFORE,
        is_day=is_day,
    )
    return list(walls(Property(name="RRULE", value=rule, line=7), repeated, Effort()))


def days(found: list[datetime]) -> list[str]:
    return [f"{wall:%m-%d}" for wall in found]


def by_day() -> st.SearchStrategy[str]:
    ordinals = st.sampled_from(("", "1", "2", "-1"))
    return st.builds(lambda n, day: f";BYDAY={n}{day}", ordinals, st.sampled_from(DAYS))


@st.composite
def rules(draw: st.DrawFn) -> str:
    frequency = draw(st.sampled_from(("DAILY", "WEEKLY", "MONTHLY", "YEARLY")))
    interval = draw(st.sampled_from(("", ";INTERVAL=2", ";INTERVAL=3", ";INTERVAL=13")))
    by = {
        "DAILY": st.sampled_from(("", ";BYMONTH=5,6", ";BYDAY=MO,FR", ";BYHOUR=9,15")),
        "WEEKLY": st.sampled_from(("", ";BYDAY=MO,WE", ";BYDAY=SU,MO;WKST=SU", ";BYMONTH=3")),
        "MONTHLY": by_day() | st.sampled_from(("", ";BYMONTHDAY=-1", ";BYMONTHDAY=31")),
        "YEARLY": by_day() | st.sampled_from(("", ";BYWEEKNO=20", ";BYMONTH=2;BYMONTHDAY=29")),
    }[frequency]
    return f"FREQ={frequency}{interval}{draw(by)}"


FIRSTS = st.datetimes(datetime(1970, 1, 1), datetime(2017, 6, 1)).map(  # noqa: DTZ001 - the same
    lambda moment: moment.replace(second=0, microsecond=0)
)


@given(rules(), FIRSTS)
def test_to_begin_near_the_bounds_changes_no_start(rule: str, first: datetime) -> None:
    whole = rrulestr(rule, dtstart=first).between(AFTER, BEFORE, inc=True)
    own = {first} if first >= AFTER else set()

    assert starts(rule, first.isoformat()) == sorted({*whole, *own})


@given(st.integers(1, 60), FIRSTS)
def test_a_count_counts_from_the_first_start(count: int, first: datetime) -> None:
    whole = rrulestr(f"FREQ=WEEKLY;COUNT={count}", dtstart=first).between(AFTER, BEFORE, inc=True)

    assert starts(f"FREQ=WEEKLY;COUNT={count}", first.isoformat()) == whole


def test_the_first_start_counts_where_the_rule_does_not_name_it() -> None:
    assert days(starts("FREQ=WEEKLY;BYDAY=MO;UNTIL=20160523", "2016-05-18T10:00")) == [
        "05-18",
        "05-23",
    ]


@pytest.mark.parametrize(
    ("until", "last"),
    [
        ("20160520", "05-20"),
        ("20160520T075959Z", "05-19"),
        ("20160520T080000Z", "05-20"),
        ("20160520T095959", "05-19"),
        ("20160517", "05-18"),
        ("10000101T000000Z", "05-18"),
    ],
)
def test_an_end_is_that_of_clocks_in_the_zone_or_in_utc(until: str, last: str) -> None:
    assert days(starts(f"FREQ=DAILY;UNTIL={until}", "2016-05-18T10:00"))[-1] == last


@pytest.mark.parametrize("until", ["20160520", "20160520T000000Z", "20160519T220000Z"])
def test_the_last_of_several_whole_days_may_be_given_in_three_ways(until: str) -> None:
    found = starts(f"FREQ=DAILY;UNTIL={until}", "2016-05-18T00:00", is_day=True)

    assert days(found) == ["05-18", "05-19", "05-20"]


def test_an_end_in_the_last_year_of_the_calendar_is_no_end() -> None:
    found = starts("FREQ=MONTHLY;UNTIL=99991231T235959Z", "2016-01-18T10:00")

    assert found[-1] == datetime(2017, 12, 18, 10)  # noqa: DTZ001 - wall-clock time


def test_a_leap_day_comes_every_four_years() -> None:
    assert days(starts("FREQ=YEARLY", "1996-02-29T10:00")) == ["02-29"]


def test_a_rhythm_of_hours_is_kept() -> None:
    found = starts("FREQ=HOURLY;INTERVAL=7", "2015-12-31T20:00")

    assert found[:2] == [datetime(2016, 1, 1, 3), datetime(2016, 1, 1, 10)]  # noqa: DTZ001 - the same
    assert {later - earlier for earlier, later in pairwise(found)} == {timedelta(hours=7)}


def test_a_rule_that_never_falls_on_a_day_gives_no_start_but_the_first() -> None:
    assert days(starts("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "2016-05-18T10:00")) == ["05-18"]


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "FREQ=",
        "FREQ=NEVER",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=99999999999999999999",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;UNTIL=PT1H",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=DAILY;RSCALE=CHINESE",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=90",
    ],
)
def test_a_rule_that_can_not_be_read_is_refused_with_its_line(rule: str) -> None:
    with pytest.raises(UnreadableCalendar) as caught:
        starts(rule, "2016-05-18T10:00")

    assert caught.value.line == 7


def test_effort_is_refused_when_there_is_none_left() -> None:
    repeated = Repeated(first=AFTER, zone=UTC, after=AFTER, before=BEFORE)
    rule = Property(name="RRULE", value="FREQ=DAILY", line=7)

    with pytest.raises(UnreadableCalendar, match="Line 7: The file repeats its times too often"):
        list(walls(rule, repeated, Effort(left=100)))


def test_what_ends_by_a_count_costs_what_it_takes_to_count() -> None:
    repeated = Repeated(first=AFTER, zone=UTC, after=AFTER, before=BEFORE)
    rule = Property(name="RRULE", value="FREQ=DAILY;COUNT=5", line=7)
    effort = Effort()
    before = effort.left

    list(walls(rule, repeated, effort))

    assert before - effort.left == 10


@pytest.mark.parametrize(
    "rule", ["FREQ=YEARLY", "FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;UNTIL=21000101"]
)
def test_what_starts_after_the_bounds_is_not_expanded(rule: str) -> None:
    long_ago = Repeated(
        first=datetime(2299, 1, 1),  # noqa: DTZ001 - the same
        zone=UTC,
        after=datetime(1945, 1, 1),  # noqa: DTZ001 - the same
        before=datetime(1945, 12, 31),  # noqa: DTZ001 - the same
    )

    assert list(walls(Property(name="RRULE", value=rule, line=7), long_ago, Effort())) == []
