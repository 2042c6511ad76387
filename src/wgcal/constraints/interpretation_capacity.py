"""A station can staff only so many booths of a language at once."""

from collections.abc import Iterator

from wgcal.constraints.booths_at_once import booths_at_once
from wgcal.constraints.languages_together import languages_together
from wgcal.constraints.shortage import conflict_of
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "interpretation-capacity"
SOURCE = "AIIC: capacity is per language, date and duty station"


def interpretation_capacity(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each stretch of a day that wants more booths than can be staffed."""
    for languages, shortage in languages_together(booths_at_once(work, facts)):
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
