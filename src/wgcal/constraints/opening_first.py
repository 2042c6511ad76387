"""A session opens, and adopts its agenda, in its first meeting."""

from collections.abc import Iterator

from wgcal.constraints.agenda_order import items_with_role, sitting_before, sittings, treating
from wgcal.domain.agenda import ItemRole
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "opening-first"
SOURCE = "Practice of UN bodies: the agenda is adopted in the first slot"


def opening_first(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for the opening, and for the adoption of the agenda, if it comes later."""
    formal = sittings(work)
    for item in items_with_role(work, ItemRole.OPENING, ItemRole.AGENDA_ADOPTION):
        placed = treating(formal, item)
        before = sitting_before(formal, placed[0]) if placed else ()
        if before:
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=tuple(slot.id for slot in (*before, placed[0])),
                subject=(item.number,),
                measured=len(before),
                limit=0,
                starts_at=placed[0].starts_at,
                ends_at=placed[0].ends_at,
                source=SOURCE,
                message=counted(
                    "{number} formal meeting comes before item {item}, which belongs in the first.",
                    "{number} formal meetings come before item {item}, which belongs in the first.",
                    len(before),
                    item=item.number,
                ),
            )
