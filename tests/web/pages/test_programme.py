from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from plans import (
    BOARDROOM_D,
    EXAMPLE,
    FIREARMS_2016,
    FIRST,
    FOURTH,
    SECOND,
    THIRD,
    VIENNA,
    agenda_item,
    slot,
    work,
)
from wgcal.domain.agenda import ItemDocument, ItemNumber
from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork, PlanStatus
from wgcal.domain.release import Release, publish
from wgcal.domain.slot import Certainty, MeetingMode, Slot, SlotItem, SlotStatus
from wgcal.domain.station import Room
from wgcal.web.pages.programme import Item, Meeting, Paper, Programme, programme
from wgcal.web.pages.texts import Text

AT = datetime(2016, 2, 22, 9, tzinfo=UTC)
EN, ZH = Language.EN, Language.ZH


def released(plan: OrganizationOfWork, *rooms: Room, note: str = "") -> Release:
    return publish(plan, rooms, None, now=AT, note=note)


def read(plan: OrganizationOfWork, *rooms: Room, language: Language = EN) -> Programme:
    return programme(released(plan, *rooms), VIENNA.names, language)


def only_meeting(only: Slot, *rooms: Room, language: Language = EN) -> Meeting:
    [day] = read(work(only), *rooms, language=language).days
    [meeting] = day.meetings
    return meeting


def test_the_programme_says_what_meets_where_and_when() -> None:
    found = read(EXAMPLE)

    assert (found.body, found.symbol) == (Text("Working Group on Firearms"), "CTOC/COP/WG.6/2016/1")
    assert (found.dates, found.city) == ("18–19 May 2016", Text("Vienna"))
    assert (found.zone, found.offset) == ("Europe/Vienna", "UTC+2")
    assert [(day.on, day.name) for day in found.days] == [
        (date(2016, 5, 18), "Wednesday, 18 May 2016"),
        (date(2016, 5, 19), "Thursday, 19 May 2016"),
    ]
    assert [[meeting.hours for meeting in day.meetings] for day in found.days] == [
        ["10 a.m.–1 p.m.", "3–6 p.m."],
        ["10 a.m.–1 p.m.", "3–6 p.m."],
    ]


def test_the_programme_is_written_in_chinese_for_who_reads_chinese() -> None:
    found = read(EXAMPLE, language=ZH)

    assert (found.body, found.city) == (Text("枪支问题工作组"), Text("维也纳"))
    assert found.dates == "2016年5月18日至19日"
    assert found.status == "拟议"
    assert found.days[0].meetings[0].hours == "上午10时至下午1时"
    assert found.days[0].meetings[0].interpretation == "阿拉伯文、中文、英文、法文、俄文和西班牙文"


def test_the_release_is_dated_by_the_clock_of_the_venue() -> None:
    found = programme(released(EXAMPLE, note="First plan"), VIENNA.names, EN)

    assert (found.release, found.note) == (1, "First plan")
    assert found.released == "22 February 2016, 10:00"
    assert found.released_at == "2016-02-22T10:00:00+01:00"


@pytest.mark.parametrize(
    ("status", "name", "meaning"),
    [
        (
            PlanStatus.PROPOSED,
            "Proposed",
            "A proposal of the secretariat, until the body adopts it.",
        ),
        (PlanStatus.ADOPTED, "Adopted", "The body has adopted this plan."),
        (
            PlanStatus.AMENDED,
            "Amended",
            "The body adopted a plan, which was changed afterwards.",
        ),
    ],
)
def test_the_status_of_the_plan_is_explained(status: PlanStatus, name: str, meaning: str) -> None:
    found = read(replace(EXAMPLE, status=status))

    assert (found.status, found.status_meaning) == (name, meaning)


def test_a_meeting_has_number_hours_and_languages_and_waits_for_a_room() -> None:
    assert only_meeting(replace(FIRST, number=1, items=())) == Meeting(
        anchor="meeting-2016-05-18 10:00",
        name="1st meeting",
        hours="10 a.m.–1 p.m.",
        starts="2016-05-18T10:00:00+02:00",
        room=None,
        building="",
        awaits_room=True,
        mode="",
        interpretation="Arabic, Chinese, English, French, Russian and Spanish",
        items=(),
        is_cancelled=False,
        doubts=(),
    )


def test_a_meeting_without_number_is_called_by_its_kind() -> None:
    assert only_meeting(FIRST).name == "Plenary meeting"


def test_a_room_is_named_as_it_was_when_the_plan_was_released() -> None:
    room = replace(BOARDROOM_D, building="C building")

    meeting = only_meeting(replace(FIRST, room=room.id), room)

    assert (meeting.room, meeting.building) == (Text("Boardroom D"), "C building")
    assert not meeting.awaits_room


