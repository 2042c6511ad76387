"""Dates, hours, lengths, numbers and lists as each language writes them."""

import re
from datetime import date, datetime, time, timedelta
from functools import singledispatch

from babel.dates import format_date, get_datetime_format
from babel.lists import format_list
from babel.numbers import format_decimal

from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, counted, message
from wgcal.domain.weekday import Weekday
from wgcal.wording.bidi import isolated
from wgcal.wording.languages import locale_of, name
from wgcal.wording.usage import usage


class Ordinal(int):
    """A place in a row: `1st`, `1re`; most languages shape the sentence around a mere number."""


@singledispatch
def written(value: object, language: Language) -> str:
    """Return the value as the language writes it; what has no form of its own stays as it is.

    What is written the other way than the language stands between isolates.
    """
    return isolated(str(value), language)


@written.register
def _(value: int, language: Language) -> str:
    return isolated(format_decimal(value, locale=locale_of(language)), language)


@written.register
def _(value: bool, _language: Language) -> str:  # noqa: FBT001 - dispatch is by the first argument
    return str(value)


@written.register
def _(value: Ordinal, language: Language) -> str:
    endings = usage(language).ordinals
    form = locale_of(language).ordinal_form(value)
    return f"{int(value)}{endings.get(form) or endings.get('other', '')}"


@written.register
def _(value: Weekday, language: Language) -> str:
    days = locale_of(language).days["stand-alone"]["wide"]
    return str(days[value - Weekday.MONDAY])


@written.register
def _(value: date, language: Language) -> str:
    own = usage(language)
    if not own.date:
        return format_date(value, "long", locale=locale_of(language))
    day = own.first_of_month if value.day == 1 else value.day
    return own.date.format(day=day, month=month_name(value, language), year=value.year)


def month_name(day: date, language: Language) -> str:
    """Return the month as it stands in a date: `May`, `мая`, `أيار/مايو`."""
    names = usage(language).months or locale_of(language).months["format"]["wide"].values()
    return str(tuple(names)[day.month - 1])


@written.register
def _(value: time, language: Language) -> str:
    text = usage(language).time.format(hour=value.hour, minute=value.minute)
    return isolated(text, language)


@written.register
def _(value: datetime, language: Language) -> str:
    day, hour = written(value.date(), language), written(value.time(), language)
    if moment := usage(language).moment:
        return moment.format(date=day, time=hour)
    together = get_datetime_format("medium", locale=locale_of(language))
    return str(together).format(hour, day)


@written.register
def _(value: Language, language: Language) -> str:
    return name(value, language)


@written.register
def _(value: tuple, language: Language) -> str:  # type: ignore[type-arg] # dispatch wants a class
    parts = [written(part, language) for part in value]
    if value and all(isinstance(part, Message) for part in value):
        return ("" if language is Language.ZH else " ").join(parts)
    return _listed(parts, language)


def _listed(parts: list[str], language: Language) -> str:
    """Return `A, B and C`; Spanish has another word for `and` before some: `chino e inglés`."""
    text, word = format_list(parts, locale=locale_of(language)), usage(language).conjunction
    if word is None or len(parts) <= 1 or not re.match(word.before, parts[-1]):
        return text
    return f"{text.removesuffix(parts[-1]).removesuffix(word.usual)}{word.changed}{parts[-1]}"


def length(value: timedelta) -> Message:
    """Return a length of time in whole hours and minutes, never rounded up to a larger unit."""
    hours, minutes = divmod(value // timedelta(minutes=1), 60)
    in_hours = counted("{number} hour", "{number} hours", hours)
    in_minutes = counted("{number} minute", "{number} minutes", minutes)
    if hours and minutes:
        return message("{hours} {minutes}", hours=in_hours, minutes=in_minutes)
    return in_hours if hours else in_minutes
