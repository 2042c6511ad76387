"""Every conflict of all the plans at a station, found at once and not plan by plan."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

from wgcal.constraints import CONSTRAINTS, Constraint, concerning
from wgcal.constraints.as_available import as_available
from wgcal.constraints.audience_overlap import audience_overlap
from wgcal.constraints.body_overlap import body_overlap
from wgcal.constraints.interpretation_capacity import interpretation_capacity
from wgcal.constraints.interpretation_daily_load import interpretation_daily_load
from wgcal.constraints.interpretation_rest import interpretation_rest
from wgcal.constraints.interpretation_window_load import interpretation_window_load
from wgcal.constraints.interpreter_double_booked import interpreter_double_booked
from wgcal.constraints.released_booths import borrows
from wgcal.constraints.room_double_booked import room_double_booked
from wgcal.constraints.room_turnaround import room_turnaround
from wgcal.domain.body import Body, BodyId
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.session import Session, SessionId

OF_RESOURCES: tuple[Constraint, ...] = (
    room_double_booked,
    room_turnaround,
    interpretation_capacity,
    interpretation_daily_load,
    interpretation_window_load,
    interpretation_rest,
    interpreter_double_booked,
    body_overlap,
    audience_overlap,
)
"""The rules about what all plans share: rooms, interpreters, bodies and their delegates."""

OF_PLANS = tuple(rule for rule in CONSTRAINTS if rule not in {*OF_RESOURCES, as_available})
"""The rules that look at one plan and what is known of its session."""

NO_POLICIES: Mapping[BodyId, Policy] = MappingProxyType({})


def check_station(
    works: Iterable[OrganizationOfWork],
    facts: Facts,
    policies: Mapping[BodyId, Policy] = NO_POLICIES,
) -> tuple[Conflict, ...]:
    """Return every conflict in which one of the plans at a station has a part, each once.

    `facts` are those of all the plans together: `neighbours` are only meetings that are in none
    of them. What plans share is judged as if they were one plan, by the station's policy, so that
    one overload is one conflict however many plans have a part in it; the rest plan by plan, by
    the policy that the body has of its own in `policies`. The cost is n log n.
    """
    plans = tuple(works)
    bodies = {body.id: body for body in (*facts.bodies, *(work.body for work in plans))}
    known = replace(facts, bodies=tuple(bodies.values()), body_policy=None, changes=None)
    own = frozenset(slot.id for work in plans for slot in work.slots)
    return concerning(own, _found(plans, known, policies))


def _found(
    plans: tuple[OrganizationOfWork, ...], facts: Facts, policies: Mapping[BodyId, Policy]
) -> Iterator[Conflict]:
    as_one = judged_as_one(plans, facts)
    for rule in OF_RESOURCES:
        yield from rule(*as_one)
    of_bodies = {body: replace(facts, body_policy=policy) for body, policy in policies.items()}
    for work in plans:
        for rule in OF_PLANS:
            yield from rule(work, of_bodies.get(work.body.id, facts))
    for work, near in _borrowers(plans, facts):
        yield from as_available(work, replace(near, body_policy=policies.get(work.body.id)))


def _borrowers(
    plans: tuple[OrganizationOfWork, ...], facts: Facts
) -> Iterator[tuple[OrganizationOfWork, Facts]]:
    """Yield the plans that want booths without entitlement, with the slots beside theirs."""
    borrowing = tuple(filter(borrows, plans))
    beside = _Beside((*facts.neighbours, *_as_neighbours(plans if borrowing else ())))
    for work in borrowing:
        yield work, replace(facts, neighbours=beside.others(work))


def _as_neighbours(plans: Iterable[OrganizationOfWork]) -> Iterator[Neighbour]:
    for work in plans:
        for slot in work.slots:
            yield Neighbour(
                slot=slot,
                session=work.session.id,
                body=work.body.id,
                station=work.session.station,
                is_released=True,
            )


def judged_as_one(
    plans: tuple[OrganizationOfWork, ...], facts: Facts
) -> tuple[OrganizationOfWork, Facts]:
    """Return a plan of nobody's, and facts that make all meetings of the plans its own."""
    days = dict.fromkeys(("starts_on", "ends_on"), date.min)
    session = Session(
        id=SessionId(""),
        body=BodyId(""),
        symbol="",
        station=facts.station.id,
        zone=facts.station.zone,
        **days,
    )
    nobody = Body(id=session.body, symbol="", names={})
    return OrganizationOfWork(session=session, body=nobody), replace(facts, judged_together=plans)


class _Beside:
    """Slots in order of start, to be asked which of them share the time of a plan."""

    def __init__(self, slots: Iterable[Neighbour]) -> None:
        self._slots = sorted(slots, key=lambda near: near.slot.starts_at_utc)
        self._starts = [near.slot.starts_at_utc for near in self._slots]
        self._longest = max((near.slot.length for near in self._slots), default=timedelta())

    def others(self, work: OrganizationOfWork) -> tuple[Neighbour, ...]:
        """Return the slots of other sessions between the plan's first start and last end."""
        first = min(slot.starts_at_utc for slot in work.slots)
        last = max(slot.ends_at_utc for slot in work.slots)
        start, end = (
            bisect_right(self._starts, first - self._longest),
            bisect_left(self._starts, last),
        )
        return tuple(near for near in self._slots[start:end] if near.session != work.session.id)
