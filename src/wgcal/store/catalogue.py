"""Stations with their rooms, and bodies."""

from collections import defaultdict
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from sqlmodel import Session as Db
from sqlmodel import col, select

from wgcal.domain.body import Body, BodyId
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.errors import UnknownBody, UnknownStation
from wgcal.domain.station import Room, RoomId, Station, StationId
from wgcal.store.tables import BodyRow, RoomRow, StationRow


def catalogue(db: Db) -> Catalogue:
    """Return every station and body by identifier, each station's rooms in the station's order."""
    rooms: defaultdict[str, list[RoomRow]] = defaultdict(list)
    for room in db.exec(select(RoomRow)):
        rooms[room.station_id].append(room)
    stations = sorted(db.exec(select(StationRow)), key=lambda row: row.id)
    bodies = sorted(db.exec(select(BodyRow)), key=lambda row: row.id)
    return Catalogue(
        stations=tuple(_station_of(row, rooms[row.id]) for row in stations),
        bodies=tuple(body_of(row) for row in bodies),
    )


def station(db: Db, station_id: StationId) -> Station:
    """Return one station with its rooms, or raise UnknownStation."""
    row = db.get(StationRow, station_id)
    if row is None:
        raise UnknownStation(station_id)
    return _station_of(row, db.exec(select(RoomRow).where(RoomRow.station_id == station_id)))


def add_catalogue(db: Db, new: Catalogue) -> None:
    """Insert or update stations, rooms and bodies; what is not named stays as it is.

    Raises UnknownBody for a parent that is neither stored nor among the new bodies.
    """
    for known in new.stations:
        db.merge(_station_row(known))
        db.flush()
        _add_rooms(db, known)
    stored = db.exec(select(BodyRow)).all()
    _expect_parents(new.bodies, {row.id for row in stored})
    for body in new.bodies:
        db.merge(body_row(body))
    db.flush()


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
            )
        )
    db.flush()


def _station_row(known: Station) -> StationRow:
    return StationRow(
        id=known.id,
        zone=known.zone.key,
        names=known.names,
        policy=known.policy,
        holidays=known.holidays,
        capacity=known.capacity,
        capacity_on=known.capacity_on,
    )


def _station_of(row: StationRow, rooms: Iterable[RoomRow]) -> Station:
    return Station(
        id=StationId(row.id),
        names=row.names,
        zone=ZoneInfo(row.zone),
        policy=row.policy,
        rooms=tuple(_room_of(room) for room in sorted(rooms, key=lambda room: room.place)),
        holidays=row.holidays,
        capacity=row.capacity,
        capacity_on=row.capacity_on,
    )


def _room_of(row: RoomRow) -> Room:
    return Room(
        id=RoomId(row.slug),
        names=row.names,
        building=row.building,
        booths=row.booths,
        booth_seats=row.booth_seats,
        seats=row.seats,
    )
