"""What is wrong with a calendar as a whole (RFC 5545, 3.6; RFC 7986; RFC 5546)."""

from collections.abc import Iterator

from wgcal.ical.lint.fault import Fault, fault
from wgcal.ical.lint.tree import Component

_ONCE = ("VERSION", "PRODID", "CALSCALE", "METHOD")
_TYPED = {
    "REFRESH-INTERVAL": "DURATION",
    "SOURCE": "URI",
    "CONFERENCE": "URI",
}


def faults_of_calendar(calendar: Component) -> Iterator[Fault]:
    """Yield what the calendar lacks, has too much of, or says in a way that breaks programs."""
    yield from _properties(calendar)
    yield from _hints(calendar)
    yield from _method(calendar)
    yield from _types(calendar)
    if not calendar.parts:
        yield fault("empty-calendar", calendar.line)
    if (own := calendar.first("UID")) is not None:
        yield fault("calendar-uid", own.line)


def _properties(calendar: Component) -> Iterator[Fault]:
    for name in ("VERSION", "PRODID"):
        if calendar.first(name) is None:
            yield fault("property-missing", calendar.line, property=name, component="VCALENDAR")
    for name in _ONCE:
        for again in calendar.every(name)[1:]:
            yield fault("property-twice", again.line, property=name)
    version = calendar.first("VERSION")
    if version is not None and version.value.strip() != "2.0":
        yield fault("version", version.line, version=version.value)
    if calendar.first("X-WR-CALNAME") is None and calendar.first("NAME") is None:
        yield fault("calendar-name", calendar.line)


def _hints(calendar: Component) -> Iterator[Fault]:
    ours, theirs = calendar.first("REFRESH-INTERVAL"), calendar.first("X-PUBLISHED-TTL")
    if ours is None and theirs is None:
        yield fault("refresh-hint", calendar.line)
    elif ours is None or theirs is None:
        yield fault("refresh-hint-half", (ours or theirs or calendar).line)
    elif ours.value != theirs.value:
        yield fault("refresh-hints-differ", theirs.line, ours=ours.value, theirs=theirs.value)
    colour = calendar.first("COLOR")
    if colour is not None and not colour.value.strip().isalpha():
        yield fault("colour", colour.line, colour=colour.value)


def _method(calendar: Component) -> Iterator[Fault]:
    method = calendar.first("METHOD")
    if method is None:
        return
    if method.value.strip().upper() != "PUBLISH":
        yield fault("method", method.line, method=method.value)
    for event in calendar.inside("VEVENT"):
        if event.first("ORGANIZER") is None:
            yield fault("organizer-missing", event.line)


def _types(calendar: Component) -> Iterator[Fault]:
    for component in calendar.walk():
        for known in component.properties:
            wanted = _TYPED.get(known.name)
            if wanted is not None and known.parameters.get("VALUE", "").upper() != wanted:
                yield fault("value-type", known.line, property=known.name, type=wanted)
