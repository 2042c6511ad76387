from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from kept_plans import kept, loaded, meeting, plan_of
from plans import BOARDROOM_A, BOARDROOM_D, POLICY, VIENNA
from wgcal.domain.body import Body, BodyId
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.errors import UnknownBody, UnknownStation
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.domain.station import Holiday, HolidayLevel, Room, RoomId, Station, StationId
from wgcal.store import Database
from wgcal.store.shipped import shipped

NAIROBI = Station(
    id=StationId("nairobi"),
    names={Language.EN: "Nairobi", Language.AR: "نيروبي"},
    zone=ZoneInfo("Africa/Nairobi"),
    policy=replace(POLICY, meetings_a_day=3),
    rooms=(
        Room(id=RoomId("cr-2"), names={}, building="Main", booths=7, booth_seats=2, seats=300),
        Room(
            id=RoomId("cr-1"),
            names={Language.FR: "Salle 1"},
            listen={Language.FR: "https://listen.example.org/fr"},
        ),
    ),
    holidays=(
        Holiday(
            on=date(2016, 7, 6),
            level=HolidayLevel.OBSERVED,
            names={Language.EN: "Eid al-Fitr"},
            source="a list",
            tentative=True,
        ),
    ),
    capacity={Language.EN: 2},
    capacity_on={date(2016, 5, 18): {Language.ZH: 0}},
)
CHILD = Body(id=BodyId("a"), symbol="A", names={Language.EN: "A"}, parent=BodyId("b"))
PARENT = Body(id=BodyId("b"), symbol="B", names={})


def add(database: Database, new: Catalogue) -> None:
    with database.writing() as store:
        store.add_catalogue(new)


def station(database: Database, station_id: StationId) -> Station:
    with database.reading() as store:
        return store.station(station_id)


def test_a_station_comes_back_as_it_was_added_beside_the_others(database: Database) -> None:
    add(database, Catalogue(stations=(NAIROBI,)))

    with database.reading() as store:
        assert store.station(NAIROBI.id) == NAIROBI
        assert store.catalogue().stations == (NAIROBI, *shipped().stations)


def test_a_body_can_be_added_before_the_one_above_it(database: Database) -> None:
    add(database, Catalogue(bodies=(CHILD, PARENT)))

    with database.reading() as store:
        assert store.catalogue().bodies[:1] == (CHILD,)
        assert store.catalogue().body_with_symbol("B") == PARENT


def test_a_body_below_one_that_nobody_knows_is_refused(database: Database) -> None:
    with pytest.raises(UnknownBody, match="no body b"):
        add(database, Catalogue(bodies=(CHILD,)))


def test_what_is_added_again_is_updated(database: Database) -> None:
    add(database, Catalogue(stations=(NAIROBI,), bodies=(PARENT,)))
    closed = replace(NAIROBI.rooms[0], seats=0)
    changed = replace(NAIROBI, rooms=(NAIROBI.rooms[1], closed), capacity={})

    add(database, Catalogue(stations=(changed,), bodies=(replace(PARENT, symbol="B/Rev.1"),)))

    assert station(database, NAIROBI.id) == changed
    with database.reading() as store:
        assert store.catalogue().body_with_symbol("B") is None


def test_a_room_keeps_its_meetings_when_its_station_is_updated(database: Database) -> None:
    kept(database, plan_of("x", meeting("x", "2016-05-18 10:00", BOARDROOM_A)))

    add(database, Catalogue(stations=(replace(VIENNA, rooms=(BOARDROOM_D,)),)))

    assert loaded(database, SessionId("x")).slots[0].room == BOARDROOM_A.id
    assert BOARDROOM_D in station(database, VIENNA.id).rooms


def test_a_station_that_is_not_there_is_unknown(database: Database) -> None:
    with pytest.raises(UnknownStation, match="atlantis"):
        station(database, StationId("atlantis"))
