"""What of a station is held for meetings within a window, found by index."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session as Db
from sqlmodel import and_, col, func, or_, select

from wgcal.domain.organization_of_work import LONGEST_SLOT
from wgcal.domain.session import Session
from wgcal.domain.slot import SlotId, SlotStatus
from wgcal.domain.station import RoomId, StationId
from wgcal.domain.station_use import Booking
from wgcal.domain.window import A_DAY, Window
from wgcal.store.sessions import by_first_day, session_of
from wgcal.store.tables import OperationRow, RoomRow, SessionRow, SlotRow


def bookings(
    db: Db, station: StationId, window: Window, *, with_released: bool
) -> tuple[Booking, ...]:
    """Return what drafts hold of the station in the window, by start.

    With `with_released`, meetings that were moved or cancelled since also hold what the last
    release of their session says, with the booths that they now have.
    """
    held = set(_drafted(db, station, window))
    if with_released:
        held.update(_released(db, station, window))
    return tuple(sorted(held, key=lambda one: (one.starts_at, one.ends_at, one.slot)))


def sessions_during(db: Db, station: StationId, window: Window) -> tuple[Session, ...]:
    """Return the sessions with a day or a slot at the station in the window, by first day."""
    with_slot = select(SlotRow.session_id).where(_in_window(station, window))
    rows = db.exec(
        select(SessionRow).where(
            col(SessionRow.station_id) == station,
            or_(_meets_during(window), col(SessionRow.id).in_(with_slot)),
        )
    )
    return tuple(sorted(map(session_of, rows), key=by_first_day))


def last_change(db: Db, station: StationId, window: Window) -> datetime | None:
    """Return when (UTC) a plan was last changed that has days at the station in the window."""
    changes = select(func.max(OperationRow.at)).join(
        SessionRow, col(SessionRow.id) == OperationRow.session_id
    )
    return db.exec(
        changes.where(col(SessionRow.station_id) == station, _meets_during(window))
    ).one()


def _drafted(db: Db, station: StationId, window: Window) -> Iterator[Booking]:
    slots = select(SlotRow, RoomRow.slug).outerjoin(RoomRow, col(RoomRow.id) == SlotRow.room_id)
    scheduled = col(SlotRow.status) == SlotStatus.SCHEDULED
    for row, room in db.exec(slots.where(_in_window(station, window), scheduled)):
        yield _booking(row, Window(starts_at=row.starts_at_utc, ends_at=row.ends_at_utc), room)


def _released(db: Db, station: StationId, window: Window) -> Iterator[Booking]:
    """Yield by the days of sessions: a plan with slots on other days is not released."""
    in_room = col(RoomRow.id) == SlotRow.released_room_id
    slots = select(SlotRow, RoomRow.slug).join(SessionRow).outerjoin(RoomRow, in_room)
    announced = slots.where(
        col(SessionRow.station_id) == station,
        _meets_during(window),
        col(SlotRow.released_status) == SlotStatus.SCHEDULED,
        col(SlotRow.released_starts_at_utc) < window.ends_at,
        col(SlotRow.released_ends_at_utc) > window.starts_at,
    )
    for row, room in db.exec(announced):
        if row.released_starts_at_utc is not None and row.released_ends_at_utc is not None:
            place = Window(starts_at=row.released_starts_at_utc, ends_at=row.released_ends_at_utc)
            yield _booking(row, place, room)


def _booking(row: SlotRow, place: Window, room: str | None) -> Booking:
    return Booking(
        slot=SlotId(row.id),
        starts_at=place.starts_at,
        ends_at=place.ends_at,
        room=None if room is None else RoomId(room),
        booths=row.booths,
    )


def _in_window(station: StationId, window: Window) -> ColumnElement[bool]:
    """Return the condition on a slot; no slot is longer than LONGEST_SLOT, which bounds starts."""
    return and_(
        col(SlotRow.station_id) == station,
        col(SlotRow.starts_at_utc) > window.starts_at - LONGEST_SLOT,
        col(SlotRow.starts_at_utc) < window.ends_at,
        col(SlotRow.ends_at_utc) > window.starts_at,
    )


def _meets_during(window: Window) -> ColumnElement[bool]:
    """Return the condition on a session, a day wider, as its days are not those of UTC."""
    first, last = (window.starts_at - A_DAY).date(), (window.ends_at + A_DAY).date()
    return and_(col(SessionRow.starts_on) <= last, col(SessionRow.ends_on) >= first)
