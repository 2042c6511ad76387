"""A formal meeting has every language that its body is entitled to."""

from collections.abc import Iterator

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import in_official_order
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "language-coverage"
SOURCE = "The session's entitlement; without one, the station's policy"
POLICY = ("plenary_languages",)


def language_coverage(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each formal meeting that lacks languages, naming them all."""
    entitled = work.entitlement.languages if work.entitlement else facts.policy.plenary_languages
    required = in_official_order(entitled)
    for slot in work.meetings:
        missing = tuple(language for language in required if language not in slot.booths)
        if missing and slot.kind.is_formal:
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(slot.id,),
                subject=missing,
                measured=len(required) - len(missing),
                limit=len(required),
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                source=SOURCE,
                message=message(
                    "The formal meeting of {starts} lacks {languages}.",
                    starts=slot.starts_at,
                    languages=missing,
                ),
            )
