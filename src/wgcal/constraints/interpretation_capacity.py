"""A station can staff only so many booths of a language at once."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from wgcal.constraints.crews import interpreted_meetings
from wgcal.constraints.languages_together import languages_together
from wgcal.constraints.shortage import Shortage, conflict_of
from wgcal.constraints.sweep import Use, overloads
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "interpretation-capacity"
SOURCE = "AIIC: capacity is per language, date and duty station"


def interpretation_capacity(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each stretch of a day that wants more booths than can be staffed."""
    for languages, shortage in languages_together(_shortages(work, facts)):
        day = shortage.starts_at.astimezone(facts.station.zone).date()
        explanation = counted(
            "On {day} {number} meeting wants interpreters of {languages}; the station has booths for {limit}.",
            "On {day} {number} meetings at once want interpreters of {languages}; the station has booths for {limit}.",
            shortage.measured,
            day=day,
            languages=languages,
            limit=shortage.limit,
        )
        subject = (day.isoformat(), *languages)
        yield conflict_of(
            shortage, NAME, facts, subject=subject, explanation=explanation, source=SOURCE
        )


def _shortages(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[Language, Shortage]]:
    for over in overloads(_uses(work, facts), lambda wanted, _: facts.station.teams(*wanted)):
        language, _ = over.resource
        yield language, Shortage(over.slots, over.starts_at, over.ends_at, over.peak, over.limit)


def _uses(work: OrganizationOfWork, facts: Facts) -> Iterator[Use[tuple[Language, date]]]:
    for meeting in interpreted_meetings(work, facts):
        slot = meeting.slot
        for day in slot.days:
            starts = max(slot.starts_at_utc, _midnight(day, facts.station.zone))
            ends = min(slot.ends_at_utc, _midnight(day + timedelta(days=1), facts.station.zone))
            yield from (Use((language, day), meeting, starts, ends) for language in slot.booths)


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time(), zone).astimezone(UTC)
