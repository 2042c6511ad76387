"""Every fault of a calendar file, in words."""

from collections.abc import Iterable, Iterator
from itertools import chain

from wgcal.domain.message import Message
from wgcal.ical.lint.calendar import faults_of_calendar
from wgcal.ical.lint.events import faults_of_events
from wgcal.ical.lint.fault import Fault, Finding, fault
from wgcal.ical.lint.lines import content_lines, faults_of_lines
from wgcal.ical.lint.programs import faults_for_programs, faults_of_size
from wgcal.ical.lint.register import FAULTS
from wgcal.ical.lint.texts import faults_of_texts
from wgcal.ical.lint.times import faults_of_times
from wgcal.ical.lint.tree import Component, tree
from wgcal.ical.lint.zones import faults_of_zones

MOST_READ = 10 * 1024 * 1024
MOST_OF_A_CODE = 20

_OF_CALENDAR = (
    faults_of_calendar,
    faults_of_events,
    faults_of_times,
    faults_of_zones,
    faults_of_texts,
    faults_for_programs,
)


def lint(data: bytes, about_answer: Iterable[Fault] = ()) -> tuple[Finding, ...]:
    """Return what is wrong with the file, by line; of one fault the first twenty places.

    Only the first 10 MiB are read. `about_answer` is what is wrong with how the file was sent.
    """
    found: dict[str, list[Fault]] = {}
    for known in chain(about_answer, _faults(data[:MOST_READ])):
        places = found.setdefault(known.code, [])
        if len(places) < MOST_OF_A_CODE and known not in places:
            places.append(known)
    findings = [_finding(known) for places in found.values() for known in places]
    return tuple(sorted(findings, key=lambda finding: (finding.line, finding.code)))


def _faults(data: bytes) -> Iterator[Fault]:
    yield from faults_of_size(data)
    yield from faults_of_lines(data)
    outermost, broken = tree(content_lines(data))
    yield from broken
    yield from _calendars(outermost)
    for calendar in outermost.inside("VCALENDAR"):
        for faults in _OF_CALENDAR:
            yield from faults(calendar)


def _calendars(outermost: Component) -> Iterator[Fault]:
    calendars = outermost.inside("VCALENDAR")
    if not calendars:
        yield fault("no-calendar", 1)
    for another in calendars[1:]:
        yield fault("several-calendars", another.line)


def _finding(known: Fault) -> Finding:
    rule = FAULTS[known.code]
    return Finding(
        code=known.code,
        gravity=rule.gravity,
        line=known.line,
        message=Message(rule.message.text, dict(known.values)),
        advice=rule.advice,
        source=rule.source,
    )
