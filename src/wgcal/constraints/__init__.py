"""The rules a plan is judged by, one per file, and the one function that judges."""

from collections.abc import Callable, Iterable

from wgcal.constraints.room_double_booked import room_double_booked
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotId

Constraint = Callable[[OrganizationOfWork, Facts], Iterable[Conflict]]

CONSTRAINTS: tuple[Constraint, ...] = (room_double_booked,)

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def check(work: OrganizationOfWork, facts: Facts) -> tuple[Conflict, ...]:
    """Return every conflict in which the plan has a part, the gravest first.

    The answer depends on the plan and the facts alone: not on the order of slots or rules.
    """
    own = {slot.id for slot in work.slots}
    found = {
        conflict
        for constraint in CONSTRAINTS
        for conflict in constraint(work, facts)
        if conflict.severity is not Severity.OFF and _concerns(conflict, own)
    }
    return tuple(sorted(found, key=_rank))


def _concerns(conflict: Conflict, own: set[SlotId]) -> bool:
    return not conflict.slots or not own.isdisjoint(conflict.slots)


def _rank(conflict: Conflict) -> tuple[int, str, str, str]:
    start = conflict.starts_at.isoformat() if conflict.starts_at else ""
    return _GRAVITY[conflict.severity], conflict.constraint, start, conflict.fingerprint
