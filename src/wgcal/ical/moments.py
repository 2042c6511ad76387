"""Dates and times as properties of calendar files state them (RFC 5545, 3.3.4, 3.3.5 and 3.3.6)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from wgcal.domain.message import message
from wgcal.ical.calendar_file import Component, Property, UnreadableCalendar
from wgcal.ical.own_zone import own_zone
from wgcal.ical.recurrence import Effort
from wgcal.ical.values import day_stated, length_stated, time_stated


@dataclass(frozen=True)
class Moment:
    """Wall-clock time, naive, and the zone whose clocks show it; a whole day begins at midnight."""

    wall: datetime
    zone: tzinfo
    is_day: bool = False

    @property
    def utc(self) -> datetime:
        """Return the moment in UTC.

        A time that a clock change leaves out is read with the offset before it, and of one that
        it repeats the first is meant (RFC 5545, 3.3.5).
        """
        return self.wall.replace(tzinfo=self.zone).astimezone(UTC)

    def later(self, length: timedelta) -> datetime:
        """Return the UTC time a nominal length later: days by the clock, the rest in real time."""
        days = timedelta(days=length.days)
        return Moment(self.wall + days, self.zone).utc + (length - days)


class Zones:
    """The zones that a file may name: known ones, those it defines, and one for times without."""

    def __init__(
        self, components: Iterable[Component], floating: ZoneInfo, before: datetime, effort: Effort
    ) -> None:
        self._floating, self._before, self._effort = floating, before, effort
        self._defined: Mapping[str, Component] = {
            name.value: component
            for component in components
            if component.name == "VTIMEZONE" and (name := component.first("TZID")) is not None
        }
        self._zones: dict[str, tzinfo] = {}

    def moment(self, stated: Property) -> Moment:
        """Return the date or date-time of a property that states one; raises UnreadableCalendar."""
        return self.of(time_stated(stated, stated.value), stated)

    def moments(self, stated: Property) -> Iterator[Moment | tuple[Moment, datetime]]:
        """Yield what a list states: moments, or periods as a start with their end in UTC."""
        for text in stated.value.split(","):
            value = time_stated(stated, text)
            yield (
                self._period(value, stated) if isinstance(value, tuple) else self.of(value, stated)
            )

    def of(self, value: object, stated: Property) -> Moment:
        """Return a date or date-time that was read from the property; raises UnreadableCalendar."""
        day = day_stated(stated, value)
        if not isinstance(day, datetime):
            return Moment(datetime.combine(day, time.min), self._floating, is_day=True)
        if day.tzinfo is not None:
            return Moment(day.replace(tzinfo=None), UTC)
        return Moment(day, self._zone(stated))

    def _period(self, value: tuple[object, ...], stated: Property) -> tuple[Moment, datetime]:
        start, end = self.of(value[0], stated), value[1]
        if isinstance(end, timedelta):
            return start, start.later(length_stated(stated, end))
        return start, self.of(end, stated).utc

    def _zone(self, stated: Property) -> tzinfo:
        if stated.tzid is None:
            return self._floating
        if stated.tzid not in self._zones:
            self._zones[stated.tzid] = self._found(stated.tzid, stated)
        return self._zones[stated.tzid]

    def _found(self, tzid: str, stated: Property) -> tzinfo:
        name = WINDOWS_TO_OLSON.get(tzid, tzid)
        if name in _known_zones():
            return ZoneInfo(name)
        if tzid in self._defined:
            return own_zone(self._defined[tzid], self._before, self._effort)
        raise UnreadableCalendar(message("There is no time zone {zone}.", zone=tzid), stated.line)


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())
