"""Fetches of feeds, counted in memory and kept once a minute: never while a request waits."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import NamedTuple

from sqlalchemy.exc import SQLAlchemyError

from wgcal.actions.feed_of import Versions
from wgcal.domain.body import BodyId
from wgcal.domain.errors import WgcalError
from wgcal.domain.fetches import ClientFamily, FeedKind, Fetched
from wgcal.domain.interpretation import Language
from wgcal.domain.personal_feed import PersonalFeedId
from wgcal.domain.session import SessionId
from wgcal.domain.station import StationId
from wgcal.store import Database
from wgcal.web.clock import Clock
from wgcal.web.feed_address import FeedAddress

SECONDS_BETWEEN_FLUSHES = 60
MOST_COUNTED = 10_000
STILL_OF_INTEREST = timedelta(days=7)
"""How long after a session it is still noted who fetches it."""

logger = logging.getLogger(__name__)


class Source(NamedTuple):
    """Feeds that are counted together: their parameters and, if personal, their secrets aside."""

    station: StationId | None
    bodies: frozenset[BodyId]
    session: SessionId | None
    kind: FeedKind
    language: Language
    family: ClientFamily


class Count(NamedTuple):
    """Which releases were fetched last, when (UTC), and how many fetches there were."""

    versions: Versions
    at: datetime
    fetches: int = 1


class Tally:
    """Counts since the last flush, for no more than 10,000 sources and as many personal feeds.

    What comes beyond that within a minute is served and not counted.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self.database, self.clock, self.lock = database, clock, Lock()
        self.counts: dict[Source, Count] = {}
        self.used: set[PersonalFeedId] = set()

    def fetched(self, address: FeedAddress, versions: Versions, family: ClientFamily) -> None:
        """Count a fetch that was answered with these releases; 304 is an answer too."""
        source = _source(address, family)
        with self.lock:
            known = self.counts.get(source)
            if known is not None or len(self.counts) < MOST_COUNTED:
                fetches = 1 if known is None else known.fetches + 1
                self.counts[source] = Count(versions, self.clock(), fetches)

    def note_use(self, feed: PersonalFeedId) -> None:
        """Remember that a personal feed was fetched today."""
        with self.lock:
            if len(self.used) < MOST_COUNTED:
                self.used.add(feed)

    def flush(self) -> None:
        """Add what was counted to the database; what can not be kept now is for the next time."""
        with self.lock:
            counts, self.counts = self.counts, {}
            used, self.used = self.used, set()
        if not counts and not used:
            return
        try:
            self._keep(counts, used)
        except (WgcalError, SQLAlchemyError) as error:
            logger.warning("Fetches of feeds could not be noted: %s", type(error).__name__)
            self._put_back(counts, used)

    def _put_back(self, counts: Mapping[Source, Count], used: set[PersonalFeedId]) -> None:
        with self.lock:
            self.used |= used
            for source, count in counts.items():
                later = self.counts.get(source)
                both = (
                    count
                    if later is None
                    else later._replace(fetches=later.fetches + count.fetches)
                )
                self.counts[source] = both

    def _keep(self, counts: Mapping[Source, Count], used: set[PersonalFeedId]) -> None:
        today = self.clock().date()
        with self.database.writing() as store:
            store.fetches.add(_together(_by_session(counts)), over_before=today - STILL_OF_INTEREST)
            store.personal_feeds.note_use(used, today)


def _source(address: FeedAddress, family: ClientFamily) -> Source:
    of, language = address.selection, address.presentation.language
    return Source(of.station, of.bodies, of.session, _kind(address), language, family)


def _kind(address: FeedAddress) -> FeedKind:
    if address.presentation.is_private:
        return FeedKind.PERSONAL
    if address.selection.session is not None:
        return FeedKind.SESSION
    return FeedKind.BODY if address.selection.station is None else FeedKind.STATION


def _together(counted: Iterable[Fetched]) -> Iterable[Fetched]:
    """Return what was counted once for each row that it is kept in: as few as there can be."""
    rows: dict[object, Fetched] = {}
    for new in counted:
        key = new.session, new.kind, new.language, new.family
        rows[key] = new.with_earlier(rows[key]) if key in rows else new
    return rows.values()


def _by_session(counts: Mapping[Source, Count]) -> Iterator[Fetched]:
    for source, count in counts.items():
        for session, release in count.versions.items():
            yield Fetched(
                session=session,
                kind=source.kind,
                language=source.language,
                family=source.family,
                release=release,
                at=count.at.astimezone(UTC),
                fetches=count.fetches,
            )
