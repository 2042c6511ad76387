"""A release as VCALENDAR (RFC 5545, 3.4; RFC 7986): a head, and the events joined to it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date
from hashlib import sha256
from uuid import UUID, uuid5

from icalendar import Calendar, vDatetime, vUri

from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release
from wgcal.ical.text import Text
from wgcal.ical.titles import calendar_name
from wgcal.ical.vtimezone import timezone

PRODID = "-//wgcal//feeds 1//EN"
REFRESH = "PT1H"
COLOUR_NAME, COLOUR = "steelblue", "#4682B4"

_CALENDARS = UUID("7d0d6a5e-3c0b-4f0e-9a39-6a9f5a1e64c2")
_END = b"END:VCALENDAR\r\n"

Value = Text | vDatetime | vUri


def feed(
    release: Release, events: Iterable[bytes], language: Language, *, source: str, page: str
) -> bytes:
    """Return the calendar with these events in this order, each as `event` rendered it.

    `source` is the feed's own public address (RFC 7986, 5.8), without any secret, and `page` the
    session's. No text of the calendar itself tells of the release: programs that compare it would
    rewrite every event.
    """
    calendar = Calendar()
    for name, value in _properties(release, language, source, page):
        calendar.add(name, value)
    head = calendar.to_ical(sorted=False).removesuffix(_END)
    return b"".join((head, _zone(release), *events, _END))


def etag(body: bytes) -> str:
    """Return the strong validator of the bytes, with its quotes (RFC 9110, 8.8.3)."""
    return f'"{sha256(body).hexdigest()[:32]}"'


def _properties(
    release: Release, language: Language, source: str, page: str
) -> Iterator[tuple[str, Value]]:
    work = release.work
    name = calendar_name(work, language)
    yield "VERSION", Text("2.0")
    yield "PRODID", Text(PRODID)
    yield "CALSCALE", Text("GREGORIAN")
    yield "NAME", Text(name, params={**name.params, "VALUE": "TEXT"})
    yield "X-WR-CALNAME", Text(name)
    yield "X-WR-TIMEZONE", Text(work.session.zone.key)
    yield "X-WR-RELCALID", Text(str(uuid5(_CALENDARS, f"{work.session.id}/{language}")))
    yield "LAST-MODIFIED", vDatetime(release.published_at.astimezone(UTC))
    yield "REFRESH-INTERVAL", Text(REFRESH, params={"VALUE": "DURATION"})
    yield "X-PUBLISHED-TTL", Text(REFRESH)
    yield "COLOR", Text(COLOUR_NAME)
    yield "X-APPLE-CALENDAR-COLOR", Text(COLOUR)
    yield "SOURCE", vUri(source, params={"VALUE": "URI"})
    yield "URL", vUri(page)


def _zone(release: Release) -> bytes:
    """Return the session's zone over the years in which any of its slots or days lie."""
    session = release.work.session
    days = [session.starts_on, session.ends_on, *(slot.day for slot in release.work.slots)]
    first, last = date(min(days).year, 1, 1), date(max(days).year, 12, 31)
    return timezone(session.zone, first, last)
