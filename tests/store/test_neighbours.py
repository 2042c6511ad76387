from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kept_plans import NOW, kept, meeting, plan_of, saved, upgraded
from plans import (
    BOARDROOM_A,
    BOARDROOM_D,
    CONFERENCE,
    EXAMPLE,
    FIREARMS,
    FIRST,
    MIGRANTS,
    POLICY,
    VIENNA,
    slot,
    vienna,
    work,
)
from sent_statements import sent_statements
from wgcal.domain.body import Body, BodyId
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.errors import UnknownStation
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Siblings
from wgcal.domain.release import publish
from wgcal.domain.slot import Slot, SlotKind
from wgcal.domain.station import StationId
from wgcal.store import Database
from wgcal.store.engine import database_address, engine_of
from wgcal.store.neighbours import longest_rest, stretches

GENEVA = StationId("geneva")
BUREAU = Body(id=BodyId("bureau"), symbol="BUREAU", names={}, parent=BodyId("ctoc-cop-wg-6"))
NARCOTICS = Body(id=BodyId("e-cn-7"), symbol="E/CN.7", names={})
REST = timedelta(hours=11)


def near(database: Database, *slots: Slot) -> Facts:
    """Return the facts for a plan of the example's body that need not be kept."""
    with database.reading() as store:
        return store.facts_near(work(*slots))


def names(facts: Facts) -> list[str]:
    return [neighbour.slot.id for neighbour in facts.neighbours]


def publish_plan(database: Database, plan: OrganizationOfWork) -> None:
    release = publish(plan, VIENNA.rooms, None, now=NOW)
    with database.writing() as store:
        store.add_release(plan.session.id, release, {})


@pytest.fixture
def geneva(database: Database) -> None:
    """Make a second station, and a body below that of the example."""
    station = replace(VIENNA, id=GENEVA, rooms=())
    with database.writing() as store:
        store.add_catalogue(Catalogue(stations=(station,), bodies=(BUREAU,)))


def test_a_plan_alone_has_its_station_and_the_bodies_of_its_family(database: Database) -> None:
    facts = near(database, FIRST)

    assert facts.station.id == "vienna"
    assert facts.neighbours == ()
    assert [body.id for body in facts.bodies] == ["ctoc-cop", "ctoc-cop-wg-6"]


def test_another_body_in_the_same_house_is_a_neighbour_with_its_whole_slot(
    database: Database,
) -> None:
    theirs = meeting("theirs", "2016-05-18 15:00", BOARDROOM_A)
    kept(database, plan_of("e-cn-7-2016", theirs, body=NARCOTICS))

    facts = near(database, FIRST)

    assert facts.neighbours == (
        Neighbour(
            slot=theirs,
            session=plan_of("e-cn-7-2016").session.id,
            body=NARCOTICS.id,
            station=VIENNA.id,
            is_released=False,
        ),
    )
    assert [body.id for body in facts.bodies] == ["ctoc-cop", "ctoc-cop-wg-6", "e-cn-7"]


@pytest.mark.parametrize(
    ("starts", "hours", "found"),
    [
        ("2016-05-17 20:00", 3, []),
        ("2016-05-17 21:00", 3, []),
        ("2016-05-17 21:00", 3.5, ["other"]),
        ("2016-05-17 00:30", 24, ["other"]),
        ("2016-05-17 00:00", 24, []),
        ("2016-05-18 23:30", 1, ["other"]),
        ("2016-05-19 00:00", 3, []),
    ],
)
def test_neighbours_are_near_when_they_share_a_day_in_the_room(
    database: Database, starts: str, hours: float, found: list[str]
) -> None:
    kept(database, plan_of("other", meeting("other", starts, hours=hours), body=NARCOTICS))

    assert names(near(database, slot("2016-05-18 11:00", hours=2))) == found


