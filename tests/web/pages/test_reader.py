import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgcal.domain.interpretation import Language
from wgcal.web.pages.reader import PAGE_LANGUAGES, Reader, offered, preferred

HEADERS = [
    ("zh", Language.ZH),
    ("zh-Hans-CN, en;q=0.5", Language.ZH),
    ("ZH", Language.ZH),
    ("en;q=0.5, zh;q=0.8", Language.ZH),
    ("zh;q=0.5, en", Language.EN),
    ("de, zh;q=0.3", Language.ZH),
    ("en, zh", Language.EN),
    # a language that is refused, or not offered, or nothing at all
    ("zh;q=0", None),
    ("zh;q=0.000, en;q=0.001", Language.EN),
    ("ar, fr;q=0.9", None),
    ("*", None),
    ("", None),
    # what is malformed does not count
    ("zh;q=high, en;q=0.1", Language.EN),
    ("zh;q=9, en;q=0.1", Language.EN),
    ("<zh>, ;;q=, ,", None),
]


@pytest.mark.parametrize(("header", "language"), HEADERS)
def test_accept_language_is_understood(header: str, language: Language | None) -> None:
    assert preferred(header) is language


@given(st.text())
def test_any_header_leads_to_a_language_offered_or_to_none(header: str) -> None:
    assert preferred(header) in {*PAGE_LANGUAGES, None}


def test_only_the_beginning_of_an_endless_header_is_read() -> None:
    assert preferred("de," * 1000 + "zh") is None


def test_a_language_without_translations_is_not_offered() -> None:
    assert offered("ar") is None
    assert offered("xx") is None
    assert offered("zh-Hant") is Language.ZH


def test_a_chosen_language_goes_along_to_other_pages_and_a_negotiated_one_does_not() -> None:
    assert Reader(Language.ZH, is_chosen=True).address("/") == "/?lang=zh"
    assert Reader(Language.ZH).address("/") == "/"
