"""A meeting without entitlement uses only booths that an entitled body has released."""

from collections.abc import Iterator

from wgcal.constraints.languages_together import languages_together
from wgcal.constraints.released_booths import not_released
from wgcal.constraints.shortage import conflict_of
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "as-available"
SOURCE = "UN delegates' handbook: regional groups meet as services are available"


def as_available(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each stretch in which such meetings want booths nobody released."""
    for languages, shortage in languages_together(not_released(work, facts)):
        starts_at = shortage.starts_at.astimezone(facts.station.zone)
        explanation = counted(
            "From {starts} {number} meeting without entitlement wants a booth of {languages}; {limit} of each are released.",
            "From {starts} {number} meetings without entitlement want a booth of {languages} at once; {limit} of each are released.",
            shortage.measured,
            starts=starts_at,
            languages=languages,
            limit=shortage.limit,
        )
        subject = (starts_at.date().isoformat(), *languages)
        yield conflict_of(
            shortage, NAME, facts, subject=subject, explanation=explanation, source=SOURCE
        )
