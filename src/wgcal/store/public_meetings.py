"""Meetings of last releases, as feeds and pages select them."""

from collections.abc import Iterator

from sqlalchemy import ColumnElement
from sqlmodel import Session as Db
from sqlmodel import and_, col, delete, func, select

from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release, ReleasedSlot
from wgcal.domain.selection import Listed, Selection, listed
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId, SlotKind, SlotStatus
from wgcal.domain.station import RoomId, StationId
from wgcal.store.release_tables import EventRow, PublicMeetingRow, ReleaseRow


def list_meetings(db: Db, release: Release) -> None:
    """Put the release's slots in the place of those of the release before it."""
    session = release.work.session.id
    db.exec(delete(PublicMeetingRow).where(col(PublicMeetingRow.session_id) == session))
    db.add_all(_row(released, release) for released in release.slots)


def public_meetings(
    db: Db, selection: Selection, language: Language
) -> tuple[tuple[Listed, bytes], ...]:
    """Return the meetings selected by start, then slot, each with its event in the language."""
    rows = db.exec(
        select(PublicMeetingRow, EventRow.event)
        .join(EventRow, _in_language(language))
        .where(*_scope(selection), *_window(selection))
        .order_by(col(PublicMeetingRow.starts_at_utc), col(PublicMeetingRow.slot_id))
    )
    found = ((_listed(row), event) for row, event in rows)
    return tuple((meeting, event) for meeting, event in found if selection.includes(meeting))


def releases_so_far(db: Db) -> int:
    """Return how many releases there are."""
    return db.exec(select(func.count()).select_from(ReleaseRow)).one()


def _in_language(language: Language) -> ColumnElement[bool]:
    return and_(
        col(EventRow.session_id) == PublicMeetingRow.session_id,
        col(EventRow.number) == PublicMeetingRow.number,
        col(EventRow.language) == language,
        col(EventRow.slot_id) == PublicMeetingRow.slot_id,
    )


def _scope(selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.station is not None:
        yield col(PublicMeetingRow.station_id) == selection.station
    if selection.bodies:
        yield col(PublicMeetingRow.body_id).in_(sorted(selection.bodies))
    if selection.session is not None:
        yield col(PublicMeetingRow.session_id) == selection.session


def _window(selection: Selection) -> Iterator[ColumnElement[bool]]:
    if selection.starts_on is not None:
        yield col(PublicMeetingRow.last_day) >= selection.starts_on
    if selection.ends_on is not None:
        yield col(PublicMeetingRow.first_day) <= selection.ends_on


def _row(released: ReleasedSlot, release: Release) -> PublicMeetingRow:
    slot, session = released.slot, release.work.session
    known = listed(slot, session.id, session.body, session.station)
    return PublicMeetingRow(
        slot_id=slot.id,
        session_id=session.id,
        number=release.number,
        station_id=session.station,
        body_id=session.body,
        starts_at_utc=slot.starts_at_utc,
        first_day=known.first_day,
        last_day=known.last_day,
        kind=slot.kind,
        room=slot.room,
        booths=slot.booths,
        items=known.items,
        status=slot.status,
        has_moved=released.moved_from is not None,
    )


def _listed(row: PublicMeetingRow) -> Listed:
    return Listed(
        slot=SlotId(row.slot_id),
        session=SessionId(row.session_id),
        body=BodyId(row.body_id),
        station=StationId(row.station_id),
        first_day=row.first_day,
        last_day=row.last_day,
        kind=SlotKind(row.kind),
        room=None if row.room is None else RoomId(row.room),
        booths=row.booths,
        items=row.items,
        is_cancelled=SlotStatus(row.status) is SlotStatus.CANCELLED,
        has_moved=row.has_moved,
    )
