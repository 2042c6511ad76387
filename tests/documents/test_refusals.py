import pytest

from agendas import CATALOGUE, EXAMPLE_TEXT, STORIES, plain, problems, told
from wgcal.documents import UnreadableDocument, read

NO_AGENDA = "This is no agenda that can be read: it has none of the headings of one in zh."
NOT_TEXT = "The file is not text in UTF-8. Save the document as plain text first."
WEDNESDAY, THURSDAY = "5 月 18 日，星期三", "5 月 19 日，星期四"
LAST = "下午 3 时至 6 时 5"
MORNING = "上午 10 时至 \n下午 1 时 \n"


@pytest.mark.parametrize("name", ["poem.zh.txt", "calendar.ics", "recipe.zh.txt"])
def test_another_text_is_no_agenda(name: str) -> None:
    assert problems((STORIES / name).read_bytes()) == [(None, NO_AGENDA)]


def test_a_report_has_no_timetable() -> None:
    assert problems((STORIES / "report.zh.txt").read_bytes()) == [
        (None, "No timetable was found after the agenda.")
    ]


@pytest.mark.parametrize("source", [b"", "", b"\xef\xbb\xbf", " \n\f\n"])
def test_an_empty_file_is_refused(source: bytes | str) -> None:
    assert problems(source) == [(None, "The document is empty.")]


@pytest.mark.parametrize(
    ("source", "line"),
    [(b"%PDF\n\xff\xfe", 2), (b"a\nb\n\0", 3), ("x\n\0", 2), ("x\n\ud800", 2), (b"P\0K\0", 1)],
)
def test_a_binary_file_is_refused_with_the_line_that_is_no_text(
    source: bytes | str, line: int
) -> None:
    assert problems(source) == [(line, NOT_TEXT)]


@pytest.mark.parametrize("source", [b"\xff" * 101, "x" * 101, "文" * 34])
def test_a_file_above_the_limit_is_refused_before_anything_else(source: bytes | str) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read(source, CATALOGUE, limit=100)

    assert plain(refused.value.notes) == [
        (None, "The document has more than 100 bytes, the most that is read.")
    ]


def test_a_file_of_exactly_the_limit_is_read_on() -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read(b"x" * 100, CATALOGUE, limit=100)

    assert plain(refused.value.notes) == [(None, NO_AGENDA)]


def test_a_line_longer_than_any_is_refused() -> None:
    assert problems("x\n" + "x" * 10_001) == [(2, "The line has more than 10000 characters.")]


def test_more_lines_than_any_document_has_are_refused() -> None:
    assert problems("x\n" * 200_001) == [(None, "The document has more than 200000 lines.")]


@pytest.mark.parametrize(
    ("before", "after", "line", "sentence"),
    [
        (
            THURSDAY,
            "5 月 20 日，星期五",
            179,
            "2016-05-20 is not a day of the session, 2016-05-18 to 2016-05-19.",
        ),
        (THURSDAY, "5 月 32 日", 179, "There is no such day: 5 月 32 日."),
        (THURSDAY, "13 月 1 日", 179, "There is no such day: 13 月 1 日."),
        (
            THURSDAY,
            "2017 年 5 月 19 日",
            179,
            "2017-05-19 is not a day of the session, 2016-05-18 to 2016-05-19.",
        ),
        (LAST, "下午 6 时至 3 时 5", 188, "The end is not after the start: 下午 6 时至 3 时."),
        (LAST, "上午 10 时至 1 时 5", 188, "The end is not after the start: 上午 10 时至 1 时."),
        (LAST, "下午 3 时至 3 时 5", 188, "The end is not after the start: 下午 3 时至 3 时."),
        (LAST, "3 时至 6 时 5", 188, "It is not clear which hours are meant: 3 时至 6 时."),
        (
            LAST,
            "下午 3 时至 25 时 5",
            188,
            "It is not clear which hours are meant: 下午 3 时至 25 时.",
        ),
        (
            LAST,
            "下午 3 时 75 分至 6 时 5",
            188,
            "It is not clear which hours are meant: 下午 3 时 75 分至 6 时.",
        ),
        (LAST, "下午 3 时至 5", 188, "These hours do not say when they end: 下午 3 时至."),
        (LAST, "下午 3 时 5", 188, "These hours do not say when they end: 下午 3 时."),
        (" 6 通过报告 ", " 7 通过报告 ", 190, "The agenda has no item 7."),
        (" 6 通过报告 ", " 1(c) 通过报告 ", 190, "The agenda has no item 1(c)."),
        (f"{MORNING}\n4 ", "4 ", 181, "No hours stand before item 4."),
        (LAST, "中午 12 时至下午 4 时 5", 188, "These hours overlap with those on line 181."),
        (LAST, "上午 10 时至下午 1 时 5", 188, "The same hours as on line 181."),
        (
            "2016 年 5 月 18 日和 19 日，维也纳",
            "2016 年 5 月 18 日和 19 日，日内瓦",
            3,
            "The session is held in 日内瓦, which is no duty station known: 维也纳.",
        ),
        (
            "2016 年 5 月 18 日和 19 日，维也纳",
            "维也纳",
            None,
            "No line says on which days and in which city the session is held.",
        ),
    ],
)
def test_a_table_that_contradicts_itself_is_refused_with_the_line(
    before: str, after: str, line: int | None, sentence: str
) -> None:
    assert problems(told((before, after))) == [(line, sentence)]


