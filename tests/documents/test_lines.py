import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgcal.documents.lines import Line, clean, close_letter_spacing, passage, squeeze, stripped


@pytest.mark.parametrize(
    ("spaced", "closed"),
    [
        ("进 区 域 和 国 际 合 作", "进区域和国际合作"),
        ("5 月 1 8 日 ， 星 期 三", "5月18日，星期三"),
        ("进 区 域 和 CTOC/COP 合 作 的 措", "进区域和 CTOC/COP 合作的措"),
        ("日期和时间 议程项目 标题或说明", "日期和时间 议程项目 标题或说明"),
        ("2 0 1 6", "2 0 1 6"),
    ],
)
def test_letters_set_apart_to_justify_a_line_are_joined(spaced: str, closed: str) -> None:
    assert close_letter_spacing(spaced) == closed


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        (("零部", "件"), "零部件"),
        (("第", "6 条、第 7 条"), "第 6 条、第 7 条"),
        (("第", "6条、第7条"), "第6条、第7条"),
        (("（CTOC/COP/", "WG.6/2012/3）"), "（CTOC/COP/WG.6/2012/3）"),
        (("CTOC", "/COP"), "CTOC/COP"),
        (("other", "matters"), "other matters"),
        (("", "件"), "件"),
    ],
)
def test_broken_lines_are_joined_as_they_were_set(parts: tuple[str, ...], joined: str) -> None:
    lines = [Line(number, part) for number, part in enumerate(parts, start=1)]

    assert passage(lines).text == joined


def test_a_place_in_a_passage_tells_its_line() -> None:
    text = passage([Line(3, "零部"), Line(5, "件和"), Line(9, "弹药")])

    assert [text.line_at(place) for place in range(len(text.text))] == [3, 3, 5, 5, 9, 9]


def test_folding_leaves_the_printed_text_alone() -> None:
    line = Line(1, "１（ａ）《议定书》，续")

    assert (line.text, line.folded) == ("１（ａ）《议定书》，续", "1(a)《议定书》,续")


def test_radicals_and_invisible_characters_are_mended() -> None:
    assert clean("5\u200b\u2f49\u3000\u2f47\xad") == "5月 日"


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    assert len(Line(1, text).folded) == len(text)


@given(st.text())
def test_what_is_compared_has_no_spaces_and_folds_once(text: str) -> None:
    assert squeeze(squeeze(text)) == squeeze(text)
    assert " " not in squeeze(text)


def test_letters_are_stripped_as_compared_and_the_rest_stays_as_printed() -> None:
    assert stripped("（议定书），", " (,") == "议定书）"
