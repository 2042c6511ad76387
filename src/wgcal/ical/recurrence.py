"""Recurrence rules expanded in wall-clock time, within bounds (RFC 5545, 3.3.10)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import MAXYEAR, datetime, time, timedelta, tzinfo
from itertools import islice
from math import prod

from dateutil.rrule import rrulestr
from icalendar.prop import vRecur

from wgcal.domain.message import message
from wgcal.ical.calendar_file import Property, UnreadableCalendar
from wgcal.ical.values import rule_stated, unbounded, unreadable, until_stated

MOST_STEPS = 500_000
MOST_VALUES_AT_ONE_PRICE = 25
HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
PERIODS = {"HOURLY": HOUR, "DAILY": DAY, "WEEKLY": WEEK, "MONTHLY": None, "YEARLY": None}

# After 400 years every date falls on the same weekday again. A rule that never falls on any day
# is searched up to the last year there is, so rules are expanded there, and brought back.
CYCLE_YEARS, CYCLE = 400, timedelta(days=146_097)
END_OF_TIME = datetime(MAXYEAR, 12, 31)  # noqa: DTZ001 - wall-clock time of any zone


@dataclass
class Effort:
    """How much work one file may still cause, in days that its rules look at."""

    left: int = MOST_STEPS

    def spend(self, steps: int, line: int | None = None) -> None:
        """Count some work, that of a line; raises UnreadableCalendar when it is too much."""
        self.left -= steps
        if self.left < 0:
            raise UnreadableCalendar(message("The file repeats its times too often."), line)


@dataclass(frozen=True, kw_only=True)
class Repeated:
    """A first start in wall-clock time of a zone, and the wall-clock times to look between.

    Times are naive; `is_day` is for what lasts whole days, whose bounds may be dates.
    """

    first: datetime
    zone: tzinfo
    after: datetime
    before: datetime
    is_day: bool = False


def walls(rule: Property, repeated: Repeated, effort: Effort) -> Iterator[datetime]:
    """Yield the starts from `after` to `before`, naive, the first one included.

    Raises UnreadableCalendar, also for what repeats more often than every hour.
    """
    said = _sound(rule)
    last = min(repeated.before, _until(rule, said, repeated))
    if repeated.first > repeated.before:
        return
    if repeated.after <= repeated.first:
        yield repeated.first
    for wall in _expanded(rule, said, repeated, effort):
        if wall > last:
            return
        if wall >= repeated.after and wall != repeated.first:
            yield wall


def _sound(rule: Property) -> vRecur:
    said = rule_stated(rule)
    if said.get("FREQ", [""])[0] not in PERIODS:
        sentence = message("Only what repeats every hour or less often can be read.")
        raise UnreadableCalendar(sentence, rule.line)
    if any(number < 1 for key in ("INTERVAL", "COUNT") for number in said.get(key, ())):
        raise unreadable(rule)
    return said


def _until(rule: Property, said: vRecur, repeated: Repeated) -> datetime:
    until = until_stated(rule, said)
    if until is None or until.year > repeated.before.year:
        return repeated.before
    if until.year < repeated.first.year:
        return repeated.first
    if not isinstance(until, datetime):
        return datetime.combine(until, time.max)
    stated = until.replace(tzinfo=None)
    if until.tzinfo is None:
        return stated
    local = until.astimezone(repeated.zone).replace(tzinfo=None)
    # The last of several whole days is often given as its midnight in UTC.
    return max(local, stated) if repeated.is_day else local


def _expanded(
    rule: Property, said: vRecur, repeated: Repeated, effort: Effort
) -> Iterator[datetime]:
    times = prod(len(said.get(key, "1")) for key in ("BYHOUR", "BYMINUTE", "BYSECOND"))
    effort.spend(times, rule.line)
    count = said.get("COUNT", [None])[0]
    start = repeated.first if count else _nearer(said, repeated)
    shift = (MAXYEAR - repeated.before.year) // CYCLE_YEARS * CYCLE
    step, price, seen = HOUR if said["FREQ"][0] == "HOURLY" else DAY, _price(said), start
    number = 0
    for wall in islice(_rule(rule, said, start + shift), count):
        effort.spend(((wall - shift - seen) // step + 1) * price, rule.line)
        seen, number = wall - shift, number + 1
        yield seen
    if number != count:
        effort.spend((END_OF_TIME - shift - seen) // step * price, rule.line)


def _nearer(said: vRecur, repeated: Repeated) -> datetime:
    """Return a start of the same rhythm not long before the times to look at."""
    first = repeated.first
    interval: int = said.get("INTERVAL", [1])[0]
    period = PERIODS[said["FREQ"][0]]
    if period is not None:
        rhythm = period * min(interval, CYCLE // period)
        return first + max(0, (repeated.after - first) // rhythm - 1) * rhythm
    if (first.month, first.day) == (2, 29):
        return first
    years = max(0, (repeated.after.year - first.year) // interval - 1) * interval
    return first.replace(year=first.year + years)


def _rule(rule: Property, said: vRecur, start: datetime) -> Iterator[datetime]:
    try:
        found: Iterable[datetime] = rrulestr(unbounded(said), dtstart=start)
        yield from found
    except (ValueError, TypeError, OverflowError) as error:
        raise unreadable(rule) from error


def _price(said: vRecur) -> int:
    return 1 + sum(len(values) for values in said.values()) // MOST_VALUES_AT_ONE_PRICE
