import pytest

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.wording.languages import direction, endonym, name


def test_each_official_language_has_its_own_name() -> None:
    names = [endonym(language) for language in OFFICIAL_LANGUAGES]

    assert names == ["العربية", "中文", "English", "français", "русский", "español"]


@pytest.mark.parametrize(
    ("language", "reader", "expected"),
    [
        (Language.ZH, Language.EN, "Chinese"),
        (Language.ZH, Language.FR, "chinois"),
        (Language.EN, Language.ZH, "英文"),
        (Language.ILS, Language.EN, "International Sign"),
        (Language.ILS, Language.ZH, "国际手语"),
        (Language.ILS, Language.RU, "международная жестовая система"),
        (Language.ILS, Language.DE, "International Sign"),
        (Language.EN, Language.AR, "الإنكليزية"),
    ],
)
def test_a_language_is_called_as_the_reader_calls_it(
    language: Language, reader: Language, expected: str
) -> None:
    assert name(language, reader) == expected


def test_arabic_alone_is_written_from_right_to_left() -> None:
    assert [language for language in Language if direction(language) == "rtl"] == [Language.AR]


@pytest.mark.parametrize("reader", Language)
def test_every_language_can_name_every_language(reader: Language) -> None:
    assert all(name(language, reader) for language in Language)
