import pytest

from wgcal.documents.numerals import number
from wgcal.domain.interpretation import Language
from wgcal.wording.lexicon import reading_words

CHINESE = reading_words()[Language.ZH].numerals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4", 4),
        ("12", 12),
        ("两", 2),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("九十九", 99),
        ("二〇一六", 2016),
        ("十十", None),
        ("百", None),
        ("四x", None),
        ("", None),
    ],
)
def test_numbers_are_read_in_digits_and_numerals(text: str, value: int | None) -> None:
    assert number(text, CHINESE) == value


def test_words_are_numbers_where_the_lexicon_says_so() -> None:
    assert number("four", {"four": 4}) == 4
