"""Yearly clock changes as a zone states them for the time after its last recorded change.

The form is that of the TZ variable (POSIX.1-2024, 8.3), with the names in angle brackets and the
hours outside a day that RFC 9636, 3.3.2 allows: `CET-1CEST,M3.5.0,M10.5.0/3`.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta

_DAY = timedelta(days=1)
_WEEKDAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
_LAST_WEEK = 5
_NAME = r"(?:<[^>]+>|[A-Za-z]+)"
_HOURS = r"[-+]?\d+(?::\d\d){0,2}"
_TURN = rf"M\d+\.\d\.\d(?:/{_HOURS})?"
_RULE = re.compile(
    rf"(?P<name>{_NAME})(?P<hours>{_HOURS})"
    rf"(?:(?P<other>{_NAME})(?P<other_hours>{_HOURS})?,(?P<there>{_TURN}),(?P<back>{_TURN}))?"
)


@dataclass(frozen=True, kw_only=True)
class Turn:
    """A yearly change: nth weekday of a month (Sunday is 0, the fifth is the last), local time.

    `clock` is the time shown just before the change; `before` and `after` are offsets from UTC.
    """

    month: int
    week: int
    weekday: int
    clock: timedelta
    before: timedelta
    after: timedelta
    name: str

    @property
    def is_within_its_day(self) -> bool:
        """Say whether the day named is the day of the change: 26:00 is on the day after."""
        return timedelta() <= self.clock < _DAY

    @property
    def by_day(self) -> str:
        """Return the day as RFC 5545, 3.3.10 writes it: `2SU`, `-1SU`."""
        return f"{-1 if self.week == _LAST_WEEK else self.week}{_WEEKDAYS[self.weekday]}"

    def in_year(self, year: int) -> datetime:
        """Return the local time of the change in the year, as the clock shows it before."""
        weekday_of_first, days = monthrange(year, self.month)
        first = (self.weekday - 1 - weekday_of_first) % 7 + 1
        day = first + 7 * (self.week - 1)
        return datetime(year, self.month, day if day <= days else day - 7) + self.clock  # noqa: DTZ001 - the clock before the change


@dataclass(frozen=True, kw_only=True)
class ClockRule:
    """The offset of a zone from UTC with its name, and the yearly turns, two or none."""

    offset: timedelta
    name: str
    turns: tuple[Turn, ...] = ()


def clock_rule(text: str) -> ClockRule | None:
    """Return the rule, or None where the text states none in weekdays of a month."""
    found = _RULE.fullmatch(text)
    if found is None:
        return None
    offset, name = -_time(found["hours"]), found["name"].strip("<>")
    if found["other"] is None:
        return ClockRule(offset=offset, name=name)
    other, other_name = _other_offset(found["other_hours"], offset), found["other"].strip("<>")
    there = _turn(found["there"], offset, other, other_name)
    back = _turn(found["back"], other, offset, name)
    return ClockRule(offset=offset, name=name, turns=(there, back))


def _other_offset(hours: str | None, offset: timedelta) -> timedelta:
    return offset + timedelta(hours=1) if hours is None else -_time(hours)


def _turn(text: str, before: timedelta, after: timedelta, name: str) -> Turn:
    day, _, hours = text.removeprefix("M").partition("/")
    month, week, weekday = map(int, day.split("."))
    clock = _time(hours or "2")
    return Turn(
        month=month,
        week=week,
        weekday=weekday,
        clock=clock,
        before=before,
        after=after,
        name=name,
    )


def _time(text: str) -> timedelta:
    hours, minutes, seconds = ([int(part) for part in text.lstrip("+-").split(":")] + [0, 0])[:3]
    length = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -length if text.startswith("-") else length
