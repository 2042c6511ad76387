from datetime import UTC, date, datetime, time, timedelta

import pytest

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.wording.values import Ordinal, written

AR, ZH, EN, FR, RU, ES = OFFICIAL_LANGUAGES
HALF_PAST_NINE = time(9, 30)

DATES = {
    AR: "18 أيار/مايو 2016",
    ZH: "2016年5月18日",
    EN: "18 May 2016",
    FR: "18 mai 2016",
    RU: "18 мая 2016 года",
    ES: "18 de mayo de 2016",
}
FIRST_DAYS = {
    AR: "1 تشرين الأول/أكتوبر 2016",
    ZH: "2016年10月1日",
    EN: "1 October 2016",
    FR: "1er octobre 2016",
    RU: "1 октября 2016 года",
    ES: "1 de octubre de 2016",
}
HOURS = {
    AR: "\u206809:30\u2069",
    ZH: "09:30",
    EN: "09:30",
    FR: "9 h 30",
    RU: "09:30",
    ES: "9.30 horas",
}
MOMENTS = {
    AR: "18 أيار/مايو 2016، الساعة \u206809:30\u2069",
    ZH: "2016年5月18日 09:30",
    EN: "18 May 2016, 09:30",
    FR: "18 mai 2016 à 9 h 30",
    RU: "18 мая 2016 года в 09:30",
    ES: "18 de mayo de 2016 (9.30 horas)",
}
LENGTHS = {
    AR: "ساعتان و30 دقيقة",
    ZH: "2小时30分钟",
    EN: "2 hours 30 minutes",
    FR: "2 heures 30 minutes",
    RU: "2 часа 30 минут",
    ES: "2 horas 30 minutos",
}
NUMBERS = {
    AR: "\u206812,345\u2069",
    ZH: "12,345",
    EN: "12,345",
    FR: "12\N{NARROW NO-BREAK SPACE}345",
    RU: "12\N{NO-BREAK SPACE}345",
    ES: "12.345",
}
LISTS = {
    AR: "العربية والصينية والإنكليزية",
    ZH: "阿拉伯文、中文和英文",
    EN: "Arabic, Chinese and English",
    FR: "arabe, chinois et anglais",
    RU: "арабский, китайский и английский",
    ES: "árabe, chino e inglés",
}
ORDINALS = {
    AR: "1 2 3 11 21",
    ZH: "1 2 3 11 21",
    EN: "1st 2nd 3rd 11th 21st",
    FR: "1re 2e 3e 11e 21e",
    RU: "1 2 3 11 21",
    ES: "1ª 2ª 3ª 11ª 21ª",
}


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_day_is_written_in_the_form_of_the_language(language: Language) -> None:
    assert written(date(2016, 5, 18), language) == DATES[language]
    assert written(date(2016, 10, 1), language) == FIRST_DAYS[language]


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_an_hour_is_written_in_the_form_of_the_language(language: Language) -> None:
    moment = datetime.combine(date(2016, 5, 18), HALF_PAST_NINE, UTC)

    assert written(HALF_PAST_NINE, language) == HOURS[language]
    assert written(moment, language) == MOMENTS[language]


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_length_of_time_is_written_in_the_form_of_the_language(language: Language) -> None:
    assert written(timedelta(hours=2, minutes=30), language) == LENGTHS[language]


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_number_is_written_in_the_form_of_the_language(language: Language) -> None:
    assert written(12345, language) == NUMBERS[language]
    assert written(5, language) == "5"


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_list_is_written_in_the_form_of_the_language(language: Language) -> None:
    assert written((AR, ZH, EN), language) == LISTS[language]


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_place_in_a_row_is_written_in_the_form_of_the_language(language: Language) -> None:
    places = [written(Ordinal(place), language) for place in (1, 2, 3, 11, 21)]

    assert " ".join(places) == ORDINALS[language]


def test_arabic_months_have_both_their_names() -> None:
    months = [written(date(2016, month, 2), AR) for month in range(1, 13)]

    assert months == [
        "2 كانون الثاني/يناير 2016",
        "2 شباط/فبراير 2016",
        "2 آذار/مارس 2016",
        "2 نيسان/أبريل 2016",
        "2 أيار/مايو 2016",
        "2 حزيران/يونيه 2016",
        "2 تموز/يوليه 2016",
        "2 آب/أغسطس 2016",
        "2 أيلول/سبتمبر 2016",
        "2 تشرين الأول/أكتوبر 2016",
        "2 تشرين الثاني/نوفمبر 2016",
        "2 كانون الأول/ديسمبر 2016",
    ]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((EN,), "inglés"),
        ((EN, AR), "inglés y árabe"),
        (("padres", "hijos"), "padres e hijos"),
        (("cobre", "hierro"), "cobre y hierro"),
        (("Paz y Igualdad", "otros"), "Paz y Igualdad y otros"),
        ((), ""),
    ],
)
def test_spanish_says_e_for_y_before_an_i(parts: tuple[object, ...], expected: str) -> None:
    assert written(parts, ES) == expected
