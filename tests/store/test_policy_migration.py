"""The step that moves policies into a table of their own, on a database from before."""

import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from alembic import command
from sqlalchemy import Engine, text

from plans import POLICY
from wgcal.domain.station import StationId
from wgcal.store import Database
from wgcal.store.engine import database_address, engine_of
from wgcal.store.migration import alembic_config
from wgcal.store.policies import settings_of

NAIROBI = StationId("nairobi")
NEW_IN_0007 = {
    "turnaround_minutes",
    "window_loads",
    "remote_window_loads",
    "contract_of_teams",
    "short_meetings",
    "entitlement_use_percent",
    "audiences",
    "side_event_hours",
    "document_days",
    "submission_days",
    "session_days",
    "committee_days",
    "siblings",
    "notice_days",
}
ADDED = text(
    "INSERT INTO station (id, zone, names, policy, holidays, capacity, capacity_on)"
    " VALUES (:id, 'Africa/Nairobi', '{}', :policy, '[]', '{}', '{}')"
)


@pytest.fixture
def engine(empty_database_url: str) -> Iterator[Engine]:
    """Yield an engine for a database without any table."""
    empty = engine_of(database_address(empty_database_url))
    yield empty
    empty.dispose()


@pytest.fixture
def old(engine: Engine) -> Engine:
    """Return a database of before, with a station whose policy has its own limits."""
    settings = settings_of(replace(POLICY, meetings_a_day=3))
    policy = {name: value for name, value in settings.items() if name not in NEW_IN_0007}
    with engine.begin() as connection:
        command.upgrade(alembic_config(connection), "0006")
        connection.execute(ADDED, {"id": NAIROBI, "policy": json.dumps(policy)})
    return engine


def test_an_old_policy_becomes_the_first_version_and_gains_what_is_new(
    old: Engine, empty_database_url: str
) -> None:
    database = Database(empty_database_url)
    database.upgrade()

    with database.reading() as store:
        policy = store.station(NAIROBI).policy
        [first] = store.policies(NAIROBI, None)
    database.close()

    assert old.url == database_address(empty_database_url)
    assert policy == replace(POLICY, meetings_a_day=3)
    assert (first.version, first.by) == (1, "wgcal")


def test_the_way_back_gives_each_station_the_policy_in_force(old: Engine) -> None:
    with old.begin() as connection:
        command.upgrade(alembic_config(connection), "0007")
        command.downgrade(alembic_config(connection), "0006")
        kept = connection.execute(text("SELECT policy FROM station")).scalar_one()

    assert json.loads(kept) == settings_of(replace(POLICY, meetings_a_day=3))
