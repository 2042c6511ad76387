"""Dates, hours, lengths, numbers and lists as each language writes them."""

from datetime import date, datetime, time, timedelta
from functools import singledispatch

from babel.dates import format_date, get_datetime_format
from babel.lists import format_list
from babel.numbers import format_decimal

from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, counted, message
from wgcal.wording.languages import locale_of, name

_ENGLISH_SUFFIXES = {"one": "st", "two": "nd", "few": "rd"}


class Ordinal(int):
    """A place in a row: `1st` in English; other languages shape the sentence around a number."""


@singledispatch
def written(value: object, _language: Language) -> str:
    """Return the value as the language writes it; what has no form of its own stays as it is."""
    return str(value)


@written.register
def _(value: int, language: Language) -> str:
    return format_decimal(value, locale=locale_of(language))


@written.register
def _(value: bool, _language: Language) -> str:  # noqa: FBT001 - dispatch is by the first argument
    return str(value)


@written.register
def _(value: Ordinal, language: Language) -> str:
    if language is not Language.EN:
        return str(int(value))
    return f"{int(value)}{_ENGLISH_SUFFIXES.get(locale_of(language).ordinal_form(value), 'th')}"


@written.register
def _(value: date, language: Language) -> str:
    return format_date(value, "long", locale=locale_of(language))


@written.register
def _(value: time, _language: Language) -> str:
    return f"{value:%H:%M}"


@written.register
def _(value: datetime, language: Language) -> str:
    day = format_date(value.date(), "long", locale=locale_of(language))
    together = get_datetime_format("medium", locale=locale_of(language))
    return str(together).format(f"{value:%H:%M}", day)


@written.register
def _(value: Language, language: Language) -> str:
    return name(value, language)


@written.register
def _(value: tuple, language: Language) -> str:  # type: ignore[type-arg] # dispatch wants a class
    parts = [written(part, language) for part in value]
    if value and all(isinstance(part, Message) for part in value):
        return ("" if language is Language.ZH else " ").join(parts)
    return format_list(parts, locale=locale_of(language))


def length(value: timedelta) -> Message:
    """Return a length of time in whole hours and minutes, never rounded up to a larger unit."""
    hours, minutes = divmod(value // timedelta(minutes=1), 60)
    in_hours = counted("{number} hour", "{number} hours", hours)
    in_minutes = counted("{number} minute", "{number} minutes", minutes)
    if hours and minutes:
        return message("{hours} {minutes}", hours=in_hours, minutes=in_minutes)
    return in_hours if hours else in_minutes
