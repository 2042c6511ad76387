"""Values that properties of calendar files state, as icalendar reads them."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

from icalendar.prop import vDDDTypes, vInt, vRecur, vUTCOffset

from wgcal.domain.message import message
from wgcal.ical.calendar_file import Property, UnreadableCalendar

FIRST_YEAR, LAST_YEAR = 1600, 2299
LONGEST = timedelta(days=200_000)

# The library leaves these without types.
_time_of: Callable[[str], object] = vDDDTypes.from_ical
_offset_of: Callable[[str], timedelta] = vUTCOffset.from_ical
_rule_of: Callable[[str], vRecur] = vRecur.from_ical
_as_text: Callable[[vRecur], bytes] = vRecur.to_ical


def time_stated(stated: Property, text: str) -> object:
    """Return one value: a date, a date-time, a length or a period; raises UnreadableCalendar."""
    try:
        return _time_of(text.strip())
    except (ValueError, OverflowError) as error:
        raise unreadable(stated) from error


def length_stated(stated: Property, value: object) -> timedelta:
    """Return a length that is not negative, nor of centuries; raises UnreadableCalendar."""
    if not isinstance(value, timedelta) or not timedelta() <= value <= LONGEST:
        raise unreadable(stated)
    return value


def day_stated(stated: Property, value: object) -> date:
    """Return a date or date-time of a year that calendars know; raises UnreadableCalendar."""
    if not isinstance(value, date) or not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise unreadable(stated)
    return value


def wall_stated(stated: Property, text: str) -> datetime:
    """Return the wall-clock time of a date-time, naive; raises UnreadableCalendar."""
    value = day_stated(stated, time_stated(stated, text))
    if not isinstance(value, datetime):
        raise unreadable(stated)
    return value.replace(tzinfo=None)


def offset_stated(stated: Property) -> timedelta:
    """Return how far a clock is ahead of UTC; raises UnreadableCalendar."""
    try:
        return _offset_of(stated.value)
    except ValueError as error:
        raise unreadable(stated) from error


def number_stated(stated: Property) -> int:
    """Return a whole number; raises UnreadableCalendar."""
    try:
        return int(vInt.from_ical(stated.value))
    except ValueError as error:
        raise unreadable(stated) from error


def rule_stated(stated: Property) -> vRecur:
    """Return the parts of a recurrence rule, each a list; raises UnreadableCalendar."""
    try:
        return _rule_of(stated.value)
    except (ValueError, OverflowError) as error:
        raise unreadable(stated) from error


def until_stated(stated: Property, rule: vRecur) -> date | None:
    """Return the date or date-time that ends a rule, if one does; raises UnreadableCalendar."""
    until: object = rule.get("UNTIL", [None])[0]
    if not isinstance(until, date | None):
        raise unreadable(stated)
    return until


def unbounded(rule: vRecur) -> str:
    """Return the text of the rule without the parts that end it."""
    ends = {"UNTIL", "COUNT"}
    return _as_text(vRecur({key: part for key, part in rule.items() if key not in ends})).decode()


def unreadable(stated: Property) -> UnreadableCalendar:
    """Return the refusal of a property's value."""
    return UnreadableCalendar(
        message("{name} can not be read: {value}", name=stated.name, value=stated.value),
        stated.line,
    )
