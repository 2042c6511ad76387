"""The feeds last asked for, kept as bytes until a release or a new day changes them."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from email.utils import format_datetime
from functools import cached_property
from threading import Lock

from wgcal.actions.feed_formats import FORMATS
from wgcal.actions.feed_of import FeedAsked, Versions, versions
from wgcal.domain.errors import NotFoundError
from wgcal.ical import etag
from wgcal.store import Database
from wgcal.web.feed_address import FeedAddress, canonical

SECONDS_BETWEEN_LOOKS = 1.0
MOST_BYTES = 64 * 1024 * 1024
NEVER = float("-inf")
FIRST_OF_REST = date.max

Clock = Callable[[], datetime]


@dataclass(frozen=True)
class Served:
    """A feed's bytes with what its headers say; `published_at` is its newest release's UTC time.

    `looked` is how many releases there were when it was last found to be right.
    """

    body: bytes
    etag: str
    published_at: datetime
    versions: Versions
    day: date
    looked: int

    @cached_property
    def headers(self) -> Mapping[str, str]:
        """Return the headers that 200 and 304 share (RFC 9110, 15.4.5)."""
        return {
            "ETag": self.etag,
            "Last-Modified": format_datetime(self.published_at.astimezone(UTC), usegmt=True),
            "Cache-Control": "public, max-age=300",
        }


class FeedMemory:
    """Feeds of 64 MiB at most; the one not asked for longest goes first.

    It looks for releases at most once a second, whatever is asked for, and at once after
    `look_again`.
    """

    def __init__(
        self, database: Database, public_url: str, clock: Clock, *, most_bytes: int = MOST_BYTES
    ) -> None:
        self.database, self.public_url, self.clock = database, public_url, clock
        self.most_bytes = most_bytes
        self.kept: dict[FeedAddress, Served] = {}
        self.octets, self.lock = 0, Lock()
        self.releases, self.looked_at = 0, NEVER

    def recent(self, address: FeedAddress) -> Served | None:
        """Return the feed if it is known to be right, from memory alone."""
        served = self.kept.get(address)
        is_recent = time.monotonic() - self.looked_at < SECONDS_BETWEEN_LOOKS
        is_right = served is not None and served.looked == self.releases
        return served if is_recent and is_right and self._is_of_today(served) else None

    def current(self, address: FeedAddress) -> Served | None:
        """Return the feed after a look into the database, None if there is no such feed."""
        try:
            served = self._looked_for(address)
        except NotFoundError:
            self._forget(address)
            return None
        self._keep(address, served)
        return served

    def look_again(self) -> None:
        """Trust no feed until there was another look: this process has published."""
        self.looked_at = NEVER

    def _looked_for(self, address: FeedAddress) -> Served:
        kept, today = self.kept.get(address), self.clock().date()
        began = time.monotonic()
        with self.database.reading() as store:
            releases = store.releases_so_far()
            is_known = kept is not None and kept.day == today
            now = versions(store.released_sessions(address.selection)) if is_known else {}
            if kept is not None and is_known and kept.versions == now:
                served = replace(kept, looked=releases)
            else:
                write = FORMATS[address.suffix].write
                feed = write(store, self._asked(address), today)
                served = Served(
                    body=feed.body,
                    etag=etag(feed.body),
                    published_at=feed.published_at,
                    versions=feed.versions,
                    day=today,
                    looked=releases,
                )
        self.releases, self.looked_at = releases, began
        return served

    def _is_of_today(self, served: Served | None) -> bool:
        return served is not None and served.day == self.clock().date()

    def _keep(self, address: FeedAddress, served: Served) -> None:
        with self.lock:
            self._drop(address)
            self.kept[address] = served
            self.octets += len(served.body)
            while self.octets > self.most_bytes and len(self.kept) > 1:
                self._drop(next(iter(self.kept)))

    def _forget(self, address: FeedAddress) -> None:
        with self.lock:
            self._drop(address)

    def _drop(self, address: FeedAddress) -> None:
        gone = self.kept.pop(address, None)
        self.octets -= 0 if gone is None else len(gone.body)

    def _asked(self, address: FeedAddress) -> FeedAsked:
        session = address.selection.session
        own, calendar = canonical(address), canonical(replace(address, suffix="ics"))
        page = "/" if session is None else f"/sessions/{session}"
        meeting = "/feeds/sessions/{session}/meetings/{slot}"
        later = replace(address.selection, starts_on=FIRST_OF_REST)
        rest = canonical(replace(address, selection=later))
        return FeedAsked(
            selection=address.selection,
            presentation=address.presentation,
            identity=_identity(address, calendar),
            source=f"{self.public_url}{own}",
            page=f"{self.public_url}{page}",
            session_page=f"{self.public_url}/sessions/{{session}}",
            rest=f"{self.public_url}{rest}".replace(FIRST_OF_REST.isoformat(), "{day}"),
            meeting=f"{self.public_url}{meeting}/{address.presentation.language}.ics",
        )


def _identity(address: FeedAddress, calendar: str) -> str:
    """Return what never changes of a feed, told from its address as a calendar."""
    usual = f"{address.selection.session}/{address.presentation.language}"
    named = usual if calendar == f"/feeds/sessions/{usual}.ics" else calendar
    return f"personal {named}" if address.presentation.is_private else named
