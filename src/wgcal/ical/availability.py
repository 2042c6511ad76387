"""When an interpreter can not work, as a calendar file says by availability (RFC 7953)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wgcal.domain.interpreter import Absence
from wgcal.domain.message import message
from wgcal.ical.busy import busy_spans, horizon_of, merged
from wgcal.ical.calendar_file import MOST_BYTES, Component, UnreadableCalendar, calendar_components
from wgcal.ical.series import Horizon, Span, lasting, spans
from wgcal.ical.values import number_stated

DAYS_AHEAD = 731
LOWEST = 10
SPANS_A_STEP = 10

Cover = tuple[Span, tuple[Span, ...]]
"""When an availability speaks, and when it says that its owner is free."""


def absences_from(
    ics: bytes, first_day: date, *, zone: ZoneInfo, most_bytes: int = MOST_BYTES
) -> tuple[Absence, ...]:
    """Return when the file's owner can not work in the two years from a day on, in UTC.

    Days, whole days and times without a zone are those of clocks in `zone`. Raises
    UnreadableCalendar.
    """
    starts_at = datetime.combine(first_day, time.min, zone)
    ends_at = datetime.combine(first_day + timedelta(days=DAYS_AHEAD), time.min, zone)
    return absences(ics, starts_at, ends_at, zone=zone, most_bytes=most_bytes)


def absences(
    ics: bytes,
    starts_at: datetime,
    ends_at: datetime,
    *,
    zone: ZoneInfo,
    most_bytes: int = MOST_BYTES,
) -> tuple[Absence, ...]:
    """Return when the file's owner is busy or not available, in UTC, by start, none overlapping.

    Busy are the times that busy_times tells. Not available are those for which a VAVAILABILITY
    speaks without calling them AVAILABLE, whatever its BUSYTYPE: of several the one of the
    highest PRIORITY speaks, and of several of one priority each has to call a time available.
    Raises UnreadableCalendar.
    """
    components = calendar_components(ics, most_bytes=most_bytes)
    horizon = horizon_of(components, starts_at, ends_at, zone)
    busy = busy_spans(components, horizon)
    return merged((*busy, *_unavailable(components, horizon)), horizon)


def _unavailable(components: Iterable[Component], horizon: Horizon) -> Iterable[Span]:
    by_priority: defaultdict[int, list[Cover]] = defaultdict(list)
    for part in components:
        if part.name == "VAVAILABILITY":
            by_priority[_priority(part)].append(_cover(part, horizon))
    unavailable: tuple[Span, ...] = ()
    # The most important is looked at last, and overrules what the others have said.
    for priority in sorted(by_priority, reverse=True):
        covers = by_priority[priority]
        horizon.effort.spend(len(unavailable) * len(covers) // SPANS_A_STEP)
        kept = without(unavailable, (spoken for spoken, _ in covers))
        unavailable = (*kept, *(gap for spoken, free in covers for gap in without([spoken], free)))
    return unavailable


def without(some: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of some spans where the others are taken out."""
    taken = sorted(others)
    return tuple(left for span in some for left in _gaps(span, taken))


def _gaps(span: Span, taken: Iterable[Span]) -> Iterator[Span]:
    since, ends_at = span
    for starts, ends in taken:
        if since < starts < ends_at:
            yield since, starts
        since = max(since, min(ends, ends_at)) if starts < ends_at else since
    if since < ends_at:
        yield since, ends_at


def _priority(part: Component) -> int:
    stated = part.first("PRIORITY")
    number = 0 if stated is None else number_stated(stated)
    # 1 is the highest; 0 says that none was given (RFC 5545, 3.8.1.9).
    return number if 0 < number < LOWEST else LOWEST


def _cover(part: Component, horizon: Horizon) -> Cover:
    spoken = _spoken(part, horizon)
    available = (inner for inner in part.parts if inner.name == "AVAILABLE")
    return spoken, tuple(spans(available, horizon, lambda _part: True))


def _spoken(part: Component, horizon: Horizon) -> Span:
    start, end, duration = (part.first(name) for name in ("DTSTART", "DTEND", "DURATION"))
    if start is not None:
        first = horizon.zones.moment(start)
        is_open = end is None and duration is None
        return (
            (first.utc, horizon.ends_at) if is_open else lasting(part, first, horizon).span(first)
        )
    if duration is not None:
        raise UnreadableCalendar(message("A DURATION needs a DTSTART."), duration.line)
    last = horizon.ends_at if end is None else horizon.zones.moment(end).utc
    return horizon.starts_at, last
