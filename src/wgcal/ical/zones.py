"""Time zones as the pinned `tzdata` package has them, the same on every machine."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from wgcal.ical.posix import ClockRule, clock_rule

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True, kw_only=True)
class Change:
    """A change of a zone's clock: the UTC time, the offsets before and after, and the new name."""

    at: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer_time: bool


@cache
def pinned(key: str) -> ZoneInfo:
    """Return the zone from the package; `zoneinfo` itself would prefer the machine's own files."""
    with files("tzdata").joinpath("zoneinfo", *key.split("/")).open("rb") as compiled:
        return ZoneInfo.from_file(compiled, key=key)


def stated_rule(key: str) -> ClockRule | None:
    """Return the rule in the last line of the zone's compiled file (RFC 9636, 3.3)."""
    compiled = files("tzdata").joinpath("zoneinfo", *key.split("/")).read_bytes()
    return clock_rule(compiled.rsplit(b"\n", 2)[1].decode("ascii"))


def offset_at(zone: ZoneInfo, moment: datetime) -> timedelta:
    """Return the zone's offset from UTC at a UTC time."""
    return moment.astimezone(zone).utcoffset() or timedelta()


def changes(zone: ZoneInfo, first: datetime, last: datetime) -> Iterator[Change]:
    """Yield each change of offset in the UTC interval (first, last], looking once a day."""
    day, offset = first, offset_at(zone, first)
    while day < last:
        following = min(day + _DAY, last)
        if offset_at(zone, following) != offset:
            yield change_at(zone, _moment_of_change(zone, day, following))
        day, offset = following, offset_at(zone, following)


def change_at(zone: ZoneInfo, moment: datetime) -> Change:
    """Return what changes at the UTC time; equal offsets if nothing does."""
    before, after = (moment - _SECOND).astimezone(zone), moment.astimezone(zone)
    return Change(
        at=moment,
        before=before.utcoffset() or timedelta(),
        after=after.utcoffset() or timedelta(),
        name=after.tzname() or "",
        is_summer_time=_summer_hours(after) > timedelta() or _summer_hours(before) < timedelta(),
    )


def _summer_hours(moment: datetime) -> timedelta:
    """Return the hours added in summer, less than none in a winter that is taken as the exception.

    Dublin puts its clock back in winter, and Casablanca in the month of Ramadan.
    """
    return moment.dst() or timedelta()


def _moment_of_change(zone: ZoneInfo, early: datetime, late: datetime) -> datetime:
    old = offset_at(zone, early)
    while late - early > _SECOND:
        middle = early + (late - early) // _SECOND // 2 * _SECOND
        early, late = (middle, late) if offset_at(zone, middle) == old else (early, middle)
    return late.astimezone(UTC)


@cache
def zone_names() -> frozenset[str]:
    """Return the name of every zone in the package."""
    return frozenset(files("tzdata").joinpath("zones").read_text("ascii").split())


def known_zone(key: str) -> ZoneInfo | None:
    """Return the zone of a name that somebody wrote, or None if there is none."""
    return pinned(key) if key in zone_names() else None
