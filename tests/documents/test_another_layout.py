"""A document of another body, in another layout."""

import pytest

from agendas import (
    CATALOGUE,
    STORIES,
    hours,
    item,
    plain,
    row,
)
from plans import CONFERENCE
from wgcal.documents import Reading, read
from wgcal.domain.agenda import ItemDocument, ItemRole
from wgcal.domain.body import Body, BodyId
from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import SlotKind

PAPERS = (
    ItemDocument(symbol="CTOC/COP/WG.9/2017/2", role=DocumentRole.NEW),
    ItemDocument(symbol="CTOC/COP/WG.9/2017/CRP.1", role=DocumentRole.NEW),
    ItemDocument(symbol="A/71/100", role=DocumentRole.REFERENCE),
)
EXCHANGE = "第16条和第18条下的数据交换，包括2015年5月1日商定的办法"


@pytest.fixture(scope="module")
def another() -> Reading:
    return read((STORIES / "data-2017.zh.txt").read_bytes(), CATALOGUE)


def test_a_body_that_is_not_known_is_named_by_the_document(another: Reading) -> None:
    assert another.body == Body(
        id=BodyId("ctoc-cop-wg-9"),
        symbol="CTOC/COP/WG.9",
        names={Language.ZH: "数据问题工作组"},
        parent=CONFERENCE.id,
    )


def test_sub_items_and_papers_are_read_under_their_items(another: Reading) -> None:
    assert another.agenda == (
        item("1", "组织事项", ItemRole.ORGANIZATIONAL),
        item("1(a)", "会议开幕", ItemRole.OPENING),
        item("1(b)", "选举主席团成员", ItemRole.ORGANIZATIONAL),
        item("1(c)", "通过议程和工作安排", ItemRole.AGENDA_ADOPTION),
        item("2", EXCHANGE, ItemRole.SUBSTANTIVE, *PAPERS),
        item("3", "条约数据库"),
        item("4", "技术援助", ItemRole.SUBSTANTIVE, *PAPERS),
        item("4(a)", "需求评估"),
        item("4(b)", "培训"),
        item("5", "其他事项", ItemRole.OTHER_MATTERS),
        item("6", "通过工作组第三届会议报告", ItemRole.REPORT_ADOPTION),
    )


def test_rows_are_read_with_the_items_they_share(another: Reading) -> None:
    assert [(slot.kind, slot.items) for slot in another.slots] == [
        (
            SlotKind.PLENARY,
            (
                row("1(a)", "会议开幕"),
                row("1(b)", "选举主席团成员"),
                row("1(c)", "通过议程和工作安排"),
            ),
        ),
        (SlotKind.PLENARY, (row("2", EXCHANGE),)),
        (
            SlotKind.PLENARY,
            (row("2", "数据交换", continued=True), row("3", "条约数据库")),
        ),
        (SlotKind.INFORMAL, ()),
        (SlotKind.PLENARY, (row("4(a)", "需求评估"), row("4(b)", "培训"))),
        (
            SlotKind.PLENARY,
            (row("5", "其他事项"), row("6", "通过工作组第三届会议报告")),
        ),
    ]


def test_hours_and_booths_are_those_of_each_row(another: Reading) -> None:
    assert hours(another.slots) == [
        ("05-31 10:30", "05-31 12:00"),
        ("05-31 15:00", "05-31 18:00"),
        ("06-01 09:30", "06-01 12:00"),
        ("06-01 14:00", "06-01 15:00"),
        ("06-01 15:00", "06-01 18:00"),
        ("06-02 10:00", "06-02 13:00"),
    ]
    three = (Language.AR, Language.EN, Language.FR)
    assert [slot.booths for slot in another.slots] == [three, three, three, (), three, three]


def test_what_fits_no_row_is_noted(another: Reading) -> None:
    assert plain(another.notes) == [
        (35, "Items 1(a), 1(b), 1(c) share one row: each keeps its title from the agenda."),
        (47, "Items 5, 6 share one row: each keeps its title from the agenda."),
        (48, "Not used, as it fits no row of the timetable: 本表可能调整。"),
    ]
