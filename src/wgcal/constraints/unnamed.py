"""Meetings that name no interpreters, in a plan in which others do."""

from collections.abc import Iterator

from wgcal.constraints.named_interpreters import seats
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, counted
from wgcal.domain.organization_of_work import OrganizationOfWork


def unnamed(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[tuple[str, ...], Message]]:
    """Yield what the rules about named interpreters miss; nothing where a plan names nobody."""
    taken = seats(facts)
    interpreted = [slot.id for slot in work.meetings if slot.is_interpreted]
    missing = [slot for slot in interpreted if slot not in taken]
    if missing and len(missing) < len(interpreted):
        text = counted(
            "{number} meeting names no interpreters: whether its booths are full is not judged.",
            "{number} meetings name no interpreters: whether their booths are full is not judged.",
            len(missing),
        )
        yield ("interpreters-per-booth", "interpreter-double-booked"), text
