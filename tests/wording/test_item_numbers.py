import pytest

from wgcal.domain.agenda import ItemNumber
from wgcal.domain.interpretation import Language
from wgcal.wording.item_numbers import item_number


@pytest.mark.parametrize(
    ("language", "written"),
    [
        (Language.AR, "12 (ح)"),
        (Language.ZH, "12(h)"),
        (Language.EN, "12(h)"),
        (Language.FR, "12 h)"),
        (Language.RU, "12 (h)"),
        (Language.ES, "12 h)"),
    ],
)
def test_a_sub_item_has_the_letter_and_brackets_of_the_language(
    language: Language, written: str
) -> None:
    assert item_number(ItemNumber("12(h)"), language) == written


@pytest.mark.parametrize("number", ["12", "1(ii)", "1(a)(i)", "A"])
def test_a_number_of_another_kind_stays_as_it_is(number: str) -> None:
    assert item_number(ItemNumber(number), Language.AR) == number


def test_every_letter_has_one_of_its_own_in_arabic() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"

    numbers = [item_number(ItemNumber(f"1({letter})"), Language.AR) for letter in letters]

    assert len(set(numbers)) == len(letters)
