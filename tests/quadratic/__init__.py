"""Slow twins of the resource rules: the same answers, found by looking at everything.

A twin is written from a rule's page and shares nothing with the rule but the words of the domain.
It looks at every moment, day, window or pair, at a quadratic cost and more, so it is easy to
believe. `find_with_rule` and `find_with_twin` say what either finds out about a plan.
"""

from collections.abc import Callable, Iterable

from quadratic.bodies import audience_overlap, body_overlap
from quadratic.finding import Finding, finding_of
from quadratic.interpreters import (
    interpretation_capacity,
    interpretation_daily_load,
    interpretation_rest,
)
from quadratic.rooms import room_double_booked, room_turnaround
from quadratic.seats import interpreter_double_booked
from quadratic.windows import interpretation_window_load
from wgcal.constraints import CONSTRAINTS, Constraint, check
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork

Twin = Callable[[OrganizationOfWork, Facts], Iterable[Finding]]

TWINS: dict[str, Twin] = {
    "room-double-booked": room_double_booked,
    "room-turnaround": room_turnaround,
    "interpretation-capacity": interpretation_capacity,
    "interpretation-daily-load": interpretation_daily_load,
    "interpretation-rest": interpretation_rest,
    "interpretation-window-load": interpretation_window_load,
    "interpreter-double-booked": interpreter_double_booked,
    "body-overlap": body_overlap,
    "audience-overlap": audience_overlap,
}
"""Each resource rule's twin, by the rule's name."""

RULES: dict[str, Constraint] = {
    rule.__name__.replace("_", "-"): rule
    for rule in CONSTRAINTS
    if rule.__name__.replace("_", "-") in TWINS
}
"""The rules that have a twin, by name."""


def found_by_twin(rule: str, work: OrganizationOfWork, facts: Facts) -> set[Finding]:
    """Return what the rule's twin finds in which the plan has a part."""
    own = {slot.id for slot in work.slots}
    return {finding for finding in TWINS[rule](work, facts) if own & set(finding.slots)}


def found_by_rule(rule: Constraint, work: OrganizationOfWork, facts: Facts) -> list[Finding]:
    """Return what the rule finds in which the plan has a part."""
    return [finding_of(conflict) for conflict in check(work, facts, (rule,))]
