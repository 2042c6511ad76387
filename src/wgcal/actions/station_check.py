"""Every conflict of several plans at one station."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wgcal.actions.check_slots import InTime
from wgcal.constraints import check
from wgcal.domain.body import BodyId
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy, Severity

_GRAVITY = {severity: place for place, severity in enumerate(Severity)}


def check_station(
    works: Iterable[OrganizationOfWork],
    facts: Facts,
    policies: Mapping[BodyId, Policy],
    in_time: InTime,
) -> tuple[Conflict, ...]:
    """Return every conflict in which a plan has a part, each once, the gravest first."""
    plans = tuple(works)
    found: dict[str, Conflict] = {}
    for work in plans:
        in_time()
        others = (
            Neighbour(
                slot=slot,
                session=other.session.id,
                body=other.body.id,
                station=other.session.station,
                is_released=True,
            )
            for other in plans
            if other is not work
            for slot in other.slots
        )
        near = replace(
            facts,
            neighbours=(*facts.neighbours, *others),
            body_policy=policies.get(work.body.id),
        )
        for conflict in check(work, near):
            found.setdefault(conflict.fingerprint, conflict)
    return tuple(sorted(found.values(), key=lambda conflict: _GRAVITY[conflict.severity]))
