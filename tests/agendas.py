"""Agenda documents to test with: the shipped example, told differently, and what it says."""

import os
from datetime import date
from pathlib import Path

from plans import CONFERENCE, FIREARMS, FIREARMS_2016, SIX, VIENNA, vienna
from wgcal.documents import Lines, Note, Reading, ReadSlot, UnreadableDocument, example, read
from wgcal.domain.agenda import AgendaItem, ItemDocument, ItemNumber, ItemRole
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import Entitlement, Language
from wgcal.domain.organization_of_work import OrganizationOfWork, PlanStatus, PrintedDay
from wgcal.domain.slot import Slot, SlotId, SlotItem, SlotKind
from wgcal.domain.weekday import Weekday

STORIES = Path(__file__).parent / "stories"
SHARED = Path(os.environ.get("WGCAL_SHARED", Path(__file__).parents[2] / "shared"))
FULL_TEXT = SHARED / "documents" / "CTOC_COP_WG.6_2016_1.zh.txt"
EXAMPLE_TEXT = example().decode()
CATALOGUE = Catalogue(stations=(VIENNA,), bodies=(CONFERENCE, FIREARMS))

PROTOCOL = "《联合国打击跨国有组织犯罪公约关于打击非法制造和贩运枪支及其零部件和弹药的补充议定书》"
RECORDS = (
    "第 6 条、第 7 条、第 8 条和第 12 条下的记录保持、标识和追踪以及数据收集和分析和信息分享"
    "如何有助于减少枪支非法贩运"
)
NETWORKS = (
    "发展或加强枪支管制网络的专家和主管当局以便以预防和打击枪支非法贩运为目的改进区域和国际合作、"
    "信息和良好做法交流"
)
ASSISTANCE = "加强技术援助和能力建设以在预防犯罪和刑事司法范围内打击枪支非法贩运"

FIRST_PAPER = Document(
    symbol="CTOC/COP/WG.6/2012/3",
    titles={
        Language.ZH: "秘书处关于打击非法制造和贩运枪支及其零部件和弹药方面的良好做法、差距和挑战"
        "以及旨在促进执行《枪支议定书》的措施的说明"
    },
)
SECOND_PAPER = Document(
    symbol="CTOC/COP/WG.6/2014/2",
    titles={
        Language.ZH: "秘书处编写的关于打击非法制造和贩运枪支及其零部件和弹药方面的挑战和良好做法"
        f"以及旨在促进执行{PROTOCOL}的措施的背景文件"
    },
)
NEW_PAPER = Document(
    symbol="CTOC/COP/WG.6/2016/2",
    titles={
        Language.ZH: "秘书处编写的关于预防和减少枪支非法贩运并改进区域和国际合作的措施和相关技术"
        "援助活动的背景文件"
    },
)
OLDER = tuple(
    ItemDocument(symbol=paper.symbol, role=DocumentRole.REFERENCE)
    for paper in (FIRST_PAPER, SECOND_PAPER)
)
NEW = ItemDocument(symbol=NEW_PAPER.symbol, role=DocumentRole.NEW)


def item(
    number: str,
    title: str,
    role: ItemRole = ItemRole.SUBSTANTIVE,
    *documents: ItemDocument,
) -> AgendaItem:
    """Return an agenda item with a Chinese title."""
    titles = {Language.ZH: title}
    return AgendaItem(number=ItemNumber(number), titles=titles, role=role, documents=documents)


def row(number: str, title: str, *, continued: bool = False) -> SlotItem:
    """Return an item of a slot with the Chinese title of its row."""
    titles = {Language.ZH: title}
    return SlotItem(number=ItemNumber(number), continued=continued, titles=titles)


def plenary(starts: str, ends: str, *items: SlotItem) -> ReadSlot:
    """Return a plenary read from a document, with all six booths, on no line in particular."""
    return ReadSlot(
        kind=SlotKind.PLENARY,
        starts_at=vienna(starts),
        ends_at=vienna(ends),
        booths=SIX,
        items=items,
        line=0,
        item_lines=(),
    )


