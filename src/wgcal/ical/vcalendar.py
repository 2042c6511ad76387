"""Released meetings as VCALENDAR (RFC 5545, 3.4; RFC 7986): a head, and the events joined to it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import Calendar, vDatetime, vUri

from wgcal.ical.text import Text
from wgcal.ical.vtimezone import timezone

PRODID = "-//wgcal//feeds 1//EN"
COLOUR_NAME, COLOUR = "steelblue", "#4682B4"

SOON, SELDOM, HARDLY = "PT15M", "PT1H", "P1D"
"""How often to look again: while meetings are held, before that, and when all is over."""

_CALENDARS = UUID("7d0d6a5e-3c0b-4f0e-9a39-6a9f5a1e64c2")
_END = b"END:VCALENDAR\r\n"

Value = Text | vDatetime | vUri


@dataclass(frozen=True, kw_only=True)
class Head:
    """What a calendar says of itself, which tells of no release but by its `published_at` in UTC.

    Programs that compare the other texts would rewrite every event. `identity` stays the same for
    as long as the feed does; `name` is left out of a file that is not to become a calendar of its
    own. `source` is the feed's own public address (RFC 7986, 5.8), left out where that is a secret,
    and `page` the one for people. `zones` are sent for the years from `first_day` to `last_day`.
    """

    identity: str
    name: Text | None
    published_at: datetime
    source: str | None
    page: str
    zones: tuple[ZoneInfo, ...]
    first_day: date
    last_day: date
    refresh: str = SELDOM


def feed(head: Head, events: Iterable[bytes]) -> bytes:
    """Return the calendar with these events in this order, each as `event` rendered it."""
    calendar = Calendar()
    for name, value in _properties(head):
        calendar.add(name, value)
    beginning = calendar.to_ical(sorted=False).removesuffix(_END)
    return b"".join((beginning, *_zones(head), *events, _END))


def refresh_on(today: date, first_day: date, last_day: date) -> str:
    """Return how long programs may wait before they look again, as a duration of RFC 5545."""
    if today > last_day:
        return HARDLY
    return SOON if today >= first_day - timedelta(days=1) else SELDOM


def etag(body: bytes) -> str:
    """Return the strong validator of the bytes, with its quotes (RFC 9110, 8.8.3)."""
    return f'"{sha256(body).hexdigest()[:32]}"'


def calendar_uid(identity: str) -> str:
    """Return the identifier that a calendar keeps in every format and every release."""
    return str(uuid5(_CALENDARS, identity))


def _properties(head: Head) -> Iterator[tuple[str, Value]]:
    yield "VERSION", Text("2.0")
    yield "PRODID", Text(PRODID)
    yield "CALSCALE", Text("GREGORIAN")
    if head.name is not None:
        yield "NAME", Text(head.name, params={**head.name.params, "VALUE": "TEXT"})
        yield "X-WR-CALNAME", Text(head.name)
    if len(head.zones) == 1:
        yield "X-WR-TIMEZONE", Text(head.zones[0].key)
    if head.name is not None:
        yield "X-WR-RELCALID", Text(calendar_uid(head.identity))
    yield "LAST-MODIFIED", vDatetime(head.published_at.astimezone(UTC))
    yield "REFRESH-INTERVAL", Text(head.refresh, params={"VALUE": "DURATION"})
    yield "X-PUBLISHED-TTL", Text(head.refresh)
    yield "COLOR", Text(COLOUR_NAME)
    yield "X-APPLE-CALENDAR-COLOR", Text(COLOUR)
    if head.source is not None:
        yield "SOURCE", vUri(head.source, params={"VALUE": "URI"})
    yield "URL", vUri(head.page)


def _zones(head: Head) -> Iterator[bytes]:
    first, last = date(head.first_day.year, 1, 1), date(head.last_day.year, 12, 31)
    for zone in head.zones:
        yield timezone(zone, first, last)
