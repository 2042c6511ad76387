"""A shorter way to judge a change gives the same answers as two whole checks."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from random_facts import Plan, plans_and_facts
from wgcal.constraints import Constraint, check
from wgcal.constraints.judged import OF_EACH_SLOT, Judged
from wgcal.domain.conflict import difference
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotId


@pytest.mark.parametrize("rule", OF_EACH_SLOT, ids=lambda rule: rule.__name__)
@given(plan=plans_and_facts())
def test_a_rule_of_each_slot_finds_the_same_where_there_are_no_others(
    rule: Constraint, plan: Plan
) -> None:
    work, facts = plan

    alone = (rule(replace(work, slots=(slot,)), facts) for slot in work.slots)

    found = {conflict for conflicts in alone for conflict in conflicts}
    assert found == set(rule(work, facts))


@st.composite
def changed(draw: st.DrawFn, work: OrganizationOfWork) -> OrganizationOfWork:
    """Draw the plan with slots left out, at the hours of others, under other names, or equal."""
    slots: list[Slot] = []
    for slot in work.slots:
        match draw(st.sampled_from(("same", "equal", "gone", "moved", "replaced"))):
            case "same":
                slots.append(slot)
            case "equal":
                slots.append(replace(slot))
            case "moved":
                other = draw(st.sampled_from(work.slots))
                slots.append(replace(slot, starts_at=other.starts_at, ends_at=other.ends_at))
            case "replaced":
                slots.append(replace(slot, id=SlotId(f"{slot.id}-again")))
    return replace(work, slots=tuple(slots))


@given(st.data(), plans_and_facts())
def test_a_change_is_judged_as_by_two_checks(data: st.DataObject, plan: Plan) -> None:
    work, facts = plan
    after = data.draw(changed(work))
    expected = difference(check(work, facts), check(after, facts))

    judged = Judged(work, facts)

    assert judged.difference_to(after) == expected
    assert judged.new_in(after, facts) == expected.new
