"""Measure every rule over a year of a large station: 40,000 slots in 1,000 sessions.

Run `PYTHONPATH=tests python benchmarks/year.py`. Twenty sessions meet at once all year
(160 meetings a working day). A quarter and half of the year show how the time grows; what n log n
would be from the quarter on is beside it. One
process, one core, plans in memory: no database.
"""

import gc
from math import log
from statistics import median
from time import process_time

from station_calendar import WEEKS_A_YEAR, Calendar
from wgcal.constraints.check_station import OF_PLANS, OF_RESOURCES, check_station
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork

PARALLEL = 20
WEEKS = (WEEKS_A_YEAR // 4, WEEKS_A_YEAR // 2, WEEKS_A_YEAR)
TIMES = 5


def taken(weeks: int) -> tuple[int, int, float]:
    """Return how many slots and conflicts the weeks have, and the median of some seconds."""
    seconds = []
    for _ in range(TIMES):
        # New plans each time: a plan remembers what was once asked of it.
        works, facts = a_year(weeks)
        gc.collect()
        begun = process_time()
        conflicts = len(check_station(works, facts))
        seconds.append(process_time() - begun)
    return sum(len(work.slots) for work in works), conflicts, median(seconds)


def a_year(weeks: int) -> tuple[tuple[OrganizationOfWork, ...], Facts]:
    """Return the plans of so many weeks, and what is known besides."""
    calendar = Calendar(PARALLEL)
    known = calendar.catalogue()
    return tuple(calendar.works(weeks)), Facts(station=known.stations[0], bodies=known.bodies)


def main() -> None:
    """Print the table."""
    rules = len(OF_PLANS) + len(OF_RESOURCES) + 1
    print(f"{rules} rules, median of {TIMES}\n")
    print(f"{'weeks':>5}{'slots':>9}{'conflicts':>11}{'seconds':>9}{'us a slot':>11}{'n log n':>9}")
    first = 0.0
    for weeks in WEEKS:
        slots, conflicts, seconds = taken(weeks)
        first = first or seconds / (slots * log(slots))
        print(
            f"{weeks:>5}{slots:>9,}{conflicts:>11,}{seconds:>9.2f}"
            f"{seconds / slots * 1e6:>11.1f}{first * slots * log(slots):>9.2f}"
        )


if __name__ == "__main__":
    main()
