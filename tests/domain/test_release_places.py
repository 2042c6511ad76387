from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plans import BOARDROOM_A, BOARDROOM_D, slot, vienna, work
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import Place, Release, ReleasedSlot, publish
from wgcal.domain.slot import Certainty, Slot, SlotKind, SlotStatus

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


LATER = {
    "starts_at": vienna("2016-05-19 15:00"),
    "ends_at": vienna("2016-05-19 18:00"),
}
LEFT = Place(starts_at=MORNING.starts_at, ends_at=MORNING.ends_at, room=BOARDROOM_A)


def places(*versions: Slot) -> list[Place | None]:
    """Return where each version of a slot, in a release of its own, says that it was before."""
    releases: list[Release] = []
    for version in versions:
        previous = releases[-1] if releases else None
        releases.append(publish(work(version), ROOMS, previous, now=SECOND_TIME))
    return [release.slots[0].moved_from for release in releases]


def changed(**changes: object) -> Slot:
    return replace(MORNING, **changes)  # type: ignore[arg-type] # fields by name


@pytest.mark.parametrize(
    "move", [LATER, {"room": BOARDROOM_D.id}, {"room": None}], ids=["hours", "room", "no room"]
)
def test_a_slot_keeps_where_it_was_before_its_last_move(move: dict[str, object]) -> None:
    moved = changed(**move)

    assert places(MORNING, moved, replace(moved, items=())) == [None, LEFT, LEFT]


def test_the_place_before_is_that_of_the_last_release() -> None:
    [_, _, last] = places(MORNING, changed(**LATER), changed(room=BOARDROOM_D.id, **LATER))

    assert last == Place(**LATER, room=BOARDROOM_A)


def test_a_slot_without_a_room_that_is_given_one_has_not_moved() -> None:
    assert places(changed(room=None), MORNING) == [None, None]


def test_a_cancellation_is_no_move() -> None:
    assert places(MORNING, changed(status=SlotStatus.CANCELLED)) == [None, None]


@pytest.mark.parametrize(
    "doubt", [{"certainty": Certainty.IF_NEEDED}, {"starts_after": MORNING.id}], ids=str
)
def test_a_meeting_that_becomes_unsure_has_another_status(doubt: dict[str, object]) -> None:
    unsure = replace(AFTERNOON, **doubt)  # type: ignore[arg-type] # fields by name

    release = next_release(work(MORNING, unsure), first_release(MORNING, AFTERNOON))

    assert [released.sequence for released in release.slots] == [0, 1]


def test_another_word_on_why_a_meeting_is_unsure_is_a_change_of_text() -> None:
    before = replace(AFTERNOON, certainty=Certainty.IF_NEEDED)
    after = replace(AFTERNOON, certainty=Certainty.TO_BE_CONFIRMED)

    release = next_release(work(MORNING, after), first_release(MORNING, before))

    assert history(release.slots[1]) == (0, FIRST_TIME, SECOND_TIME)


def test_what_a_meeting_waits_for_is_read_with_it() -> None:
    waiting = replace(AFTERNOON, starts_after=MORNING.id)
    renamed = replace(MORNING, kind=SlotKind.INFORMAL)

    release = next_release(work(renamed, waiting), first_release(MORNING, waiting))

    assert [history(released) for released in release.slots] == [
        (0, FIRST_TIME, SECOND_TIME),
        (0, FIRST_TIME, SECOND_TIME),
    ]


@pytest.mark.parametrize(
    ("own", "public"),
    [
        (Certainty.CONFIRMED, Certainty.TO_BE_CONFIRMED),
        (Certainty.IF_NEEDED, Certainty.IF_NEEDED),
    ],
)
def test_a_hold_that_a_meeting_waits_for_stays_in_the_house(
    own: Certainty, public: Certainty
) -> None:
    hold = replace(MORNING, kind=SlotKind.HOLD)
    waiting = replace(AFTERNOON, starts_after=hold.id, certainty=own)

    [released] = first_release(hold, waiting).work.slots

    assert released == replace(AFTERNOON, certainty=public)
