from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, timedelta
from threading import Barrier

import pytest

from kept_plans import NOW, kept, meeting, plan_of, saved
from plans import (
    BOARDROOM_A,
    EXAMPLE,
    FIREARMS_2016,
    FIRST,
    THIRD,
    VIENNA,
)
from sent_statements import sent_statements
from wgcal.domain.errors import UnknownRelease, UnknownSession
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import StaleRelease
from wgcal.domain.release import Release, ReleasedSession, ReleaseSummary, publish
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


def test_a_release_comes_back_whole_by_number_and_as_the_last(
    database: Database, example: OrganizationOfWork
) -> None:
    plan = saved(database, example.with_slot_moved(FIRST.id, room=BOARDROOM_A.id))

    release = publish_plan(database, plan)

    with database.reading() as store:
        assert store.release(SESSION) == release
        assert store.release(SESSION, 1) == release
        assert store.last_release(SESSION) == release
        assert store.last_release_number(SESSION) == 1
    assert release.rooms == (BOARDROOM_A,)


def test_the_times_of_a_release_come_back_in_the_room_s_zone_and_in_utc(
    database: Database, example: OrganizationOfWork
) -> None:
    publish_plan(database, example)

    with database.reading() as store:
        release = store.release(SESSION)

    zones = {slot.starts_at.tzinfo for slot in release.work.slots}
    zones |= {released.slot.ends_at.tzinfo for released in release.slots}
    assert zones == {FIREARMS_2016.zone}
    assert {release.published_at.tzinfo, release.slots[0].last_modified.tzinfo} == {UTC}
    assert release.slots[0].created_at.tzinfo is UTC


def test_the_hour_that_is_repeated_is_released_as_the_one_that_was_meant(
    database: Database,
) -> None:
    first = meeting("x", "2016-10-30 02:15", hours=0.25)
    start, end = first.starts_at.replace(fold=1), first.ends_at.replace(fold=1)
    second = replace(first, starts_at=start, ends_at=end)
    publish_plan(database, kept(database, plan_of(SESSION, second)))

    with database.reading() as store:
        [released] = store.release(SESSION).slots

    assert released.slot.starts_at.isoformat() == "2016-10-30T02:15:00+01:00"


def test_later_releases_add_to_the_earlier_ones(
    database: Database, example: OrganizationOfWork
) -> None:
    first = publish_plan(database, example)
    second = release_of(example.with_slot_cancelled(THIRD.id), first)

    with database.writing() as store:
        store.add_release(SESSION, second, {})

    with database.reading() as store:
        assert [store.release(SESSION, number) for number in (1, 2)] == [first, second]
        assert store.release(SESSION) == store.last_release(SESSION) == second
        assert store.releases(SESSION) == (
            ReleaseSummary(number=1, note="As proposed", published_at=NOW),
            ReleaseSummary(number=2, note="As proposed", published_at=LATER),
        )


def test_a_session_that_was_never_published_has_no_release(
    database: Database, example: OrganizationOfWork
) -> None:
    del example
    with database.reading() as store:
        assert store.last_release(SESSION) is None
        assert store.releases(SESSION) == ()
        with pytest.raises(UnknownRelease, match="is not published"):
            store.release(SESSION)
        with pytest.raises(UnknownRelease, match="has no release 7"):
            store.release(SESSION, 7)
        with pytest.raises(UnknownRelease):
            store.last_release_number(SESSION)


def test_a_session_that_is_not_there_is_unknown_not_unpublished(database: Database) -> None:
    with database.reading() as store:
        for question in (store.release, store.releases, store.last_release_number):
            with pytest.raises(UnknownSession):
                question(SESSION)


def test_a_release_of_a_session_that_is_not_there_is_refused(database: Database) -> None:
    with pytest.raises(UnknownSession):
        publish_plan(database, EXAMPLE)


def test_of_planners_who_publish_at_once_one_succeeds_and_the_others_are_told(
    database_url: str, example: OrganizationOfWork
) -> None:
    start = Barrier(3, timeout=60)

    def race(_planner: int) -> str:
        own = Database(database_url)
        start.wait()
        try:
            publish_plan(own, example)
        except StaleRelease as refused:
            return str(refused)
        finally:
            own.close()
        return "published"

    with ThreadPoolExecutor() as threads:
        told = sorted(threads.map(race, range(3)))

    late = "Somebody else published release 1 of session ctoc-cop-wg-6-2016 meanwhile."
    assert told == [late, late, "published"]


def test_the_published_sessions_are_listed_by_their_first_day_with_one_question(
    database: Database, example: OrganizationOfWork
) -> None:
    earlier = plan_of("earlier", meeting("x", "2016-05-02 10:00"))
    session = replace(earlier.session, starts_on=date(2016, 5, 2))
    other = kept(database, replace(earlier, session=session))
    kept(database, plan_of("draft"))
    second = release_of(example.with_slot_cancelled(THIRD.id), publish_plan(database, example))
    publish_plan(database, other)
    with database.writing() as store:
        store.add_release(SESSION, second, {})

    with database.reading() as store, sent_statements() as sent:
        listed = store.released_sessions()

    summary = ReleaseSummary(number=1, note="As proposed", published_at=NOW)
    last = replace(summary, number=2, published_at=LATER)
    assert listed == (
        ReleasedSession(session=other.session, body=other.body, release=summary),
        ReleasedSession(session=example.session, body=example.body, release=last),
    )
    assert sent.questions() == 1
