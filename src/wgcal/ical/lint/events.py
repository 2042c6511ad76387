"""What is wrong with events (RFC 5545, 3.6.1 and 3.8)."""

import re
from collections.abc import Iterator

from wgcal.ical.lint.fault import Fault, fault
from wgcal.ical.lint.tree import Component, Property

_ONCE = frozenset(
    """
    UID DTSTAMP DTSTART DTEND DURATION CREATED LAST-MODIFIED SEQUENCE SUMMARY DESCRIPTION
    LOCATION STATUS TRANSP CLASS URL GEO PRIORITY ORGANIZER RECURRENCE-ID COLOR
    """.split()  # noqa: SIM905 - a list of words reads best as one
)
_WORDS = {
    "STATUS": {"TENTATIVE", "CONFIRMED", "CANCELLED"},
    "TRANSP": {"OPAQUE", "TRANSPARENT"},
}
_NUMBERS = ("SEQUENCE", "PRIORITY")
_MARKS = re.compile(r"^\s*[\[【(]|cancel|annul|отмен|取消|ملغ", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def faults_of_events(calendar: Component) -> Iterator[Fault]:
    """Yield what events lack, have twice, or say with words that no program knows."""
    for event in calendar.inside("VEVENT"):
        yield from _completeness(event)
        yield from _words(event)
        yield from _cancelled(event)
    yield from _identity(calendar)


def _completeness(event: Component) -> Iterator[Fault]:
    for name in ("UID", "DTSTAMP", "DTSTART"):
        if event.first(name) is None:
            yield fault("property-missing", event.line, property=name, component="VEVENT")
    for name in sorted(_ONCE):
        for again in event.every(name)[1:]:
            yield fault("property-twice", again.line, property=name)
    duration = event.first("DURATION")
    if duration is not None and event.first("DTEND") is not None:
        yield fault("end-and-duration", duration.line)
    if event.first("SUMMARY") is None:
        yield fault("title-missing", event.line)


def _words(event: Component) -> Iterator[Fault]:
    for known in event.properties:
        allowed = _WORDS.get(known.name)
        if allowed is not None and known.value.strip().upper() not in allowed:
            yield fault("unknown-word", known.line, property=known.name, value=known.value)
        if known.name in _NUMBERS and not re.fullmatch(r"[+-]?\d+", known.value.strip()):
            yield fault("no-number", known.line, property=known.name, value=known.value)
        language = known.parameters.get("LANGUAGE")
        if language is not None and not _LANGUAGE.fullmatch(language):
            yield fault("language-tag", known.line, tag=language)


def _cancelled(event: Component) -> Iterator[Fault]:
    status, title = event.first("STATUS"), event.first("SUMMARY")
    if status is None or title is None or status.value.strip().upper() != "CANCELLED":
        return
    if not _MARKS.search(title.value):
        yield fault("cancelled-unsaid", title.line)


def _identity(calendar: Component) -> Iterator[Fault]:
    seen: dict[tuple[str, str], Property] = {}
    for event in calendar.inside("VEVENT"):
        uid, instance = event.first("UID"), event.first("RECURRENCE-ID")
        if uid is not None:
            key = uid.value, instance.value if instance else ""
            if key in seen:
                yield fault("uid-twice", uid.line, first=seen[key].line)
            else:
                seen[key] = uid
            if "@" in uid.value:
                yield fault("uid-of-host", uid.line)
