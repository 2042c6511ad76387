"""Each resource rule finds what its slow twin finds, whatever the plan.

Thousands of plans for each rule, in some minutes:

    .venv/bin/pytest --hypothesis-profile=thorough tests/constraints/test_twins.py
"""

import pytest
from hypothesis import given, settings

from quadratic import RULES, TWINS, found_by_rule, found_by_twin
from random_facts import Plan, plans_and_neighbours


@pytest.mark.parametrize("rule", TWINS)
@settings(max_examples=2 * settings().max_examples)
@given(plan=plans_and_neighbours())
def test_a_rule_finds_what_its_slow_twin_finds(rule: str, plan: Plan) -> None:
    found, expected = found_by_rule(RULES[rule], *plan), found_by_twin(rule, *plan)

    assert (set(found) - expected, expected - set(found)) == (set(), set())
    assert len(set(found)) == len(found)
