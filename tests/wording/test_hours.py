import pytest

from plans import vienna
from wgcal.domain.interpretation import Language
from wgcal.wording.hours import hours

INTERVALS = [
    # starts, ends, English, Chinese
    ("2016-05-18 10:00", "2016-05-18 13:00", "10 a.m.–1 p.m.", "上午10时至下午1时"),
    ("2016-05-18 15:00", "2016-05-18 18:00", "3–6 p.m.", "下午3时至6时"),
    ("2016-05-18 09:30", "2016-05-18 11:05", "9.30–11.05 a.m.", "上午9时30分至11时5分"),
    ("2016-05-18 10:00", "2016-05-18 12:00", "10 a.m.–12 noon", "上午10时至中午12时"),
    ("2016-05-18 12:00", "2016-05-18 12:30", "12 noon–12.30 p.m.", "中午12时至下午12时30分"),
    # to midnight and beyond
    ("2016-05-18 21:00", "2016-05-19 00:00", "9 p.m.–12 midnight", "下午9时至午夜12时"),
    (
        "2016-05-18 22:30",
        "2016-05-19 01:30",
        "10.30 p.m.–1.30 a.m. the next day",
        "下午10时30分至次日上午1时30分",
    ),
]


@pytest.mark.parametrize(("starts", "ends", "english", "chinese"), INTERVALS)
def test_hours_are_written_in_the_editorial_form_of_the_united_nations(
    starts: str, ends: str, english: str, chinese: str
) -> None:
    interval = vienna(starts), vienna(ends)

    assert hours(*interval, Language.EN) == english
    assert hours(*interval, Language.ZH) == chinese


BY_LANGUAGE = [
    # starts, ends, Arabic, French, Russian, Spanish
    (
        "2016-05-18 10:00",
        "2016-05-18 13:00",
        "من 10:00 إلى 13:00",
        "10 h–13 h",
        "10:00–13:00",
        "10.00 a 13.00 horas",
    ),
    (
        "2016-05-18 09:30",
        "2016-05-18 11:05",
        "من 09:30 إلى 11:05",
        "9 h 30–11 h 05",
        "09:30–11:05",
        "9.30 a 11.05 horas",
    ),
    # to midnight and beyond
    (
        "2016-05-18 21:00",
        "2016-05-19 00:00",
        "من 21:00 إلى 24:00",
        "21 h–24 h",
        "21:00–24:00",
        "21.00 a 24.00 horas",
    ),
    (
        "2016-05-18 22:30",
        "2016-05-19 01:30",
        "من 22:30 إلى 01:30 من اليوم التالي",
        "22 h 30–1 h 30 le lendemain",
        "22:30–01:30 следующего дня",
        "22.30 a 1.30 horas del día siguiente",
    ),
]


@pytest.mark.parametrize(("starts", "ends", "arabic", "french", "russian", "spanish"), BY_LANGUAGE)
def test_languages_of_a_clock_of_24_hours_say_no_part_of_the_day(
    starts: str, ends: str, arabic: str, french: str, russian: str, spanish: str
) -> None:
    interval = vienna(starts), vienna(ends)

    assert hours(*interval, Language.AR) == arabic
    assert hours(*interval, Language.FR) == french
    assert hours(*interval, Language.RU) == russian
    assert hours(*interval, Language.ES) == spanish
