"""When the owner of a calendar file is busy (RFC 5545, 3.6.1 and 3.6.4)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from wgcal.domain.interpreter import Absence
from wgcal.ical.calendar_file import MOST_BYTES, Component, calendar_components
from wgcal.ical.moments import Zones
from wgcal.ical.recurrence import DAY, Effort
from wgcal.ical.series import Horizon, Span, spans


def busy_times(
    ics: bytes,
    starts_at: datetime,
    ends_at: datetime,
    *,
    zone: ZoneInfo,
    most_bytes: int = MOST_BYTES,
) -> tuple[Absence, ...]:
    """Return when events or free-busy information make busy, in UTC, by start, none overlapping.

    `starts_at` and `ends_at` bound the answer. Times without a zone, and whole days, are those of
    clocks in `zone`. Events that are cancelled or transparent do not count, tentative ones do.
    Nothing but times is looked at. Raises UnreadableCalendar.
    """
    components = calendar_components(ics, most_bytes=most_bytes)
    horizon = horizon_of(components, starts_at, ends_at, zone)
    return merged(busy_spans(components, horizon), horizon)


def horizon_of(
    components: tuple[Component, ...], starts_at: datetime, ends_at: datetime, zone: ZoneInfo
) -> Horizon:
    """Return what to look at, given in UTC or any zone, with the zones that the file names."""
    effort = Effort()
    starts, ends = starts_at.astimezone(UTC), ends_at.astimezone(UTC)
    zones = Zones(components, zone, ends.replace(tzinfo=None) + DAY, effort)
    return Horizon(starts_at=starts, ends_at=ends, zones=zones, effort=effort)


def busy_spans(components: Iterable[Component], horizon: Horizon) -> Iterator[Span]:
    """Yield the times of events and free-busy information that make busy; they may overlap."""
    parts = tuple(components)
    yield from spans((part for part in parts if part.name == "VEVENT"), horizon, _makes_busy)
    for part in parts:
        if part.name == "VFREEBUSY":
            yield from _stated(part, horizon)


def merged(found: Iterable[Span], horizon: Horizon) -> tuple[Absence, ...]:
    """Return the times within the horizon, by start, those that touch or overlap as one."""
    together: list[Span] = []
    for starts_at, ends_at in sorted(_clipped(found, horizon)):
        if together and starts_at <= together[-1][1]:
            together[-1] = together[-1][0], max(together[-1][1], ends_at)
        else:
            together.append((starts_at, ends_at))
    return tuple(Absence(starts_at=starts, ends_at=ends) for starts, ends in together)


def _clipped(found: Iterable[Span], horizon: Horizon) -> Iterator[Span]:
    for starts_at, ends_at in found:
        starts, ends = max(starts_at, horizon.starts_at), min(ends_at, horizon.ends_at)
        if starts < ends:
            yield starts, ends


def _makes_busy(event: Component) -> bool:
    return event.word("STATUS") != "CANCELLED" and event.word("TRANSP") != "TRANSPARENT"


def _stated(part: Component, horizon: Horizon) -> Iterator[Span]:
    for stated in part.every("FREEBUSY"):
        for period in horizon.zones.moments(stated):
            if stated.fbtype != "FREE" and isinstance(period, tuple):
                yield period[0].utc, period[1]
