from dataclasses import fields

import pytest
from hypothesis import given

from plans import POLICY
from random_facts import policies
from wgcal.domain.policy import Policy
from wgcal.domain.policy_validation import UnusablePolicy
from wgcal.store.policies import policy_of, settings_of
from wgcal.web.api.policy_input import OwnPolicyInput, PolicyInput, settings_read


@given(policies())
def test_a_policy_is_the_same_after_it_was_told_and_read_again(policy: Policy) -> None:
    told = settings_of(policy)

    assert settings_read(told, of_body=False) == told
    assert policy_of(told) == policy


def test_a_request_can_set_every_field_that_the_domain_has() -> None:
    names = [field.name for field in fields(Policy)]

    assert list(PolicyInput.model_fields) == list(OwnPolicyInput.model_fields) == names


def test_a_body_sets_what_it_names_and_nothing_else() -> None:
    assert settings_read({"session_days": None, "last_hour": "19:00"}, of_body=True) == {
        "session_days": None,
        "last_hour": "19:00:00",
    }


def test_a_station_that_leaves_a_limit_out_has_none() -> None:
    told = {name: value for name, value in settings_of(POLICY).items() if name != "session_days"}

    assert settings_read(told, of_body=False)["session_days"] is None


def test_every_flaw_of_what_is_read_is_told() -> None:
    with pytest.raises(UnusablePolicy) as refused:
        settings_read({"window_loads": {"pro": []}, "notice_days": 1.5}, of_body=True)

    assert [(flaw.field, str(flaw.message)) for flaw in refused.value.flaws] == [
        ("window_loads.pro", "this is none of staff, freelance"),
        ("notice_days", "this is no whole number"),
    ]
