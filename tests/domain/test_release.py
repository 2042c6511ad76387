from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import AGENDA, BOARDROOM_A, BOARDROOM_D, slot, vienna, work
from random_plans import plans
from wgcal.domain.document import Document
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork, PlanStatus
from wgcal.domain.refusals import NothingToRelease
from wgcal.domain.release import Release, ReleasedSlot, publish
from wgcal.domain.slot import Slot, SlotKind, SlotStatus

FIRST_TIME = datetime(2016, 2, 23, 9, tzinfo=UTC)
SECOND_TIME = datetime(2016, 3, 1, 9, tzinfo=UTC)
THIRD_TIME = datetime(2016, 3, 8, 9, tzinfo=UTC)
ROOMS = (BOARDROOM_A, BOARDROOM_D)

MORNING = slot("2016-05-18 10:00", "1(a)", "2", room=BOARDROOM_A)
AFTERNOON = slot("2016-05-18 15:00", "2 (continued)", room=BOARDROOM_A)


def first_release(*slots: Slot) -> Release:
    return publish(work(*slots), ROOMS, None, now=FIRST_TIME)


def next_release(plan: OrganizationOfWork, previous: Release) -> Release:
    return publish(plan, ROOMS, previous, now=SECOND_TIME)


def history(released: ReleasedSlot) -> tuple[int, datetime, datetime]:
    return released.sequence, released.created_at, released.last_modified


def test_the_first_release_has_number_one_and_the_slots_of_the_draft() -> None:
    release = publish(work(MORNING, AFTERNOON), ROOMS, None, now=FIRST_TIME, note="Invitation")

    assert (release.number, release.note, release.published_at) == (1, "Invitation", FIRST_TIME)
    assert release.work == work(MORNING, AFTERNOON)
    assert release.slots == tuple(
        ReleasedSlot(slot=slot, sequence=0, created_at=FIRST_TIME, last_modified=FIRST_TIME)
        for slot in (MORNING, AFTERNOON)
    )


def test_only_the_rooms_that_slots_use_are_frozen_with_the_release() -> None:
    release = first_release(MORNING, slot("2016-05-19 10:00"))

    assert release.rooms == (BOARDROOM_A,)
    assert [release.room(slot) for slot in release.work.slots] == [BOARDROOM_A, None]


def test_an_unchanged_slot_keeps_its_history_beside_a_moved_one() -> None:
    moved = slot("2016-05-18 16:00", "2 (continued)", room=BOARDROOM_A)
    moved = replace(moved, id=AFTERNOON.id)

    release = next_release(work(MORNING, moved), first_release(MORNING, AFTERNOON))

    assert [history(released) for released in release.slots] == [
        (0, FIRST_TIME, FIRST_TIME),
        (1, FIRST_TIME, SECOND_TIME),
    ]
    assert release.number == 2


@pytest.mark.parametrize(
    "changes",
    [
        {"room": BOARDROOM_D.id},
        {"room": None},
        {"ends_at": MORNING.ends_at - timedelta(minutes=30)},
        {"status": SlotStatus.CANCELLED},
    ],
    ids=["another room", "no room", "shorter", "cancelled"],
)
def test_other_hours_room_or_status_raise_the_sequence(changes: dict[str, object]) -> None:
    changed = replace(MORNING, **changes)  # type: ignore[arg-type] # fields by name

    release = next_release(work(changed), first_release(MORNING))

    assert [history(released) for released in release.slots] == [(1, FIRST_TIME, SECOND_TIME)]


def test_a_change_of_text_alone_leaves_the_sequence() -> None:
    agenda = tuple(replace(item, titles={Language.EN: "New title"}) for item in AGENDA)

    release = next_release(work(MORNING, agenda=agenda), first_release(MORNING))

    assert [history(released) for released in release.slots] == [(0, FIRST_TIME, SECOND_TIME)]


def test_a_renamed_room_is_a_change_of_text() -> None:
    renamed = replace(BOARDROOM_A, names={Language.EN: "Boardroom Alpha"})

    release = publish(work(MORNING), (renamed,), first_release(MORNING), now=SECOND_TIME)

    assert [history(released) for released in release.slots] == [(0, FIRST_TIME, SECOND_TIME)]
    assert release.room(MORNING) == renamed


def test_a_title_of_an_item_that_the_slot_lacks_does_not_touch_it() -> None:
    agenda = tuple(
        replace(item, titles={Language.EN: "New title"}) if item.number == "2" else item
        for item in AGENDA
    )
    other = slot("2016-05-19 10:00", "4")

    release = next_release(work(MORNING, other, agenda=agenda), first_release(MORNING, other))

    assert [released.last_modified for released in release.slots] == [SECOND_TIME, FIRST_TIME]


def test_a_move_from_the_first_to_the_second_half_past_two_is_a_move() -> None:
    first = replace(slot("2016-10-30 02:30"), ends_at=vienna("2016-10-30 04:00"))
    second = replace(first, starts_at=first.starts_at.replace(fold=1))

    release = next_release(work(second), first_release(first))

    assert [history(released) for released in release.slots] == [(1, FIRST_TIME, SECOND_TIME)]


def test_the_same_moments_in_another_zone_are_a_change_of_text() -> None:
    plan = work(MORNING)
    moved = replace(plan, session=replace(plan.session, zone=ZoneInfo("Europe/Berlin")))

    release = next_release(moved, first_release(MORNING))

    assert [history(released) for released in release.slots] == [(0, FIRST_TIME, SECOND_TIME)]


