from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import (
    EXAMPLE,
    FIRST,
    FOUR_MEETINGS,
    FOURTH,
    SECOND,
    THIRD,
    facts,
    policy,
    slot,
    vienna,
    work,
)
from random_plans import plans
from wgcal.constraints.entitlement_unused import entitlement_unused
from wgcal.domain.entitlement_ledger import entitlement_ledger
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus


def cancelled(meeting: Slot) -> Slot:
    """Return the meeting cancelled."""
    return replace(meeting, status=SlotStatus.CANCELLED)


def entitled(meetings: int, *slots: Slot) -> OrganizationOfWork:
    """Return a plan of these slots that is entitled to so many meetings."""
    return work(*slots, entitlement=replace(FOUR_MEETINGS, meetings=meetings))


def test_three_of_four_meetings_are_reported_as_75_per_cent() -> None:
    [conflict] = entitlement_unused(work(FIRST, SECOND, THIRD), facts())

    assert conflict.constraint == "entitlement-unused"
    assert conflict.severity is Severity.INFORM
    assert conflict.slots == ()
    assert conflict.subject == ("ctoc-cop-wg-6-2016",)
    assert (conflict.measured, conflict.limit) == (75, 80)
    assert conflict.starts_at == vienna("2016-05-18 00:00")
    assert conflict.ends_at == vienna("2016-05-20 00:00")
    assert conflict.source == "General Assembly resolution 48/222"
    assert str(conflict.message) == (
        "3 of 4 interpreted meetings granted are to take place: 75 per cent, below 80."
    )


def test_one_meeting_is_said_in_the_singular() -> None:
    [conflict] = entitlement_unused(work(FIRST), facts())

    assert str(conflict.message) == (
        "1 of 4 interpreted meetings granted is to take place: 25 per cent, below 80."
    )


def test_a_cancelled_meeting_stays_planned_lowers_the_use_and_is_named() -> None:
    plan = work(FIRST, SECOND, THIRD, cancelled(FOURTH))
    [conflict] = entitlement_unused(plan, facts())

    assert conflict.slots == (FOURTH.id,)
    assert conflict.measured == 75


def test_another_cancellation_is_another_conflict() -> None:
    third, fourth = (
        entitlement_unused(plan, facts())
        for plan in (
            work(FIRST, SECOND, cancelled(THIRD), FOURTH),
            work(FIRST, SECOND, THIRD, cancelled(FOURTH)),
        )
    )

    assert next(third).fingerprint != next(fourth).fingerprint


def test_all_that_is_granted_may_be_used_and_more_than_that() -> None:
    assert list(entitlement_unused(EXAMPLE, facts())) == []
    assert list(entitlement_unused(entitled(2, *EXAMPLE.slots), facts())) == []


def test_the_benchmark_itself_is_enough() -> None:
    assert list(entitlement_unused(entitled(5, *EXAMPLE.slots), facts())) == []


def test_the_use_is_rounded_down_in_whole_per_cent() -> None:
    [conflict] = entitlement_unused(entitled(6, *EXAMPLE.slots), facts())

    assert conflict.measured == 66


@pytest.mark.parametrize(("percent", "conflicts"), [(0, 0), (75, 0), (76, 1), (100, 1)])
def test_the_benchmark_is_policy(percent: int, conflicts: int) -> None:
    station = policy(entitlement_use_percent=percent)
    found = entitlement_unused(work(FIRST, SECOND, THIRD), facts(station=station))

    assert len(list(found)) == conflicts


def test_a_plan_that_nobody_has_made_yet_is_not_judged() -> None:
    hold = replace(FIRST, kind=SlotKind.HOLD)

    assert list(entitlement_unused(work(), facts())) == []
    assert list(entitlement_unused(work(hold), facts())) == []


def test_a_plan_with_meetings_of_which_none_is_interpreted_uses_nothing() -> None:
    [conflict] = entitlement_unused(work(replace(FIRST, booths=())), facts())

    assert (conflict.measured, conflict.slots) == (0, ())


def test_a_plan_of_which_every_meeting_is_cancelled_uses_nothing() -> None:
    [conflict] = entitlement_unused(work(*map(cancelled, EXAMPLE.slots)), facts())

    assert conflict.measured == 0
    assert conflict.slots == tuple(meeting.id for meeting in EXAMPLE.slots)


def test_holds_and_meetings_without_booths_use_nothing_and_are_not_named() -> None:
    hold = replace(slot("2016-05-19 20:00"), kind=SlotKind.HOLD)
    silent = slot("2016-05-19 21:00", booths=())
    plan = work(FIRST, SECOND, THIRD, cancelled(hold), cancelled(silent))
    [conflict] = entitlement_unused(plan, facts())

    assert (conflict.measured, conflict.slots) == (75, ())


def test_informal_meetings_with_booths_use_the_entitlement() -> None:
    informal = replace(FOURTH, kind=SlotKind.INFORMAL)

    assert list(entitlement_unused(work(FIRST, SECOND, THIRD, informal), facts())) == []


def test_a_session_entitled_to_nothing_or_to_nobody_knows_what_has_nothing_to_use() -> None:
    assert list(entitlement_unused(entitled(0, FIRST), facts())) == []
    assert list(entitlement_unused(work(FIRST, entitlement=None), facts())) == []


@given(plans(), st.integers(1, 12))
def test_the_rule_and_the_ledger_agree(plan: OrganizationOfWork, granted: int) -> None:
    entitlement = replace(FOUR_MEETINGS, meetings=granted)
    made = replace(plan, slots=(*plan.slots, FIRST), entitlement=entitlement)
    use = entitlement_ledger(made, facts().policy).session.use_percent

    found = [conflict.measured for conflict in entitlement_unused(made, facts())]

    assert found == ([use] if use is not None and use < 80 else [])
