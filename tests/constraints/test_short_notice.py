from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plans import EXAMPLE, FIRST, SECOND, facts, policy, slot, work
from wgcal.constraints.short_notice import short_notice
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Changes
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus
from wgcal.domain.station import RoomId, Station

RELEASED = EXAMPLE.slots
IN_ROOM = replace(FIRST, room=RoomId("boardroom-a"))
LATER = replace(slot("2016-05-18 11:00", "2"), id=FIRST.id)
CANCELLED = replace(FIRST, status=SlotStatus.CANCELLED)


def changed(
    plan: OrganizationOfWork,
    now: str = "2016-05-08 12:00",
    released: tuple[Slot, ...] = RELEASED,
    station: Station | None = None,
) -> list[Conflict]:
    """Return what a change to the plan at this UTC time breaks."""
    changes = Changes(released=released, now=datetime.fromisoformat(now).replace(tzinfo=UTC))
    known = facts(station=station) if station else facts()
    return list(short_notice(plan, replace(known, changes=changes)))


def having(changed_slot: Slot) -> OrganizationOfWork:
    """Return the example with one of its slots as changed."""
    return replace(
        EXAMPLE,
        slots=tuple(changed_slot if one.id == changed_slot.id else one for one in EXAMPLE.slots),
    )


def test_a_room_given_ten_days_before_the_released_meeting_is_reported() -> None:
    [conflict] = changed(having(IN_ROOM))

    assert conflict.constraint == "short-notice"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (FIRST.id,)
    assert conflict.subject == ("changed",)
    assert (conflict.measured, conflict.limit) == (10, 14)
    assert (conflict.starts_at, conflict.ends_at) == (FIRST.starts_at, FIRST.ends_at)
    assert str(conflict.message) == (
        "Released hours or room are changed 10 days before 2016-05-18 10:00:00+02:00; 14 are due."
    )


def test_a_bare_check_says_nothing_whatever_was_released() -> None:
    assert list(short_notice(having(IN_ROOM), facts())) == []


def test_other_hours_are_a_change() -> None:
    [conflict] = changed(having(LATER))

    assert (conflict.subject, conflict.starts_at) == (("changed",), FIRST.starts_at)


def test_a_cancellation_is_a_change_said_in_its_own_words() -> None:
    [conflict] = changed(having(CANCELLED), now="2016-05-17 12:00")

    assert (conflict.slots, conflict.subject) == ((FIRST.id,), ("cancelled",))
    assert str(conflict.message) == (
        "The released meeting of 2016-05-18 10:00:00+02:00 is cancelled 1 day ahead; 14 are due."
    )


def test_a_released_meeting_that_is_gone_from_the_plan_concerns_the_plan() -> None:
    [conflict] = changed(work(*EXAMPLE.slots[1:]))

    assert (conflict.slots, conflict.subject) == ((), ("cancelled", FIRST.id))


def test_other_items_and_booths_change_no_hours_and_no_room() -> None:
    retold = replace(FIRST, items=(), booths=(Language.EN,), attendance=200, team="A")

    assert changed(having(retold)) == []


def test_a_plan_that_is_as_it_was_released_is_not_changed() -> None:
    assert changed(EXAMPLE) == []


def test_a_cancellation_that_was_released_is_no_change() -> None:
    assert changed(having(CANCELLED), released=(CANCELLED, *RELEASED[1:])) == []


def test_a_meeting_that_is_taken_up_again_after_its_cancellation_is_a_change() -> None:
    [conflict] = changed(EXAMPLE, released=(CANCELLED, *RELEASED[1:]))

    assert conflict.subject == ("changed",)


@pytest.mark.parametrize(
    ("now", "days"),
    [
        ("2016-05-04 21:59", []),
        ("2016-05-04 22:00", [13]),
        ("2016-05-17 21:59", [1]),
        ("2016-05-17 22:00", [0]),
        ("2016-05-18 10:59", [0]),
        ("2016-05-18 11:00", []),
    ],
)
def test_days_are_counted_on_the_rooms_calendar_until_the_meeting_is_over(
    now: str, days: list[int]
) -> None:
    assert [conflict.measured for conflict in changed(having(IN_ROOM), now)] == days


def test_a_meeting_moved_into_the_lead_time_is_measured_by_its_new_day() -> None:
    soon = replace(slot("2016-04-10 10:00", "2"), id=FIRST.id)
    [conflict] = changed(having(soon), "2016-04-01 12:00")

    assert (conflict.measured, conflict.starts_at) == (9, soon.starts_at)


def test_a_meeting_moved_out_of_the_lead_time_is_measured_by_its_old_day() -> None:
    far = replace(slot("2016-06-30 10:00", "2"), id=FIRST.id)
    [conflict] = changed(having(far))

    assert (conflict.measured, conflict.starts_at) == (10, FIRST.starts_at)


def test_meetings_already_past_are_not_judged_as_released_or_as_planned() -> None:
    recorded = replace(slot("2016-05-07 10:00", "2"), id=FIRST.id)

    assert changed(having(IN_ROOM), "2016-05-20 12:00") == []
    assert changed(having(recorded), "2016-05-08 12:00") == []


ADDED = slot("2016-05-18 19:00", booths=(Language.EN,))


def test_an_interpreted_meeting_added_to_a_released_plan_is_reported() -> None:
    [conflict] = changed(work(*EXAMPLE.slots, ADDED))

    assert (conflict.slots, conflict.subject) == ((ADDED.id,), ("added",))
    assert (conflict.measured, conflict.limit) == (10, 14)
    assert str(conflict.message) == (
        "The interpreted meeting of 2016-05-18 19:00:00+02:00 is added 10 days ahead; 14 are due."
    )


@pytest.mark.parametrize(
    "added",
    [
        replace(ADDED, booths=()),
        replace(ADDED, kind=SlotKind.HOLD),
        replace(ADDED, status=SlotStatus.CANCELLED),
    ],
)
def test_an_addition_that_asks_for_no_interpreters_is_not_reported(added: Slot) -> None:
    assert changed(work(*EXAMPLE.slots, added)) == []


def test_before_the_first_release_nothing_is_at_short_notice() -> None:
    assert changed(work(*EXAMPLE.slots, ADDED), released=()) == []


def test_each_meeting_is_judged_for_itself() -> None:
    both = replace(
        having(IN_ROOM),
        slots=(IN_ROOM, replace(SECOND, room=RoomId("boardroom-a")), *EXAMPLE.slots[2:]),
    )

    assert [conflict.slots for conflict in changed(both)] == [(FIRST.id,), (SECOND.id,)]


def test_the_lead_time_is_policy() -> None:
    assert changed(having(IN_ROOM), station=policy(notice_days=10)) == []
    [conflict] = changed(having(IN_ROOM), station=policy(notice_days=11))

    assert (conflict.measured, conflict.limit) == (10, 11)
