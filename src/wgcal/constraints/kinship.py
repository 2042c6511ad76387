"""Which bodies have to do with each other: one body, or a body and the one above it."""

from collections.abc import Callable

from wgcal.domain.body import BodyId
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork

Related = Callable[[BodyId, BodyId], bool]


def kinship(work: OrganizationOfWork, facts: Facts) -> Related:
    """Return what says of two bodies whether they are the same, or parent and subsidiary."""
    parents = {body.id: body.parent for body in (*facts.bodies, work.body)}

    def related(one: BodyId, other: BodyId) -> bool:
        return one == other or parents.get(one) == other or parents.get(other) == one

    return related
