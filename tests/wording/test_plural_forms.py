import pytest

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.message import counted
from wgcal.wording.messages import translated

HOURS = {
    Language.AR: {
        0: "0 ساعة",
        1: "ساعة واحدة",
        2: "ساعتان",
        3: "3 ساعات",
        5: "5 ساعات",
        10: "10 ساعات",
        11: "11 ساعة",
        21: "21 ساعة",
        99: "99 ساعة",
        100: "100 ساعة",
        101: "101 ساعة",
        103: "103 ساعات",
        111: "111 ساعة",
    },
    Language.ZH: {0: "0小时", 1: "1小时", 2: "2小时", 21: "21小时", 101: "101小时"},
    Language.EN: {
        0: "0 hours",
        1: "1 hour",
        2: "2 hours",
        11: "11 hours",
        21: "21 hours",
        101: "101 hours",
    },
    Language.FR: {
        0: "0 heure",
        1: "1 heure",
        2: "2 heures",
        11: "11 heures",
        21: "21 heures",
        101: "101 heures",
    },
    Language.RU: {
        0: "0 часов",
        1: "1 час",
        2: "2 часа",
        3: "3 часа",
        5: "5 часов",
        11: "11 часов",
        12: "12 часов",
        21: "21 час",
        22: "22 часа",
        100: "100 часов",
        101: "101 час",
        111: "111 часов",
        112: "112 часов",
        122: "122 часа",
    },
    Language.ES: {
        0: "0 horas",
        1: "1 hora",
        2: "2 horas",
        11: "11 horas",
        21: "21 horas",
        101: "101 horas",
    },
}

DAYS_OUTSIDE_IN_ARABIC = {
    1: "بيوم واحد",
    2: "بيومين",
    3: "بـ 3 أيام",
    10: "بـ 10 أيام",
    11: "بـ 11 يوماً",
    99: "بـ 99 يوماً",
    100: "بـ 100 يوم",
    102: "بـ 102 يوم",
    103: "بـ 103 أيام",
    111: "بـ 111 يوماً",
}

TABLE = [(language, *case) for language, table in HOURS.items() for case in table.items()]


@pytest.mark.parametrize(("language", "number", "expected"), TABLE)
def test_a_number_of_hours_has_the_form_of_its_language(
    language: Language, number: int, expected: str
) -> None:
    assert translated(counted("{number} hour", "{number} hours", number), language) == expected


def test_the_table_has_every_official_language() -> None:
    assert set(HOURS) == set(OFFICIAL_LANGUAGES)


@pytest.mark.parametrize(("number", "expected"), DAYS_OUTSIDE_IN_ARABIC.items())
def test_arabic_tells_six_forms_apart(number: int, expected: str) -> None:
    text = counted(
        "The meeting of {starts} is {number} day outside the session, {first} to {last}.",
        "The meeting of {starts} is {number} days outside the session, {first} to {last}.",
        number,
        starts=1,
        first=2,
        last=3,
    )

    assert translated(text, Language.AR) == (
        f"تخرج الجلسة المقررة في 1، {expected} عن مدة الدورة الممتدة من 2 إلى 3."
    )
