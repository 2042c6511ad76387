"""A time zone that a calendar file defines itself (RFC 5545, 3.6.5)."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone, tzinfo

from wgcal.domain.message import message
from wgcal.ical.calendar_file import Component, Property, UnreadableCalendar
from wgcal.ical.recurrence import Effort, Repeated, walls
from wgcal.ical.values import offset_stated, wall_stated

FIRST_CHANGE = datetime(1970, 1, 1)  # noqa: DTZ001 - wall-clock time of a zone not known yet


@dataclass(frozen=True, order=True)
class Onset:
    """When a clock is put from one offset to another: the time it showed before, naive."""

    wall: datetime
    before: timedelta
    after: timedelta


class OwnZone(tzinfo):
    """A zone with the changes of offset that a file states."""

    def __init__(self, onsets: Iterable[Onset]) -> None:
        self._onsets = sorted(onsets)
        gaps = (max(timedelta(), onset.after - onset.before) for onset in self._onsets)
        # A time left out has the offset before the change; so has one that is repeated at first.
        self._walls = [onset.wall + gap for onset, gap in zip(self._onsets, gaps, strict=True)]
        self._moments = [onset.wall - onset.before for onset in self._onsets]

    def utcoffset(self, dt: datetime | None) -> timedelta | None:
        """Return the offset of a wall-clock time; None for no time."""
        return None if dt is None else self._offset(self._walls, dt)

    def dst(self, dt: datetime | None) -> timedelta | None:
        """Return None: the file says how far clocks are from UTC, and no more is needed."""
        _ = dt
        return None

    def tzname(self, dt: datetime | None) -> str | None:
        """Return None: names of offsets are not read."""
        _ = dt
        return None

    def fromutc(self, dt: datetime) -> datetime:
        """Return the wall-clock time of a UTC time."""
        return dt + self._offset(self._moments, dt)

    def _offset(self, changes: list[datetime], time: datetime) -> timedelta:
        place = bisect_right(changes, time.replace(tzinfo=None))
        return self._onsets[place - 1].after if place else self._onsets[0].before


def own_zone(defined: Component, before: datetime, effort: Effort) -> OwnZone:
    """Return the zone of a VTIMEZONE, right from 1970 to `before`; raises UnreadableCalendar."""
    onsets = [onset for part in defined.parts for onset in _onsets(part, before, effort)]
    if not onsets:
        sentence = message("The time zone says nothing about its offset from UTC.")
        raise UnreadableCalendar(sentence, defined.line)
    return OwnZone(onsets)


def _onsets(part: Component, before: datetime, effort: Effort) -> Iterator[Onset]:
    old, new = (offset_stated(_needed(part, name)) for name in ("TZOFFSETFROM", "TZOFFSETTO"))
    start = _needed(part, "DTSTART")
    first = wall_stated(start, start.value)
    yield Onset(first, old, new)
    for dates in part.every("RDATE"):
        yield from (Onset(wall_stated(dates, text), old, new) for text in dates.value.split(","))
    repeated = Repeated(first=first, zone=timezone(old), after=FIRST_CHANGE, before=before)
    for rule in part.every("RRULE"):
        yield from (Onset(wall, old, new) for wall in walls(rule, repeated, effort))


def _needed(part: Component, name: str) -> Property:
    found = part.first(name)
    if found is None:
        raise UnreadableCalendar(message("{name} is missing.", name=name), part.line)
    return found
