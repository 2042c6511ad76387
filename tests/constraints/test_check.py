from hypothesis import given

from plans import EVENING, EXAMPLE, POLICY, facts, neighbour, policy, slot, work
from random_facts import plans_and_facts
from wgcal.constraints import check
from wgcal.domain.conflict import difference
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity

WITH_EVENING = work(*EXAMPLE.slots, EVENING)


def test_the_example_has_one_conflict_the_report_is_adopted_too_soon() -> None:
    [conflict] = check(EXAMPLE, facts())

    assert conflict.constraint == "report-lead-time"
    assert conflict.severity is Severity.WARN
    assert (conflict.measured, conflict.limit) == (0, 1)


def test_a_fifth_meeting_in_the_evening_adds_exactly_five_conflicts() -> None:
    change = difference(check(EXAMPLE, facts()), check(WITH_EVENING, facts()))

    assert [(new.constraint, new.measured, new.limit) for new in change.new] == [
        ("entitlement-exceeded", 5, 4),
        ("interpretation-daily-load", 3, 2),
        ("late-or-weekend", 180, 0),
        ("interpretation-rest", 60, 90),
        ("meeting-hours", 180, 0),
    ]
    assert change.gone == ()
    assert [same.constraint for same in change.remaining] == ["report-lead-time"]


def test_the_gravest_conflicts_come_first() -> None:
    severities = [conflict.severity for conflict in check(WITH_EVENING, facts())]

    assert severities == [Severity.GATE] * 3 + [Severity.WARN] * 3


def test_conflicts_of_one_rule_are_in_order_of_start_and_then_of_what_they_are_about() -> None:
    evenings = [slot(f"2016-05-{day} 19:00", booths=()) for day in (19, 18)]
    found = check(work(*evenings), facts())

    late = [conflict.slots for conflict in found if conflict.constraint == "meeting-hours"]
    unscheduled = [c.subject for c in found if c.constraint == "item-unscheduled"]
    assert late == [(evenings[1].id,), (evenings[0].id,)]
    numbers = ("1(a)", "1(b)", "2", "3", "4", "5", "6")
    assert unscheduled == [(number, "ctoc-cop-wg-6-2016") for number in numbers]


def test_a_rule_that_is_off_says_nothing() -> None:
    off = policy(severities={**POLICY.severities, "report-lead-time": Severity.OFF})

    assert check(EXAMPLE, facts(station=off)) == ()


def test_a_rule_that_the_policy_does_not_name_is_off() -> None:
    assert check(WITH_EVENING, facts(station=policy(severities={}))) == ()


def test_a_conflict_among_neighbours_alone_is_not_ours() -> None:
    clashing = tuple(neighbour(slot(f"2016-05-20 {hour}:00")) for hour in (10, 11))
    [found] = check(EXAMPLE, facts(*clashing))

    assert found.constraint == "report-lead-time"


def test_a_neighbour_that_takes_our_interpreters_is_ours() -> None:
    change = difference(check(EXAMPLE, facts()), check(EXAMPLE, facts(neighbour(EXAMPLE.slots[0]))))

    assert {new.constraint for new in change.new} == {
        "interpretation-capacity",
        "interpretation-daily-load",
    }


def test_a_conflict_without_slots_concerns_the_plan() -> None:
    found = check(work(*EXAMPLE.slots[:3]), facts())

    assert [(conflict.constraint, conflict.subject) for conflict in found] == [
        ("item-unscheduled", ("5", "ctoc-cop-wg-6-2016")),
        ("item-unscheduled", ("6", "ctoc-cop-wg-6-2016")),
        ("entitlement-unused", ("ctoc-cop-wg-6-2016",)),
    ]


@given(plans_and_facts())
def test_conflicts_that_share_a_fingerprint_differ_in_their_hours(
    plan: tuple[OrganizationOfWork, Facts],
) -> None:
    found = check(*plan)

    told = {(conflict.fingerprint, conflict.starts_at, conflict.ends_at) for conflict in found}
    assert len(told) == len(found)


@given(plans_and_facts())
def test_every_conflict_measures_and_tells(plan: tuple[OrganizationOfWork, Facts]) -> None:
    for conflict in check(*plan):
        assert conflict.measured is not None
        assert conflict.limit is not None
        assert conflict.measured != conflict.limit
        assert conflict.source
        assert str(conflict.message)
