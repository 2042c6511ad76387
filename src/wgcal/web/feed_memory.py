"""The feeds last asked for, kept as bytes until a release changes them."""

import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.utils import format_datetime

from wgcal.domain.errors import UnknownRelease, UnknownSession
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.ical import etag, feed
from wgcal.store import Database

SECONDS_BETWEEN_LOOKS = 1.0
KEPT_FEEDS = 1000
NEVER = float("-inf")


@dataclass(frozen=True)
class Served:
    """A feed's bytes with what its headers say; `published_at` is the release's UTC time."""

    release: int
    body: bytes
    etag: str
    published_at: datetime
    seen_at: float

    def headers(self) -> dict[str, str]:
        """Return the headers that 200 and 304 share (RFC 9110, 15.4.5)."""
        return {
            "ETag": self.etag,
            "Last-Modified": format_datetime(self.published_at.astimezone(UTC), usegmt=True),
            "Cache-Control": "public, max-age=300",
        }


class FeedMemory:
    """At most a thousand feeds; the one not asked for longest goes first.

    For each feed it looks for a new release at most once a second, and at once after
    `look_again`.
    """

    def __init__(self, database: Database, public_url: str) -> None:
        self.database, self.public_url = database, public_url
        self.kept: dict[tuple[SessionId, Language], Served] = {}

    def recent(self, session: SessionId, language: Language) -> Served | None:
        """Return the feed if it was looked for within the last second."""
        served = self.kept.get((session, language))
        if served is None or time.monotonic() - served.seen_at >= SECONDS_BETWEEN_LOOKS:
            return None
        return served

    def current(self, session: SessionId, language: Language) -> Served | None:
        """Return the feed of the last release after a look into the database, None without one."""
        try:
            served = self._looked_for(session, language)
        except (UnknownRelease, UnknownSession):
            return None
        self.kept.pop((session, language), None)
        self.kept[session, language] = served
        while len(self.kept) > KEPT_FEEDS:
            self.kept.pop(next(iter(self.kept)), None)
        return served

    def look_again(self) -> None:
        """Trust no feed until it was looked for once more: this process has published."""
        for key, served in tuple(self.kept.items()):
            self.kept[key] = replace(served, seen_at=NEVER)

    def _looked_for(self, session: SessionId, language: Language) -> Served:
        kept = self.kept.get((session, language))
        with self.database.reading() as store:
            number = store.last_release_number(session)
            if kept is not None and kept.release == number:
                return replace(kept, seen_at=time.monotonic())
            release = store.release(session, number)
            events = store.events(session, number, language)
        body = feed(
            release,
            events,
            language,
            source=f"{self.public_url}/feeds/sessions/{session}/{language}.ics",
            page=f"{self.public_url}/sessions/{session}",
        )
        return Served(number, body, etag(body), release.published_at, time.monotonic())
