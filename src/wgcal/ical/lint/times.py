"""Dates and times as they are written (RFC 5545, 3.3.4 and 3.3.5), and what is wrong with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dateutil import tz

from wgcal.ical.lint.fault import Fault, fault
from wgcal.ical.lint.tree import Component, Property
from wgcal.ical.zones import known_zone

_DATE = re.compile(r"\d{8}")
_TIME = re.compile(r"\d{8}T\d{6}Z?")
_IN_UTC = ("DTSTAMP", "CREATED", "LAST-MODIFIED")
_ON_THE_CLOCK = ("DTSTART", "DTEND", "RECURRENCE-ID")


@dataclass(frozen=True)
class Moment:
    """A date, or a wall-clock time with the name of its zone: empty for UTC, None if it floats."""

    value: date | datetime
    zone: str | None = None

    @property
    def is_date(self) -> bool:
        """Say whether it is a whole day."""
        return not isinstance(self.value, datetime)

    def in_utc(self) -> datetime | None:
        """Return the moment in UTC, if it is one and its zone is known."""
        if not isinstance(self.value, datetime) or self.zone is None:
            return None
        zone = known_zone(self.zone) if self.zone else UTC
        return None if zone is None else self.value.replace(tzinfo=zone).astimezone(UTC)


def moment(known: Property) -> Moment | None:
    """Return the date or time of a property, or None if it is none."""
    text = known.value.strip()
    try:
        if _DATE.fullmatch(text):
            return Moment(datetime.strptime(text, "%Y%m%d").replace(tzinfo=UTC).date())
        if _TIME.fullmatch(text):
            clock = datetime.strptime(text.rstrip("Z"), "%Y%m%dT%H%M%S")  # noqa: DTZ007 - wall-clock time
            return Moment(clock, "" if text.endswith("Z") else known.parameters.get("TZID"))
    except ValueError:
        return None
    return None


def faults_of_times(calendar: Component) -> Iterator[Fault]:
    """Yield each date or time of an event that programs misread or can not read."""
    for event in calendar.inside("VEVENT"):
        for known in event.properties:
            if known.name in (*_IN_UTC, *_ON_THE_CLOCK):
                yield from _faults(known)
        yield from _order(event)


def _faults(known: Property) -> Iterator[Fault]:
    at = moment(known)
    if at is None:
        yield fault("unreadable-time", known.line, property=known.name, value=known.value)
    elif known.name in _IN_UTC:
        if at.zone != "":
            yield fault("not-in-utc", known.line, property=known.name)
    elif not at.is_date and at.zone is None:
        yield fault("floating-time", known.line, property=known.name)
    elif _is_left_out(at):
        yield fault("no-such-hour", known.line, value=known.value, zone=at.zone)


def _is_left_out(at: Moment) -> bool:
    zone = known_zone(at.zone) if at.zone else None
    if zone is None or not isinstance(at.value, datetime):
        return False
    return not tz.datetime_exists(at.value, zone)


def _order(event: Component) -> Iterator[Fault]:
    start, end = event.first("DTSTART"), event.first("DTEND")
    begins = None if start is None else moment(start)
    ends = None if end is None else moment(end)
    if end is None or begins is None or ends is None:
        return
    if begins.is_date != ends.is_date:
        yield fault("types-differ", end.line)
    elif _is_after(begins, ends):
        yield fault("ends-before-start", end.line)


def _is_after(begins: Moment, ends: Moment) -> bool:
    if begins.is_date:
        return ends.value <= begins.value
    first, last = begins.in_utc(), ends.in_utc()
    return first is not None and last is not None and last <= first
