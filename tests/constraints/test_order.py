from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from random_facts import Plan, plans_and_facts
from wgcal.constraints import CONSTRAINTS, check
from wgcal.constraints.item_order import item_order
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.station import Station

Some = TypeVar("Some")


class Shuffle:
    """Puts values in another order."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def __call__(self, values: Sequence[Some]) -> tuple[Some, ...]:
        return tuple(self.random.sample(values, len(values)))


def shuffled_work(work: OrganizationOfWork, shuffle: Shuffle) -> OrganizationOfWork:
    return replace(
        work,
        slots=shuffle(work.slots),
        agenda=tuple(replace(item, documents=shuffle(item.documents)) for item in work.agenda),
        documents=shuffle(work.documents),
        printed_days=shuffle(work.printed_days),
    )


def shuffled_station(station: Station, shuffle: Shuffle) -> Station:
    policy = station.policy
    loads = {contract: shuffle(loads) for contract, loads in policy.window_loads.items()}
    return replace(
        station,
        rooms=shuffle(station.rooms),
        holidays=shuffle(station.holidays),
        policy=replace(
            policy,
            audiences=shuffle(policy.audiences),
            meeting_hours=shuffle(policy.meeting_hours),
            window_loads=loads,
            remote_window_loads=shuffle(policy.remote_window_loads),
        ),
    )


def shuffled_facts(facts: Facts, shuffle: Shuffle) -> Facts:
    changes = facts.changes
    return replace(
        facts,
        station=shuffled_station(facts.station, shuffle),
        neighbours=shuffle(facts.neighbours),
        bodies=shuffle(facts.bodies),
        served=shuffle(facts.served),
        sessions=shuffle(facts.sessions),
        interpreters=shuffle(facts.interpreters),
        assignments=shuffle(facts.assignments),
        changes=changes and replace(changes, released=shuffle(changes.released)),
    )


@given(plans_and_facts(), st.randoms(use_true_random=False))
def test_the_answer_does_not_depend_on_any_order(plan: Plan, random: Random) -> None:
    (work, facts), shuffle = plan, Shuffle(random)
    rules = shuffle(CONSTRAINTS)

    found = check(shuffled_work(work, shuffle), shuffled_facts(facts, shuffle), rules)

    assert found == check(work, facts)


@given(plans_and_facts(), st.randoms(use_true_random=False))
def test_the_order_of_the_agenda_is_the_matter_of_one_rule_alone(
    plan: Plan, random: Random
) -> None:
    work, facts = plan
    others = [rule for rule in CONSTRAINTS if rule is not item_order]
    shuffled = Shuffle(random)(work.agenda)

    found = check(replace(work, agenda=shuffled), facts, others)

    assert found == check(work, facts, others)


@given(plans_and_facts())
def test_the_slots_of_a_conflict_are_in_order_of_start(plan: Plan) -> None:
    work, facts = plan
    near = (neighbour.slot for neighbour in facts.neighbours)
    starts = {slot.id: slot.starts_at_utc for slot in (*work.slots, *near)}
    starts |= {served.slot: served.starts_at for served in facts.served}

    for conflict in check(work, facts):
        hours = [starts[name] for name in conflict.slots]
        assert hours == sorted(hours)