def test_a_slot_that_is_taken_out_goes_on_as_cancelled() -> None:
    release = next_release(work(MORNING), first_release(MORNING, AFTERNOON))

    [kept, gone] = release.slots
    assert history(kept) == (0, FIRST_TIME, FIRST_TIME)
    assert history(gone) == (1, FIRST_TIME, SECOND_TIME)
    assert gone.slot == replace(AFTERNOON, status=SlotStatus.CANCELLED)
    assert release.work.slots == (MORNING, gone.slot)


def test_a_slot_taken_out_does_not_change_again_in_later_releases() -> None:
    second = next_release(work(MORNING), first_release(MORNING, AFTERNOON))
    moved = replace(MORNING, room=BOARDROOM_D.id)

    third = publish(work(moved), ROOMS, second, now=THIRD_TIME)

    assert third.slots[1] == second.slots[1]


def test_a_slot_put_back_is_the_same_slot_with_a_higher_sequence() -> None:
    second = next_release(work(MORNING), first_release(MORNING, AFTERNOON))

    third = publish(work(MORNING, AFTERNOON), ROOMS, second, now=THIRD_TIME)

    assert third.slots[1].slot == AFTERNOON
    assert history(third.slots[1]) == (2, FIRST_TIME, THIRD_TIME)


def test_a_hold_never_goes_out() -> None:
    hold = slot("2016-05-19 10:00", kind=SlotKind.HOLD)

    release = first_release(MORNING, hold)

    assert release.work.slots == (MORNING,)
    assert [released.slot for released in release.slots] == [MORNING]


def test_a_released_slot_that_becomes_a_hold_goes_on_as_cancelled() -> None:
    hold = replace(AFTERNOON, kind=SlotKind.HOLD)

    release = next_release(work(MORNING, hold), first_release(MORNING, AFTERNOON))

    assert release.slots[1].slot == replace(AFTERNOON, status=SlotStatus.CANCELLED)


def test_what_planners_alone_need_never_goes_out() -> None:
    asked = tuple(replace(item, minutes=60) for item in MORNING.items)
    paper = Document(symbol="DOC/1", titles={}, submitted_on=date(2016, 3, 1))
    planned = replace(work(replace(MORNING, attendance=120, items=asked)), documents=(paper,))

    release = publish(planned, ROOMS, None, now=FIRST_TIME)

    assert release.work == replace(work(MORNING), documents=(Document(symbol="DOC/1", titles={}),))
    assert [released.slot for released in release.slots] == [MORNING]
    with pytest.raises(NothingToRelease):
        next_release(replace(planned, slots=(replace(MORNING, attendance=80),)), release)


def test_a_slot_cancelled_before_any_release_is_left_out() -> None:
    cancelled = replace(AFTERNOON, status=SlotStatus.CANCELLED)

    release = first_release(MORNING, cancelled)

    assert [released.slot for released in release.slots] == [MORNING]


def test_a_slot_added_later_starts_its_own_history() -> None:
    release = next_release(work(MORNING, AFTERNOON), first_release(MORNING))

    assert history(release.slots[1]) == (0, SECOND_TIME, SECOND_TIME)


def test_a_draft_that_says_the_same_is_not_released_again() -> None:
    previous = first_release(MORNING)

    with pytest.raises(NothingToRelease) as refusal:
        next_release(work(MORNING), previous)

    assert str(refusal.value) == "Nothing has changed since release 1."


def test_a_hold_in_the_draft_is_nothing_to_release() -> None:
    hold = slot("2016-05-19 10:00", kind=SlotKind.HOLD)

    with pytest.raises(NothingToRelease):
        next_release(work(MORNING, hold), first_release(MORNING))


def test_the_adoption_of_the_plan_is_released_without_touching_a_slot() -> None:
    adopted = replace(work(MORNING), status=PlanStatus.ADOPTED)

    release = next_release(adopted, first_release(MORNING))

    assert release.work.status is PlanStatus.ADOPTED
    assert release.slots == first_release(MORNING).slots


def releases_of(drafts: list[OrganizationOfWork]) -> list[Release]:
    """Return the releases of the drafts, a day apart; one that says nothing new is none."""
    releases: list[Release] = []
    for day, draft in enumerate(drafts):
        previous = releases[-1] if releases else None
        try:
            releases.append(publish(draft, ROOMS, previous, now=FIRST_TIME + timedelta(days=day)))
        except NothingToRelease:
            continue
    return releases


chains = st.lists(plans(), min_size=2, max_size=4).map(releases_of)


@given(chains)
def test_no_slot_is_ever_lost_and_no_sequence_ever_falls(releases: list[Release]) -> None:
    for before, after in pairwise(releases):
        sequences = {released.slot.id: released.sequence for released in after.slots}
        assert all(sequences[released.slot.id] >= released.sequence for released in before.slots)


@given(chains)
def test_what_a_release_did_not_change_keeps_its_whole_history(releases: list[Release]) -> None:
    for before, after in pairwise(releases):
        old = {released.slot.id: released for released in before.slots}
        for released in after.slots:
            if released.last_modified != after.published_at:
                assert history(released) == history(old[released.slot.id])


@given(chains)
def test_no_hold_is_ever_released(releases: list[Release]) -> None:
    kinds = {released.slot.kind for release in releases for released in release.slots}

    assert SlotKind.HOLD not in kinds


@given(plans())
def test_the_order_of_the_slots_in_the_draft_does_not_matter(plan: OrganizationOfWork) -> None:
    turned = replace(plan, slots=plan.slots[::-1])

    assert publish(turned, ROOMS, None, now=FIRST_TIME) == publish(
        plan, ROOMS, None, now=FIRST_TIME
    )
