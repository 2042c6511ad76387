"""Each rule has an example, broken and kept; the drawings on the pages are made from it."""

import pytest

from cases import EXAMPLES
from wgcal.constraints import CONSTRAINTS, Constraint, check


def name(rule: Constraint) -> str:
    return rule.__name__.replace("_", "-")


def test_every_rule_has_an_example_and_every_example_a_rule() -> None:
    assert sorted(EXAMPLES) == sorted(name(rule) for rule in CONSTRAINTS)


@pytest.mark.parametrize("rule", CONSTRAINTS, ids=name)
def test_the_broken_example_breaks_the_rule(rule: Constraint) -> None:
    case = EXAMPLES[name(rule)].broken

    found = check(case.work, case.facts, (rule,))

    assert {conflict.constraint for conflict in found} == {name(rule)}


@pytest.mark.parametrize("rule", CONSTRAINTS, ids=name)
def test_the_kept_example_keeps_the_rule(rule: Constraint) -> None:
    case = EXAMPLES[name(rule)].kept

    assert check(case.work, case.facts, (rule,)) == ()
