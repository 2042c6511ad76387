"""How much of a meeting lies outside hours that are the same every day."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from wgcal.domain.policy import Hours
from wgcal.domain.slot import Slot


def outside(slot: Slot, hours: tuple[Hours, ...], zone: ZoneInfo) -> timedelta:
    """Return the real time that the slot has outside the hours, by the clock of the zone."""
    windows = [window for day in slot.days for window in _windows(hours, day, zone)]
    if any(starts <= slot.starts_at_utc and slot.ends_at_utc <= ends for starts, ends in windows):
        return timedelta()
    found, seen_to = timedelta(), slot.starts_at_utc
    for starts, ends in (*windows, (slot.ends_at_utc, slot.ends_at_utc)):
        found += max(min(starts, slot.ends_at_utc) - seen_to, timedelta())
        seen_to = max(seen_to, ends)
    return found


@lru_cache(maxsize=4096)
def _windows(
    hours: tuple[Hours, ...], day: date, zone: ZoneInfo
) -> tuple[tuple[datetime, datetime], ...]:
    return tuple(sorted(one.on(day, zone) for one in hours))
