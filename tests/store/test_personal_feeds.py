from dataclasses import replace
from datetime import date, timedelta

import pytest

from kept_plans import NOW, kept
from plans import EXAMPLE
from wgcal.domain.fetches import ClientFamily, FeedKind, Fetched
from wgcal.domain.interpretation import Language
from wgcal.domain.personal_feed import PersonalFeed, PersonalFeedId, UnknownPersonalFeed
from wgcal.domain.session import SessionId
from wgcal.store import Database

TODAY = NOW.date()
FEED = PersonalFeed(
    id=PersonalFeedId("0123456789abcdef"),
    digest="a" * 64,
    label="Ada",
    address="/feeds/bodies/ctoc-cop-wg-6/en.ics",
    made_on=TODAY,
)
OTHER = replace(
    FEED,
    id=PersonalFeedId("fedcba9876543210"),
    digest="b" * 64,
    made_on=TODAY - timedelta(days=1),
    expires_on=TODAY,
    used_on=TODAY - timedelta(days=1),
)
FETCHED = Fetched(
    session=EXAMPLE.session.id,
    kind=FeedKind.BODY,
    language=Language.FR,
    family=ClientFamily.VDIRSYNCER,
    release=1,
    at=NOW,
    fetches=2,
)


@pytest.fixture
def feeds(database: Database) -> Database:
    """Return a database with two personal feeds."""
    with database.writing() as store:
        store.personal_feeds.put(FEED)
        store.personal_feeds.put(OTHER)
    return database


def all_in(database: Database) -> tuple[PersonalFeed, ...]:
    with database.reading() as store:
        assert store.personal_feeds.count() == len(store.personal_feeds.all())
        return store.personal_feeds.all()


def test_a_feed_is_found_by_the_hash_of_its_secret(feeds: Database) -> None:
    with feeds.reading() as store:
        assert store.personal_feeds.of_secret(FEED.digest) == FEED
        assert store.personal_feeds.of_secret(OTHER.digest) == OTHER
        assert store.personal_feeds.of_secret("c" * 64) is None


def test_feeds_are_listed_with_the_oldest_first(feeds: Database) -> None:
    assert all_in(feeds) == (OTHER, FEED)


def test_a_feed_is_kept_in_the_place_of_the_one_before(feeds: Database) -> None:
    changed = replace(FEED, digest="d" * 64, label="Grace")

    with feeds.writing() as store:
        store.personal_feeds.put(changed)

    assert all_in(feeds) == (OTHER, changed)


def test_a_feed_that_is_removed_is_gone(feeds: Database) -> None:
    with feeds.writing() as store:
        store.personal_feeds.remove(FEED.id)

    assert all_in(feeds) == (OTHER,)


def test_a_feed_that_is_not_there_can_not_be_removed(feeds: Database) -> None:
    with pytest.raises(UnknownPersonalFeed, match="no personal calendar x"), feeds.writing() as st:
        st.personal_feeds.remove(PersonalFeedId("x"))


@pytest.mark.parametrize(
    ("today", "never_used_since", "left"),
    [
        (TODAY, TODAY, (OTHER, FEED)),
        (TODAY + timedelta(days=1), TODAY, (FEED,)),
        (TODAY, TODAY + timedelta(days=1), (OTHER,)),
    ],
)
def test_what_has_expired_or_was_never_used_is_forgotten(
    feeds: Database, today: date, never_used_since: date, left: tuple[PersonalFeed, ...]
) -> None:
    with feeds.writing() as store:
        store.personal_feeds.remove_old(today, never_used_since)

    assert all_in(feeds) == left


def test_a_use_is_noted_for_the_feeds_named_and_never_goes_back(feeds: Database) -> None:
    with feeds.writing() as store:
        store.personal_feeds.note_use({FEED.id}, TODAY)
        store.personal_feeds.note_use({FEED.id, OTHER.id}, TODAY - timedelta(days=2))

    assert all_in(feeds) == (OTHER, replace(FEED, used_on=TODAY))


def test_fetches_of_two_processes_are_added(database: Database) -> None:
    kept(database, EXAMPLE)
    later = replace(FETCHED, release=2, at=NOW + timedelta(minutes=1), fetches=3)
    for counted in (later, FETCHED):
        with database.writing() as store:
            store.fetches.add([counted], over_before=TODAY)

    with database.reading() as store:
        assert store.fetches.of_session(FETCHED.session) == (replace(later, fetches=5),)


def test_fetches_are_listed_by_family_kind_and_language(database: Database) -> None:
    kept(database, EXAMPLE)
    google = replace(FETCHED, family=ClientFamily.GOOGLE)
    english = replace(FETCHED, language=Language.EN)
    with database.writing() as store:
        store.fetches.add([FETCHED, english, google], over_before=TODAY)

    with database.reading() as store:
        assert store.fetches.of_session(FETCHED.session) == (google, english, FETCHED)


def test_fetches_of_sessions_long_over_or_gone_are_not_kept(database: Database) -> None:
    kept(database, EXAMPLE)
    gone = replace(FETCHED, session=SessionId("gone"))
    after = EXAMPLE.session.ends_on + timedelta(days=1)
    with database.writing() as store:
        store.fetches.add([gone], over_before=TODAY)
        store.fetches.add([FETCHED], over_before=after)

    with database.reading() as store:
        assert store.fetches.of_session(FETCHED.session) == ()
