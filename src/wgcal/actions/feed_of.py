"""Put together the feed of an address: released meetings, written as the address asks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from wgcal.actions.feed_events import events_written
from wgcal.domain.errors import UnknownBody, UnknownRelease, UnknownStation
from wgcal.domain.release import ReleasedSession
from wgcal.domain.selection import Listed, Selection
from wgcal.domain.session import SessionId
from wgcal.ical import Head, feed
from wgcal.ical.presentation import Cancelled, Presentation
from wgcal.ical.rest import rest
from wgcal.ical.text import Text
from wgcal.ical.titles import calendar_name
from wgcal.ical.vcalendar import refresh_on
from wgcal.store import Store

MOST_EVENTS = 500
MOST_BYTES = 512 * 1024
MONTHS_KEPT = 3

Versions = Mapping[SessionId, int]


@dataclass(frozen=True, kw_only=True)
class FeedAsked:
    """A selection and its form, and the public addresses: of the feed, its page, its rest.

    `session_page` has a place for `{session}`, `rest` one for the `{day}` the rest begins on.
    """

    selection: Selection
    presentation: Presentation
    identity: str
    source: str
    page: str
    session_page: str
    rest: str


@dataclass(frozen=True, kw_only=True)
class Feed:
    """The bytes, the UTC time of the newest release in them, and which releases those are."""

    body: bytes
    published_at: datetime
    versions: Versions


def feed_of(store: Store, asked: FeedAsked, today: date) -> Feed:
    """Return the feed, the same for the same releases on the same day.

    Without a first day, meetings of a station or a body begin three months back. A feed ends
    after 500 events or 512 KiB, with an event that says where the rest is. Raises UnknownStation,
    UnknownBody, or UnknownRelease if a session is not published or lacks the one meeting asked for.
    """
    sessions = _published(store, asked.selection)
    selection = _from_a_day_on(asked.selection, today)
    meetings = [
        (meeting, event)
        for meeting, event in store.public_meetings(selection, asked.presentation.language)
        if not (meeting.is_cancelled and asked.presentation.cancelled is Cancelled.OMIT)
    ]
    if selection.slots and not meetings:
        raise UnknownRelease(str(selection.session))
    published_at = max(session.release.published_at for session in sessions)
    events = events_written(store, meetings, asked.presentation, asked.session_page)
    head = _head(store, asked, sessions, meetings, today)
    return Feed(
        body=feed(head, _bounded(events, asked, published_at)),
        published_at=published_at,
        versions=versions(sessions),
    )


def versions(sessions: Sequence[ReleasedSession]) -> Versions:
    """Return which release of each session there is."""
    return {released.session.id: released.release.number for released in sessions}


def _published(store: Store, selection: Selection) -> tuple[ReleasedSession, ...]:
    found = store.released_sessions(selection)
    if found:
        return found
    if selection.session is not None:
        raise UnknownRelease(selection.session)
    if selection.body is not None:
        raise UnknownBody(selection.body)
    raise UnknownStation(str(selection.station))


def _from_a_day_on(selection: Selection, today: date) -> Selection:
    if selection.starts_on is not None or selection.session is not None:
        return selection
    month = today.year * 12 + today.month - 1 - MONTHS_KEPT
    return replace(selection, starts_on=date(month // 12, month % 12 + 1, 1))


def _head(
    store: Store,
    asked: FeedAsked,
    sessions: Sequence[ReleasedSession],
    meetings: Sequence[tuple[Listed, bytes]],
    today: date,
) -> Head:
    firsts = [meeting.first_day for meeting, _ in meetings]
    lasts = [meeting.last_day for meeting, _ in meetings]
    first = min([released.session.starts_on for released in sessions] + firsts)
    last = max([released.session.ends_on for released in sessions] + lasts)
    zones = {released.session.zone.key: released.session.zone for released in sessions}
    return Head(
        identity=asked.identity,
        name=None if asked.selection.slots else _name(store, asked, sessions),
        published_at=max(released.release.published_at for released in sessions),
        source=asked.source,
        page=asked.page,
        zones=() if asked.presentation.is_in_utc else tuple(zones[key] for key in sorted(zones)),
        first_day=first,
        last_day=last,
        refresh=refresh_on(today, first, last),
    )


def _name(store: Store, asked: FeedAsked, sessions: Sequence[ReleasedSession]) -> Text:
    """Return whose meetings they are: names of bodies as they were released."""
    language = asked.presentation.language
    if asked.selection.station is not None:
        station = store.station(asked.selection.station)
        return calendar_name(station.names, station.id, language)
    session = max(sessions, key=lambda released: released.session.starts_on).session
    body = store.release(session.id).work.body
    year = None if asked.selection.session is None else session.starts_on.year
    return calendar_name(body.names, body.symbol, language, year)


def _bounded(
    events: Iterable[tuple[Listed, bytes]], asked: FeedAsked, published_at: datetime
) -> Iterator[bytes]:
    octets = 0
    for place, (meeting, event) in enumerate(events):
        octets += len(event)
        if place == MOST_EVENTS or octets > MOST_BYTES:
            day = meeting.first_day
            address = asked.rest.format(day=day.isoformat())
            yield rest(day, address, published_at, asked.presentation.language)
            return
        yield event