def test_hours_without_a_day_are_each_refused() -> None:
    assert problems(told((f"{WEDNESDAY}   \n", ""))) == [
        (143, "No day stands before these hours: 上午 10 时至下午 1 时."),
        (162, "No day stands before these hours: 下午 3 时至 6 时."),
    ]


def test_all_problems_of_a_file_are_reported_together_in_the_order_of_their_lines() -> None:
    text = told(
        (THURSDAY, "5 月 20 日，星期五"),
        ("下午 3 时至 6 时 2", "下午 6 时至 3 时 2"),
        (" 6 通过报告 ", " 7 通过报告 "),
        ("2016 年 5 月 18 日和 19 日", "2016 年 5 月 17 日和 19 日"),
    )

    assert problems(text) == [
        (163, "The end is not after the start: 下午 6 时至 3 时."),
        (179, "2016-05-20 is not a day of the session, 2016-05-17 to 2016-05-19."),
        (190, "The agenda has no item 7."),
    ]


def test_an_unknown_city_does_not_hide_other_problems() -> None:
    text = told(("日，维也纳", "日，日内瓦"), ("下午 3 时至 6 时 2", "下午 6 时至 3 时 2"))

    assert [line for line, _ in problems(text)] == [3, 163]


def test_a_document_without_symbol_of_a_body_unknown_by_name_is_refused() -> None:
    text = told((" CTOC/COP/WG.6/2016/1\n", ""), (" 枪支问题工作组 \n\n2016", "数据小组\n\n2016"))

    assert problems(text) == [
        (None, "The document's symbol was not found, and no body known has its name.")
    ]


def test_an_hour_that_the_clocks_leave_out_is_refused() -> None:
    text = told(
        ("2016 年 5 月 18 日和 19 日", "2016 年 3 月 26 日和 27 日"),
        (WEDNESDAY, "3 月 26 日"),
        (THURSDAY, "3 月 27 日"),
        (LAST, "上午 2 时 30 分至下午 6 时 5"),
        (f"{MORNING}\n4 ", "上午 0 时至 1 时\n4 "),
    )

    [(line, sentence)] = problems(text)

    assert line == 186
    assert sentence.endswith("does not exist in Europe/Vienna: the clocks go forward over it.")


def test_no_more_than_a_hundred_problems_are_shown() -> None:
    text = EXAMPLE_TEXT + " 7 无\n" * 150

    shown = problems(text)

    assert len(shown) == 101
    assert shown[-1] == (None, "50 more are not shown.")


def test_the_refusal_itself_tells_the_reasons() -> None:
    with pytest.raises(UnreadableDocument, match=r"can not be read: The agenda has no item 7\."):
        read(told((" 6 通过报告 ", " 7 通过报告 ")), CATALOGUE)
