"""The days of a session as its head prints them: `2016 年 5 月 31 日至 6 月 2 日`."""

from dataclasses import dataclass
from datetime import date

from wgcal.documents.patterns import Patterns

_MOST_DAYS_NAMED = 20


@dataclass(frozen=True)
class Span:
    """The first and last day, both included, and where in the text they end."""

    starts_on: date
    ends_on: date
    end: int


@dataclass(frozen=True)
class _Part:
    year: int | None
    month: int | None
    day: int | None


def read_span(folded: str, position: int, patterns: Patterns) -> Span | None:
    """Return the days printed at the place, or None; the year must be among what is printed.

    What one day leaves out, month or year, it shares with the day before it.
    """
    parts, end = _parts(folded, position, patterns)
    days = _complete(parts)
    if not days:
        return None
    return Span(days[0], days[-1], end) if days == sorted(days) else None


def _parts(folded: str, position: int, patterns: Patterns) -> tuple[list[_Part], int]:
    parts: list[_Part] = []
    match = patterns.span_date.match(folded, position + _spaces(folded, position))
    while match is not None and len(parts) < _MOST_DAYS_NAMED:
        read = [patterns.number(match[name] or "") for name in ("year", "month", "day")]
        parts.append(_Part(*read))
        position = match.end()
        joint = patterns.span_joiner.match(folded, position)
        match = patterns.span_date.match(folded, joint.end()) if joint else None
    return parts, position


def _spaces(folded: str, position: int) -> int:
    return len(folded[position:]) - len(folded[position:].lstrip())


def _complete(parts: list[_Part]) -> list[date]:
    days: list[date] = []
    year, month = None, None
    for part in parts:
        year, month = part.year or year, part.month or month
        if year is None or month is None or part.day is None:
            return []
        try:
            days.append(date(year, month, part.day))
        except ValueError:
            return []
    return days
