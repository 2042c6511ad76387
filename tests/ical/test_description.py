from dataclasses import replace

import pytest

from ical.example import (
    AGENDA,
    BOARDROOM,
    FIRST,
    FIRST_TIME,
    M_HALL,
    NETWORKS,
    PAGE,
    SECOND,
    TRACING_IN_SHORT,
    WORK,
    work,
)
from plans import vienna
from wgcal.domain.agenda import AgendaItem, ItemDocument, ItemNumber
from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import Place, ReleasedSlot
from wgcal.domain.slot import Certainty, Slot, SlotId, SlotItem, SlotStatus
from wgcal.ical.description import MOST_OCTETS, description

NUMBERS = tuple(ItemNumber(str(number)) for number in range(1, 41))


PLACE = Place(starts_at=vienna("2016-05-18 15:00"), ends_at=vienna("2016-05-18 18:00"), room=M_HALL)


def released(slot: Slot, moved_from: Place | None = None) -> ReleasedSlot:
    return ReleasedSlot(
        slot=slot,
        sequence=0,
        created_at=FIRST_TIME,
        last_modified=FIRST_TIME,
        moved_from=moved_from,
    )


def without_items(**changes: object) -> Slot:
    return replace(FIRST, items=(), booths=(), **changes)  # type: ignore[arg-type] # by name


def said(one: ReleasedSlot, language: Language = Language.EN) -> list[str]:
    """Return what is said of the slot before the address of its page."""
    return description(one, WORK, language, PAGE).split("\n")[:-1]


def described(
    *items: str | SlotItem, language: Language = Language.EN, plan: OrganizationOfWork = WORK
) -> list[str]:
    """Return the lines about a slot that treats these items."""
    chosen = (i if isinstance(i, SlotItem) else SlotItem(number=ItemNumber(i)) for i in items)
    slot = replace(FIRST, items=tuple(chosen))
    return description(released(slot), plan, language, PAGE).split("\n")


def agenda(*, title: str, papers: int = 0) -> tuple[AgendaItem, ...]:
    """Return forty items with the same title, the first of which has papers."""
    documents = tuple(
        ItemDocument(symbol=f"CTOC/COP/WG.6/2016/CRP.{number}", role=DocumentRole.NEW)
        for number in range(papers)
    )
    return tuple(
        AgendaItem(
            number=number,
            titles={Language.EN: title},
            documents=documents if number == "1" else (),
        )
        for number in NUMBERS
    )


def long_plan(*, title: str, papers: int = 0) -> OrganizationOfWork:
    return replace(work(), agenda=agenda(title=title, papers=papers))


def test_items_documents_languages_and_the_page_follow_each_other() -> None:
    assert description(released(SECOND), WORK, Language.ZH, PAGE).split("\n") == [
        f"2 {TRACING_IN_SHORT}（续）",
        f"3 {NETWORKS}",
        "文件：CTOC/COP/WG.6/2016/2",
        "参考文件：CTOC/COP/WG.6/2012/3",
        "参考文件：CTOC/COP/WG.6/2014/2",
        "口译：阿拉伯文、中文、英文、法文、俄文和西班牙文",
        PAGE,
    ]


def test_a_title_in_another_language_says_in_which_it_is() -> None:
    title = next(item for item in AGENDA if item.number == "4").titles[Language.ZH]

    assert described("4")[0] == f"4 {title} [in Chinese]"


def test_the_title_of_the_row_goes_before_that_of_the_agenda() -> None:
    row = SlotItem(number=ItemNumber("5"), titles={Language.EN: "Any other matters"})

    assert described(row)[0] == "5 Any other matters"


def test_the_title_of_the_agenda_in_the_language_goes_before_that_of_the_row_in_another() -> None:
    row = SlotItem(number=ItemNumber("5"), titles={Language.ZH: "其他"})

    assert described(row)[0] == "5 Other matters"


def test_an_item_taken_up_again_is_marked() -> None:
    row = SlotItem(number=ItemNumber("6"), continued=True)

    assert described(row)[0] == "6 Adoption of the report (continued)"
    assert described(row, language=Language.ZH)[0] == "6 通过报告（续）"


def test_an_item_that_the_agenda_lacks_is_its_number() -> None:
    assert described("9")[0] == "9"


def test_a_paper_that_is_new_for_one_item_is_no_reference_for_another() -> None:
    paper = ItemDocument(symbol="A/1", role=DocumentRole.NEW)
    items = (
        replace(AGENDA[3], documents=(replace(paper, role=DocumentRole.REFERENCE),)),
        replace(AGENDA[4], documents=(paper,)),
    )

    lines = described("2", "3", plan=replace(WORK, agenda=items))

    assert [line for line in lines if line.endswith("A/1")] == ["Document: A/1"]


