"""Hours in the editorial form of the United Nations: `10.30 a.m.`, `上午10时30分`, `10 h 30`."""

from dataclasses import replace
from datetime import datetime

from wgcal.domain.interpretation import Language
from wgcal.wording.lexicon import DayPart, WritingForms, lexicon

_NOON = 12
_MIDNIGHT = 24


def hours(starts_at: datetime, ends_at: datetime, language: Language) -> str:
    """Return the interval as annexes print it, but in less space."""
    forms = lexicon(language).writing
    hour = forms.short_hour or forms.bare_hour
    short = replace(forms, range=forms.short_range, bare_hour=hour)
    printed = printed_hours(starts_at, ends_at, short)
    return printed.replace(" ", "") if language is Language.ZH else printed


def printed_hours(starts_at: datetime, ends_at: datetime, forms: WritingForms) -> str:
    """Return a range of wall-clock times; a part of the day that both ends share is said once."""
    is_next_day = _is_next_day(starts_at, ends_at)
    start, end = _ends(starts_at, ends_at, forms)
    return forms.range.format(
        start=start, end=forms.next_day.format(time=end) if is_next_day else end
    )


def _ends(starts_at: datetime, ends_at: datetime, forms: WritingForms) -> tuple[str, str]:
    if forms.clock == _MIDNIGHT:
        end = _bare(_hour_of_end(starts_at, ends_at), ends_at, forms)
        return _bare(starts_at.hour, starts_at, forms), forms.end.format(time=end)
    start, end = _part(starts_at), _end_part(starts_at, ends_at)
    is_shared = start == end and starts_at.date() == ends_at.date()
    said = forms.period_said_at
    return (
        _time(starts_at, None if is_shared and said == "end" else start, forms),
        _time(ends_at, None if is_shared and said == "start" else end, forms),
    )


def _hour_of_end(starts_at: datetime, ends_at: datetime) -> int:
    return _MIDNIGHT if _end_part(starts_at, ends_at) == "midnight" else ends_at.hour


def _part(moment: datetime) -> DayPart:
    if moment.hour < _NOON:
        return "morning"
    return "noon" if (moment.hour, moment.minute) == (_NOON, 0) else "afternoon"


def _end_part(starts_at: datetime, ends_at: datetime) -> DayPart:
    is_midnight = (ends_at.hour, ends_at.minute) == (0, 0) and starts_at.date() != ends_at.date()
    return "midnight" if is_midnight else _part(ends_at)


def _is_next_day(starts_at: datetime, ends_at: datetime) -> bool:
    return starts_at.date() != ends_at.date() and _end_part(starts_at, ends_at) != "midnight"


def _time(moment: datetime, part: DayPart | None, forms: WritingForms) -> str:
    hour = moment.hour - _NOON if moment.hour > _NOON else moment.hour
    if part == "midnight":
        hour = _NOON
    if part is None:
        return _bare(hour, moment, forms)
    form = forms.hour_and_minute if moment.minute else forms.hour
    return form.format(period=forms.periods[part], hour=hour, minute=moment.minute)


def _bare(hour: int, moment: datetime, forms: WritingForms) -> str:
    form = forms.bare_hour_and_minute if moment.minute else forms.bare_hour
    return form.format(hour=hour, minute=moment.minute)
