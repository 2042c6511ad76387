"""What the annex export writes, the reader reads back."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from agendas import AGENDA, CATALOGUE, ENTITLEMENT, hours, item
from plans import FIREARMS, FIREARMS_2016, SIX
from wgcal.documents import read
from wgcal.domain.agenda import AgendaItem, ItemNumber
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork, PlanStatus
from wgcal.domain.slot import Slot, SlotId, SlotItem, SlotKind
from wgcal.exports import annex_text

TITLES = (
    "第 6 条和第 12 条下的记录保持",
    "《枪支议定书》的执行情况",
    "条约的批准情况：“全球”方案",
    "年度报告",
    "技术援助（包括能力建设）",
    "2016 年至 2020 年战略框架",
    "次区域合作与 E/CN.15 的关系",
    "上午会议的安排",
)
KINDS = [kind for kind in SlotKind if kind is not SlotKind.HOLD]
FIRST_MINUTE = datetime(2016, 5, 18, tzinfo=ZoneInfo("Europe/Vienna"))


@st.composite
def agendas(draw: st.DrawFn) -> tuple[AgendaItem, ...]:
    titles = draw(st.lists(st.sampled_from(TITLES), min_size=2, max_size=6, unique=True))
    tops = [item(str(place), title) for place, title in enumerate(titles, start=2)]
    return (*AGENDA[:3], *tops)


@st.composite
def slot_items(draw: st.DrawFn, agenda: tuple[AgendaItem, ...]) -> tuple[SlotItem, ...]:
    chosen = draw(st.lists(st.sampled_from(agenda[1:]), max_size=4, unique=True))
    return tuple(
        SlotItem(number=ItemNumber(one.number), continued=draw(st.booleans()), titles=one.titles)
        for one in chosen
    )


@st.composite
def works(draw: st.DrawFn) -> OrganizationOfWork:
    agenda = draw(agendas())
    marks = sorted(draw(st.lists(st.integers(0, 47 * 12), min_size=2, max_size=10, unique=True)))
    slots = []
    for starts, ends in zip(marks[::2], marks[1::2], strict=False):
        kind = draw(st.sampled_from(KINDS))
        slots.append(
            Slot(
                id=SlotId(str(starts)),
                kind=kind,
                starts_at=FIRST_MINUTE + timedelta(minutes=5 * starts),
                ends_at=FIRST_MINUTE + timedelta(minutes=5 * min(ends, starts + 287)),
                booths=SIX if kind.is_formal else (),
                items=draw(slot_items(agenda)),
            )
        )
    return OrganizationOfWork(
        session=FIREARMS_2016,
        body=FIREARMS,
        slots=tuple(slots),
        agenda=agenda,
        entitlement=ENTITLEMENT,
        status=draw(st.sampled_from([PlanStatus.PROPOSED, PlanStatus.ADOPTED])),
    )


def document(work: OrganizationOfWork) -> str:
    """Return the shortest document that holds the plan."""
    items = "\n".join(
        f"{one.number.removeprefix('1') if '(' in one.number else one.number + '.'}"
        f" {one.titles[Language.ZH]}。"
        for one in work.agenda
    )
    return f"""CTOC/COP/WG.6/2016/1
枪支问题工作组
2016 年 5 月 18 日和 19 日，维也纳
临时议程
{items}
说明
1. 组织事项
(b) 通过议程和工作安排
两天内可举行四次会议，配有六种正式语文的口译。
{annex_text(work, Language.ZH)}"""


@given(works())
def test_an_exported_plan_reads_back_the_same(work: OrganizationOfWork) -> None:
    reading = read(document(work), CATALOGUE)

    assert [
        (slot.kind, slot.starts_at, slot.ends_at, slot.booths, slot.items) for slot in reading.slots
    ] == [(slot.kind, slot.starts_at, slot.ends_at, slot.booths, slot.items) for slot in work.slots]
    assert (reading.agenda, reading.status) == (work.agenda, work.status)
    assert reading.entitlement == work.entitlement


@given(st.integers(0, 47 * 60), st.integers(1, 24 * 60 - 1))
def test_every_hour_of_a_day_reads_back(start: int, length: int) -> None:
    starts_at = FIRST_MINUTE + timedelta(minutes=start)
    slot = Slot(
        id=SlotId("1"),
        kind=SlotKind.PLENARY,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=length),
        items=(SlotItem(number=ItemNumber("1(a)")),),
    )
    work = OrganizationOfWork(session=FIREARMS_2016, body=FIREARMS, slots=(slot,), agenda=AGENDA)

    reading = read(document(replace(work, agenda=AGENDA)), CATALOGUE)

    assert hours(reading.slots) == [
        (f"{slot.starts_at:%m-%d %H:%M}", f"{slot.ends_at:%m-%d %H:%M}")
    ]
