"""Each rule, broken on purpose in many ways, is found out by its slow twin on fixed plans."""

from collections.abc import Iterator
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from breaks import Break
from broken_rules import BREAKS
from quadratic import RULES, TWINS, found_by_rule, found_by_twin
from quadratic.finding import Finding
from random_facts import Plan, plans_and_neighbours
from wgcal.constraints import Constraint

EVERY_BREAK = [(rule, broken) for rule, breaks in BREAKS.items() for broken in breaks]
NAMES = [f"{rule}: {broken.words}" for rule, broken in EVERY_BREAK]

HUNDREDS = range(10)
"""Numbers of hundreds of plans; most breaks are found out in the first."""


@lru_cache
def fixed_plans(hundred: int) -> tuple[Plan, ...]:
    """Return a hundred crowded random plans, the same in every run."""
    drawn: list[Plan] = []

    @seed(hundred)
    @settings(
        max_examples=100,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow],
    )
    @given(plans_and_neighbours(at_least=5))
    def draw(plan: Plan) -> None:
        drawn.append(plan)

    draw()
    return tuple(drawn)


@lru_cache
def expected(rule: str, hundred: int) -> tuple[set[Finding], ...]:
    """Return what the rule's twin finds in each of the plans."""
    return tuple(found_by_twin(rule, *plan) for plan in fixed_plans(hundred))


def found_out(rule: str, constraint: Constraint, hundred: int) -> Iterator[Plan]:
    """Yield each of the plans in which the constraint finds something else than the twin."""
    for plan, right in zip(fixed_plans(hundred), expected(rule, hundred), strict=True):
        if set(found_by_rule(constraint, *plan)) != right:
            yield plan


@pytest.mark.parametrize(("rule", "broken"), EVERY_BREAK, ids=NAMES)
def test_a_broken_rule_is_found_out(rule: str, broken: Break) -> None:
    constraint = broken.apply(RULES[rule])

    plans = (plan for hundred in HUNDREDS for plan in found_out(rule, constraint, hundred))

    assert next(plans, None) is not None


@pytest.mark.parametrize("rule", TWINS)
def test_a_rule_that_is_not_broken_is_not_found_out(rule: str) -> None:
    assert list(found_out(rule, RULES[rule], HUNDREDS[0])) == []


def test_every_rule_with_a_twin_is_broken() -> None:
    assert set(BREAKS) == set(TWINS)
