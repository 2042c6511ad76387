from datetime import timedelta

import pytest

from kept_plans import NOW, kept, loaded, meeting, plan_of, saved
from plans import (
    BOARDROOM_A,
    EVENING,
    EXAMPLE,
    FIREARMS_2016,
    FIRST,
    SECOND,
    THIRD,
    VIENNA,
    vienna,
)
from sent_statements import sent_statements
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import Release, publish
from wgcal.domain.selection import Selection
from wgcal.domain.session import SessionId
from wgcal.store import Database

SESSION = FIREARMS_2016.id
LATER = NOW + timedelta(hours=1)


def release_of(plan: OrganizationOfWork, previous: Release | None = None) -> Release:
    now = NOW if previous is None else LATER
    return publish(plan, VIENNA.rooms, previous, now=now, note="As proposed")


def publish_plan(database: Database, plan: OrganizationOfWork) -> Release:
    """Publish the plan for the first time, with its slots' identifiers for events."""
    release = release_of(plan)
    events = {Language.ZH: {slot.id: slot.id.encode() for slot in release.work.slots}}
    with database.writing() as store:
        store.add_release(plan.session.id, release, events)
    return release


@pytest.fixture
def example(database: Database) -> OrganizationOfWork:
    return kept(database, EXAMPLE)


def test_events_come_in_the_order_of_the_feed(database: Database) -> None:
    hours = {"c": "09:00", "b": "10:00", "a": "10:00", "d": "08:00"}
    slots = (meeting(name, f"2016-05-18 {start}") for name, start in hours.items())
    publish_plan(database, kept(database, plan_of(SESSION, *slots)))

    with database.reading() as store:
        in_chinese = store.events(SESSION, 1, Language.ZH)
        in_english = store.events(SESSION, 1, Language.EN)

    assert in_chinese == (b"d", b"c", b"a", b"b")
    assert in_english == ()


def test_events_belong_to_their_release(database: Database, example: OrganizationOfWork) -> None:
    first = publish_plan(database, example)
    second = release_of(example.with_slot_cancelled(THIRD.id), first)
    with database.writing() as store:
        store.add_release(SESSION, second, {Language.ZH: {THIRD.id: b"cancelled"}})

    with database.reading() as store:
        assert store.events(SESSION, 2, Language.ZH) == (b"cancelled",)
        assert len(store.events(SESSION, 1, Language.ZH)) == 4


def test_the_events_of_a_release_can_be_carried_over_by_slot(
    database: Database, example: OrganizationOfWork
) -> None:
    release = release_of(example)
    events = {
        Language.ZH: {FIRST.id: b"zh 1", SECOND.id: b"zh 2"},
        Language.EN: {FIRST.id: b"en 1"},
    }
    with database.writing() as store:
        store.add_release(SESSION, release, events)

    with database.reading() as store:
        assert store.events_by_slot(SESSION, 1) == events
        assert store.events_by_slot(SESSION, 2) == {}


def test_the_hours_room_and_status_that_are_public_are_found_without_the_release(
    database: Database, example: OrganizationOfWork
) -> None:
    first = publish_plan(
        database, saved(database, example.with_slot_moved(FIRST.id, room=BOARDROOM_A.id))
    )
    plan = loaded(database)
    later = plan.with_slot_moved(FIRST.id, starts_at=vienna("2016-05-18 11:00"), room=None)
    saved(database, later.with_slot_cancelled(SECOND.id))

    with database.reading() as store, sent_statements() as sent:
        released = store.released_slots(SESSION)

    assert [
        (slot.id, slot.starts_at, slot.ends_at, slot.room, slot.status) for slot in released
    ] == [
        (slot.id, slot.starts_at, slot.ends_at, slot.room, slot.status) for slot in first.work.slots
    ]
    assert {slot.starts_at.tzinfo for slot in released} == {FIREARMS_2016.zone}
    assert sent.questions() == 1


def test_a_cancellation_is_public_once_it_is_released(
    database: Database, example: OrganizationOfWork
) -> None:
    first = publish_plan(database, example)
    cancelled = saved(database, example.with_slot_cancelled(THIRD.id))
    with database.writing() as store:
        store.add_release(SESSION, release_of(cancelled, first), {})

    with database.reading() as store:
        assert [slot.is_cancelled for slot in store.released_slots(SESSION)] == [
            False,
            False,
            True,
            False,
        ]


def test_nothing_is_public_before_the_first_release_nor_what_came_after_the_last(
    database: Database, example: OrganizationOfWork
) -> None:
    with database.reading() as store:
        assert store.released_slots(SESSION) == ()
    publish_plan(database, example)
    saved(database, example.with_slot_added(EVENING))

    with database.reading() as store:
        assert EVENING.id not in [slot.id for slot in store.released_slots(SESSION)]


def test_a_release_does_not_touch_the_draft(
    database: Database, example: OrganizationOfWork
) -> None:
    publish_plan(database, example)

    assert loaded(database, SessionId(SESSION)) == example


def test_a_release_comes_back_with_where_its_slots_were_before(
    database: Database, example: OrganizationOfWork
) -> None:
    first = publish_plan(database, saved(database, example))
    there = first.work.with_slot_moved(FIRST.id, starts_at=vienna("2016-05-20 10:00"))
    second = release_of(there.with_slot_moved(FIRST.id, room=BOARDROOM_A.id), first)

    with database.writing() as store:
        store.add_release(SESSION, second, {Language.ZH: {FIRST.id: b"moved"}})

    with database.reading() as store:
        kept_release = store.release(SESSION)
        [(meeting, _)] = store.public_meetings(Selection(session=SESSION), Language.ZH)
    assert kept_release == second
    [place] = [slot.moved_from for slot in kept_release.slots if slot.moved_from is not None]
    assert (str(place.starts_at.tzinfo), place.starts_at) == ("Europe/Vienna", FIRST.starts_at)
    assert (meeting.slot, meeting.has_moved) == (FIRST.id, True)
