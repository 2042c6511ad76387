from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from plans import AGENDA, BOARDROOM_A, BOARDROOM_D, slot, vienna, work
from random_plans import plans
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import NothingToRelease
from wgcal.domain.release import Release, publish
from wgcal.domain.slot import Slot, SlotStatus
from wgcal.domain.slot_change import ChangeKind, SlotChange, slot_changes

FIRST_TIME = datetime(2016, 2, 23, 9, tzinfo=UTC)
SECOND_TIME = datetime(2016, 3, 1, 9, tzinfo=UTC)
THIRD_TIME = datetime(2016, 3, 8, 9, tzinfo=UTC)
ROOMS = (BOARDROOM_A, BOARDROOM_D)

MORNING = slot("2016-05-18 10:00", "1(a)", "2", room=BOARDROOM_A)
AFTERNOON = slot("2016-05-18 15:00", "2 (continued)", room=BOARDROOM_A)
CANCELLED = replace(AFTERNOON, status=SlotStatus.CANCELLED)
FIRST = publish(work(MORNING, AFTERNOON), ROOMS, None, now=FIRST_TIME)


def after(*slots: Slot, previous: Release = FIRST, now: datetime = SECOND_TIME) -> Release:
    return publish(work(*slots), ROOMS, previous, now=now)


def test_everything_in_a_first_release_is_new() -> None:
    changes = list(slot_changes(FIRST, None))

    assert changes == [
        SlotChange(kind=ChangeKind.NEW, before=None, after=released) for released in FIRST.slots
    ]


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        (CANCELLED, ChangeKind.CANCELLED),
        (replace(AFTERNOON, room=BOARDROOM_D.id), ChangeKind.MOVED),
        (replace(AFTERNOON, room=None), ChangeKind.MOVED),
        (replace(AFTERNOON, starts_at=vienna("2016-05-18 14:00")), ChangeKind.MOVED),
        (replace(AFTERNOON, ends_at=vienna("2016-05-18 17:00")), ChangeKind.MOVED),
        (replace(AFTERNOON, items=()), ChangeKind.CHANGED),
        (replace(AFTERNOON, booths=()), ChangeKind.CHANGED),
        (replace(CANCELLED, room=None), ChangeKind.CANCELLED),
    ],
)
def test_a_change_has_one_name(changed: Slot, kind: ChangeKind) -> None:
    second = after(MORNING, changed)

    [change] = slot_changes(second, FIRST)

    assert change == SlotChange(kind=kind, before=FIRST.slots[1], after=second.slots[1])


def test_a_slot_taken_out_of_the_plan_is_cancelled() -> None:
    [change] = slot_changes(after(MORNING), FIRST)

    assert (change.kind, change.after.slot) == (ChangeKind.CANCELLED, CANCELLED)


def test_a_cancelled_slot_that_takes_place_after_all_is_restored() -> None:
    second = after(MORNING, CANCELLED)

    third = after(MORNING, AFTERNOON, previous=second, now=THIRD_TIME)

    assert [change.kind for change in slot_changes(third, second)] == [ChangeKind.RESTORED]


def test_another_title_of_an_item_changes_the_slots_that_treat_it() -> None:
    plan = replace(work(MORNING, AFTERNOON), agenda=AGENDA[:2])

    second = publish(plan, ROOMS, FIRST, now=SECOND_TIME)

    assert [change.kind for change in slot_changes(second, FIRST)] == 2 * [ChangeKind.CHANGED]


@given(plans(), plans())
def test_a_release_changes_what_it_dates_and_no_more(
    before: OrganizationOfWork, after: OrganizationOfWork
) -> None:
    first = publish(before, ROOMS, None, now=FIRST_TIME)
    try:
        second = publish(after, ROOMS, first, now=SECOND_TIME)
    except NothingToRelease:
        second = first

    changed = [change.after for change in slot_changes(second, first)]

    assert changed == [known for known in second.slots if known.last_modified == SECOND_TIME]
