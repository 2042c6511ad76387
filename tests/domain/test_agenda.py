import pytest

from wgcal.domain.agenda import ItemNumber, parent_number


@pytest.mark.parametrize(
    ("number", "parent"),
    [("1(a)", "1"), ("12(h)", "12"), ("3(b)(ii)", "3"), ("1", None), ("12", None)],
)
def test_a_sub_item_belongs_to_the_item_before_its_bracket(number: str, parent: str | None) -> None:
    assert parent_number(ItemNumber(number)) == parent
