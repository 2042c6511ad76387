"""An interpreter sits in one booth at a time, in a booth of their own, and not while away."""

from collections.abc import Iterator

from wgcal.constraints.misplacements import (
    at_once,
    during_absences,
    in_foreign_booths,
    in_several_booths,
    seated,
)
from wgcal.constraints.shortage import conflict_of
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "interpreter-double-booked"
SOURCE = "A person is in one place; AIIC: an interpreter works into languages that are their own"


def interpreter_double_booked(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield a conflict where somebody is in two booths, in a foreign one, or should be away."""
    if not facts.assignments:
        return
    people = seated(work, facts)
    for found in (
        *at_once(work, facts),
        *in_several_booths(people, facts),
        *in_foreign_booths(people, facts),
        *during_absences(people, facts),
    ):
        yield conflict_of(
            found.shortage,
            NAME,
            facts,
            subject=found.subject,
            explanation=found.explanation,
            source=SOURCE,
        )
