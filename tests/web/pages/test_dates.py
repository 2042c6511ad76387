from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import vienna
from wgcal.domain.interpretation import Language
from wgcal.web.pages.dates import day_name, span, utc_offset

SPANS = [
    # first, last, English, Chinese
    (date(2016, 5, 18), date(2016, 5, 19), "18–19 May 2016", "2016年5月18日至19日"),
    (date(2016, 5, 18), date(2016, 5, 18), "18 May 2016", "2016年5月18日"),
    (
        date(2016, 5, 30),
        date(2016, 6, 2),
        "30 May 2016 – 2 June 2016",
        "2016年5月30日至2016年6月2日",
    ),
    (
        date(2015, 12, 30),
        date(2016, 1, 2),
        "30 December 2015 – 2 January 2016",
        "2015年12月30日至2016年1月2日",
    ),
]


BY_LANGUAGE = [
    # language, 1-2 June 2016, and the first of these as a day
    (Language.AR, "1–2 حزيران/يونيه 2016", "الأربعاء، 1 حزيران/يونيه 2016"),
    (Language.ZH, "2016年6月1日至2日", "2016年6月1日星期三"),
    (Language.EN, "1–2 June 2016", "Wednesday, 1 June 2016"),
    (Language.FR, "1er–2 juin 2016", "mercredi 1er juin 2016"),
    (Language.RU, "1–2 июня 2016 года", "среда, 1 июня 2016 года"),
    (Language.ES, "1–2 de junio de 2016", "miércoles, 1 de junio de 2016"),
]


@pytest.mark.parametrize(("language", "two_days", "one_day"), BY_LANGUAGE)
def test_days_are_written_in_the_editorial_form_of_each_language(
    language: Language, two_days: str, one_day: str
) -> None:
    first, last = date(2016, 6, 1), date(2016, 6, 2)

    assert span(first, last, language) == two_days
    assert day_name(first, language) == one_day
    assert span(first, first, language) in one_day


@pytest.mark.parametrize(("first", "last", "english", "chinese"), SPANS)
def test_a_span_of_days_says_month_and_year_once_where_they_are_the_same(
    first: date, last: date, english: str, chinese: str
) -> None:
    assert span(first, last, Language.EN) == english
    assert span(first, last, Language.ZH) == chinese


def test_a_day_has_its_weekday() -> None:
    day = date(2016, 5, 18)

    assert day_name(day, Language.EN) == "Wednesday, 18 May 2016"
    assert day_name(day, Language.ZH) == "2016年5月18日星期三"


def test_the_offset_is_that_of_the_day() -> None:
    assert utc_offset(vienna("2016-05-18 10:00")) == "UTC+2"
    assert utc_offset(vienna("2016-01-18 10:00")) == "UTC+1"


@pytest.mark.parametrize(
    ("minutes", "written"),
    [(0, "UTC"), (330, "UTC+5:30"), (-210, "UTC−3:30"), (-300, "UTC−5"), (845, "UTC+14:05")],
)
def test_an_offset_says_minutes_only_where_there_are_any(minutes: int, written: str) -> None:
    zone = timezone(timedelta(minutes=minutes))

    assert utc_offset(datetime(2016, 5, 18, tzinfo=zone)) == written


@given(st.integers(-1439, 1439))
def test_every_offset_can_be_read_back(minutes: int) -> None:
    zone = timezone(timedelta(minutes=minutes))
    written = utc_offset(datetime(2016, 5, 18, tzinfo=zone))

    hours, _, rest = written.removeprefix("UTC").replace("−", "-").partition(":")
    sign = -1 if hours.startswith("-") else 1
    assert int(hours or 0) * 60 + sign * int(rest or 0) == minutes


def test_utc_itself_has_no_figure() -> None:
    assert utc_offset(datetime(2016, 5, 18, tzinfo=UTC)) == "UTC"