def test_a_meeting_without_interpretation_says_nothing_about_it() -> None:
    slot = replace(FIRST, items=(), booths=())

    assert description(released(slot), WORK, Language.EN, PAGE) == PAGE


@pytest.mark.parametrize("title", ["Word " * 20, "字" * 60, "a,b;c\\" * 10])
def test_a_long_description_ends_after_a_whole_item_and_points_to_the_page(title: str) -> None:
    plan = long_plan(title=title)

    lines = described(*NUMBERS, plan=plan)

    items = [line for line in lines if line.endswith(title.strip())]
    assert len("\n".join(lines).encode()) <= MOST_OCTETS
    assert [line.split()[0] for line in items] == list(NUMBERS[: len(items)])
    assert 0 < len(items) < len(NUMBERS)
    assert lines[len(items) :] == [
        "Interpretation: Arabic, Chinese, English, French, Russian and Spanish",
        "The rest is on the page:",
        PAGE,
    ]


def test_what_fits_is_counted_as_it_is_written() -> None:
    slot = replace(FIRST, items=tuple(SlotItem(number=number) for number in NUMBERS))

    text = description(released(slot), long_plan(title="," * 100), Language.EN, PAGE)

    assert 1900 < len(text.to_ical()) <= MOST_OCTETS


def test_many_documents_are_cut_like_items() -> None:
    lines = described("1", plan=long_plan(title="Firearms", papers=200))

    assert lines[:2] == ["1 Firearms", "Document: CTOC/COP/WG.6/2016/CRP.0"]
    assert lines[-2:] == ["The rest is on the page:", PAGE]
    assert len("\n".join(lines).encode()) <= MOST_OCTETS


def test_a_single_title_longer_than_everything_leaves_the_page() -> None:
    lines = described("1", plan=long_plan(title="x" * 5000))

    assert lines[-2:] == ["The rest is on the page:", PAGE]
    assert len(lines) == 3


def test_sub_items_have_the_numbers_of_the_language() -> None:
    assert described("1(b)", language=Language.AR)[0] == "1 (ب) إقرار جدول الأعمال وتنظيم الأعمال"
    assert described("1(a)", language=Language.FR)[0] == "1 a) Ouverture de la session"


def test_a_meeting_that_has_moved_says_first_where_it_was() -> None:
    moved = released(without_items(certainty=Certainty.IF_NEEDED), PLACE)

    assert said(moved) == [
        "Moved from: 18 May 2016, 3–6 p.m., Conference room M",
        "This meeting is held only if needed.",
    ]


def test_a_place_without_room_is_hours_alone() -> None:
    moved = released(without_items(), replace(PLACE, room=None))

    assert said(moved) == ["Moved from: 18 May 2016, 3–6 p.m."]


def test_a_room_with_line_ends_in_its_name_stays_in_the_first_line() -> None:
    room = replace(M_HALL, names={Language.EN: "Room\nM"})

    [line] = said(released(without_items(), replace(PLACE, room=room)))

    assert line == "Moved from: 18 May 2016, 3–6 p.m., Room M"


def test_a_cancelled_meeting_is_neither_moved_nor_unsure() -> None:
    slot = without_items(status=SlotStatus.CANCELLED, certainty=Certainty.IF_NEEDED)

    assert said(released(slot, PLACE)) == []


def test_a_meeting_to_be_confirmed_says_so() -> None:
    slot = without_items(certainty=Certainty.TO_BE_CONFIRMED)

    assert said(released(slot)) == ["This meeting is still to be confirmed."]


def test_an_estimated_hour_names_the_meeting_that_it_waits_for() -> None:
    assert said(released(without_items(starts_after=SECOND.id))) == [
        "The hour is an estimate.",
        "Starts when this one adjourns: 2nd meeting",
    ]


def test_a_meeting_after_one_that_is_gone_has_an_estimated_hour() -> None:
    slot = without_items(starts_after=SlotId("gone"))

    assert said(released(slot)) == ["The hour is an estimate."]


def test_addresses_of_interpretation_are_repeated_where_programs_show_them() -> None:
    room = replace(BOARDROOM, listen={Language.ZH: "https://listen.example.org/zh"})
    slot = replace(FIRST, items=(), booths=(Language.ZH, Language.EN))

    text = description(released(slot), WORK, Language.EN, PAGE, room)

    assert text.split("\n") == [
        "Interpretation into Chinese: https://listen.example.org/zh",
        "Interpretation: Chinese and English",
        PAGE,
    ]
