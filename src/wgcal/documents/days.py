"""The day headings of a timetable: which dates they are, and which weekdays stand beside them."""

from collections.abc import Iterable, Mapping
from datetime import date

from wgcal.documents.findings import Findings
from wgcal.documents.printed import PrintedDay
from wgcal.documents.span import Span
from wgcal.domain import organization_of_work
from wgcal.domain.message import message

Dates = Mapping[PrintedDay, date | None]
"""The date of each day heading; None if it is no day of the session."""


def read_days(days: Iterable[PrintedDay], session: Span, findings: Findings) -> Dates:
    """Return the date of each heading, once.

    Problems are days that do not exist or lie outside the session. A weekday that is not that of
    the date is noted: it is for the planner to find out which of the two is wrong.
    """
    return {day: _date(day, session, findings) for day in dict.fromkeys(days)}


def weekdays_beside(dates: Dates) -> tuple[organization_of_work.PrintedDay, ...]:
    """Return the days of the session with the weekday printed beside each, right or wrong."""
    printed = (
        organization_of_work.PrintedDay(on=on, weekday=day.weekday)
        for day, on in dates.items()
        if on is not None and day.weekday is not None
    )
    return tuple(dict.fromkeys(printed))


def _date(day: PrintedDay, session: Span, findings: Findings) -> date | None:
    first = day.year or session.starts_on.year
    last = day.year or session.ends_on.year
    dates = [made for year in range(first, last + 1) if (made := _made(year, day)) is not None]
    if not dates:
        findings.problem(day.line, message("There is no such day: {quote}.", quote=day.text))
        return None
    inside = (one for one in dates if session.starts_on <= one <= session.ends_on)
    chosen = next(inside, None)
    _judge_weekday(day, chosen or dates[0], findings)
    if chosen is None:
        findings.problem(
            day.line,
            message(
                "{day} is not a day of the session, {starts_on} to {ends_on}.",
                day=dates[0],
                starts_on=session.starts_on,
                ends_on=session.ends_on,
            ),
        )
    return chosen


def _made(year: int, day: PrintedDay) -> date | None:
    try:
        return date(year, day.month, day.day)
    except ValueError:
        return None


def _judge_weekday(day: PrintedDay, found: date, findings: Findings) -> None:
    if day.weekday is not None and day.weekday != found.isoweekday():
        sentence = message(
            "The weekday printed is not that of {day}: {quote}.", day=found, quote=day.text
        )
        findings.note(day.line, sentence)