def test_a_meeting_without_booths_has_no_interpretation() -> None:
    assert only_meeting(replace(FIRST, booths=())).interpretation == ""


@pytest.mark.parametrize(
    ("mode", "words", "awaits_room"),
    [
        (MeetingMode.IN_PERSON, "", True),
        (MeetingMode.HYBRID, "In the room and online", True),
        (MeetingMode.REMOTE, "Online", False),
    ],
)
def test_a_meeting_online_says_so_and_waits_for_no_room(
    mode: MeetingMode, words: str, *, awaits_room: bool
) -> None:
    meeting = only_meeting(replace(FIRST, mode=mode))

    assert (meeting.mode, meeting.awaits_room) == (words, awaits_room)


def test_a_meeting_cancelled_after_its_release_stays_and_waits_for_no_room() -> None:
    first = released(EXAMPLE)
    plan = work(FIRST, SECOND, THIRD, replace(FOURTH, status=SlotStatus.CANCELLED))

    found = programme(publish(plan, (), first, now=AT), VIENNA.names, EN)

    assert [
        (meeting.is_cancelled, meeting.awaits_room)
        for day in found.days
        for meeting in day.meetings
    ] == [(False, True), (False, True), (False, True), (True, False)]


def test_an_item_has_its_title_and_its_papers_the_new_ones_first() -> None:
    item = replace(
        agenda_item("2", "Record-keeping"),
        documents=(
            ItemDocument(symbol="CTOC/COP/WG.6/2012/3", role=DocumentRole.REFERENCE),
            ItemDocument(symbol="CTOC/COP/WG.6/2016/2", role=DocumentRole.NEW),
        ),
    )

    [day] = read(work(slot("2016-05-18 10:00", "2 (continued)"), agenda=(item,))).days

    assert day.meetings[0].items == (
        Item(
            number="2",
            title=Text("Record-keeping"),
            is_continued=True,
            papers=(
                Paper(symbol="CTOC/COP/WG.6/2016/2", is_reference=False),
                Paper(symbol="CTOC/COP/WG.6/2012/3", is_reference=True),
            ),
        ),
    )


def test_the_rows_own_title_goes_before_that_of_the_agenda_where_it_can_be_read() -> None:
    own = SlotItem(number=ItemNumber("2"), titles={ZH: "保存记录"})
    plan = work(slot("2016-05-18 10:00", own))

    [in_english], [in_chinese] = read(plan).days, read(plan, language=ZH).days

    assert in_english.meetings[0].items[0].title == Text("Record-keeping")
    assert in_chinese.meetings[0].items[0].title == Text("保存记录")


def test_an_item_that_the_agenda_lacks_is_shown_by_its_number() -> None:
    [item] = only_meeting(slot("2016-05-18 10:00", "9")).items

    assert item == Item(number="9", title=Text(""), is_continued=False, papers=())


def test_each_day_says_its_offset_where_the_clocks_change_during_the_session() -> None:
    session = replace(FIREARMS_2016, starts_on=date(2016, 3, 26), ends_on=date(2016, 3, 27))
    saturday, sunday = slot("2016-03-26 10:00"), slot("2016-03-27 10:00")

    found = read(work(saturday, sunday, session=session))

    assert found.offset == ""
    assert [day.offset for day in found.days] == ["UTC+1", "UTC+2"]


def test_a_session_without_meetings_has_the_offset_of_its_first_day() -> None:
    found = read(work())

    assert (found.offset, found.days) == ("UTC+2", ())


def test_a_meeting_that_is_not_sure_says_why() -> None:
    meeting = only_meeting(replace(FIRST, certainty=Certainty.IF_NEEDED))

    assert meeting.doubts == ("This meeting is held only if needed.",)


@pytest.mark.parametrize(
    ("language", "day", "hours", "number"),
    [
        (Language.AR, "الأربعاء، 18 أيار/مايو 2016", "من 10:00 إلى 13:00", "1 (أ)"),
        (Language.FR, "Mercredi 18 mai 2016", "10 h–13 h", "1 a)"),
        (Language.RU, "Среда, 18 мая 2016 года", "10:00–13:00", "1 (a)"),
        (Language.ES, "Miércoles, 18 de mayo de 2016", "10.00 a 13.00 horas", "1 a)"),
    ],
)
def test_each_language_has_its_own_form_of_days_hours_and_items(
    language: Language, day: str, hours: str, number: str
) -> None:
    first = read(EXAMPLE, language=language).days[0]

    assert (first.name, first.meetings[0].hours) == (day, hours)
    assert first.meetings[0].items[0].number == number
