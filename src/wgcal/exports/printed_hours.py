"""Hours as an annex prints them: `上午 10 时至下午 1 时`, `3 to 6 p.m.`."""

from datetime import datetime

from wgcal.wording.lexicon import DayPart, WritingForms

_NOON = 12


def printed_hours(starts_at: datetime, ends_at: datetime, forms: WritingForms) -> str:
    """Return a range of wall-clock times; a part of the day that both ends share is said once."""
    start, end = _part(starts_at), _end_part(starts_at, ends_at)
    is_shared = start == end and starts_at.date() == ends_at.date()
    said = forms.period_said_at
    return forms.range.format(
        start=_time(starts_at, None if is_shared and said == "end" else start, forms),
        end=_on_its_day(
            _time(ends_at, None if is_shared and said == "start" else end, forms),
            is_next_day=_is_next_day(starts_at, ends_at),
            forms=forms,
        ),
    )


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
    has_minutes = moment.minute != 0
    if part is None:
        form = forms.bare_hour_and_minute if has_minutes else forms.bare_hour
        return form.format(hour=hour, minute=moment.minute)
    form = forms.hour_and_minute if has_minutes else forms.hour
    return form.format(period=forms.periods[part], hour=hour, minute=moment.minute)


def _on_its_day(time: str, *, is_next_day: bool, forms: WritingForms) -> str:
    return forms.next_day.format(time=time) if is_next_day else time
