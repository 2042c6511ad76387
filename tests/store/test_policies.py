from dataclasses import replace
from datetime import UTC, datetime

import pytest

from plans import FIREARMS, POLICY, VIENNA, work
from wgcal.domain.body import BodyId
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.policy import Severity
from wgcal.domain.policy_version import BodyPolicy, PolicyVersion, Settings
from wgcal.domain.refusals import StalePolicy
from wgcal.domain.station import StationId
from wgcal.store import Database
from wgcal.store.policies import settings_of
from wgcal.store.shipped import shipped

NOW = datetime(2016, 4, 1, 12, tzinfo=UTC)
GENEVA = StationId("geneva")
NARCOTICS = BodyId("e-cn-7")


def version(number: int, settings: Settings) -> PolicyVersion:
    return PolicyVersion(version=number, by="Ada", at=NOW, reason="agreed", settings=settings)


def put(
    database: Database, number: int, settings: Settings, body: BodyId | None = None
) -> PolicyVersion:
    new = version(number, settings)
    with database.writing() as store:
        store.add_policy(VIENNA.id, body, new)
    return new


def test_what_came_with_wgcal_is_the_first_version_and_has_no_time(database: Database) -> None:
    with database.reading() as store:
        [first] = store.policies(VIENNA.id, None)

    assert (first.version, first.by, first.at) == (1, "wgcal", None)
    assert first.settings == settings_of(POLICY)


def test_the_commissions_come_with_working_days_of_their_own(database: Database) -> None:
    with database.reading() as store:
        assert (
            store.catalogue().body_policies
            == shipped().body_policies
            == (
                BodyPolicy(
                    station=VIENNA.id, body=BodyId("e-cn-15"), settings={"session_days": 10}
                ),
                BodyPolicy(
                    station=VIENNA.id,
                    body=NARCOTICS,
                    settings={"session_days": 8, "committee_days": 4},
                ),
            )
        )


def test_the_last_version_is_in_force_and_the_ones_before_are_kept(database: Database) -> None:
    longer = settings_of(replace(POLICY, meeting_minutes=200))

    second = put(database, 2, longer)

    with database.reading() as store:
        assert store.station(VIENNA.id).policy.meeting_minutes == 200
        assert store.catalogue().station(VIENNA.id).policy.meeting_minutes == 200
        assert store.policies(VIENNA.id, None)[1:] == (second,)
        assert store.last_policy(VIENNA.id, None) == second


def test_of_two_who_set_the_same_version_one_is_refused(database: Database) -> None:
    put(database, 2, settings_of(POLICY))

    with pytest.raises(StalePolicy):
        put(database, 2, settings_of(POLICY))


def test_a_body_has_its_own_values_laid_over_those_of_the_station(database: Database) -> None:
    put(database, 1, {"meeting_minutes": 120, "severities": {"relay": "off"}}, FIREARMS.id)

    with database.reading() as store:
        facts = store.facts_near(work())

    assert facts.station.policy == POLICY
    assert facts.policy == replace(
        POLICY,
        meeting_minutes=120,
        severities={**POLICY.severities, "relay": Severity.OFF},
    )


def test_a_body_follows_the_station_in_what_it_has_not_of_its_own(database: Database) -> None:
    put(database, 1, {"meeting_minutes": 120}, FIREARMS.id)
    put(database, 2, settings_of(replace(POLICY, meeting_minutes=200, notice_days=7)))

    with database.reading() as store:
        policy = store.facts_near(work()).policy

    assert (policy.meeting_minutes, policy.notice_days) == (120, 7)


def test_a_body_with_nothing_of_its_own_has_the_stations_policy(database: Database) -> None:
    put(database, 1, {"meeting_minutes": 120}, FIREARMS.id)
    put(database, 2, {}, FIREARMS.id)

    with database.reading() as store:
        assert store.facts_near(work()).body_policy is None
        assert len(store.catalogue().body_policies) == 2


def test_what_a_body_has_at_one_station_does_not_hold_at_another(database: Database) -> None:
    put(database, 1, {"meeting_minutes": 120}, FIREARMS.id)
    with database.writing() as store:
        store.add_catalogue(Catalogue(stations=(replace(VIENNA, id=GENEVA, rooms=()),)))

    with database.reading() as store:
        assert store.body_policy(store.station(GENEVA), FIREARMS.id) is None


def test_an_upgrade_does_not_overwrite_what_planners_have_set(database: Database) -> None:
    put(database, 2, settings_of(replace(POLICY, meeting_minutes=200)))
    put(database, 2, {"session_days": 9}, NARCOTICS)

    database.upgrade()

    with database.reading() as store:
        assert store.station(VIENNA.id).policy.meeting_minutes == 200
        assert len(store.policies(VIENNA.id, None)) == 2
        [last] = store.policies(VIENNA.id, NARCOTICS)[1:]
        assert last.settings == {"session_days": 9}


def test_an_upgrade_adds_the_rules_and_limits_that_a_planners_policy_did_not_know(
    database: Database,
) -> None:
    older = dict(settings_of(replace(POLICY, severities={"relay": Severity.OFF})))
    del older["notice_days"]
    put(database, 2, older)

    database.upgrade()

    with database.reading() as store:
        policy = store.station(VIENNA.id).policy
    assert policy == replace(POLICY, severities={**POLICY.severities, "relay": Severity.OFF})


def test_an_upgrade_brings_what_nobody_has_touched_up_to_date(database: Database) -> None:
    with database.writing() as store:
        store.add_catalogue(
            Catalogue(stations=(replace(VIENNA, policy=replace(POLICY, notice_days=20)),))
        )

    database.upgrade()

    with database.reading() as store:
        assert store.station(VIENNA.id).policy == POLICY
        assert [known.version for known in store.policies(VIENNA.id, None)] == [1, 2, 3]
