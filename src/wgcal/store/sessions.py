"""Sessions, and the documents that their plans were read from."""

from datetime import date
from zoneinfo import ZoneInfo

from sqlmodel import Session as Db
from sqlmodel import select

from wgcal.domain.body import BodyId
from wgcal.domain.errors import UnknownSession
from wgcal.domain.interpretation import Language
from wgcal.domain.session import Session, SessionId
from wgcal.domain.source import Source
from wgcal.domain.station import StationId
from wgcal.store.tables import SessionRow, SourceRow


def sessions(db: Db) -> tuple[Session, ...]:
    """Return every session by first day, then identifier."""
    found = (session_of(row) for row in db.exec(select(SessionRow)))
    return tuple(sorted(found, key=by_first_day))


def by_first_day(known: Session) -> tuple[date, SessionId]:
    """Return what sessions are put in order by."""
    return known.starts_on, known.id


def session(db: Db, session_id: SessionId) -> Session:
    """Return one session, or raise UnknownSession."""
    return session_of(session_row(db, session_id))


def session_row(db: Db, session_id: SessionId) -> SessionRow:
    """Return the row of a session, or raise UnknownSession."""
    row = db.get(SessionRow, session_id)
    if row is None:
        raise UnknownSession(session_id)
    return row


def session_of(row: SessionRow) -> Session:
    """Return the session of a row."""
    return Session(
        id=SessionId(row.id),
        body=BodyId(row.body_id),
        symbol=row.symbol,
        station=StationId(row.station_id),
        zone=ZoneInfo(row.zone),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
    )


def source(db: Db, session_id: SessionId) -> Source:
    """Return what the session's plan was read from, or raise UnknownSession."""
    row = db.get(SourceRow, session_id)
    if row is None:
        raise UnknownSession(session_id)
    return Source(
        symbol=row.symbol,
        digest=row.digest,
        language=Language(row.language),
        reading=row.reading,
        read_at=row.read_at,
    )


def add_source(db: Db, session_id: SessionId, read: Source) -> None:
    """Keep what a session's plan was read from."""
    db.add(
        SourceRow(
            session_id=session_id,
            symbol=read.symbol,
            digest=read.digest,
            language=read.language,
            reading=read.reading,
            read_at=read.read_at,
        )
    )
    db.flush()
