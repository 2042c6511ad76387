"""What is wrong with time zones in a calendar (RFC 5545, 3.6.5 and 3.2.19)."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from io import StringIO

from dateutil import tz

from wgcal.ical.lint.fault import Fault, fault
from wgcal.ical.lint.times import moment
from wgcal.ical.lint.tree import Component, Property
from wgcal.ical.zones import known_zone

_YEARLY = re.compile(r"FREQ=YEARLY(;[A-Z]+=[^;]*)*", re.IGNORECASE)
_PARTS = ("STANDARD", "DAYLIGHT")

Zones = dict[str, Component]


def faults_of_zones(calendar: Component) -> Iterator[Fault]:
    """Yield each zone that is missing, late, incomplete, or other than the zone of its name."""
    zones: Zones = {}
    for zone in calendar.inside("VTIMEZONE"):
        name = zone.first("TZID")
        if name is None:
            yield fault("property-missing", zone.line, property="TZID", component="VTIMEZONE")
        else:
            zones[name.value] = zone
            yield from _name(name)
        yield from _form(zone)
    yield from _place(calendar)
    yield from _uses(calendar, zones)


def _name(name: Property) -> Iterator[Fault]:
    if known_zone(name.value) is None:
        yield fault("zone-without-name", name.line, zone=name.value)


def _form(zone: Component) -> Iterator[Fault]:
    parts = [part for part in zone.parts if part.name in _PARTS]
    if not parts:
        yield fault("zone-empty", zone.line)
    for part in parts:
        for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO"):
            if part.first(name) is None:
                yield fault("property-missing", part.line, property=name, component=part.name)
        for dates in part.every("RDATE"):
            yield fault("zone-of-dates", dates.line)


def _place(calendar: Component) -> Iterator[Fault]:
    names = [part.name for part in calendar.parts]
    if "VEVENT" in names:
        for part in calendar.parts[names.index("VEVENT") :]:
            if part.name == "VTIMEZONE":
                yield fault("zone-after-event", part.line)


def _uses(calendar: Component, zones: Zones) -> Iterator[Fault]:
    readers = {name: _reader(zone) for name, zone in zones.items()}
    wrong: set[str] = set()
    for event in calendar.inside("VEVENT"):
        for known in (*event.every("DTSTART"), *event.every("DTEND")):
            name = known.parameters.get("TZID")
            if name is not None and name not in zones:
                yield fault("zone-missing", known.line, zone=name)
            elif name is not None and name not in wrong and _is_wrong(known, readers[name]):
                wrong.add(name)
                yield fault("zone-wrong", known.line, zone=name, value=known.value)


def _is_wrong(known: Property, read: tzinfo | None) -> bool:
    at, zone = moment(known), known_zone(known.parameters["TZID"])
    if read is None or zone is None or at is None or not isinstance(at.value, datetime):
        return False
    clock = at.value
    return tz.datetime_exists(clock, zone) and _offset(clock, read) != _offset(clock, zone)


def _offset(clock: datetime, zone: tzinfo) -> timedelta | None:
    return clock.replace(tzinfo=zone).utcoffset()


def _reader(zone: Component) -> tzinfo | None:
    """Return how the component is read; None if that can not be done, or not in a bounded time."""
    rules = [rule.value for part in zone.parts for rule in part.every("RRULE")]
    if not all(_YEARLY.fullmatch(rule) for rule in rules):
        return None
    try:
        return tz.tzical(StringIO("\n".join(_written(zone)))).get()
    except ValueError:
        return None


def _written(component: Component) -> Iterator[str]:
    yield f"BEGIN:{component.name}"
    yield from (f"{known.name}:{known.value}" for known in component.properties)
    for part in component.parts:
        yield from _written(part)
    yield f"END:{component.name}"
