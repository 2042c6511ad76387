"""The example as other hands would type it."""

from dataclasses import replace
from datetime import date

import pytest

from agendas import (
    CATALOGUE,
    EXPECTED,
    SLOTS,
    plain,
    reading,
    told,
)
from plans import vienna
from wgcal.documents import read
from wgcal.domain.document import DocumentRole
from wgcal.domain.organization_of_work import PlanStatus, PrintedDay
from wgcal.domain.slot import SlotKind
from wgcal.domain.weekday import Weekday

DATES = "2016 年 5 月 18 日和 19 日，维也纳"
WEDNESDAY = "5 月 18 日，星期三"
MORNING = "上午 10 时至 \n下午 1 时 \n"


@pytest.mark.parametrize(
    "printed",
    [
        "5月18日（星期三）",
        "5 月 18 日 (星期三)",
        "星期三，5月18日",
        "５月１８日　周三",
        "五月十八日，星期三",
        "2016年5月18日，星期三",
        "5 月 18 日 ， 星 期 三",
        "5月18日，星期三（续）",
    ],
)
def test_a_day_heading_is_read_however_it_is_typed(printed: str) -> None:
    assert reading((WEDNESDAY, printed)) == EXPECTED


def test_a_day_heading_may_lack_its_weekday() -> None:
    changed = reading((WEDNESDAY, "5月18日"))

    assert changed == replace(EXPECTED, printed_days=EXPECTED.printed_days[1:])


def test_a_weekday_that_is_not_the_dates_is_read_as_printed_and_noted() -> None:
    changed = reading(("5 月 19 日，星期四", "5 月 19 日，星期五"))

    friday = PrintedDay(on=date(2016, 5, 19), weekday=Weekday.FRIDAY)
    assert (changed.slots, changed.printed_days) == (SLOTS, (EXPECTED.printed_days[0], friday))
    assert plain(changed.notes) == [
        (179, "The weekday printed is not that of 2016-05-19: 5 月 19 日，星期五.")
    ]


def test_a_day_that_is_headed_twice_is_printed_once() -> None:
    changed = reading(("下午 3 时至 6 时 5", "5 月 19 日，星期四（续）\n下午 3 时至 6 时 5"))

    assert changed == EXPECTED


def test_day_hours_and_item_may_share_a_line() -> None:
    assert (
        reading((f"{WEDNESDAY}   \n\n{MORNING}\n", f"{WEDNESDAY} 上午10时至下午1时 ")) == EXPECTED
    )


def test_a_range_may_be_broken_beside_its_items() -> None:
    changed = reading(
        (f"{MORNING}\n1(a) 会议开幕 \n\n 1(b)", "上午 10 时至 1(a) 会议开幕 \n下午 1 时 1(b)"),
        (f"{MORNING}\n4 加强", "上午 10 时至 4 加强"),
        ("能力建设以在预防犯罪和\n\n刑事司法", "能力建设以在预防犯罪和\n下午 1 时 刑事司法"),
    )

    assert changed == EXPECTED


@pytest.mark.parametrize(
    "printed",
    [
        "2016年5月18日和19日，维也纳",
        "2016 年 5 月 18 日至 19 日，维也纳",
        "2016年5月18日至5月19日，维也纳",
        "2016年5月18-19日，维也纳",
        "二〇一六年五月十八日和十九日，维也纳",
        "维也纳，2016年5月18日和19日",
        "2016 年 5 月 18 日\n和 19 日，维也纳",
        "2016 年 5 月 18 日和 19 日\n\n维也纳",
        "2016 年 3 月 1 日\n枪支问题工作组\n2016 年 5 月 18 日和 19 日，维也纳",
    ],
)
def test_the_session_is_read_however_it_is_typed(printed: str) -> None:
    assert reading((DATES, printed)) == EXPECTED


def test_a_session_may_cross_months_and_years() -> None:
    changed = reading(
        (DATES, "2016年12月30日至2017年1月3日，维也纳"),
        (WEDNESDAY, "12 月 30 日，星期五"),
        ("5 月 19 日，星期四", "1 月 3 日，星期二"),
    )

    assert (changed.session.starts_on, changed.session.ends_on) == (
        date(2016, 12, 30),
        date(2017, 1, 3),
    )
    assert [slot.starts_at for slot in changed.slots] == [
        vienna("2016-12-30 10:00"),
        vienna("2016-12-30 15:00"),
        vienna("2017-01-03 10:00"),
        vienna("2017-01-03 15:00"),
    ]
    assert changed.session.id == "ctoc-cop-wg-6-2016"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1(a) 会议", "1（a）会议"),
        ("1(a) 会议", "1 (a) 会议"),
        (" 3. 发展", " 3．发展"),
        (" 3. 发展", " 3、发展"),
        (" 3. 发展", "议程项目 3 发展"),
        ("少枪支非法贩运（续）", "少枪支非法贩运(续)"),
        ("少枪支非法贩运（续）", "少枪支非法贩运\n（续）"),
        ("6 时 2 《", "6 时 2（续） 《"),
        ("时 5 其他", "时\n5\n其他"),
        ("第 6 条、第 7 条、第 8 条\n\n和第 12 条", "第\n6 条、第 7 条、第 8 条\n和第\n12 条"),
        ("1. 组织事项： ", "1.组织事项："),
        ("(b) 通过议程和工作安排。", "（b）通过议程和工作安排。"),
    ],
)
def test_item_numbers_and_marks_are_read_however_they_are_typed(before: str, after: str) -> None:
    assert reading((before, after)) == EXPECTED


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("CTOC/COP/ \nWG.6/2012/3", "CTOC/COP/WG.6/ \n2012/3"),
        ("CTOC/COP/ \nWG.6/2012/3", "CTOC / COP /\n\nWG.6／2012\n/3"),
        ("（CTOC/COP/WG.6/2016/2）", "(CTOC/COP/WG.6/2016/2)。"),
        ("V.16-01235 5", "5 V.16-01235"),
        ("V.16-01235 5", "V.16-01235 (C)\n5"),
        ("V.16-01235 5", "5/6"),
        ("1 另见另一机构的文件（E/CN.3/2016/2）。", "1 见\n（E/CN.3/2016/2）。\n 2 见另一件。"),
    ],
)
def test_broken_symbols_footers_and_footnotes_leave_no_trace(before: str, after: str) -> None:
    assert reading((before, after)) == EXPECTED


