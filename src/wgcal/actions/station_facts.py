"""What rules must know besides all the plans of a station in a window."""

from collections.abc import Iterable, Mapping, Sequence

from wgcal.actions.check_slots import InTime
from wgcal.domain.body import BodyId
from wgcal.domain.facts import Facts
from wgcal.domain.interpreter import together
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import SlotId
from wgcal.domain.station import Station
from wgcal.store import Store


def facts_of_station(
    store: Store, station: Station, works: Iterable[OrganizationOfWork], in_time: InTime
) -> tuple[Facts, Mapping[BodyId, Policy]]:
    """Return what is near any of the plans but in none, and the policies that bodies have."""
    own = {slot.id for work in works for slot in work.slots}
    near: list[Facts] = []
    policies: dict[BodyId, Policy] = {}
    for work in works:
        in_time()
        facts = store.facts_near(work)
        near.append(facts)
        if facts.body_policy is not None:
            policies[work.body.id] = facts.body_policy
    return merged(station, near, own), policies


def merged(station: Station, near: Sequence[Facts], own: Iterable[SlotId]) -> Facts:
    """Return the facts of several plans as one, each fact once, without the plans' own slots."""
    neighbours = {one.slot.id: one for facts in near for one in facts.neighbours}
    served = {one.slot: one for facts in near for one in facts.served}
    elsewhere = set(own)
    return Facts(
        station=station,
        neighbours=tuple(one for slot, one in neighbours.items() if slot not in elsewhere),
        served=tuple(
            one for slot, one in served.items() if slot not in elsewhere and slot not in neighbours
        ),
        bodies=tuple({one.id: one for facts in near for one in facts.bodies}.values()),
        sessions=tuple({one.id: one for facts in near for one in facts.sessions}.values()),
        interpreters=together(one for facts in near for one in facts.interpreters),
        assignments=tuple(dict.fromkeys(one for facts in near for one in facts.assignments)),
    )
