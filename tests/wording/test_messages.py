from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, counted, message
from wgcal.domain.slot import SlotKind
from wgcal.wording.messages import translated
from wgcal.wording.values import Ordinal

VIENNA = ZoneInfo("Europe/Vienna")


def test_a_sentence_is_read_in_the_language_of_the_reader() -> None:
    text = message("Interpretation: {languages}", languages=(Language.AR, Language.ZH))

    assert translated(text, Language.EN) == "Interpretation: Arabic and Chinese"
    assert translated(text, Language.ZH) == "口译：阿拉伯文和中文"


def test_a_sentence_without_translation_is_english_with_its_values() -> None:
    text = message("No catalogue has this sentence of {day}.", day=date(2016, 5, 18))

    assert translated(text, Language.ZH) == "No catalogue has this sentence of 18 May 2016."


def test_a_language_without_catalogue_reads_english() -> None:
    text = message("[in {language}]", language=Language.ZH)

    assert translated(text, Language.DE) == "[in Chinese]"


def test_a_sentence_that_is_the_same_in_both_languages_has_values_of_the_reader() -> None:
    text = message("{number} {title}", number="2", title=date(2016, 5, 18))

    assert translated(text, Language.ZH) == "2 2016年5月18日"


@pytest.mark.parametrize(
    ("hours", "english", "chinese"), [(1, "1 hour", "1小时"), (3, "3 hours", "3小时")]
)
def test_the_form_of_a_sentence_follows_its_number(hours: int, english: str, chinese: str) -> None:
    text = counted("{number} hour", "{number} hours", hours)

    assert translated(text, Language.EN) == english
    assert translated(text, Language.ZH) == chinese


@pytest.mark.parametrize(
    ("value", "english", "chinese"),
    [
        (date(2016, 5, 18), "18 May 2016", "2016年5月18日"),
        (datetime(2016, 5, 18, 10, tzinfo=VIENNA), "18 May 2016, 10:00", "2016年5月18日 10:00"),
        (datetime(2016, 5, 18, 8, tzinfo=UTC), "18 May 2016, 08:00", "2016年5月18日 08:00"),
        (time(15, 30), "15:30", "15:30"),
        (timedelta(hours=3), "3 hours", "3小时"),
        (timedelta(minutes=90), "1 hour 30 minutes", "1小时30分钟"),
        (timedelta(minutes=1), "1 minute", "1分钟"),
        (timedelta(0), "0 minutes", "0分钟"),
        (timedelta(days=1, hours=1), "25 hours", "25小时"),
        (12345, "12,345", "12,345"),
        (True, "True", "True"),
        (Ordinal(1), "1st", "1"),
        (Ordinal(2), "2nd", "2"),
        (Ordinal(3), "3rd", "3"),
        (Ordinal(11), "11th", "11"),
        (Ordinal(22), "22nd", "22"),
        (Language.ZH, "Chinese", "中文"),
        (SlotKind.SIDE_EVENT, "side event", "会外活动"),
        ("boardroom-a", "boardroom-a", "boardroom-a"),
        ((), "", ""),
        (("A", "B", "C"), "A, B and C", "A、B和C"),
        ((date(2016, 5, 18), 2), "18 May 2016 and 2", "2016年5月18日和2"),
        (message("[in {language}]", language=Language.FR), "[in French]", "[法文]"),
    ],
)
def test_a_value_is_written_as_the_language_writes_it(
    value: object, english: str, chinese: str
) -> None:
    text = message("{body}, {year}", body=value, year="")

    assert translated(text, Language.EN) == f"{english}, "
    assert translated(text, Language.ZH) == f"{chinese}，年"


@pytest.mark.parametrize(
    ("reader", "text"),
    [
        (Language.FR, "Lundi de Pentecôte, 2016"),
        (Language.EN, "Lundi de Pentecôte [in French], 2016"),
        (Language.AR, "\u2068Lundi de Pentecôte [اللغة: الفرنسية]\u2069، 2016"),
    ],
)
def test_a_name_is_the_readers_or_says_in_which_language_it_is(reader: Language, text: str) -> None:
    sentence = message("{body}, {year}", body={Language.FR: "Lundi de Pentecôte"}, year="2016")

    assert translated(sentence, reader) == text


def test_several_sentences_in_one_value_stand_one_after_the_other() -> None:
    reasons = (message("There is no body {body}.", body="A"), message("Item {item}.", item="2"))

    text = message("The change is not possible: {reasons}", reasons=reasons)

    assert translated(text, Language.EN) == (
        "The change is not possible: There is no body A. Item 2."
    )


def test_braces_in_a_value_are_text() -> None:
    text = message("{body}, {year}", body="{year} {0.__class__}", year="2016")

    assert translated(text, Language.EN) == "{year} {0.__class__}, 2016"


def test_english_agrees_with_the_plainest_form_where_values_are_texts() -> None:
    text = Message("{room}, {building}", {"room": "Boardroom D", "building": "C building"})

    assert translated(text, Language.EN) == str(text)
