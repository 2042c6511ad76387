"""Which slots of many share time with one, found without looking at all of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import timedelta

from wgcal.domain.organization_of_work import in_order_of_start
from wgcal.domain.slot import Slot


class Timetable:
    """Slots in order of start, to be asked which of them are held at a time."""

    def __init__(self, slots: Iterable[Slot]) -> None:
        self._slots = in_order_of_start(slots)
        self._starts = [slot.starts_at_utc for slot in self._slots]
        self._longest = max((slot.length for slot in self._slots), default=timedelta())

    def beside(self, slot: Slot) -> tuple[Slot, ...]:
        """Return those that share time with the slot, in order of start."""
        first = bisect_right(self._starts, slot.starts_at_utc - self._longest)
        end = bisect_left(self._starts, slot.ends_at_utc)
        return tuple(other for other in self._slots[first:end] if other.overlaps(slot))

    def around(self, slot: Slot) -> tuple[Slot, ...]:
        """Return those that begin with or before the slot and end with or after it."""
        return tuple(
            other
            for other in self.beside(slot)
            if other.starts_at_utc <= slot.starts_at_utc and slot.ends_at_utc <= other.ends_at_utc
        )
