"""Make a personal feed, know it again by its secret, change it, and give it another secret."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from secrets import token_hex, token_urlsafe

from wgcal.actions.create_token import SECRET_BYTES, digest
from wgcal.domain.errors import InvalidToken
from wgcal.domain.personal_feed import (
    ExpiryNotAhead,
    PersonalFeed,
    PersonalFeedId,
    TooManyPersonalFeeds,
)
from wgcal.store import Store

ID_BYTES = 8
KEPT_UNUSED = timedelta(days=30)
"""How long a feed is kept that nobody has ever fetched."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What somebody says of a feed: which it is, what to call it, and its last day if any."""

    address: str
    label: str = ""
    expires_on: date | None = None


def make_personal_feed(store: Store, wanted: Wanted, *, today: date, most: int) -> str:
    """Return the secret of a new personal feed, which is kept only as a hash.

    Those that have expired, or were never fetched in 30 days, make room for it. Raises
    TooManyPersonalFeeds if there are `most` all the same, or ExpiryNotAhead.
    """
    store.personal_feeds.remove_old(today, today - KEPT_UNUSED)
    if store.personal_feeds.count() >= most:
        raise TooManyPersonalFeeds
    secret = token_urlsafe(SECRET_BYTES)
    store.personal_feeds.put(
        PersonalFeed(
            id=PersonalFeedId(token_hex(ID_BYTES)),
            digest=digest(secret),
            label=wanted.label,
            address=wanted.address,
            made_on=today,
            expires_on=_ahead(wanted.expires_on, today),
        )
    )
    return secret


def personal_feed_of(store: Store, secret: str, *, today: date) -> PersonalFeed:
    """Return the feed of this secret; InvalidToken alike for unknown, revoked and expired ones."""
    feed = store.personal_feeds.of_secret(digest(secret))
    if feed is None or not feed.is_valid_on(today):
        raise InvalidToken
    return feed


def change_personal_feed(
    store: Store, feed: PersonalFeed, wanted: Wanted, *, today: date
) -> PersonalFeed:
    """Return the feed with other meetings, label and last day; raises ExpiryNotAhead."""
    changed = replace(
        feed,
        address=wanted.address,
        label=wanted.label,
        expires_on=_ahead(wanted.expires_on, today),
    )
    store.personal_feeds.put(changed)
    return changed


def rotate_personal_feed(store: Store, feed: PersonalFeed, *, today: date) -> str:
    """Return a new secret for the feed; the one before opens nothing any more."""
    secret = token_urlsafe(SECRET_BYTES)
    store.personal_feeds.put(replace(feed, digest=digest(secret), made_on=today, used_on=None))
    return secret


def _ahead(day: date | None, today: date) -> date | None:
    if day is not None and day < today:
        raise ExpiryNotAhead(day)
    return day
