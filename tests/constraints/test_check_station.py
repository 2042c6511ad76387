"""All plans at a station judged at once: what they share as one plan, the rest plan by plan."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import CONFERENCE, EXAMPLE, FIREARMS, MIGRANTS, SIX, facts, policy, slot, work
from quadratic import TWINS
from quadratic.finding import finding_of
from random_calendars import HERE, Calendar, calendars
from random_facts import BODIES
from wgcal.constraints import CONSTRAINTS, check
from wgcal.constraints.as_available import as_available
from wgcal.constraints.check_station import (
    OF_PLANS,
    OF_RESOURCES,
    check_station,
    judged_as_one,
)
from wgcal.domain.body import Body
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId, SlotKind

RULES = {rule.__name__.replace("_", "-"): rule for rule in OF_RESOURCES}
Plans = tuple[OrganizationOfWork, ...]


def plan(
    name: str, body: Body, *hours: str, kind: SlotKind = SlotKind.PLENARY
) -> OrganizationOfWork:
    """Return a plan of a session of its own, without agenda and entitlement."""
    slots = (replace(slot(starts, kind=kind), id=SlotId(f"{name} {starts}")) for starts in hours)
    session = replace(EXAMPLE.session, id=SessionId(name), body=body.id)
    return work(*slots, session=session, body=body, agenda=(), entitlement=None)


def as_neighbours(works: Iterable[OrganizationOfWork]) -> tuple[Neighbour, ...]:
    return tuple(
        Neighbour(
            slot=slot,
            session=work.session.id,
            body=work.body.id,
            station=work.session.station,
            is_released=True,
        )
        for work in works
        for slot in work.slots
    )


def of_rules(found: Iterable[Conflict], *names: str) -> list[Conflict]:
    return [conflict for conflict in found if conflict.constraint in names]


def at_station(calendar: Calendar) -> tuple[Plans, Facts]:
    """Return the plans here, and what else is known: meetings elsewhere, and who interprets."""
    here = tuple(work for work in calendar.kept if work.session.station == HERE)
    [station] = (station for station in calendar.stations if station.id == HERE)
    elsewhere = (work for work in calendar.kept if work.session.station != HERE)
    return here, Facts(
        station=station,
        neighbours=as_neighbours(elsewhere),
        bodies=BODIES,
        interpreters=calendar.interpreters,
        assignments=calendar.assignments,
    )


def test_every_rule_judges_together_or_plan_by_plan() -> None:
    assert {*OF_RESOURCES, *OF_PLANS, as_available} == set(CONSTRAINTS)


def test_plans_that_overload_the_interpreters_in_turn_are_one_conflict() -> None:
    chain = (
        plan("first", FIREARMS, "2016-05-18 09:00"),
        plan("second", MIGRANTS, "2016-05-18 11:00"),
        plan("third", CONFERENCE, "2016-05-18 12:00"),
    )

    [conflict] = of_rules(check_station(chain, facts()), "interpretation-capacity")

    assert conflict.slots == tuple(work.slots[0].id for work in chain)
    assert (conflict.measured, conflict.limit, conflict.subject[1:]) == (2, 1, SIX)


def test_a_conflict_that_one_plan_has_alone_is_told_once_for_that_plan() -> None:
    early, late = (
        plan("early", FIREARMS, "2016-05-18 10:00"),
        plan("late", MIGRANTS, "2016-05-19 19:00"),
    )

    found = check_station((early, late), facts())

    assert [conflict.slots for conflict in of_rules(found, "late-or-weekend")] == [
        (late.slots[0].id,)
    ]


def test_a_meeting_in_none_of_the_plans_counts_and_is_not_judged() -> None:
    own = plan("own", FIREARMS, "2016-05-18 10:00")
    others = plan("a", MIGRANTS, "2016-05-18 11:00"), plan("b", CONFERENCE, "2016-05-19 10:00")
    far = plan("c", MIGRANTS, "2016-05-19 11:00")

    found = check_station((own,), facts(*as_neighbours((*others, far))))

    [conflict] = of_rules(found, "interpretation-capacity")
    assert conflict.slots == (own.slots[0].id, others[0].slots[0].id)


def test_a_body_with_a_policy_of_its_own_is_judged_by_it_but_shares_by_the_stations() -> None:
    plans = (
        plan("own", FIREARMS, "2016-05-18 19:00"),
        plan("other", MIGRANTS, "2016-05-18 20:00"),
    )
    off = policy(severities={}).policy

    found = check_station(plans, facts(), {FIREARMS.id: off})

    [late] = of_rules(found, "late-or-weekend")
    [shared] = of_rules(found, "interpretation-capacity")
    assert late.slots == (plans[1].slots[0].id,)
    assert len(shared.slots) == len(plans)


def test_a_regional_group_borrows_what_another_plan_has_released() -> None:
    group = plan("group", MIGRANTS, "2016-05-18 10:00", kind=SlotKind.REGIONAL_GROUP)
    host = plan("host", FIREARMS, "2016-05-18 10:00")
    released = host.with_slot_cancelled(host.slots[0].id)

    alone = of_rules(check_station((group,), facts()), "as-available")
    beside = of_rules(check_station((group, released), facts()), "as-available")

    assert [conflict.slots for conflict in alone] == [(group.slots[0].id,)]
    assert beside == []


def test_the_gravest_come_first_and_what_is_off_not_at_all() -> None:
    plans = plan("own", FIREARMS, "2016-05-18 19:00"), plan("other", MIGRANTS, "2016-05-18 20:00")
    order = list(Severity)

    severities = [order.index(conflict.severity) for conflict in check_station(plans, facts())]

    assert severities == sorted(severities)
    assert check_station(plans, facts(station=policy(severities={}))) == ()


def test_no_plans_have_no_conflicts() -> None:
    assert check_station((), facts()) == ()


@given(calendars())
def test_one_plan_alone_is_judged_as_ever(calendar: Calendar) -> None:
    plans, known = at_station(calendar)
    others = as_neighbours(work for work in plans if work is not calendar.own)
    near = replace(known, neighbours=(*known.neighbours, *others))

    assert check_station((calendar.own,), near) == check(calendar.own, near)


@given(calendars(), st.randoms(use_true_random=False))
def test_the_answer_does_not_depend_on_the_order_of_plans(
    calendar: Calendar, random: object
) -> None:
    plans, known = at_station(calendar)
    shuffled = random.sample(plans, len(plans))  # type: ignore[attr-defined] # hypothesis draws a Random

    assert check_station(shuffled, known) == check_station(plans, known)


@given(calendars())
def test_what_plans_do_not_share_is_what_each_has_for_itself(calendar: Calendar) -> None:
    plans, known = at_station(calendar)
    shared = {name for name, rule in RULES.items() if rule in OF_RESOURCES}
    each = {
        conflict
        for work in plans
        for conflict in check(work, _near(work, plans, known))
        if conflict.constraint not in shared
    }

    found = check_station(plans, known)

    assert {conflict for conflict in found if conflict.constraint not in shared} == each


@given(calendars())
def test_what_a_plan_shares_is_part_of_what_all_share(calendar: Calendar) -> None:
    plans, known = at_station(calendar)
    found = check_station(plans, known)

    for one in plans:
        for conflict in check(one, _near(one, plans, known), OF_RESOURCES):
            same_rule = of_rules(found, conflict.constraint)
            assert any(set(conflict.slots) <= set(whole.slots) for whole in same_rule)


@pytest.mark.parametrize("rule", TWINS)
@given(calendar=calendars())
def test_what_plans_share_is_what_the_slow_twin_finds(rule: str, calendar: Calendar) -> None:
    plans, known = at_station(calendar)
    as_one, together = judged_as_one(plans, known)
    own = {slot.id for work in plans for slot in work.slots}
    found = of_rules(check_station(plans, known), rule)

    expected = {finding for finding in TWINS[rule](as_one, together) if own & set(finding.slots)}
    assert {finding_of(conflict) for conflict in found} == expected
    assert len(found) == len(expected)


def _near(work: OrganizationOfWork, plans: Plans, known: Facts) -> Facts:
    others = as_neighbours(other for other in plans if other is not work)
    return replace(known, neighbours=(*known.neighbours, *others))
