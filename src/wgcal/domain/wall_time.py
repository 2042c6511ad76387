"""Hours as a room's clock shows them."""

from datetime import UTC, date, datetime, time, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil import tz

from wgcal.domain.errors import AmbiguousTime, NonexistentTime, YearOutOfRange

FIRST_YEAR, LAST_YEAR = 1945, 2199


def at_station(value: datetime, zone: ZoneInfo, *, field: str = "starts_at") -> datetime:
    """Return the moment as wall-clock time in the zone.

    A value without offset is read as wall-clock time of the zone, one with an offset is converted.
    Raises NonexistentTime for an hour that a clock change leaves out, and AmbiguousTime for one
    that it repeats, unless `fold` or an offset says which of the two is meant; they
    name `field`. Raises YearOutOfRange outside 1945 to 2199.
    """
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        raise YearOutOfRange(value, FIRST_YEAR, LAST_YEAR, field)
    if value.tzinfo is not None:
        return value.astimezone(UTC).astimezone(zone)
    if not tz.datetime_exists(value, zone):
        raise NonexistentTime(value, zone.key, field)
    if tz.datetime_ambiguous(value, zone) and value.fold == 0:
        raise AmbiguousTime(value, zone.key, field)
    return value.replace(tzinfo=zone)


@lru_cache(maxsize=8192)
def hour_on(day: date, hour: time, zone: tzinfo | None) -> datetime:
    """Return the UTC time at which clocks in the zone first show the hour that day.

    An hour that they leave out is taken as the clock would go on without the change.
    """
    return datetime.combine(day, hour, zone).astimezone(UTC)


def midnight(day: date, zone: ZoneInfo) -> datetime:
    """Return the UTC time at which the day begins as clocks in the zone count days."""
    return hour_on(day, time.min, zone)
