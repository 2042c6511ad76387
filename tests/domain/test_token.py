from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgcal.domain.token import Role, Token

NOW = datetime(2016, 5, 18, 8, tzinfo=UTC)


def token(expires_at: datetime | None = None) -> Token:
    return Token(label="board", role=Role.PLANNER, digest="", created_at=NOW, expires_at=expires_at)


@pytest.mark.parametrize(
    ("role", "allowed"),
    [
        (Role.READER, [Role.READER]),
        (Role.PLANNER, [Role.READER, Role.PLANNER]),
        (Role.PUBLISHER, [Role.READER, Role.PLANNER, Role.PUBLISHER]),
        (Role.ADMIN, [Role.READER, Role.PLANNER, Role.PUBLISHER, Role.ADMIN]),
    ],
)
def test_a_role_may_do_what_the_roles_before_it_may(role: Role, allowed: list[Role]) -> None:
    assert [needed for needed in Role if role.includes(needed)] == allowed


@given(st.sampled_from(Role), st.sampled_from(Role))
def test_of_two_roles_one_includes_the_other_and_both_only_if_they_are_the_same(
    one: Role, other: Role
) -> None:
    assert (one.includes(other) and other.includes(one)) is (one is other)
    assert one.includes(other) or other.includes(one)


def test_a_token_is_valid_until_the_moment_it_expires() -> None:
    expiring = token(expires_at=NOW)

    assert expiring.is_valid_at(NOW - timedelta(microseconds=1))
    assert not expiring.is_valid_at(NOW)


def test_a_token_without_expiry_stays_valid() -> None:
    assert token().is_valid_at(NOW + timedelta(days=36_500))
