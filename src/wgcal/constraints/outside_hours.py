"""How much of a meeting lies outside hours that are the same every day."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import product
from zoneinfo import ZoneInfo

from wgcal.domain.policy import Hours
from wgcal.domain.slot import Slot


def outside(slot: Slot, hours: Iterable[Hours], zone: ZoneInfo) -> timedelta:
    """Return the real time that the slot has outside the hours, by the clock of the zone."""
    windows = sorted(one.on(day, zone) for day, one in product(slot.days, hours))
    if any(starts <= slot.starts_at_utc and slot.ends_at_utc <= ends for starts, ends in windows):
        return timedelta()
    found, seen_to = timedelta(), slot.starts_at_utc
    for starts, ends in (*windows, (slot.ends_at_utc, slot.ends_at_utc)):
        found += max(min(starts, slot.ends_at_utc) - seen_to, timedelta())
        seen_to = max(seen_to, ends)
    return found
