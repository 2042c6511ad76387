from dataclasses import replace
from datetime import timedelta

import pytest

from kept_plans import NOW
from wgcal.domain.errors import UnknownToken
from wgcal.domain.refusals import TokenExists
from wgcal.domain.token import Role, Token
from wgcal.store import Database

TOKEN = Token(label="board", role=Role.PLANNER, digest="a" * 64, created_at=NOW)
LATER = replace(
    TOKEN,
    label="archive",
    role=Role.READER,
    digest="b" * 64,
    created_at=NOW + timedelta(hours=1),
    expires_at=NOW + timedelta(days=1),
)


@pytest.fixture(autouse=True)
def _two_tokens(database: Database) -> None:
    with database.writing() as store:
        store.add_token(LATER)
        store.add_token(TOKEN)


def test_a_token_is_found_by_the_hash_of_its_secret(database: Database) -> None:
    with database.reading() as store:
        assert store.token(TOKEN.digest) == TOKEN
        assert store.token(LATER.digest) == LATER
        assert store.token("c" * 64) is None


def test_tokens_are_listed_with_the_oldest_first(database: Database) -> None:
    with database.reading() as store:
        assert store.tokens() == (TOKEN, LATER)


def test_a_label_is_given_once(database: Database) -> None:
    with pytest.raises(TokenExists, match="a token board already"), database.writing() as store:
        store.add_token(replace(TOKEN, digest="d" * 64))

    with database.reading() as store:
        assert store.tokens() == (TOKEN, LATER)


def test_a_revoked_token_is_gone_and_its_label_free(database: Database) -> None:
    with database.writing() as store:
        store.revoke_token("board")

    with database.reading() as store:
        assert store.token(TOKEN.digest) is None
        assert store.tokens() == (LATER,)
    with database.writing() as store:
        store.add_token(TOKEN)


def test_a_token_that_is_not_there_can_not_be_revoked(database: Database) -> None:
    with pytest.raises(UnknownToken, match="no token phone"), database.writing() as store:
        store.revoke_token("phone")
