from typing import Any

import pytest

from commands import Command

SESSION = "ctoc-cop-wg-6-2016"
REASON = "An extra team is paid for."


@pytest.fixture
def late(planned: Command) -> Command:
    """Return the command on the example with its fourth meeting in the evening, which gates."""
    planned("move", SESSION, "4", "--to", "2016-05-19T18:00")
    return planned


def conflict(wgcal: Command, rule: str = "late-or-weekend") -> dict[str, Any]:
    conflicts = wgcal("check", SESSION, "--json").json["conflicts"]
    [found] = [conflict for conflict in conflicts if conflict["constraint"] == rule]
    return dict(found)


def waive(wgcal: Command, wanted: str = "late-or-weekend") -> str:
    """Accept the conflict, and return its fingerprint."""
    ran = wgcal("waive", SESSION, wanted, "--reason", REASON, "--json")
    return str(ran.json["fingerprint"])


def test_a_conflict_that_is_waived_by_its_rule_gates_no_more(late: Command) -> None:
    gated = late("publish", SESSION)

    ran = late("waive", SESSION, "late-or-weekend", "--reason", REASON)

    fingerprint = conflict(late)["fingerprint"]
    assert gated.status == 1
    assert ran.out == f"Conflict {fingerprint} of late-or-weekend is waived.\n"
    assert late("check", SESSION).status == 0
    assert late("publish", SESSION).status == 0


def test_a_check_says_what_is_waived_and_why(late: Command) -> None:
    waive(late, conflict(late)["fingerprint"])

    waiver = conflict(late)["waiver"]
    [line] = [line for line in late("check", SESSION).out.split("\n") if "waived" in line]

    assert (waiver["reason"], waiver["expires_at"]) == (REASON, None)
    assert line.strip() == f"waived by {waiver['author']}: {REASON}"


def test_waivers_are_listed_and_lapse_when_the_facts_change(late: Command) -> None:
    fingerprint = waive(late)
    in_force = late("waivers", SESSION, "--json").json

    late("move", SESSION, "4", "--to", "2016-05-19T17:00")

    assert [(one["fingerprint"], one["standing"]) for one in in_force] == [
        (fingerprint, "in-force")
    ]
    [row] = late("waivers", SESSION).out.strip().split("\n")[1:]
    assert row.split()[:3] == [fingerprint, "late-or-weekend", "lapsed"]
    assert row.strip().endswith(f"no end       {REASON}")


def test_a_waiver_can_have_an_end_in_the_hours_of_the_station(late: Command) -> None:
    late("waive", SESSION, "late-or-weekend", "--reason", REASON, "--until", "2066-05-19T12:00")

    [waiver] = late("waivers", SESSION, "--json").json

    assert waiver["expires_at"] == "2066-05-19T10:00:00Z"


def test_a_waiver_is_withdrawn_by_its_rule_too(late: Command) -> None:
    fingerprint = waive(late)

    ran = late("waive", SESSION, "late-or-weekend", "--withdraw")

    assert ran.out == f"The waiver of conflict {fingerprint} is withdrawn.\n"
    assert late("waivers", SESSION).out == "No conflict of this session was waived.\n"
    assert late("check", SESSION).status == 1


def test_a_rule_with_several_conflicts_is_not_enough_to_name_one(late: Command) -> None:
    late("policy", "set", "vienna", "meeting_minutes=150", "--reason", "Short days")

    ran = late("waive", SESSION, "meeting-length", "--reason", REASON)

    assert ran.status == 2
    assert "meeting-length has 4 conflicts" in ran.err


def test_a_waiver_without_a_reason_or_a_conflict_is_refused(late: Command) -> None:
    assert late("waive", SESSION, "late-or-weekend").err == (
        "wgcal: Say why the conflict is accepted.\n"
    )
    assert late("waive", SESSION, "holiday", "--reason", REASON).err == (
        "wgcal: The plan has no conflict holiday now: check it again.\n"
    )
    assert late("waive", SESSION, "holiday", "--withdraw").err == (
        "wgcal: No waiver of conflict holiday is known.\n"
    )


def test_a_refused_release_says_how_many_conflicts_remain(late: Command) -> None:
    late("move", SESSION, "3", "--to", "2016-05-20T10:00")
    waive(late)

    ran = late("publish", SESSION)

    assert ran.err.startswith(
        "wgcal: The plan can not be published: 3 conflicts remain "
        "(entitlement-exceeded, outside-session and report-last). "
    )
    assert ran.err.endswith(" 1 conflict is waived (late-or-weekend).\n")
