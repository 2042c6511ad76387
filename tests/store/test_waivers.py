from dataclasses import replace
from datetime import timedelta

import pytest

from kept_plans import NOW, kept, plan_of
from wgcal.domain.errors import UnknownWaiver
from wgcal.domain.session import SessionId
from wgcal.domain.waiver import Waiver
from wgcal.store import Database

ONE = Waiver(
    session=SessionId("one"),
    fingerprint="0123456789abcdef",
    constraint="late-or-weekend",
    reason="晚间会议由另一组负责。",
    author="Ada",
    accepted_at=NOW,
    expires_at=NOW + timedelta(days=1),
)
OTHER = replace(
    ONE, fingerprint="fedcba9876543210", accepted_at=NOW - timedelta(days=1), expires_at=None
)


@pytest.fixture
def accepted(database: Database) -> Database:
    for name in ("one", "two"):
        kept(database, plan_of(name))
    with database.writing() as store:
        store.put_waiver(ONE)
        store.put_waiver(OTHER)
        store.put_waiver(replace(ONE, session=SessionId("two")))
    return database


def waivers(database: Database, session: str) -> tuple[Waiver, ...]:
    with database.reading() as store:
        return store.waivers(SessionId(session))


def test_waivers_come_back_as_they_were_the_oldest_first_each_with_its_session(
    accepted: Database,
) -> None:
    assert waivers(accepted, "one") == (OTHER, ONE)
    assert waivers(accepted, "two") == (replace(ONE, session=SessionId("two")),)


def test_a_waiver_takes_the_place_of_an_older_one_for_the_same_conflict(
    accepted: Database,
) -> None:
    renewed = replace(ONE, reason="Paid for again.", expires_at=None)

    with accepted.writing() as store:
        store.put_waiver(renewed)

    assert waivers(accepted, "one") == (OTHER, renewed)


def test_a_waiver_is_withdrawn_from_its_session_alone(accepted: Database) -> None:
    with accepted.writing() as store:
        store.withdraw_waiver(SessionId("one"), ONE.fingerprint)

    assert waivers(accepted, "one") == (OTHER,)
    assert len(waivers(accepted, "two")) == 1


def test_a_waiver_that_nobody_made_can_not_be_withdrawn(accepted: Database) -> None:
    with accepted.writing() as store, pytest.raises(UnknownWaiver, match=OTHER.fingerprint):
        store.withdraw_waiver(SessionId("two"), OTHER.fingerprint)
