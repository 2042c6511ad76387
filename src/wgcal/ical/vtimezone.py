"""A time zone as VTIMEZONE (RFC 5545, 3.6.5), in the two forms that every client reads right.

A zone whose own yearly rule holds over the window is written as that rule; any other as one
sub-component for each change of its clock. Lists of RDATE are misread by several clients.
"""

from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from wgcal.ical.posix import Turn
from wgcal.ical.zones import Change, change_at, changes, offset_at, pinned, stated_rule

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(days=1)

Observance = TimezoneStandard | TimezoneDaylight


@lru_cache(maxsize=256)
def timezone(zone: ZoneInfo, first: date, last: date) -> bytes:
    """Return the zone with offsets that are right from the first to the last local day."""
    own = pinned(zone.key)
    window = _midnight(first) - _DAY, _midnight(last) + 2 * _DAY
    component = Timezone()
    component.add("TZID", zone.key)
    for observance in _yearly(own, *window) or _explicit(own, *window):
        component.add_component(observance)
    return bytes(component.to_ical(sorted=False))


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _yearly(zone: ZoneInfo, first: datetime, last: datetime) -> list[Observance]:
    """Return the zone's own rule as one or two observances, or none if it does not hold."""
    rule = stated_rule(zone.key)
    if rule is None or not all(turn.is_within_its_day for turn in rule.turns):
        return []
    found = tuple(changes(zone, first, last))
    if not rule.turns:
        is_kept = not found and offset_at(zone, first) == rule.offset
        return [_unchanging(rule.offset, rule.name)] if is_kept else []
    started = {turn: _started(turn, zone, last.year) for turn in rule.turns}
    if not _is_kept(started, zone, found, first, last):
        return []
    by_start = sorted(started, key=lambda turn: turn.in_year(started[turn]))
    return [_each_year(turn, started[turn]) for turn in by_start]


def _started(turn: Turn, zone: ZoneInfo, year: int) -> int:
    """Return the first year since which the zone has kept the turn without a break."""
    while year >= _EPOCH.year and _is_real(turn, zone, year):
        year -= 1
    return year + 1


def _is_real(turn: Turn, zone: ZoneInfo, year: int) -> bool:
    change = change_at(zone, _utc(turn, year))
    return (change.before, change.after, change.name) == (turn.before, turn.after, turn.name)


def _utc(turn: Turn, year: int) -> datetime:
    return (turn.in_year(year) - turn.before).replace(tzinfo=UTC)


def _is_kept(
    started: dict[Turn, int],
    zone: ZoneInfo,
    found: tuple[Change, ...],
    first: datetime,
    last: datetime,
) -> bool:
    expected = sorted(
        (_utc(turn, year), turn.after)
        for turn, start in started.items()
        for year in range(start, last.year + 1)
    )
    earlier = [after for at, after in expected if at <= first]
    within = [(at, after) for at, after in expected if first < at <= last]
    is_right_at_first = bool(earlier) and earlier[-1] == offset_at(zone, first)
    return is_right_at_first and within == [(change.at, change.after) for change in found]


def _explicit(zone: ZoneInfo, first: datetime, last: datetime) -> list[Observance]:
    """Return one observance for each change in the window, after the one in force before it."""
    known = tuple(changes(zone, _EPOCH, last))
    before = [change for change in known if change.at <= first][-1:]
    within = [change for change in known if change.at > first]
    start = _EPOCH.astimezone(zone)
    oldest = [] if before else [_unchanging(offset_at(zone, _EPOCH), start.tzname() or "")]
    return [*oldest, *map(_once, (*before, *within))]


def _each_year(turn: Turn, start: int) -> Observance:
    rule = vRecur({"FREQ": "YEARLY", "BYMONTH": turn.month, "BYDAY": turn.by_day})
    is_summer_time = turn.after > turn.before
    return _observance(turn.in_year(start), turn, is_summer_time=is_summer_time, rule=rule)


def _once(change: Change) -> Observance:
    local = (change.at + change.before).replace(tzinfo=None)
    return _observance(local, change, is_summer_time=change.is_summer_time)


def _unchanging(offset: timedelta, name: str) -> Observance:
    change = Change(at=_EPOCH, before=offset, after=offset, name=name, is_summer_time=False)
    return _observance(_EPOCH.replace(tzinfo=None), change, is_summer_time=False)


def _observance(
    local: datetime, change: Turn | Change, *, is_summer_time: bool, rule: vRecur | None = None
) -> Observance:
    """Return an observance that begins when the clock shows `local` before the change."""
    observance = TimezoneDaylight() if is_summer_time else TimezoneStandard()
    observance.add("DTSTART", local)
    if rule is not None:
        observance.add("RRULE", rule)
    observance.add("TZOFFSETFROM", change.before)
    observance.add("TZOFFSETTO", change.after)
    observance.add("TZNAME", change.name)
    return observance
