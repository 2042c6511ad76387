"""Slots as rows, of which only those that changed are written."""

from typing import Any

from sqlalchemy import bindparam
from sqlmodel import Session as Db
from sqlmodel import select

from wgcal.domain.organization_of_work import OrganizationOfWork, sound
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import Certainty, MeetingMode, Slot, SlotId, SlotKind, SlotStatus
from wgcal.domain.station import RoomId
from wgcal.store.columns import SLOT, SLOTS, asked, slot_of_columns
from wgcal.store.rooms import RoomNumbers, hold_rooms, number_of, room_numbers
from wgcal.store.tables import SlotRow
from wgcal.store.zones import slot_in_zone, wall_clock

OF_SESSION = SLOTS.where(SLOT.c.session_id == bindparam("session"))


def slots(db: Db, session: SessionId) -> tuple[Slot, ...]:
    """Return the slots of a session, in no order."""
    return tuple(map(slot_of_columns, asked(db, OF_SESSION, session=session)))


def write_slots(db: Db, work: OrganizationOfWork) -> None:
    """Make the rows say what the plan says, and hold its rooms.

    Raises EndNotAfterStart, SlotTooLong, UnknownRoom, or RoomTaken.
    """
    numbers = room_numbers(db, work.session.station)
    stored = {row.id: row for row in slot_rows(db, work.session.id)}
    for slot in work.slots:
        _write(db, stored.pop(slot.id, None), _columns(sound(slot), work.session, numbers))
    for gone in stored.values():
        db.delete(gone)
    db.flush()
    hold_rooms(db, work, numbers)


def slot_rows(db: Db, session: SessionId) -> tuple[SlotRow, ...]:
    """Return the rows of a session's slots."""
    return tuple(db.exec(select(SlotRow).where(SlotRow.session_id == session)))


def slot_of(row: SlotRow, room: str | None) -> Slot:
    """Return the slot of a row, as clocks in its zone show its hours."""
    return Slot(
        id=SlotId(row.id),
        kind=SlotKind(row.kind),
        starts_at=wall_clock(row.starts_at, row.starts_fold, row.zone),
        ends_at=wall_clock(row.ends_at, row.ends_fold, row.zone),
        number=row.number,
        room=None if room is None else RoomId(room),
        booths=row.booths,
        items=row.items,
        team=row.team,
        mode=MeetingMode(row.mode),
        attendance=row.attendance,
        status=SlotStatus(row.status),
        certainty=Certainty(row.certainty),
        starts_after=None if row.starts_after is None else SlotId(row.starts_after),
    )


def _write(db: Db, stored: SlotRow | None, columns: dict[str, Any]) -> None:
    if stored is None:
        db.add(SlotRow(**columns))
        return
    for name, value in columns.items():
        setattr(stored, name, value)


def _columns(slot: Slot, session: Session, numbers: RoomNumbers) -> dict[str, Any]:
    local = slot_in_zone(slot, session.zone)
    return {
        "id": slot.id,
        "session_id": session.id,
        "station_id": session.station,
        "body_id": session.body,
        "kind": slot.kind,
        "number": slot.number,
        "starts_at": local.starts_at.replace(tzinfo=None, fold=0),
        "ends_at": local.ends_at.replace(tzinfo=None, fold=0),
        "starts_fold": local.starts_at.fold,
        "ends_fold": local.ends_at.fold,
        "zone": session.zone.key,
        "starts_at_utc": slot.starts_at_utc,
        "ends_at_utc": slot.ends_at_utc,
        "room_id": number_of(slot.room, numbers),
        "booths": slot.booths,
        "items": slot.items,
        "team": slot.team,
        "mode": slot.mode,
        "attendance": slot.attendance,
        "status": slot.status,
        "certainty": slot.certainty,
        "starts_after": slot.starts_after,
    }
