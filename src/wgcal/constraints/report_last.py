"""A session adopts its report in its last meeting."""

from collections.abc import Iterator

from wgcal.constraints.agenda_order import items_with_role, sitting_after, sittings, treating
from wgcal.domain.agenda import ItemRole
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "report-last"
SOURCE = "Practice of UN bodies: the report is adopted in the last slot"


def report_last(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each report whose adoption other formal meetings follow."""
    formal = sittings(work)
    for item in items_with_role(work, ItemRole.REPORT_ADOPTION):
        placed = treating(formal, item)
        after = sitting_after(formal, placed[-1]) if placed else ()
        if after:
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=tuple(slot.id for slot in (placed[-1], *after)),
                subject=(item.number,),
                measured=len(after),
                limit=0,
                starts_at=placed[-1].starts_at,
                ends_at=placed[-1].ends_at,
                source=SOURCE,
                message=counted(
                    "{number} formal meeting follows the adoption of the report, item {item}.",
                    "{number} formal meetings follow the adoption of the report, item {item}.",
                    len(after),
                    item=item.number,
                ),
            )
