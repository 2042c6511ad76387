"""Which papers the rules about documents judge, for which meetings, in which languages."""

from dataclasses import replace

import pytest

from papers import SYMBOL, before, paper
from plans import EXAMPLE, FIRST, SECOND, SIX, THIRD, agenda_item, slot, work
from wgcal.constraints.papers import new_papers
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import SlotKind, SlotStatus

SUB_ITEMS = (agenda_item("2", "Records"), agenda_item("2(a)", "Marking"), agenda_item("3", "More"))


def test_a_new_paper_is_for_the_meetings_that_treat_its_item() -> None:
    [found] = new_papers(before(paper()))

    assert found.slots == (FIRST, SECOND)
    assert found.languages == SIX


def test_a_paper_of_several_items_is_one_paper() -> None:
    [found] = new_papers(before(paper(), items=("4", "2")))

    assert found.slots == (FIRST, SECOND, THIRD)


@pytest.mark.parametrize("listed", ["2", "2(a)", "2(b)"])
def test_a_paper_of_an_item_is_for_its_sub_items_too(listed: str) -> None:
    held = slot("2016-05-18 10:00", listed)
    [found] = new_papers(before(paper(), plan=work(held, agenda=SUB_ITEMS)))

    assert found.slots == (held,)


def test_a_paper_of_a_sub_item_is_for_meetings_that_list_the_item_as_a_whole() -> None:
    whole, other = slot("2016-05-18 10:00", "2"), slot("2016-05-18 15:00", "3")
    plan = before(paper(), plan=work(whole, other, agenda=SUB_ITEMS), items=("2(a)",))
    [found] = new_papers(plan)

    assert found.slots == (whole,)


@pytest.mark.parametrize(
    "exempt",
    [
        paper(symbol="CTOC/COP/WG.6/2016/CRP.1"),
        paper(symbol="CTOC/COP/WG.6/2016/CRP.1/Rev.1"),
        paper(languages=(Language.EN,)),
    ],
)
def test_conference_room_papers_and_those_in_english_only_are_exempt(exempt: Document) -> None:
    assert list(new_papers(before(exempt))) == []


def test_a_paper_in_one_language_other_than_english_is_not_exempt() -> None:
    [found] = new_papers(before(paper(languages=(Language.FR,))))

    assert found.languages == (Language.FR,)


def test_reference_papers_are_exempt() -> None:
    assert list(new_papers(before(paper(), role=DocumentRole.REFERENCE))) == []


def test_a_paper_of_no_item_and_one_that_is_not_recorded_are_not_judged() -> None:
    unlisted = replace(EXAMPLE, documents=(paper(),))
    unrecorded = replace(before(paper()), documents=())

    assert list(new_papers(unlisted)) == []
    assert list(new_papers(unrecorded)) == []


def test_only_meetings_of_the_body_that_take_place_need_a_paper() -> None:
    kinds = (SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD)
    others = [slot(f"2016-05-18 1{n}:00", "2", kind=kind) for n, kind in enumerate(kinds)]
    cancelled = replace(slot("2016-05-19 10:00", "2"), status=SlotStatus.CANCELLED)

    assert list(new_papers(before(paper(), plan=work(*others, cancelled)))) == []


def test_a_paper_comes_out_in_the_official_languages_of_each_meetings_booths() -> None:
    german = (Language.ES, Language.DE, Language.ILS)
    early = slot("2016-05-18 10:00", "2", booths=german)
    late = slot("2016-05-18 15:00", "2", booths=(Language.AR,))
    informal = slot("2016-05-19 10:00", "2", booths=(), kind=SlotKind.INFORMAL)
    [found] = new_papers(before(paper(), plan=work(early, late, informal)))

    assert [found.languages_at(held) for held in found.slots] == [
        (Language.ES,),
        (Language.AR,),
        (),
    ]
    assert found.languages == (Language.AR, Language.ES)
    assert found.slots_with((Language.ES,)) == (early,)


def test_the_languages_recorded_for_a_paper_hold_for_every_meeting() -> None:
    languages = (Language.FR, Language.EN)
    [found] = new_papers(before(paper(symbol=SYMBOL, languages=languages)))

    assert found.languages == (Language.EN, Language.FR)
    assert found.slots_with((Language.AR,)) == ()
