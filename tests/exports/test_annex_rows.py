from dataclasses import replace

import pytest

from agendas import CATALOGUE, NETWORKS, PROTOCOL, RECORDS, plan
from plans import EXAMPLE, FIRST, work
from plans import slot as planned
from wgcal.documents import example, read
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import SlotKind, SlotStatus
from wgcal.exports import AnnexRow, annex_rows
from wgcal.wording.lexicon import NoLexicon

# The annex of CTOC/COP/WG.6/2016/1 as printed, but that its third item bears a stray full stop.
PRINTED = (
    ("5 月 18 日，星期三", "", ""),
    ("上午 10 时至下午 1 时", "1(a)", "会议开幕"),
    ("", "1(b)", "通过议程和工作安排"),
    ("", "2", f"{PROTOCOL}{RECORDS}"),
    ("下午 3 时至 6 时", "2", f"《枪支议定书》{RECORDS}（续）"),
    ("", "3", NETWORKS),
    ("5 月 19 日，星期四", "", ""),
    (
        "上午 10 时至下午 1 时",
        "4",
        "加强技术援助和能力建设以在预防犯罪和刑事司法范围内打击枪支非法贩运",
    ),
    ("下午 3 时至 6 时", "5", "其他事项"),
    ("", "6", "通过报告"),
)


def cells(rows: tuple[AnnexRow, ...]) -> tuple[tuple[str, str, str], ...]:
    return tuple((row.date_and_time, row.item, row.title) for row in rows)


def test_the_imported_example_is_exported_cell_by_cell_as_its_document_prints_it() -> None:
    imported = plan(read(example(), CATALOGUE))

    assert cells(annex_rows(imported, Language.ZH)) == PRINTED


def test_only_day_headings_are_marked_as_such() -> None:
    rows = annex_rows(EXAMPLE, Language.ZH)

    assert [place for place, row in enumerate(rows) if row.is_day_heading] == [0, 6]


def test_a_title_that_the_language_lacks_is_given_in_another_and_says_in_which() -> None:
    rows = cells(annex_rows(work(FIRST), Language.ZH))

    assert rows == (
        ("5 月 18 日，星期三", "", ""),
        ("上午 10 时至下午 1 时", "1(a)", "Opening of the meeting [en]"),
        ("", "1(b)", "Adoption of the agenda [en]"),
        ("", "2", "Record-keeping [en]"),
    )


def test_an_item_that_the_agenda_lacks_has_no_title() -> None:
    rows = annex_rows(work(planned("2016-05-18 10:00", "9")), Language.ZH)

    assert cells(rows)[1] == ("上午 10 时至下午 1 时", "9", "")


def test_cancelled_slots_and_holds_are_left_out() -> None:
    cancelled = replace(FIRST, status=SlotStatus.CANCELLED)
    hold = planned("2016-05-19 10:00", kind=SlotKind.HOLD)

    assert annex_rows(work(cancelled, hold), Language.ZH) == ()


def test_a_slot_that_is_no_plenary_says_what_it_is_before_its_items() -> None:
    informal = planned("2016-05-18 15:00", "2 (continued)", kind=SlotKind.INFORMAL)

    assert cells(annex_rows(work(informal), Language.EN))[1:] == (
        ("3 to 6 p.m.", "", "Informal consultations"),
        ("", "2", "Record-keeping (continued)"),
    )


def test_a_slot_without_items_keeps_its_row() -> None:
    rows = annex_rows(work(planned("2016-05-18 10:00")), Language.EN)

    assert cells(rows) == (("Wednesday, 18 May", "", ""), ("10 a.m. to 1 p.m.", "", ""))


@pytest.mark.parametrize(
    ("starts", "hours", "chinese", "english"),
    [
        ("2016-05-18 10:00", 3, "上午 10 时至下午 1 时", "10 a.m. to 1 p.m."),
        ("2016-05-18 15:00", 3, "下午 3 时至 6 时", "3 to 6 p.m."),
        ("2016-05-18 09:30", 2, "上午 9 时 30 分至 11 时 30 分", "9.30 to 11.30 a.m."),
        ("2016-05-18 10:00", 2, "上午 10 时至中午 12 时", "10 a.m. to 12 noon"),
        ("2016-05-18 10:00", 2.5, "上午 10 时至下午 12 时 30 分", "10 a.m. to 12.30 p.m."),
        ("2016-05-18 12:00", 1, "中午 12 时至下午 1 时", "12 noon to 1 p.m."),
        ("2016-05-18 21:00", 3, "下午 9 时至午夜 12 时", "9 p.m. to 12 midnight"),
        ("2016-05-18 22:00", 3, "下午 10 时至次日上午 1 时", "10 p.m. to 1 a.m. the next day"),
        ("2016-05-18 15:05", 1, "下午 3 时 5 分至 4 时 5 分", "3.05 to 4.05 p.m."),
    ],
)
def test_hours_are_printed_as_secretariats_write_them(
    starts: str, hours: float, chinese: str, english: str
) -> None:
    one = work(planned(starts, hours=hours))

    assert annex_rows(one, Language.ZH)[1].date_and_time == chinese
    assert annex_rows(one, Language.EN)[1].date_and_time == english


def test_a_language_without_lexicon_is_refused() -> None:
    with pytest.raises(NoLexicon):
        annex_rows(EXAMPLE, Language.DE)


@pytest.mark.parametrize(
    ("language", "day", "hours"),
    [
        (Language.AR, "الأربعاء، 1 حزيران/يونيه", "من الساعة 10:00 إلى الساعة 13:00"),
        (Language.FR, "Mercredi 1er juin", "10 heures à 13 heures"),
        (Language.RU, "Среда, 1 июня", "10:00–13:00"),
        (Language.ES, "Miércoles, 1 de junio", "10.00 a 13.00 horas"),
    ],
)
def test_every_official_language_prints_days_and_hours_in_its_form(
    language: Language, day: str, hours: str
) -> None:
    heading, first = annex_rows(work(planned("2016-06-01 10:00")), language)

    assert (heading.date_and_time, first.date_and_time) == (day, hours)


def test_sub_items_have_the_numbers_of_the_language() -> None:
    plan = work(planned("2016-06-01 10:00", "1(a)"))

    assert annex_rows(plan, Language.AR)[1].item == "1 (أ)"
    assert annex_rows(plan, Language.FR)[1].item == "1 a)"
    assert annex_rows(plan, Language.EN)[1].item == "1(a)"
