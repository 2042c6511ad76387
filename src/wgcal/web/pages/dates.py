"""Days, spans of days and offsets from UTC as a page writes them."""

from datetime import date, datetime, timedelta

from babel.dates import format_date, format_interval

from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.weekday import Weekday
from wgcal.wording.languages import locale_of
from wgcal.wording.messages import translated
from wgcal.wording.usage import usage
from wgcal.wording.values import month_name, written

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def day_name(day: date, language: Language) -> str:
    """Return `Wednesday, 18 May 2016`."""
    form = usage(language).day
    if not form:
        return format_date(day, "full", locale=locale_of(language))
    weekday = written(Weekday(day.isoweekday()), language)
    return form.format(weekday=weekday, date=written(day, language))


def span(first: date, last: date, language: Language) -> str:
    """Return `18-19 May 2016` with a dash, or both dates whole if they are in two months."""
    if first == last:
        return written(first, language)
    if (first.year, first.month) != (last.year, last.month):
        return translated(message("{first} \N{EN DASH} {last}", first=first, last=last), language)
    own = usage(language)
    if not own.span:
        return format_interval(first, last, "yMMMMd", locale=locale_of(language))
    return own.span.format(
        first=own.first_of_month if first.day == 1 else first.day,
        last=last.day,
        month=month_name(first, language),
        year=first.year,
    )


def utc_offset(moment: datetime) -> str:
    """Return `UTC+5:30`: how far the clock that shows the moment is from UTC."""
    offset = moment.utcoffset() or timedelta()
    hours, rest = divmod(abs(offset), HOUR)
    minutes = f":{rest // MINUTE:02}" if rest else ""
    sign = "\N{MINUS SIGN}" if offset < timedelta() else "+"
    return f"UTC{sign}{hours}{minutes}" if offset else "UTC"
