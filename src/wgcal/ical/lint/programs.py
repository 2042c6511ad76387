"""What is allowed and still makes calendar programs drop, misread or refuse things."""

from collections.abc import Iterator

from wgcal.ical.lint.fault import Fault, fault
from wgcal.ical.lint.tree import Component

MOST_OCTETS = 512 * 1024
MOST_EVENTS = 500
_INSIDE = ("VLOCATION", "VRESOURCE", "PARTICIPANT")
_BESIDE = ("VLOCATION", "VFREEBUSY")


def faults_for_programs(calendar: Component) -> Iterator[Fault]:
    """Yield what programs that people use do not cope with."""
    events = calendar.inside("VEVENT")
    if len(events) > MOST_EVENTS:
        yield fault("too-many-events", calendar.line, events=len(events), limit=MOST_EVENTS)
    for part in calendar.parts:
        if part.name in _BESIDE:
            yield fault("refused-component", part.line, component=part.name)
    for event in events:
        yield from _of_event(event)


def _of_event(event: Component) -> Iterator[Fault]:
    for part in event.parts:
        if part.name in _INSIDE:
            yield fault("inner-component", part.line, component=part.name)
        if part.name == "VALARM":
            yield fault("alarm", part.line)
    for person in event.every("ATTENDEE"):
        yield fault("attendee", person.line)


def faults_of_size(data: bytes) -> Iterator[Fault]:
    """Yield that the file is larger than programs take."""
    if len(data) > MOST_OCTETS:
        yield fault("too-large", 1, octets=len(data), limit=MOST_OCTETS)