@pytest.mark.parametrize(
    ("starts", "found"), [("2016-05-19 08:30", ["other"]), ("2016-05-19 09:00", [])]
)
def test_neighbours_are_near_within_the_rest_after_an_evening_meeting(
    database: Database, starts: str, found: list[str]
) -> None:
    kept(database, plan_of("other", meeting("other", starts), body=NARCOTICS))

    assert names(near(database, slot("2016-05-18 19:00", hours=3))) == found


def test_a_room_that_takes_longer_than_interpreters_to_be_ready_again_is_still_near() -> None:
    slow = replace(VIENNA.policy, turnaround_minutes=12 * 60)

    assert longest_rest(VIENNA.policy) == REST
    assert longest_rest(slow) == timedelta(hours=12)


def test_the_plan_itself_and_a_cancelled_informal_meeting_are_no_neighbours(
    database: Database,
) -> None:
    kept(database, EXAMPLE)
    informal = replace(meeting("other", "2016-05-18 10:00"), kind=SlotKind.INFORMAL)
    other = kept(database, plan_of("other", informal))
    saved(database, other.with_slot_cancelled(informal.id))

    assert names(near(database, FIRST)) == []


def test_a_cancelled_formal_meeting_is_near_as_others_may_use_its_services(
    database: Database,
) -> None:
    other = kept(database, plan_of("other", meeting("other", "2016-05-18 10:00")))
    saved(database, other.with_slot_cancelled(other.slots[0].id))

    [left] = near(database, FIRST).neighbours

    assert (left.slot.id, left.slot.is_cancelled, left.is_released) == ("other", True, False)


def test_a_cancelled_slot_of_the_plan_has_no_neighbours(database: Database) -> None:
    kept(database, plan_of("other", meeting("other", "2016-05-18 10:00")))

    assert names(near(database, *work(FIRST).with_slot_cancelled(FIRST.id).slots)) == []


@pytest.mark.usefixtures("geneva")
def test_the_family_of_a_body_is_near_wherever_it_meets_and_others_are_not(
    database: Database,
) -> None:
    for name, body in {"up": CONFERENCE, "down": BUREAU, "side": MIGRANTS}.items():
        there = meeting(name, "2016-05-18 10:00")
        kept(database, plan_of(name, there, body=body, station=GENEVA))

    facts = near(database, FIRST)

    assert names(facts) == ["down", "up"]
    assert {neighbour.station for neighbour in facts.neighbours} == {GENEVA}
    assert [body.id for body in facts.bodies] == ["bureau", "ctoc-cop", "ctoc-cop-wg-6"]


def test_neighbours_come_in_order_of_start_then_identifier_and_each_once(
    database: Database,
) -> None:
    around_midnight = meeting("x", "2016-05-18 13:00", hours=24)
    early, same = meeting("b", "2016-05-18 09:00"), meeting("a", "2016-05-18 13:00", hours=1)
    kept(database, plan_of("other", around_midnight, early, same, body=NARCOTICS))
    days_apart = slot("2016-05-18 10:00"), slot("2016-05-19 12:30", hours=1)

    assert names(near(database, *days_apart)) == ["b", "a", "x"]


def test_a_neighbour_is_released_while_it_is_where_subscribers_see_it(
    database: Database,
) -> None:
    theirs = meeting("theirs", "2016-05-18 10:00", BOARDROOM_A)
    plan = kept(database, plan_of("other", theirs, body=NARCOTICS))
    draft = near(database, FIRST)
    publish_plan(database, plan)
    published = near(database, FIRST)
    elsewhere = saved(database, plan.with_slot_moved(theirs.id, room=None))
    moved = near(database, FIRST)
    saved(database, elsewhere.with_slot_moved(theirs.id, room=BOARDROOM_A.id))
    back = near(database, FIRST)

    answers = [facts.neighbours[0].is_released for facts in (draft, published, moved, back)]
    assert answers == [False, True, False, True]


