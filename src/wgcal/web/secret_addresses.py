"""Which feed a secret address stands for, asked of the database at most once a second for each."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from threading import Lock

from wgcal.actions.create_token import digest
from wgcal.actions.personal_feeds import personal_feed_of
from wgcal.domain.errors import InvalidToken
from wgcal.domain.personal_feed import PersonalFeed
from wgcal.store import Database
from wgcal.web.clock import Clock
from wgcal.web.feed_address import FeedAddress, feed_address
from wgcal.web.tally import Tally

PREFIX, SUFFIX = "/feeds/personal/", ".ics"
SECONDS_TRUSTED = 1.0
MOST_KNOWN = 10_000


def secret_path(secret: str) -> str:
    """Return the path of the personal feed with this secret."""
    return f"{PREFIX}{secret}{SUFFIX}"


def secret_in(text: str) -> str:
    """Return the secret of an address or a path, or the text itself if it is no address."""
    return text.strip().rpartition("/")[2].removesuffix(SUFFIX)


@dataclass(frozen=True)
class Known:
    """What a secret stands for, and when the database was asked, by the process's stopwatch."""

    feed: PersonalFeed
    address: FeedAddress
    asked_at: float


class SecretAddresses:
    """Secret addresses that were asked for, by the hashes of their secrets.

    Those that open nothing are not remembered: each of them is one look-up, whatever the reason.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        tally: Tally,
        *,
        most_known: int = MOST_KNOWN,
        stopwatch: Callable[[], float] = time.monotonic,
    ) -> None:
        self.database, self.clock, self.tally = database, clock, tally
        self.most_known, self.stopwatch = most_known, stopwatch
        self.known: dict[str, Known] = {}
        self.lock = Lock()

    def recent(self, path: str) -> FeedAddress | None:
        """Return which feed the path means if that is known for certain, from memory alone."""
        known = self.known.get(digest(secret_in(path)))
        if known is None or self.stopwatch() - known.asked_at >= SECONDS_TRUSTED:
            return None
        return self._used(known) if known.feed.is_valid_on(self.clock().date()) else None

    def current(self, path: str) -> FeedAddress | None:
        """Return which feed the path means by the database; None if it is not or no more known."""
        secret, asked_at = secret_in(path), self.stopwatch()
        try:
            with self.database.reading() as store:
                feed = personal_feed_of(store, secret, today=self.clock().date())
            address = address_of(feed)
        except InvalidToken:
            self._forget(digest(secret))
            return None
        return self._used(self._keep(Known(feed, address, asked_at)))

    def look_again(self) -> None:
        """Trust no secret until there was another look: this process has changed one."""
        with self.lock:
            self.known.clear()

    def _used(self, known: Known) -> FeedAddress:
        if known.feed.used_on is None or known.feed.used_on < self.clock().date():
            self.tally.note_use(known.feed.id)
        return known.address

    def _keep(self, known: Known) -> Known:
        with self.lock:
            self.known.pop(known.feed.digest, None)
            self.known[known.feed.digest] = known
            if len(self.known) > self.most_known:
                del self.known[next(iter(self.known))]
        return known

    def _forget(self, secret: str) -> None:
        with self.lock:
            self.known.pop(secret, None)


def address_of(feed: PersonalFeed) -> FeedAddress:
    """Return what the public address of a personal feed means, in its private form.

    Raises InvalidToken if no feed has such an address any more.
    """
    found = feed_address(*feed.address.partition("?")[::2])
    if found is None:
        raise InvalidToken
    return replace(found, presentation=replace(found.presentation, is_private=True))
