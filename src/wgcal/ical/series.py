"""When the components of a calendar file take place: once, repeated, and changed here and there."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from wgcal.domain.message import message
from wgcal.ical.calendar_file import Component, Property, UnreadableCalendar
from wgcal.ical.moments import Moment, Zones
from wgcal.ical.recurrence import DAY, Effort, Repeated, walls
from wgcal.ical.values import length_stated, time_stated

Span = tuple[datetime, datetime]
"""A half-open interval in UTC."""

INSTEAD = "RECURRENCE-ID"


@dataclass(frozen=True, kw_only=True)
class Horizon:
    """The half-open UTC interval to look at, and what reading a file needs on the way."""

    starts_at: datetime
    ends_at: datetime
    zones: Zones
    effort: Effort = field(default_factory=Effort)


@dataclass(frozen=True)
class Length:
    """How long each of a series lasts: in real time, or by the clock (RFC 5545, 3.8.5.3)."""

    time: timedelta
    is_nominal: bool = False

    def span(self, start: Moment) -> Span:
        """Return from when to when what starts then takes place."""
        return start.utc, start.later(self.time) if self.is_nominal else start.utc + self.time


def spans(
    components: Iterable[Component], horizon: Horizon, counts: Callable[[Component], bool]
) -> Iterator[Span]:
    """Yield when the components that count take place, within the horizon or near it.

    A component with a RECURRENCE-ID stands in for one of the series with its UID, whether it
    counts itself or not (RFC 5545, 3.8.4.4). Raises UnreadableCalendar.
    """
    for series in _by_uid(components):
        changed = {_changed(found, horizon) for part in series if (found := part.first(INSTEAD))}
        for part in filter(counts, series):
            is_instead = part.first(INSTEAD) is not None
            yield from _spans(part, horizon, frozenset() if is_instead else frozenset(changed))


def lasting(part: Component, first: Moment, horizon: Horizon) -> Length:
    """Return how long a component lasts from a start on: a day or no time where it does not say.

    Raises UnreadableCalendar.
    """
    end, duration = part.first("DTEND"), part.first("DURATION")
    if duration is not None:
        return Length(_stated_length(duration), is_nominal=True)
    if end is None:
        return Length(DAY if first.is_day else timedelta(), is_nominal=True)
    last = horizon.zones.moment(end)
    if last.utc < first.utc:
        raise UnreadableCalendar(message("The end lies before the start."), end.line)
    if first.is_day and last.is_day:
        return Length(last.wall - first.wall, is_nominal=True)
    return Length(last.utc - first.utc)


def _by_uid(components: Iterable[Component]) -> Iterable[list[Component]]:
    series: defaultdict[str, list[Component]] = defaultdict(list)
    for part in components:
        uid = part.first("UID")
        series[f"line {part.line}" if uid is None else uid.value].append(part)
    return series.values()


def _changed(stated: Property, horizon: Horizon) -> datetime:
    if stated.has_range:
        sentence = message("A change of one date and all later ones can not be read.")
        raise UnreadableCalendar(sentence, stated.line)
    return horizon.zones.moment(stated).utc


def _spans(part: Component, horizon: Horizon, changed: frozenset[datetime]) -> Iterator[Span]:
    stated = part.first("DTSTART")
    if stated is None:
        raise UnreadableCalendar(message("{name} is missing.", name="DTSTART"), part.line)
    first = horizon.zones.moment(stated)
    length = lasting(part, first, horizon)
    left_out = changed.union(_left_out(part, horizon))
    for start in _starts(part, first, length, horizon):
        if start.utc not in left_out:
            yield length.span(start)
    for span in _more(part, length, horizon):
        if span[0] not in left_out:
            yield span


def _stated_length(stated: Property) -> timedelta:
    return length_stated(stated, time_stated(stated, stated.value))


def _left_out(part: Component, horizon: Horizon) -> Iterator[datetime]:
    for stated in part.every("EXDATE"):
        for moment in horizon.zones.moments(stated):
            yield moment.utc if isinstance(moment, Moment) else moment[0].utc


def _starts(part: Component, first: Moment, length: Length, horizon: Horizon) -> Iterator[Moment]:
    repeated = Repeated(
        first=first.wall,
        zone=first.zone,
        # No zone is as much as a day away from UTC.
        after=horizon.starts_at.replace(tzinfo=None) - length.time - 2 * DAY,
        before=horizon.ends_at.replace(tzinfo=None) + DAY,
        is_day=first.is_day,
    )
    yield first
    for rule in part.every("RRULE"):
        for wall in walls(rule, repeated, horizon.effort):
            yield Moment(wall, first.zone, first.is_day)


def _more(part: Component, length: Length, horizon: Horizon) -> Iterator[Span]:
    for stated in part.every("RDATE"):
        for moment in horizon.zones.moments(stated):
            yield length.span(moment) if isinstance(moment, Moment) else (moment[0].utc, moment[1])
