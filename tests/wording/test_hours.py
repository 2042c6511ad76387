import pytest

from plans import vienna
from wgcal.domain.interpretation import Language
from wgcal.web.pages.hours import hours

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
