"""Put together the feed of an address: released meetings, written as the address asks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from wgcal.actions.feed_events import events_written
from wgcal.domain.errors import UnknownBody, UnknownRelease, UnknownStation
from wgcal.domain.message import message
from wgcal.domain.release import ReleasedSession
from wgcal.domain.selection import Listed, Selection
from wgcal.domain.session import SessionId
from wgcal.ical import Head, feed
from wgcal.ical.presentation import Cancelled, Presentation
from wgcal.ical.rest import rest
from wgcal.ical.text import Text, one_line
from wgcal.ical.titles import calendar_name
from wgcal.ical.variants import private
from wgcal.ical.vcalendar import refresh_on
from wgcal.store import Store
from wgcal.wording.messages import translated

MOST_EVENTS = 500
MOST_BYTES = 512 * 1024
MONTHS_KEPT = 3
CANCELLED_KEPT = timedelta(days=30)

Versions = Mapping[SessionId, int]


@dataclass(frozen=True, kw_only=True)
class FeedAsked:
    """A selection and its form, and the public addresses: of the feed, its page, its rest.

    `session_page` has a place for `{session}`, `rest` one for the `{day}` the rest begins on,
    `meeting`, a file of one meeting, places for `{session}` and `{slot}`.
    """

    selection: Selection
    presentation: Presentation
    identity: str
    source: str
    page: str
    session_page: str
    rest: str
    meeting: str


@dataclass(frozen=True, kw_only=True)
class Selected:
    """The published sessions in the scope of a selection, and its meetings with their events."""

    sessions: tuple[ReleasedSession, ...]
    meetings: tuple[tuple[Listed, bytes], ...]

    @property
    def published_at(self) -> datetime:
        """Return the UTC time of the newest release."""
        return max(session.release.published_at for session in self.sessions)


@dataclass(frozen=True, kw_only=True)
class Feed:
    """The bytes, the UTC time of the newest release in them, and which releases those are."""

    body: bytes
    published_at: datetime
    versions: Versions


def feed_of(store: Store, asked: FeedAsked, today: date) -> Feed:
    """Return the feed, the same for the same releases on the same day.

    Without a first day, meetings of a station or a body begin three months back; cancelled ones
    leave 30 days after the day on which they would have been held. A feed ends
    after 500 events or 512 KiB, with an event that says where the rest is. Raises UnknownStation,
    UnknownBody, or UnknownRelease if a session is not published or lacks the one meeting asked for.
    """
    chosen = selected(store, asked, today)
    events = events_written(store, chosen.meetings, asked.presentation, asked.session_page, today)
    bounded = _bounded(events, asked, chosen.published_at)
    return Feed(
        body=feed(_head(store, asked, chosen, today), _written(bounded, asked.presentation)),
        published_at=chosen.published_at,
        versions=versions(chosen.sessions),
    )


def selected(store: Store, asked: FeedAsked, today: date) -> Selected:
    """Return the meetings by start, then slot; raises as feed_of does."""
    sessions = _published(store, asked.selection)
    meetings = tuple(meetings_of(store, asked.selection, asked.presentation, today))
    if asked.selection.slots and not meetings:
        raise UnknownRelease(str(asked.selection.session))
    return Selected(sessions=sessions, meetings=meetings)


def meetings_of(
    store: Store, selection: Selection, presentation: Presentation, today: date
) -> list[tuple[Listed, bytes]]:
    """Return the meetings that a feed has on that day, by start, each with its event as kept."""
    return [
        (meeting, event)
        for meeting, event in store.public_meetings(
            from_a_day_on(selection, today), presentation.language
        )
        if not (meeting.is_cancelled and _is_left_out(meeting, selection, presentation, today))
    ]


def versions(sessions: Sequence[ReleasedSession]) -> Versions:
    """Return which release of each session there is."""
    return {released.session.id: released.release.number for released in sessions}


def _published(store: Store, selection: Selection) -> tuple[ReleasedSession, ...]:
    found = store.released_sessions(selection)
    if found:
        return found
    if selection.session is not None:
        raise UnknownRelease(selection.session)
    if selection.station is not None:
        raise UnknownStation(selection.station)
    raise UnknownBody(min(selection.bodies))


def from_a_day_on(selection: Selection, today: date) -> Selection:
    """Return the selection with a first day, three months back unless it is of one session."""
    if selection.starts_on is not None or selection.session is not None:
        return selection
    month = today.year * 12 + today.month - 1 - MONTHS_KEPT
    return replace(selection, starts_on=date(month // 12, month % 12 + 1, 1))


def _is_left_out(
    cancelled: Listed, selection: Selection, presentation: Presentation, today: date
) -> bool:
    """Say whether a cancelled meeting is not wanted, or was to be held long ago."""
    is_retired = today - cancelled.last_day > CANCELLED_KEPT and not selection.slots
    return is_retired or presentation.cancelled is Cancelled.OMIT


def _head(store: Store, asked: FeedAsked, chosen: Selected, today: date) -> Head:
    sessions = chosen.sessions
    firsts = [meeting.first_day for meeting, _ in chosen.meetings]
    lasts = [meeting.last_day for meeting, _ in chosen.meetings]
    first = min([released.session.starts_on for released in sessions] + firsts)
    last = max([released.session.ends_on for released in sessions] + lasts)
    zones = {released.session.zone.key: released.session.zone for released in sessions}
    return Head(
        identity=asked.identity,
        name=None if asked.selection.slots else name_of(store, asked, sessions),
        published_at=chosen.published_at,
        source=None if asked.presentation.is_private else asked.source,
        page=asked.page,
        zones=() if asked.presentation.is_in_utc else tuple(zones[key] for key in sorted(zones)),
        first_day=first,
        last_day=last,
        refresh=refresh_on(today, first, last),
    )


def name_of(store: Store, asked: FeedAsked, sessions: Sequence[ReleasedSession]) -> Text:
    """Return whose meetings they are: names of bodies as they were released."""
    language = asked.presentation.language
    if asked.selection.station is not None:
        station = store.station(asked.selection.station)
        return calendar_name(station.names, station.id, language)
    if len(asked.selection.bodies) > 1:
        return one_line(translated(message("Programme of meetings"), language), language)
    session = max(sessions, key=lambda released: released.session.starts_on).session
    body = store.release(session.id).work.body
    year = None if asked.selection.session is None else session.starts_on.year
    return calendar_name(body.names, body.symbol, language, year)


def _written(events: Iterator[bytes], presentation: Presentation) -> Iterator[bytes]:
    return map(private, events) if presentation.is_private else events


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
