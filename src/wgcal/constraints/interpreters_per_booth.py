"""A booth has as many interpreters as its language and the length of the meeting ask for."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import timedelta

from wgcal.constraints.languages_together import languages_together
from wgcal.constraints.named_interpreters import seats
from wgcal.constraints.shortage import Shortage, conflict_of
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import Slot

NAME = "interpreters-per-booth"
SOURCE = "AIIC; CEB-AIIC: two to a booth, three for Arabic and Chinese; fewer in short meetings"
POLICY = ("interpreters_per_booth", "larger_booths", "short_meetings")


def interpreters_per_booth(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for all booths of a meeting that lack the same number of interpreters."""
    taken = seats(facts)
    for slot in (slot for slot in work.meetings if slot.id in taken):
        assigned = Counter(booth for _, booth in taken[slot.id])
        found = _shortages(slot, assigned, facts.policy)
        for languages, shortage in languages_together(found):
            explanation = counted(
                "At the meeting of {starts} {number} interpreter is assigned to a booth of {languages}; it takes {limit}.",
                "At the meeting of {starts} {number} interpreters are assigned to a booth of {languages}; it takes {limit}.",
                shortage.measured,
                starts=slot.starts_at,
                languages=languages,
                limit=shortage.limit,
            )
            yield conflict_of(
                shortage, NAME, facts, subject=languages, explanation=explanation, source=SOURCE
            )


def _shortages(
    slot: Slot, assigned: Mapping[Language, int], policy: Policy
) -> Iterator[tuple[Language, Shortage]]:
    enough = [
        short.interpreters
        for short in policy.short_meetings
        if slot.length <= timedelta(minutes=short.minutes)
    ]
    for booth in slot.booths:
        there, needed = assigned.get(booth, 0), min((policy.interpreters(booth), *enough))
        if there < needed:
            times = slot.starts_at_utc, slot.ends_at_utc
            yield booth, Shortage((slot.id,), *times, there, needed)
