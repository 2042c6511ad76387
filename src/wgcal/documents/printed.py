"""Days and hours as a timetable prints them, before anybody asks whether they make sense."""

from dataclasses import dataclass

from wgcal.documents.item_numbers import row_head
from wgcal.documents.lines import Line
from wgcal.documents.patterns import Patterns
from wgcal.wording.lexicon import DayPart

_AFTER_A_CELL = " ,.:、;)。|"


@dataclass(frozen=True)
class PrintedDay:
    """A day heading: the year and the weekday only if printed."""

    line: int
    text: str
    year: int | None
    month: int
    day: int
    weekday: int | None


@dataclass(frozen=True)
class PrintedTime:
    """An hour and minute with the part of the day, if printed, and `次日` for the next day."""

    hour: int
    minute: int
    part: DayPart | None
    is_next_day: bool


@dataclass(frozen=True)
class PrintedHours:
    """Hours as printed; an open range lacks its end so far, a single time is no range."""

    line: int
    text: str
    start: PrintedTime
    end: PrintedTime | None
    is_range: bool


def day_head(line: Line, patterns: Patterns) -> tuple[PrintedDay, Line] | None:
    """Return the day at the head of a line and the rest of the line, or None."""
    for pattern in patterns.dates:
        match = pattern.match(line.folded)
        if match is not None:
            month, day = patterns.number(match["month"]), patterns.number(match["day"])
            if month is None or day is None:
                continue
            year = patterns.number(match["year"]) if match["year"] else None
            text = line.text[: match.end()]
            weekday = patterns.weekday(match["weekday"])
            return PrintedDay(line.number, text, year, month, day, weekday), rest_of(
                line, match.end()
            )
    return None


def hours_head(line: Line, patterns: Patterns) -> tuple[PrintedHours, Line] | None:
    """Return the hours, or the beginning of them, at the head of a line, and the rest, or None.

    Hours with a comma and words after them belong to a sentence, not to a table.
    """
    begin = len(line.folded) - len(line.folded.lstrip("( "))
    first = _time_at(line.folded, begin, patterns)
    if first is None:
        return None
    start, stop = first
    joint = patterns.time_range.match(line.folded, stop)
    second = _time_at(line.folded, joint.end(), patterns) if joint else None
    end, stop = second or (None, joint.end() if joint else stop)
    rest = rest_of(line, stop)
    if line.folded[stop:].lstrip().startswith(",") and row_head(rest.folded, patterns) is None:
        return None
    text = line.text[begin:stop].strip()
    return PrintedHours(line.number, text, start, end, is_range=joint is not None), rest


def rest_of(line: Line, position: int) -> Line:
    """Return what follows a cell, without the punctuation that closes the cell."""
    folded = line.folded[position:]
    return line.after(position + len(folded) - len(folded.lstrip(_AFTER_A_CELL)))


def _time_at(folded: str, position: int, patterns: Patterns) -> tuple[PrintedTime, int] | None:
    for pattern in patterns.times:
        match = pattern.match(folded, position)
        hour = patterns.number(match["hour"]) if match else None
        if match is not None and hour is not None:
            groups = match.groupdict()
            time = PrintedTime(
                hour,
                30 if groups.get("half") else _minute(groups.get("minute"), patterns),
                patterns.part_of_day(groups.get("period")),
                groups.get("next_day") is not None,
            )
            return time, match.end()
    return None


def _minute(text: str | None, patterns: Patterns) -> int:
    return (patterns.number(text) or 0) if text else 0
