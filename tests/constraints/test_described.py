"""What each rule says of itself, and that a policy and its rules know each other."""

import re
from dataclasses import fields
from inspect import getmodule, getsource

import pytest

from wgcal.constraints import CONSTRAINTS, Constraint
from wgcal.constraints.described import RULES, Rule, described, severity_names
from wgcal.constraints.meeting_length import meeting_length
from wgcal.domain.policy import Policy
from wgcal.store.shipped import shipped

FIELDS = {field.name for field in fields(Policy)}


def test_a_rule_says_what_it_asks_for_what_it_reads_and_who_set_it() -> None:
    assert described(meeting_length) == Rule(
        name="meeting-length",
        summary="A meeting with interpretation lasts three hours at most, a remote one two.",
        source="UN delegates' handbook, Duration of meetings",
        policy=("meeting_minutes", "remote_meeting_minutes"),
    )


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_sentence_and_reads_fields_that_a_policy_has(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z].*[^.]\.", rule.summary)
    assert set(rule.policy) <= FIELDS
    assert len(set(rule.policy)) == len(rule.policy)


@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda rule: rule.__name__)
def test_a_rule_names_every_field_that_its_file_reads(constraint: Constraint) -> None:
    module = getmodule(constraint)
    assert module is not None

    read = set(re.findall(r"\bpolicy\.([a-z_]+)", getsource(module))) & FIELDS

    assert read <= set(described(constraint).policy)


def test_every_field_of_a_policy_is_read_by_some_rule() -> None:
    read = {field for rule in RULES for field in rule.policy}

    assert read == FIELDS - {"severities"}


def test_the_station_that_is_shipped_sets_the_severity_of_every_rule_and_level() -> None:
    [station] = shipped().stations

    assert sorted(station.policy.severities) == sorted(severity_names())
