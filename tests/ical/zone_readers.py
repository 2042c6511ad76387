"""Two readers of VTIMEZONE that do not know each other, and the zone database to compare with."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from io import StringIO
from zoneinfo import ZoneInfo

from dateutil.tz import tzical
from icalendar import Timezone

Offset = Callable[[datetime], timedelta]

HALF_HOUR, SIX_HOURS = timedelta(minutes=30), timedelta(hours=6)
SECOND = timedelta(seconds=1)


def every(step: timedelta, year: int) -> list[datetime]:
    """Return the UTC times of the year at this distance from each other."""
    first, last = datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC)
    return [first + number * step for number in range((last - first) // step)]


def around_changes(component: bytes, year: int) -> Iterator[datetime]:
    """Yield each moment of the year at which icalendar reads a change, and the second before."""
    for change in parsed(component).get_transitions()[0]:
        if change.year == year:
            yield change.replace(tzinfo=UTC) - SECOND
            yield change.replace(tzinfo=UTC)


def parsed(component: bytes) -> Timezone:
    """Return the component as icalendar parses it."""
    zone = Timezone.from_ical(component)
    assert isinstance(zone, Timezone)
    return zone


def distinct_zones() -> list[str]:
    """Return the name of every zone in the pinned package, one of those that are the same."""
    folder = files("tzdata").joinpath("zoneinfo")
    names = files("tzdata").joinpath("zones").read_text("ascii").split()
    compiled = {folder.joinpath(*name.split("/")).read_bytes(): name for name in names}
    return sorted(compiled.values())


def by_dateutil(component: bytes, zone: ZoneInfo) -> Offset:
    """Return how dateutil reads the offset of the local time at a moment."""
    read = tzical(StringIO(component.decode())).get()

    def offset(moment: datetime) -> timedelta:
        return moment.astimezone(zone).replace(tzinfo=read).utcoffset() or timedelta()

    return offset


def by_icalendar(component: bytes) -> Offset:
    """Return how icalendar reads the offset at a moment, from its own table of changes."""
    times, infos = parsed(component).get_transitions()
    offsets = [offset for offset, _, _ in infos]

    def offset(moment: datetime) -> timedelta:
        place = bisect_right(times, moment.replace(tzinfo=None))
        return offsets[max(place - 1, 0)]

    return offset


def wrong(offset: Offset, zone: ZoneInfo, moments: Iterable[datetime]) -> list[datetime]:
    """Return the moments at which the reader differs from the zone database."""
    return [moment for moment in moments if offset(moment) != moment.astimezone(zone).utcoffset()]
