"""Stations with their rooms, and bodies."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import sqlalchemy
from sqlalchemy import Row, Text, and_, bindparam, type_coerce
from sqlmodel import Session as Db
from sqlmodel import col, select

from wgcal.domain.body import Body, BodyId
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.errors import UnknownBody, UnknownStation
from wgcal.domain.policy import Policy
from wgcal.domain.station import Room, RoomId, Station, StationId
from wgcal.store.columns import BODY, POLICY, ROOM, STATION, asked, parsed, unread
from wgcal.store.policies import (
    OF_STATION,
    POLICIES,
    Place,
    body_policies,
    settings_of,
    ship,
    station_policies,
)
from wgcal.store.tables import BodyRow, RoomRow, StationRow

STATION_WITH_POLICY = (
    sqlalchemy.select(*unread(STATION), type_coerce(POLICY.c.settings, Text).label("policy"))
    .join(POLICY, and_(POLICY.c.station_id == STATION.c.id, POLICY.c.body_id == OF_STATION))
    .where(STATION.c.id == bindparam("station"))
    .order_by(POLICY.c.version.desc())
    .limit(1)
)
STATION_NAMES = sqlalchemy.select(STATION.c.id).order_by(STATION.c.id)
BODY_BY_NAME = sqlalchemy.select(BODY).where(BODY.c.id == bindparam("body"))
ROOMS_OF_STATION = sqlalchemy.select(*unread(ROOM)).where(ROOM.c.station_id == bindparam("station"))


def catalogue(db: Db) -> Catalogue:
    """Return every station and body by identifier, each station's rooms in the station's order."""
    rooms: defaultdict[str, list[RoomRow]] = defaultdict(list)
    policies = station_policies(db)
    for room in db.exec(select(RoomRow)):
        rooms[room.station_id].append(room)
    stations = sorted(db.exec(select(StationRow)), key=lambda row: row.id)
    bodies = sorted(db.exec(select(BodyRow)), key=lambda row: row.id)
    return Catalogue(
        stations=tuple(
            _station_of(row, policies[StationId(row.id)], rooms[row.id]) for row in stations
        ),
        bodies=tuple(body_of(row) for row in bodies),
        body_policies=body_policies(db),
    )


def station(db: Db, station_id: StationId) -> Station:
    """Return one station with its rooms, or raise UnknownStation."""
    found = asked(db, STATION_WITH_POLICY, station=station_id)
    if not found:
        raise UnknownStation(station_id)
    return _station(found[0], tuple(asked(db, ROOMS_OF_STATION, station=station_id)))


def body(db: Db, body_id: BodyId) -> Body:
    """Return one body, or raise UnknownBody."""
    found = asked(db, BODY_BY_NAME, body=body_id)
    if not found:
        raise UnknownBody(body_id)
    return body_of(found[0])


def station_names(db: Db) -> tuple[StationId, ...]:
    """Return the identifier of every station, in order."""
    return tuple(StationId(name) for (name,) in asked(db, STATION_NAMES))


def add_catalogue(db: Db, new: Catalogue) -> None:
    """Insert or update stations, rooms and bodies; what is not named stays as it is.

    Policies that planners have set stay too; they only gain what they did not know. Raises
    UnknownBody for a parent that is neither stored nor among the new bodies.
    """
    for known in new.stations:
        db.merge(_station_row(known))
        db.flush()
        _add_rooms(db, known)
        ship(db, Place(station=known.id), settings_of(known.policy))
    stored = db.exec(select(BodyRow)).all()
    _expect_parents(new.bodies, {row.id for row in stored})
    for body in new.bodies:
        db.merge(body_row(body))
    db.flush()
    for own in new.body_policies:
        ship(db, Place(station=own.station, body=own.body), own.settings)


def body_of(row: BodyRow) -> Body:
    """Return the body of a row."""
    return Body(
        id=BodyId(row.id),
        symbol=row.symbol,
        names=row.names,
        parent=None if row.parent_id is None else BodyId(row.parent_id),
    )


def body_row(body: Body) -> BodyRow:
    """Return the row of a body."""
    return BodyRow(id=body.id, symbol=body.symbol, names=body.names, parent_id=body.parent)


def _expect_parents(bodies: Iterable[Body], stored: set[str]) -> None:
    known = stored | {body.id for body in bodies}
    for body in bodies:
        if body.parent is not None and body.parent not in known:
            raise UnknownBody(body.parent)


def _add_rooms(db: Db, known: Station) -> None:
    of_station = col(RoomRow.station_id) == known.id
    keys = dict(db.exec(select(RoomRow.slug, RoomRow.id).where(of_station)).all())
    for place, room in enumerate(known.rooms):
        db.merge(
            RoomRow(
                id=keys.get(room.id),
                station_id=known.id,
                slug=room.id,
                place=place,
                names=room.names,
                building=room.building,
                booths=room.booths,
                booth_seats=room.booth_seats,
                seats=room.seats,
                opening=room.opening,
                closures=room.closures,
                listen=room.listen,
            )
        )
    db.flush()


def _station_row(known: Station) -> StationRow:
    return StationRow(
        id=known.id,
        zone=known.zone.key,
        names=known.names,
        holidays=known.holidays,
        capacity=known.capacity,
        capacity_on=known.capacity_on,
    )


@lru_cache(maxsize=64)
def _station(row: Row[Any], rooms: tuple[Row[Any], ...]) -> Station:
    """Return the station of unread rows, which are the same most times."""
    policy = POLICIES.validate_json(row.policy)
    return _station_of(parsed(STATION, row), policy, [parsed(ROOM, room) for room in rooms])


def _station_of(
    row: StationRow | SimpleNamespace, policy: Policy, rooms: Iterable[RoomRow | SimpleNamespace]
) -> Station:
    return Station(
        id=StationId(row.id),
        names=row.names,
        zone=ZoneInfo(row.zone),
        policy=policy,
        rooms=tuple(_room_of(room) for room in sorted(rooms, key=lambda room: room.place)),
        holidays=row.holidays,
        capacity=row.capacity,
        capacity_on=row.capacity_on,
    )


def _room_of(row: RoomRow | SimpleNamespace) -> Room:
    return Room(
        id=RoomId(row.slug),
        names=row.names,
        building=row.building,
        booths=row.booths,
        booth_seats=row.booth_seats,
        seats=row.seats,
        opening=row.opening,
        closures=row.closures,
        listen=row.listen,
    )
