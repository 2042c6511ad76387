"""Compare VTIMEZONE with the zone database: every zone, every year from 1990 to 2040.

Run with `make bench`; it takes some minutes. A year
is looked at every six hours, and a second before and at each change that a reader sees. icalendar
ends every rule with 2038, so the two years after it are read by dateutil alone.
"""

import sys
from collections.abc import Iterator
from datetime import date

from ical.zone_readers import (
    SIX_HOURS,
    Offset,
    around_changes,
    by_dateutil,
    by_icalendar,
    distinct_zones,
    every,
    wrong,
)
from wgcal.ical.vtimezone import timezone
from wgcal.ical.zones import pinned

YEARS = range(1990, 2041)
LAST_YEAR_OF_ICALENDAR = 2038


def astray(key: str, year: int) -> Iterator[str]:
    """Yield a line for each moment at which one of the readers is wrong."""
    zone = pinned(key)
    component = timezone(zone, date(year, 1, 1), date(year, 12, 31))
    moments = [*every(SIX_HOURS, year), *around_changes(component, year)]
    readers: dict[str, Offset] = {"dateutil": by_dateutil(component, zone)}
    if year <= LAST_YEAR_OF_ICALENDAR:
        readers["icalendar"] = by_icalendar(component)
    for name, offset in readers.items():
        for moment in wrong(offset, zone, moments):
            yield f"{key} {moment:%Y-%m-%d %H:%M:%S} UTC as {name} reads it"


def main() -> int:
    """Print what is wrong and how many zones were right; return the exit status."""
    keys = distinct_zones()
    found = [line for key in keys for year in YEARS for line in astray(key, year)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(keys)} zones, {YEARS[0]} to {YEARS[-1]}: {len(found)} moments wrong")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
