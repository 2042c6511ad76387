"""Twins of the rules about bodies that sit at once."""

from collections.abc import Iterator
from functools import partial
from itertools import permutations

from quadratic.finding import Finding, found
from quadratic.held import Held, all_held, spells
from wgcal.domain.body import BodyId
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import SlotKind

FORMAL = (SlotKind.PLENARY, SlotKind.COMMITTEE_OF_THE_WHOLE)


def body_overlap(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at each body, and at each pair of a body and the one above it."""
    formal = [held for held in all_held(work, facts) if held.slot.kind in FORMAL]
    above = {body.id: body.parent for body in facts.bodies}
    groups: set[tuple[BodyId, ...]] = {(held.body,) for held in formal}
    groups |= {(parent, body) for body, parent in above.items() if parent}
    for group in groups:
        concerned = [held for held in formal if held.body in group]
        for spell in spells(concerned, partial(_allowed, group, facts.policy)):
            yield found("body-overlap", group, spell.excess, facts)


def _allowed(group: tuple[BodyId, ...], policy: Policy, there: list[Held]) -> int | None:
    if {held.body for held in there} != set(group):
        return None
    if SlotKind.COMMITTEE_OF_THE_WHOLE in {held.slot.kind for held in there}:
        return policy.parallel_meetings_with_committee
    return policy.parallel_meetings


def audience_overlap(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at each audience of the body, and tell those with the same spell together."""
    formal = [held for held in all_held(work, facts) if held.slot.kind in FORMAL]
    crowds = [
        (audience.name, spell)
        for audience in facts.policy.audiences
        for spell in spells(
            (held for held in formal if held.body in audience.bodies),
            partial(_allowed_strangers, audience.parallel_meetings, work, facts),
        )
    ]
    for spell in {spell for _, spell in crowds}:
        names = sorted({name for name, same in crowds if same == spell})
        bodies = sorted({held.body for held in spell.held})
        yield found("audience-overlap", (*names, *bodies), spell.excess, facts)


def _allowed_strangers(
    limit: int, work: OrganizationOfWork, facts: Facts, there: list[Held]
) -> int | None:
    pairs = permutations({held.body for held in there}, 2)
    return None if all(is_family(*pair, work, facts) for pair in pairs) else limit


def is_family(one: BodyId, other: BodyId, work: OrganizationOfWork, facts: Facts) -> bool:
    """Say whether the two are one body, or one is right above the other."""
    above = {(body.id, body.parent) for body in (*facts.bodies, work.body)}
    return one == other or (one, other) in above or (other, one) in above
