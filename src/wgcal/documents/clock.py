"""What hour a printed time is, with the part of the day said once for a whole range."""

from wgcal.documents.printed import PrintedHours, PrintedTime
from wgcal.wording.lexicon import DayPart

DAY = 24 * 60
_HOUR = 60
_FIRST_CLEAR_HOUR = 8
_READINGS: dict[DayPart, dict[int, int]] = {
    "morning": {hour: hour for hour in range(13)},
    "noon": {11: 11, 12: 12, 1: 13, 2: 14},
    "afternoon": {
        12: 12,
        **{hour: hour + 12 for hour in range(1, 12)},
        **{hour: hour for hour in range(13, 25)},
    },
    "evening": {
        **{hour: hour + 12 for hour in range(5, 12)},
        **{hour: hour for hour in range(17, 25)},
    },
    "midnight": {0: 24, 12: 24, 24: 24},
}
_AS_PRINTED = {hour: hour for hour in range(25)}


def minutes_of(hours: PrintedHours) -> tuple[int, int] | None:
    """Return start and end in minutes after midnight, or None if they can not be told.

    A part of the day said once holds for both ends. With none at all the hours count from 0 to
    24, unless they are so small that the afternoon could be meant.
    """
    start, end = hours.start, hours.end
    if end is None:
        return None
    if start.part is None and end.part is None and start.hour < _FIRST_CLEAR_HOUR:
        return None
    ends = _minutes(end, end.part or _carried(start.part))
    starts = _start(start, end, ends)
    return None if starts is None or ends is None else (starts, ends)


def _start(start: PrintedTime, end: PrintedTime, ends: int | None) -> int | None:
    if start.part is not None or end.part is None or ends is None:
        return _minutes(start, start.part)
    carried = _minutes(start, end.part)
    return carried if carried is not None and carried < ends else _minutes(start, None)


def _carried(part: DayPart | None) -> DayPart | None:
    return "afternoon" if part == "noon" else part


def _minutes(time: PrintedTime, part: DayPart | None) -> int | None:
    readings = _AS_PRINTED if part is None else _READINGS[part]
    hour = readings.get(time.hour)
    if hour is None or time.minute >= _HOUR:
        return None
    minutes = hour * _HOUR + time.minute
    if minutes > DAY:
        return None
    return minutes + DAY if time.is_next_day and minutes < DAY else minutes
