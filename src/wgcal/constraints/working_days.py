"""The days on which a station works."""

from collections.abc import Iterable
from datetime import date

from wgcal.domain.facts import Facts
from wgcal.domain.station import HolidayLevel


def working_days(days: Iterable[date], facts: Facts) -> frozenset[date]:
    """Return those of the days that are neither free nor a holiday.

    Only official holidays close the station; those observed or avoided are working days.
    """
    closed = {day.on for day in facts.station.holidays if day.level is HolidayLevel.OFFICIAL}
    weekdays = facts.policy.working_days
    return frozenset(day for day in set(days) - closed if day.isoweekday() in weekdays)