def test_a_heading_without_proposed_means_an_adopted_plan() -> None:
    assert reading(("拟议工作安排 \n", "工作安排\n")).status is PlanStatus.ADOPTED


def test_a_table_without_any_heading_is_known_by_its_content() -> None:
    changed = reading(("拟议工作安排 \n", ""), ("日期和时间 议程项目 标题或说明", ""))

    assert changed.slots == SLOTS
    assert plain(changed.notes) == [
        (141, "No heading says whether the plan is proposed or adopted: taken as proposed.")
    ]


@pytest.mark.parametrize(
    ("before", "after", "line", "sentence"),
    [
        (
            " 6 通过报告 ",
            " 6 通过报告 \n\n注：时间可能改变。",
            192,
            "Not used, as it fits no row of the timetable: 注：时间可能改变。",
        ),
        (
            " 6 通过报告 ",
            " 6 通过报告 \n5 月 19 日下午 6 时至 8 时，招待会。",
            191,
            "Not used, as it fits no row of the timetable: 5 月 19 日下午 6 时至 8 时，招待会。",
        ),
        (
            " 6 通过报告 ",
            " 6 通过报告 \n 晚上 7 时至 8 时",
            191,
            "No agenda item stands beside these hours: 晚上 7 时至 8 时.",
        ),
        (
            "时 5 其他事项",
            "时 5 房间分配",
            188,
            "The title of item 5 is not the one in the agenda.",
        ),
        (
            "\n\n刑事司法范围内打击枪支非法贩运 \n\n下午",
            "\n\n下午",
            184,
            "The title of item 4 breaks off.",
        ),
        (
            "5 月 19 日，星期四",
            "5 月 18 日\n5 月 19 日，星期四",
            179,
            "No hours stand under 5 月 18 日.",
        ),
        (
            "WG.6/2014/2 号文件。上一次",
            "WG.6/2014/9 号文件。上一次",
            88,
            "CTOC/COP/WG.6/2014/9 is said to be listed under item 2, but is not.",
        ),
        (
            "没有为本项目准备文件。",
            "文件\n口头报告",
            130,
            "Not used, as no symbol follows: 口头报告",
        ),
        (
            "4. 加强技术援助和能力建设以在预防犯罪和刑事司法范围内打击枪支非法贩运 \n",
            "另有说明。",
            None,
            "Item 4 has no annotation, so no papers.",
        ),
        (
            "6. 通过报告。",
            "6. 通过报告。\n8. 其他问题。",
            37,
            "The agenda goes from item 6 to item 8.",
        ),
    ],
)
def test_what_was_not_used_or_not_found_is_noted_with_its_line(
    before: str, after: str, line: int | None, sentence: str
) -> None:
    notes = plain(read(told((before, after)), CATALOGUE).notes)

    assert notes == [(line, sentence)]


def test_a_document_without_its_own_symbol_is_filed_under_the_body_of_its_name() -> None:
    changed = reading((" CTOC/COP/WG.6/2016/1\n", ""))

    assert (changed.symbol, changed.session.symbol) == (None, "CTOC/COP/WG.6")
    assert changed.session.id == "ctoc-cop-wg-6-2016"
    [(line, sentence)] = plain(changed.notes)
    assert line is None
    assert sentence == (
        "The document's symbol was not found: it is filed under that of CTOC/COP/WG.6, and its"
        " papers are taken as references."
    )
    assert [paper.role for item in changed.agenda for paper in item.documents] == [
        DocumentRole.REFERENCE
    ] * 9


@pytest.mark.parametrize("printed", ["5、6", "5和6", "5-6", "5 至 6", "5，6", "项目 5 和 6"])
def test_items_taken_jointly_share_a_slot(printed: str) -> None:
    changed = reading(("5 其他事项 \n\n 6 通过报告", f"{printed} 其他事项；通过报告"))

    assert changed.slots == SLOTS


def test_informal_meetings_have_no_booths_and_may_stand_beside_a_plenary() -> None:
    changed = reading(
        ("5 月 19 日，星期四   \n", "下午 4 时至 6 时 非正式磋商\n5 月 19 日，星期四\n")
    )

    informal = changed.slots[2]
    assert (informal.kind, informal.booths, informal.items) == (SlotKind.INFORMAL, (), ())
    assert changed.notes == ()


def test_a_remark_in_brackets_after_the_hours_is_noted_and_the_item_is_read() -> None:
    changed = reading(("下午 3 时至 6 时 5 其他事项", "下午 3 时至 6 时（M 厅） 5 其他事项"))

    assert changed.slots == SLOTS
    [(_, sentence)] = plain(changed.notes)
    assert sentence == "Not used, as it fits no row of the timetable: （M 厅）"
