from dataclasses import replace
from datetime import date

from kept_plans import NOW, kept, meeting, plan_of, saved
from plans import BOARDROOM_A, BOARDROOM_D, MIGRANTS, VIENNA, VIENNA_ZONE, vienna
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import publish
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.window import Window, window_at
from wgcal.store import Database

DAYS = window_at(date(2016, 5, 18), date(2016, 5, 19), VIENNA_ZONE)
MORNING = meeting("morning", "2016-05-18 10:00", BOARDROOM_A)
LATER = replace(MORNING, starts_at=vienna("2016-05-18 15:00"), ends_at=vienna("2016-05-18 18:00"))


def published(database: Database, plan: OrganizationOfWork) -> OrganizationOfWork:
    stored = kept(database, plan)
    with database.writing() as store:
        release = publish(stored, VIENNA.rooms, None, now=NOW)
        store.add_release(stored.session.id, release, {})
    return stored


def held(
    database: Database, *, with_released: bool, window: Window = DAYS
) -> list[tuple[str, str, str | None]]:
    with database.reading() as store:
        found = store.bookings(VIENNA.id, window, with_released=with_released)
    return [(one.slot, f"{one.starts_at.astimezone(VIENNA_ZONE):%d %H}", one.room) for one in found]


def test_slots_of_every_session_hold_their_rooms(database: Database) -> None:
    kept(database, plan_of("one", MORNING))
    kept(
        database,
        plan_of("other", meeting("theirs", "2016-05-18 10:00", BOARDROOM_D), body=MIGRANTS),
    )

    assert held(database, with_released=False) == [
        ("morning", "18 10", "boardroom-a"),
        ("theirs", "18 10", "boardroom-d"),
    ]


def test_a_slot_that_a_draft_moves_holds_for_the_public_what_was_announced_too(
    database: Database,
) -> None:
    plan = published(database, plan_of("one", MORNING))
    saved(database, replace(plan, slots=(LATER,)))

    assert held(database, with_released=False) == [("morning", "18 15", "boardroom-a")]
    assert held(database, with_released=True) == [
        ("morning", "18 10", "boardroom-a"),
        ("morning", "18 15", "boardroom-a"),
    ]


def test_a_slot_that_a_draft_cancels_holds_for_the_public_what_was_announced(
    database: Database,
) -> None:
    plan = published(database, plan_of("one", MORNING))
    saved(database, plan.with_slot_cancelled(SlotId("morning")))

    assert held(database, with_released=False) == []
    assert held(database, with_released=True) == [("morning", "18 10", "boardroom-a")]


def test_a_released_slot_that_did_not_change_is_held_once(database: Database) -> None:
    published(database, plan_of("one", MORNING))

    assert held(database, with_released=True) == [("morning", "18 10", "boardroom-a")]


def test_a_slot_that_only_touches_the_window_is_not_in_it(database: Database) -> None:
    kept(database, plan_of("one", MORNING))
    afternoon = window_at(vienna("2016-05-18 13:00"), date(2016, 5, 18), VIENNA_ZONE)
    reaching_in = window_at(vienna("2016-05-18 12:59"), date(2016, 5, 18), VIENNA_ZONE)

    assert held(database, with_released=False, window=afternoon) == []
    assert len(held(database, with_released=False, window=reaching_in)) == 1


def test_sessions_are_found_by_their_days_and_by_their_slots(database: Database) -> None:
    far = replace(
        plan_of("far", meeting("near", "2016-05-18 15:00")).session,
        starts_on=date(2016, 9, 1),
        ends_on=date(2016, 9, 2),
    )
    kept(database, plan_of("by-days"))
    kept(database, replace(plan_of("far", meeting("near", "2016-05-18 15:00")), session=far))
    kept(database, replace(plan_of("elsewhen"), session=replace(far, id=SessionId("elsewhen"))))

    with database.reading() as store:
        found = [session.id for session in store.sessions_during(VIENNA.id, DAYS)]

    assert found == ["by-days", "far"]


def test_the_last_change_is_that_of_the_plans_in_the_window(database: Database) -> None:
    kept(database, plan_of("one", MORNING))
    elsewhen = window_at(date(2017, 5, 18), date(2017, 5, 19), VIENNA_ZONE)

    with database.reading() as store:
        assert store.last_change(VIENNA.id, DAYS) == NOW
        assert store.last_change(VIENNA.id, elsewhen) is None
