"""The example session as its first release: the plan of CTOC/COP/WG.6/2016/1 with its texts."""

from dataclasses import replace
from datetime import UTC, datetime

import plans
from wgcal.domain.agenda import AgendaItem, ItemDocument, ItemNumber
from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import Release, publish
from wgcal.domain.slot import Slot, SlotId, SlotItem
from wgcal.domain.station import Room, RoomId
from wgcal.ical import Head, events_of, feed
from wgcal.ical.titles import calendar_name

FIRST_TIME = datetime(2016, 2, 23, 9, tzinfo=UTC)
SECOND_TIME = datetime(2016, 3, 1, 9, tzinfo=UTC)
SOURCE = "https://cal.example.org/feeds/sessions/ctoc-cop-wg-6-2016/{language}.ics"
PAGE = "https://cal.example.org/sessions/ctoc-cop-wg-6-2016"

M_HALL = Room(
    id=RoomId("m"),
    names={Language.EN: "Conference room M", Language.ZH: "M厅"},
    building="VIC",
    booths=6,
)
BOARDROOM = Room(
    id=RoomId("boardroom-d"), names={Language.EN: "Boardroom D"}, building="C", booths=6
)
ROOMS = (M_HALL, BOARDROOM)

TRACING = (
    "《联合国打击跨国有组织犯罪公约关于打击非法制造和贩运枪支及其零部件和弹药的补充议定书》"
    "第6条、第7条、第8条和第12条下的记录保持、标识和追踪以及数据收集和分析和信息分享"
    "如何有助于减少枪支非法贩运"
)
TRACING_IN_SHORT = (
    "《枪支议定书》第6条、第7条、第8条和第12条下的记录保持、标识和追踪以及数据收集和分析"
    "和信息分享如何有助于减少枪支非法贩运"
)
NETWORKS = (
    "发展或加强枪支管制网络的专家和主管当局以便以预防和打击枪支非法贩运为目的"
    "改进区域和国际合作、信息和良好做法交流"
)
ASSISTANCE = "加强技术援助和能力建设以在预防犯罪和刑事司法范围内打击枪支非法贩运"

PAPERS = (
    ItemDocument(symbol="CTOC/COP/WG.6/2016/2", role=DocumentRole.NEW),
    ItemDocument(symbol="CTOC/COP/WG.6/2012/3", role=DocumentRole.REFERENCE),
    ItemDocument(symbol="CTOC/COP/WG.6/2014/2", role=DocumentRole.REFERENCE),
)


NAMES = {
    Language.AR: "الفريق العامل المعني بالأسلحة النارية",
    Language.ZH: "枪支问题工作组",
    Language.EN: "Working Group on Firearms",
    Language.FR: "Groupe de travail sur les armes à feu",
    Language.RU: "Рабочая группа по огнестрельному оружию",
    Language.ES: "Grupo de Trabajo sobre Armas de Fuego",
}
OTHERS = {
    "1(a)": {
        Language.AR: "افتتاح الدورة",
        Language.FR: "Ouverture de la session",
        Language.RU: "Открытие сессии",
        Language.ES: "Apertura del período de sesiones",
    },
    "1(b)": {
        Language.AR: "إقرار جدول الأعمال وتنظيم الأعمال",
        Language.FR: "Adoption de l'ordre du jour et organisation des travaux",
        Language.RU: "Утверждение повестки дня и организация работы",
        Language.ES: "Aprobación del programa y organización de los trabajos",
    },
    "5": {
        Language.AR: "مسائل أخرى",
        Language.FR: "Questions diverses",
        Language.RU: "Прочие вопросы",
        Language.ES: "Otros asuntos",
    },
    "6": {
        Language.AR: "اعتماد التقرير",
        Language.FR: "Adoption du rapport",
        Language.RU: "Утверждение доклада",
        Language.ES: "Aprobación del informe",
    },
}


def _item(number: str, chinese: str, english: str = "", *, papers: bool = False) -> AgendaItem:
    titles = {Language.ZH: chinese, Language.EN: english, **OTHERS.get(number, {})}
    return AgendaItem(
        number=ItemNumber(number),
        titles={language: title for language, title in titles.items() if title},
        documents=PAPERS if papers else (),
    )


AGENDA = (
    _item("1", "组织事项", "Organizational matters"),
    _item("1(a)", "会议开幕", "Opening of the meeting"),
    _item("1(b)", "通过议程和工作安排", "Adoption of the agenda and organization of work"),
    _item("2", TRACING, papers=True),
    _item("3", NETWORKS, papers=True),
    _item("4", ASSISTANCE, papers=True),
    _item("5", "其他事项", "Other matters"),
    _item("6", "通过报告", "Adoption of the report"),
)
CONTINUED = SlotItem(number=ItemNumber("2"), continued=True, titles={Language.ZH: TRACING_IN_SHORT})


def _meeting(number: int, starts: str, *items: str | SlotItem, room: Room | None) -> Slot:
    uid = SlotId(f"0b7c3c38-5f3e-4a55-9a0e-3d8a5f0c1b1{number}")
    return replace(plans.slot(starts, *items, room=room), id=uid, number=number)


FIRST = _meeting(1, "2016-05-18 10:00", "1(a)", "1(b)", "2", room=M_HALL)
SECOND = _meeting(2, "2016-05-18 15:00", CONTINUED, "3", room=M_HALL)
THIRD = _meeting(3, "2016-05-19 10:00", "4", room=BOARDROOM)
FOURTH = _meeting(4, "2016-05-19 15:00", "5", "6", room=None)


def work(*slots: Slot) -> OrganizationOfWork:
    """Return the example's plan with these slots."""
    plan = plans.work(*slots, agenda=AGENDA)
    return replace(plan, body=replace(plan.body, names=NAMES))


WORK = work(FIRST, SECOND, THIRD, FOURTH)


def published(
    plan: OrganizationOfWork, previous: Release | None = None, *, now: datetime = FIRST_TIME
) -> Release:
    """Return the plan as the release after the previous one."""
    return publish(plan, ROOMS, previous, now=now)


RELEASE = published(WORK)


def head_of(release: Release, language: Language) -> Head:
    """Return what the release's feed says of itself."""
    session, body = release.work.session, release.work.body
    days = [day for released in release.slots for day in released.slot.days]
    return Head(
        identity=f"{session.id}/{language}",
        name=calendar_name(body.names, body.symbol, language, session.starts_on.year),
        published_at=release.published_at,
        source=SOURCE.format(language=language),
        page=PAGE,
        zones=(session.zone,),
        first_day=min([session.starts_on, *days]),
        last_day=max([session.ends_on, *days]),
    )


def body_of(release: Release, language: Language) -> bytes:
    """Return the release's feed as it is served."""
    return feed(head_of(release, language), events_of(release, {}, PAGE)[language].values())
