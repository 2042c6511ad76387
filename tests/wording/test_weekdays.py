from datetime import date, timedelta

import pytest

from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.weekday import Weekday
from wgcal.wording.messages import translated
from wgcal.wording.values import written


def test_a_weekday_is_counted_as_dates_count_theirs() -> None:
    first = date(2016, 5, 16)

    days = [first + timedelta(days=n) for n in range(7)]

    assert [f"{day:%A}" for day in days] == [str(Weekday(day.isoweekday())) for day in days]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (Language.AR, "الاثنين الأحد"),
        (Language.ZH, "星期一 星期日"),
        (Language.EN, "Monday Sunday"),
        (Language.FR, "lundi dimanche"),
        (Language.RU, "понедельник воскресенье"),
        (Language.ES, "lunes domingo"),
    ],
)
def test_a_weekday_has_its_name_in_each_language(language: Language, names: str) -> None:
    written_days = [written(day, language) for day in (Weekday.MONDAY, Weekday.SUNDAY)]

    assert written_days == names.split()


def test_a_sentence_names_a_weekday_instead_of_counting_it() -> None:
    sentence = message("It is {weekday}.", weekday=Weekday.FRIDAY)

    assert str(sentence) == translated(sentence, Language.EN) == "It is Friday."
