"""A stretch of time that somebody asks about."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wgcal.domain.errors import InvalidInputError
from wgcal.domain.message import counted, message
from wgcal.domain.wall_time import at_station

A_DAY = timedelta(days=1)
LONGEST_WINDOW = 366 * A_DAY
NOON = time(12)


class WindowEndsTooSoon(InvalidInputError):
    """A window would end before it starts, or at once."""

    def __init__(self, starts_at: datetime, ends_at: datetime) -> None:
        super().__init__(
            "to",
            message(
                "The window ends at {ends_at}, which is not after its start, {starts_at}.",
                starts_at=starts_at,
                ends_at=ends_at,
            ),
        )


class WindowTooLong(InvalidInputError):
    """A window would take in more days than can be asked about at once."""

    def __init__(self, days: int, limit: int) -> None:
        super().__init__(
            "to",
            counted(
                "The window is longer than {number} day; the limit is {limit}.",
                "The window is longer than {number} days; the limit is {limit}.",
                days,
                limit=limit,
            ),
        )


@dataclass(frozen=True, kw_only=True)
class Window:
    """A half-open interval [starts_at, ends_at) in UTC."""

    starts_at: datetime
    ends_at: datetime


def window_at(first: date, last: date, zone: ZoneInfo) -> Window:
    """Return the window between two days (both included) or moments, by a station's clock.

    A moment without offset is wall-clock time in the zone. Raises NonexistentTime, AmbiguousTime or
    YearOutOfRange for `from` or `to`, WindowEndsTooSoon, or WindowTooLong.
    """
    starts_at = _moment(first, zone, "from")
    ends_at = _moment(last, zone, "to", days=1)
    if ends_at.astimezone(UTC) <= starts_at.astimezone(UTC):
        raise WindowEndsTooSoon(starts_at, ends_at)
    # Both are of one zone: Python counts what its clock shows, so that every day has 24 hours.
    if ends_at - starts_at > LONGEST_WINDOW:
        raise WindowTooLong((ends_at - starts_at) // A_DAY, LONGEST_WINDOW // A_DAY)
    return Window(starts_at=starts_at.astimezone(UTC), ends_at=ends_at.astimezone(UTC))


def _moment(value: date, zone: ZoneInfo, field: str, days: int = 0) -> datetime:
    """Return a moment as the zone's clock shows it, a day as the midnight so many days later."""
    if isinstance(value, datetime):
        return at_station(value.replace(microsecond=0), zone, field=field)
    noon = at_station(datetime.combine(value, NOON), zone, field=field)
    return datetime.combine(noon.date() + days * A_DAY, time.min, zone)
