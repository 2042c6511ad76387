"""Releases, and the events that feeds are joined from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import cast

from sqlalchemy import ColumnElement, Subquery
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import QueryableAttribute, defer
from sqlmodel import Session as Db
from sqlmodel import and_, col, func, select

from wgcal.domain.errors import UnknownRelease
from wgcal.domain.interpretation import Language
from wgcal.domain.refusals import StaleRelease
from wgcal.domain.release import Release, ReleasedSession, ReleaseSummary
from wgcal.domain.selection import Selection
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.store.catalogue import body_of
from wgcal.store.public_meetings import list_meetings
from wgcal.store.refusals import is_duplicate
from wgcal.store.release_tables import EventRow, ReleaseRow
from wgcal.store.rooms import room_numbers
from wgcal.store.sessions import by_first_day, session_of, session_row
from wgcal.store.slots import slot_rows
from wgcal.store.tables import BodyRow, SessionRow
from wgcal.store.zones import release_in_zone

PLAN = cast("QueryableAttribute[Release]", ReleaseRow.release)

Events = Mapping[Language, Mapping[SlotId, bytes]]


def add_release(db: Db, session: SessionId, release: Release, events: Events) -> None:
    """Keep a release with the events of its feeds, and note where its slots now are in public.

    Raises UnknownSession, or StaleRelease if there is a release with its number already.
    """
    session_row(db, session)
    _insert(db, session, release)
    _add_events(db, session, release, events)
    _note_places(db, session, release)
    list_meetings(db, release)
    db.flush()


def release(db: Db, session: SessionId, number: int | None = None) -> Release:
    """Return a release, or the last one; raises UnknownSession or UnknownRelease."""
    row = _row(db, session, number)
    if row is None:
        session_row(db, session)
        raise UnknownRelease(session, number)
    return release_in_zone(row.release)


def last_release(db: Db, session: SessionId) -> Release | None:
    """Return the session's last release, if it was ever published."""
    row = _row(db, session, None)
    return None if row is None else release_in_zone(row.release)


def last_release_number(db: Db, session: SessionId) -> int:
    """Return the number of the last release; raises UnknownSession or UnknownRelease."""
    number = db.exec(
        select(func.max(ReleaseRow.number)).where(ReleaseRow.session_id == session)
    ).one()
    if number is None:
        session_row(db, session)
        raise UnknownRelease(session)
    return number


def releases(db: Db, session: SessionId) -> tuple[ReleaseSummary, ...]:
    """Return what there is to say about each release, the oldest first; raises UnknownSession."""
    session_row(db, session)
    columns = select(ReleaseRow.number, ReleaseRow.note, ReleaseRow.published_at)
    of_session = columns.where(ReleaseRow.session_id == session)
    return tuple(
        ReleaseSummary(number=number, note=note, published_at=published_at)
        for number, note, published_at in db.exec(of_session.order_by(col(ReleaseRow.number)))
    )


def released_sessions(db: Db, selection: Selection | None = None) -> tuple[ReleasedSession, ...]:
    """Return the sessions that were ever published, by first day, with their last releases.

    A selection leaves those of its station, its bodies, or its session.
    """
    last = (
        select(ReleaseRow.session_id, func.max(ReleaseRow.number).label("number"))
        .group_by(col(ReleaseRow.session_id))
        .subquery()
    )
    rows = db.exec(
        select(SessionRow, BodyRow, ReleaseRow)
        .join(BodyRow, col(BodyRow.id) == SessionRow.body_id)
        .join(ReleaseRow, col(ReleaseRow.session_id) == SessionRow.id)
        .join(last, _is_in(last))
        .where(*_scope(selection))
        .options(defer(PLAN, raiseload=True))
    )
    found = (_released_session(*row) for row in rows)
    return tuple(sorted(found, key=lambda known: by_first_day(known.session)))


def events(db: Db, session: SessionId, number: int, language: Language) -> tuple[bytes, ...]:
    """Return a release's events in one language by start, then slot: the order of the feed."""
    of_feed = (
        col(EventRow.session_id) == session,
        col(EventRow.number) == number,
        col(EventRow.language) == language,
    )
    columns = select(EventRow.starts_at_utc, EventRow.slot_id, EventRow.event)
    return tuple(event for _, _, event in sorted(db.exec(columns.where(*of_feed))))


def events_by_slot(db: Db, session: SessionId, number: int) -> Events:
    """Return a release's events by language and slot, to be carried over by the next release."""
    found: defaultdict[Language, dict[SlotId, bytes]] = defaultdict(dict)
    of_release = (col(EventRow.session_id) == session, col(EventRow.number) == number)
    columns = select(EventRow.language, EventRow.slot_id, EventRow.event)
    for language, slot_id, event in db.exec(columns.where(*of_release)):
        found[Language(language)][SlotId(slot_id)] = event
    return found


def _row(db: Db, session: SessionId, number: int | None) -> ReleaseRow | None:
    of_session = select(ReleaseRow).where(ReleaseRow.session_id == session)
    if number is None:
        return db.exec(of_session.order_by(col(ReleaseRow.number).desc()).limit(1)).one_or_none()
    return db.exec(of_session.where(ReleaseRow.number == number)).one_or_none()


def _insert(db: Db, session: SessionId, new: Release) -> None:
    db.add(
        ReleaseRow(
            session_id=session,
            number=new.number,
            note=new.note,
            published_at=new.published_at,
            release=new,
        )
    )
    try:
        db.flush()
    except IntegrityError as error:
        if not is_duplicate(error):
            raise
        raise StaleRelease(session, new.number) from error


def _add_events(db: Db, session: SessionId, new: Release, events: Events) -> None:
    starts = {released.slot.id: released.slot.starts_at_utc for released in new.slots}
    db.add_all(
        EventRow(
            session_id=session,
            number=new.number,
            language=language,
            slot_id=slot_id,
            starts_at_utc=starts[slot_id],
            event=event,
        )
        for language, by_slot in events.items()
        for slot_id, event in by_slot.items()
    )
    db.flush()


def _note_places(db: Db, session: SessionId, new: Release) -> None:
    numbers = room_numbers(db, new.work.session.station)
    public = {slot.id: slot for slot in new.work.slots}
    for row in slot_rows(db, session):
        slot = public.get(SlotId(row.id))
        row.released_starts_at_utc = slot.starts_at_utc if slot else None
        row.released_ends_at_utc = slot.ends_at_utc if slot else None
        row.released_room_id = numbers.get(slot.room) if slot and slot.room else None
        row.released_status = slot.status if slot else None
    db.flush()


def _is_in(last: Subquery) -> ColumnElement[bool]:
    return and_(
        col(ReleaseRow.session_id) == last.c.session_id, col(ReleaseRow.number) == last.c.number
    )


def _scope(selection: Selection | None) -> Iterator[ColumnElement[bool]]:
    if selection is not None and selection.station is not None:
        yield col(SessionRow.station_id) == selection.station
    if selection is not None and selection.bodies:
        yield col(SessionRow.body_id).in_(sorted(selection.bodies))
    if selection is not None and selection.session is not None:
        yield col(SessionRow.id) == selection.session


def _released_session(row: SessionRow, body: BodyRow, last: ReleaseRow) -> ReleasedSession:
    return ReleasedSession(
        session=session_of(row),
        body=body_of(body),
        release=ReleaseSummary(number=last.number, note=last.note, published_at=last.published_at),
    )
