from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wgcal.domain.fetches import ClientFamily, FeedKind, Fetched, freshness
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId

NOON = datetime(2016, 5, 18, 12, tzinfo=UTC)
FETCHED = Fetched(
    session=SessionId("ctoc-cop-wg-6-2016"),
    kind=FeedKind.SESSION,
    language=Language.EN,
    family=ClientFamily.GOOGLE,
    release=1,
    at=NOON,
    fetches=3,
)


def test_the_later_fetch_says_which_release_there_is() -> None:
    later = replace(FETCHED, release=2, at=NOON + timedelta(hours=1), fetches=4)

    assert later.with_earlier(FETCHED) == replace(later, fetches=7)
    assert FETCHED.with_earlier(later) == replace(later, fetches=7)


def test_only_fetches_of_the_last_day_are_counted() -> None:
    tomorrow = replace(FETCHED, at=NOON + timedelta(days=1), fetches=2)

    assert tomorrow.with_earlier(FETCHED) == tomorrow


@given(
    st.lists(
        st.builds(
            lambda hours, fetches: replace(
                FETCHED, release=hours, at=NOON + timedelta(hours=hours), fetches=fetches
            ),
            st.integers(0, 100),
            st.integers(1, 10),
        ),
        min_size=1,
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_in_which_processes_tell_their_counts_does_not_matter(
    counted: list[Fetched], random: object
) -> None:
    shuffled = sorted(counted, key=lambda _: random.random())  # type: ignore[attr-defined]  # hypothesis's Random

    assert together(counted) == together(shuffled)


def together(counted: list[Fetched]) -> Fetched:
    first, *others = counted
    for other in others:
        first = other.with_earlier(first)
    return first


def test_a_family_is_as_fresh_as_the_last_of_its_feeds() -> None:
    body = replace(FETCHED, kind=FeedKind.BODY, release=2, at=NOON + timedelta(hours=1), fetches=1)
    apple = replace(FETCHED, family=ClientFamily.APPLE, at=NOON - timedelta(days=2))

    google_told, apple_told = freshness([FETCHED, apple, body], date(2016, 5, 18))

    assert (google_told.family, google_told.release) == (ClientFamily.GOOGLE, 2)
    assert (google_told.at, google_told.fetches_today) == (body.at, 4)
    assert google_told.feeds == (FETCHED, body)
    assert (apple_told.release, apple_told.fetches_today) == (1, 0)


def test_of_a_feed_that_nobody_fetched_there_is_nothing_to_tell() -> None:
    assert freshness([], NOON.date()) == ()
