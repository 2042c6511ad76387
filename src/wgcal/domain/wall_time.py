"""Hours as a room's clock shows them."""

from datetime import UTC, datetime
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
