"""How sessions of bodies with the same experts follow each other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wgcal.domain.session import Session

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Interval:
    """Two sessions, and how far the first day of the second is from the last day of the first."""

    first: Session
    second: Session

    @property
    def days(self) -> int:
        """Return 1 where the sessions meet on days in a row, and 0 or less where they share days."""
        return (self.second.starts_on - self.first.ends_on).days

    @property
    def between(self) -> tuple[date, ...]:
        """Return the days after the one and before the other."""
        return tuple(self.first.ends_on + n * DAY for n in range(1, self.days))

    def hours(self, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Return from when to when the days between last in the zone, or the days they share."""
        opens = _midnight(self.second.starts_on, zone)
        closes = _midnight(min(self.first.ends_on, self.second.ends_on) + DAY, zone)
        return min(opens, closes), max(opens, closes)


def intervals(own: Session, others: Iterable[Session]) -> Iterator[Interval]:
    """Yield the session with each that shares days with it, and with the nearest on either side.

    One that shares its days and reaches further on a side is itself the nearest there.
    """
    known = tuple(others)
    shared = [one for one in known if _shares_days(own, one)]
    yield from (_in_order(own, one) for one in shared)
    before = [one for one in known if one.ends_on < own.starts_on]
    if all(own.starts_on <= one.starts_on for one in shared):
        last = max((one.ends_on for one in before), default=None)
        yield from (Interval(one, own) for one in before if one.ends_on == last)
    after = [one for one in known if own.ends_on < one.starts_on]
    if all(one.ends_on <= own.ends_on for one in shared):
        next_day = min((one.starts_on for one in after), default=None)
        yield from (Interval(own, one) for one in after if one.starts_on == next_day)


def _shares_days(one: Session, other: Session) -> bool:
    return one.starts_on <= other.ends_on and other.starts_on <= one.ends_on


def _in_order(one: Session, other: Session) -> Interval:
    return Interval(*sorted((one, other), key=lambda session: (session.starts_on, session.id)))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.min, zone)
