"""Rooms by number, and for which meetings they are held."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session as Db
from sqlmodel import col, delete, insert, select

from wgcal.domain.errors import UnknownRoom
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import RoomTaken
from wgcal.domain.station import RoomId, StationId
from wgcal.store.refusals import is_double_booking
from wgcal.store.tables import RoomRow, RoomUseRow, SlotRow

RoomNumbers = Mapping[RoomId, int]
Use = tuple[int, datetime, datetime]


def room_numbers(db: Db, station: StationId) -> RoomNumbers:
    """Return the number of each room of the station."""
    rows = db.exec(
        select(RoomRow).where(RoomRow.station_id == station).order_by(col(RoomRow.place))
    )
    return {RoomId(row.slug): row.id for row in rows if row.id is not None}


def number_of(room: RoomId | None, numbers: RoomNumbers) -> int | None:
    """Return the number of a slot's room, if it has one; raises UnknownRoom."""
    if room is None:
        return None
    if room not in numbers:
        raise UnknownRoom(room, numbers)
    return numbers[room]


def hold_rooms(db: Db, work: OrganizationOfWork, numbers: RoomNumbers) -> None:
    """Hold rooms for the plan's meetings as they now are; raises RoomTaken.

    All that changes is given up before any of it is taken, so that two meetings can swap rooms.
    PostgreSQL judges at the end of the transaction: see `Database.writing`.
    """
    wanted = dict(_uses(work, numbers))
    held = _held(db, work)
    given_up = [slot_id for slot_id, use in held.items() if wanted.get(slot_id) != use]
    db.exec(delete(RoomUseRow).where(col(RoomUseRow.slot_id).in_(given_up)))
    taken = {slot_id: use for slot_id, use in wanted.items() if held.get(slot_id) != use}
    _queue_for({number for number, _, _ in taken.values()}, db)
    names = {number: room for room, number in numbers.items()}
    for slot_id, use in taken.items():
        _take(db, slot_id, use, names)


def _uses(work: OrganizationOfWork, numbers: RoomNumbers) -> Iterator[tuple[str, Use]]:
    for slot in work.meetings:
        number = number_of(slot.room, numbers)
        if number is not None:
            yield slot.id, (number, slot.starts_at_utc, slot.ends_at_utc)


def _held(db: Db, work: OrganizationOfWork) -> dict[str, Use]:
    uses = select(
        RoomUseRow.slot_id, RoomUseRow.room_id, RoomUseRow.starts_at_utc, RoomUseRow.ends_at_utc
    )
    of_session = uses.join(SlotRow).where(SlotRow.session_id == work.session.id)
    return {slot_id: (room, start, end) for slot_id, room, start, end in db.exec(of_session)}


def _queue_for(rooms: set[int], db: Db) -> None:
    # On PostgreSQL two writers that take the same rooms in another order would wait for each other,
    # and one be told of a deadlock. So they queue for the rooms' rows, all in the same order.
    of_rooms = select(RoomRow.id).where(col(RoomRow.id).in_(rooms))
    db.exec(of_rooms.order_by(col(RoomRow.id)).with_for_update(key_share=True)).all()


def _take(db: Db, slot_id: str, use: Use, names: Mapping[int, RoomId]) -> None:
    number, starts_at_utc, ends_at_utc = use
    row = insert(RoomUseRow).values(
        slot_id=slot_id, room_id=number, starts_at_utc=starts_at_utc, ends_at_utc=ends_at_utc
    )
    try:
        db.exec(row)
    except IntegrityError as error:
        if not is_double_booking(error):
            raise
        raise RoomTaken(names[number]) from error
