from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import strategies as st

from plans import BOARDROOM_A, EXAMPLE, FIRST, SECOND, VIENNA_ZONE, work
from wgcal.domain.agenda import ItemDocument, ItemNumber
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.errors import (
    FollowsLaterSlot,
    UnknownItem,
    UnknownSlot,
)
from wgcal.domain.interpretation import Language
from wgcal.domain.refusals import SlotIsCancelled
from wgcal.domain.slot import Certainty, Slot, SlotId, SlotItem, SlotKind, SlotStatus

CANCELLED = replace(SECOND, status=SlotStatus.CANCELLED)

hours_of_2016 = st.integers(0, 366 * 24 - 1).map(
    lambda hour: (datetime(2016, 1, 1, tzinfo=UTC) + timedelta(hours=hour)).astimezone(VIENNA_ZONE)
)


def lasting(length: timedelta) -> Slot:
    return replace(FIRST, ends_at=FIRST.starts_at + length)


def numbered(*numbers: int | None, kind: SlotKind = SlotKind.PLENARY) -> tuple[Slot, ...]:
    return tuple(
        replace(FIRST, id=SlotId(f"{kind} {place}"), kind=kind, number=number)
        for place, number in enumerate(numbers)
    )


def test_a_described_slot_keeps_what_is_not_said_of_it() -> None:
    [described] = work(SECOND).with_slot_described(SECOND.id, attendance=120).slots
    items = (SlotItem(number=ItemNumber("4"), minutes=90),)
    booths = (Language.EN, Language.FR)
    plan = work(described).with_slot_described(SECOND.id, items=items, booths=booths)

    assert described == replace(SECOND, attendance=120)
    assert plan.slots == (replace(SECOND, attendance=120, items=items, booths=booths),)


def test_an_attendance_and_the_booths_can_be_taken_back() -> None:
    described = work(replace(SECOND, attendance=120))

    plan = described.with_slot_described(SECOND.id, attendance=None, booths=())

    assert plan.slots == (replace(SECOND, booths=()),)


def test_a_cancelled_or_unknown_slot_can_not_be_described() -> None:
    with pytest.raises(SlotIsCancelled):
        work(CANCELLED).with_slot_described(CANCELLED.id, attendance=1)
    with pytest.raises(UnknownSlot):
        EXAMPLE.with_slot_described(SlotId("nowhere"), attendance=1)


def test_a_new_document_stands_behind_the_others_and_under_its_items() -> None:
    two, three = ItemNumber("2"), ItemNumber("3")
    first, second = (Document(symbol=symbol, titles={}) for symbol in ("DOC/1", "DOC/2"))
    plan = EXAMPLE.with_document(first, {two: DocumentRole.NEW})

    plan = plan.with_document(second, {two: DocumentRole.REFERENCE, three: DocumentRole.NEW})

    assert plan.documents == (first, second)
    assert {item.number: item.documents for item in plan.agenda if item.documents} == {
        two: (
            ItemDocument(symbol="DOC/1", role=DocumentRole.NEW),
            ItemDocument(symbol="DOC/2", role=DocumentRole.REFERENCE),
        ),
        three: (ItemDocument(symbol="DOC/2", role=DocumentRole.NEW),),
    }
    assert (plan.document("DOC/1"), plan.document("DOC/3")) == (first, None)


def test_a_known_document_is_changed_in_its_place_with_its_role() -> None:
    two = ItemNumber("2")
    first, second = (Document(symbol=symbol, titles={}) for symbol in ("DOC/1", "DOC/2"))
    known = EXAMPLE.with_document(first, {two: DocumentRole.NEW}).with_document(second, {})
    later = replace(first, submitted_on=date(2016, 3, 1))

    plan = known.with_document(later, {two: DocumentRole.REFERENCE})

    assert plan.documents == (later, second)
    assert [item.documents for item in plan.agenda if item.number == two] == [
        (ItemDocument(symbol="DOC/1", role=DocumentRole.REFERENCE),)
    ]
    assert known.with_document(first, {}) == known


def test_a_document_of_an_item_that_the_agenda_lacks_is_refused() -> None:
    paper = Document(symbol="DOC/1", titles={})

    with pytest.raises(UnknownItem, match=r"^The agenda has no item 9\.$"):
        EXAMPLE.with_document(paper, {ItemNumber("9"): DocumentRole.NEW})


def test_an_unknown_slot_can_be_neither_moved_nor_cancelled() -> None:
    with pytest.raises(UnknownSlot):
        EXAMPLE.with_slot_moved(SlotId("nowhere"), room=BOARDROOM_A.id)
    with pytest.raises(UnknownSlot):
        EXAMPLE.with_slot_cancelled(SlotId("nowhere"))


def test_a_meeting_is_described_as_if_needed_and_after_another_one() -> None:
    plan = work(FIRST, SECOND).with_slot_described(
        SECOND.id, certainty=Certainty.IF_NEEDED, starts_after=FIRST.id
    )

    [_, second] = plan.slots
    assert second == replace(SECOND, certainty=Certainty.IF_NEEDED, starts_after=FIRST.id)
    assert plan.followed(second) == FIRST
    assert plan.followed(FIRST) is None


def test_a_description_that_says_nothing_of_it_leaves_a_meeting_as_sure_as_it_was() -> None:
    unsure = replace(SECOND, certainty=Certainty.TO_BE_CONFIRMED, starts_after=FIRST.id)

    plan = work(FIRST, unsure).with_slot_described(SECOND.id, attendance=3)

    assert plan.slots[1] == replace(unsure, attendance=3)
    assert plan.with_slot_described(SECOND.id, starts_after=None).slots[1].starts_after is None


def test_a_meeting_starts_after_an_earlier_one_of_the_plan_only() -> None:
    plan = work(FIRST, SECOND)

    with pytest.raises(FollowsLaterSlot):
        plan.with_slot_described(FIRST.id, starts_after=SECOND.id)
    with pytest.raises(FollowsLaterSlot):
        plan.with_slot_described(FIRST.id, starts_after=FIRST.id)
    with pytest.raises(UnknownSlot):
        plan.with_slot_described(FIRST.id, starts_after=SlotId("nowhere"))


def test_a_later_move_does_not_lose_what_a_meeting_waits_for() -> None:
    plan = work(FIRST, replace(SECOND, starts_after=FIRST.id))

    moved = plan.with_slot_moved(FIRST.id, starts_at=SECOND.ends_at)

    assert moved.slot(SECOND.id).starts_after == FIRST.id