def test_a_meeting_without_interpreters_is_near_in_a_room_of_the_plan_only(
    database: Database,
) -> None:
    silent = [
        replace(meeting(room.id, "2016-05-18 10:00", room), booths=())
        for room in (BOARDROOM_A, BOARDROOM_D)
    ]
    nowhere = replace(meeting("nowhere", "2016-05-18 10:00"), booths=())
    kept(database, plan_of("other", *silent, nowhere, body=NARCOTICS))

    assert names(near(database, replace(FIRST, room=BOARDROOM_D.id))) == ["boardroom-d"]
    assert names(near(database, FIRST)) == []


@pytest.mark.parametrize(
    ("days", "found"),
    [(1, ["just-before", "same-days"]), (30, ["before", "just-before", "same-days", "after"])],
)
def test_sessions_of_siblings_are_known_as_far_as_they_may_be_too_near(
    database: Database, days: int, found: list[str]
) -> None:
    siblings = Siblings(bodies=(FIREARMS.id, MIGRANTS.id), days=days)
    here = replace(VIENNA, policy=replace(POLICY, siblings=(siblings,)))
    with database.writing() as store:
        store.add_catalogue(Catalogue(stations=(here,)))
    for name, day in {
        "long-ago": date(2016, 4, 17),
        "before": date(2016, 4, 18),
        "just-before": date(2016, 5, 17),
        "same-days": date(2016, 5, 19),
        "after": date(2016, 6, 18),
        "much-later": date(2016, 6, 19),
    }.items():
        plan = plan_of(name, body=MIGRANTS)
        kept(database, replace(plan, session=replace(plan.session, starts_on=day, ends_on=day)))

    assert [session.id for session in near(database, FIRST).sessions] == found


def test_a_plan_at_an_unknown_station_has_no_facts(database: Database) -> None:
    with pytest.raises(UnknownStation), database.reading() as store:
        store.facts_near(plan_of("x", station=StationId("atlantis")))


def test_more_slots_and_more_neighbours_ask_no_more_questions(database: Database) -> None:
    far_apart = [slot(f"2016-0{month}-18 10:00") for month in (3, 5, 7)]
    others = [meeting(f"n{n}", f"2016-0{month}-18 15:00") for n, month in enumerate((3, 5, 7))]
    kept(database, plan_of("other", *others, body=NARCOTICS))

    asked = []
    for slots in (far_apart[:1], far_apart):
        with sent_statements() as sent:
            near(database, *slots)
        asked.append(sent.questions())

    assert asked == [7, 7]


def test_sqlite_finds_neighbours_by_stretches_of_two_indexes(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'wgcal.sqlite3'}"
    database, engine = upgraded(address), engine_of(database_address(address))
    with sent_statements() as sent:
        near(database, slot("2016-03-18 10:00"), slot("2016-05-18 10:00"))
    database.close()
    [asked] = [statement for statement, _ in sent.statements if "UNION ALL" in statement]

    with engine.connect() as connection:
        values = ("",) * asked.count("?")
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}", values)
        plan = [step.detail for step in steps]
    engine.dispose()

    assert [detail for detail in plan if " slot " in detail] == 2 * [
        f"SEARCH slot USING INDEX {index}=? AND starts_at_utc>? AND starts_at_utc<?)"
        for index in ("slot_near_station (station_id", "slot_near_body (body_id")
    ]


def test_stretches_are_whole_days_and_the_rest_around_them() -> None:
    morning, evening = slot("2016-05-18 10:00"), slot("2016-05-20 19:00", hours=3)

    assert stretches((evening, morning), VIENNA.zone, REST) == (
        (vienna("2016-05-17 23:00"), vienna("2016-05-19 00:00")),
        (vienna("2016-05-20 00:00"), vienna("2016-05-21 09:00")),
    )


def test_stretches_that_touch_or_overlap_are_one() -> None:
    one, two, three = (slot(f"2016-05-{day} 12:00", hours=1) for day in (18, 19, 20))

    assert stretches((one, two, three), VIENNA.zone, timedelta()) == (
        (vienna("2016-05-18 00:00"), vienna("2016-05-21 00:00")),
    )