AGENDA = (
    item("1", "组织事项", ItemRole.ORGANIZATIONAL),
    item("1(a)", "会议开幕", ItemRole.OPENING),
    item("1(b)", "通过议程和工作安排", ItemRole.AGENDA_ADOPTION),
    item("2", f"{PROTOCOL}{RECORDS}", ItemRole.SUBSTANTIVE, *OLDER, NEW),
    item("3", NETWORKS, ItemRole.SUBSTANTIVE, NEW, *OLDER),
    item("4", ASSISTANCE, ItemRole.SUBSTANTIVE, NEW, *OLDER),
    item("5", "其他事项", ItemRole.OTHER_MATTERS),
    item("6", "通过报告", ItemRole.REPORT_ADOPTION),
)

ENTITLEMENT = Entitlement(
    meetings=4, starts_on=date(2016, 5, 18), ends_on=date(2016, 5, 19), languages=SIX
)

SLOTS = (
    plenary(
        "2016-05-18 10:00",
        "2016-05-18 13:00",
        row("1(a)", "会议开幕"),
        row("1(b)", "通过议程和工作安排"),
        row("2", f"{PROTOCOL}{RECORDS}"),
    ),
    plenary(
        "2016-05-18 15:00",
        "2016-05-18 18:00",
        row("2", f"《枪支议定书》{RECORDS}", continued=True),
        row("3", NETWORKS),
    ),
    plenary("2016-05-19 10:00", "2016-05-19 13:00", row("4", ASSISTANCE)),
    plenary("2016-05-19 15:00", "2016-05-19 18:00", row("5", "其他事项"), row("6", "通过报告")),
)


EXPECTED = Reading(
    language=Language.ZH,
    symbol="CTOC/COP/WG.6/2016/1",
    body=FIREARMS,
    session=FIREARMS_2016,
    status=PlanStatus.PROPOSED,
    agenda=AGENDA,
    documents=(FIRST_PAPER, SECOND_PAPER, NEW_PAPER),
    entitlement=ENTITLEMENT,
    slots=SLOTS,
    printed_days=(
        PrintedDay(on=date(2016, 5, 18), weekday=Weekday.WEDNESDAY),
        PrintedDay(on=date(2016, 5, 19), weekday=Weekday.THURSDAY),
    ),
    notes=(),
    lines=Lines(session=0),
)


def told(*changes: tuple[str, str], text: str = EXAMPLE_TEXT) -> str:
    """Return the example with each first wording replaced by the second; all must occur in it."""
    for before, after in changes:
        assert before in text, before
        text = text.replace(before, after)
    return text


def reading(*changes: tuple[str, str]) -> Reading:
    """Return what is read from the example told differently."""
    return read(told(*changes), CATALOGUE)


def problems(source: bytes | str) -> list[tuple[int | None, str]]:
    """Return line and sentence of each problem for which the document is refused."""
    try:
        read(source, CATALOGUE)
    except UnreadableDocument as error:
        return plain(error.notes)
    return []


def plain(notes: tuple[Note, ...]) -> list[tuple[int | None, str]]:
    """Return line and English sentence of each note."""
    return [(note.line, str(note.message)) for note in notes]


def hours(read_slots: tuple[ReadSlot, ...]) -> list[tuple[str, str]]:
    """Return start and end of each slot: day, hour and minute."""
    return [(f"{slot.starts_at:%m-%d %H:%M}", f"{slot.ends_at:%m-%d %H:%M}") for slot in read_slots]


def plan(read_plan: Reading) -> OrganizationOfWork:
    """Return the plan that was read, its slots named by their place."""
    return OrganizationOfWork(
        session=read_plan.session,
        body=read_plan.body,
        agenda=read_plan.agenda,
        documents=read_plan.documents,
        entitlement=read_plan.entitlement,
        status=read_plan.status,
        printed_days=read_plan.printed_days,
        slots=tuple(
            Slot(
                id=SlotId(str(place)),
                kind=slot.kind,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                booths=slot.booths,
                items=slot.items,
            )
            for place, slot in enumerate(read_plan.slots)
        ),
    )
