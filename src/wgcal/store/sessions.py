"""Sessions, and the documents that their plans were read from."""

from collections.abc import Collection
from datetime import date
from zoneinfo import ZoneInfo

import sqlalchemy
from sqlalchemy import bindparam
from sqlmodel import Session as Db
from sqlmodel import select

from wgcal.domain.body import BodyId
from wgcal.domain.errors import UnknownSession
from wgcal.domain.interpretation import Language
from wgcal.domain.session import Session, SessionId
from wgcal.domain.source import Source
from wgcal.domain.station import StationId
from wgcal.store.columns import RELEASE, SESSION, asked
from wgcal.store.tables import SessionRow, SourceRow

BY_NAME = sqlalchemy.select(SESSION).where(SESSION.c.id == bindparam("session"))
ON_DAY = (
    sqlalchemy.select(SESSION.c.id)
    .where(
        SESSION.c.body_id == bindparam("body"),
        SESSION.c.starts_on <= bindparam("day"),
        SESSION.c.ends_on >= bindparam("day"),
    )
    .order_by(SESSION.c.starts_on, SESSION.c.id)
    .limit(1)
)
OF_BODIES = sqlalchemy.select(SESSION).where(
    SESSION.c.body_id.in_(bindparam("bodies", expanding=True)),
    SESSION.c.starts_on <= bindparam("last"),
    SESSION.c.ends_on >= bindparam("first"),
)
RELEASED_ON_DAY = ON_DAY.where(SESSION.c.id.in_(sqlalchemy.select(RELEASE.c.session_id)))


def sessions(db: Db) -> tuple[Session, ...]:
    """Return every session by first day, then identifier."""
    found = (session_of(row) for row in db.exec(select(SessionRow)))
    return tuple(sorted(found, key=by_first_day))


def sessions_of(db: Db, bodies: Collection[BodyId], first: date, last: date) -> tuple[Session, ...]:
    """Return the sessions of the bodies with a day between the two, by first day, then name."""
    if not bodies:
        return ()
    rows = asked(db, OF_BODIES, bodies=list(bodies), first=first, last=last)
    return tuple(sorted(map(session_of, rows), key=by_first_day))


def session_of_body(db: Db, body: BodyId, day: date, *, is_released: bool) -> SessionId | None:
    """Return the first session of a body that has the day, if any; or of those published."""
    statement = RELEASED_ON_DAY if is_released else ON_DAY
    found = asked(db, statement, body=body, day=day)
    return SessionId(found[0].id) if found else None


def by_first_day(known: Session) -> tuple[date, SessionId]:
    """Return what sessions are put in order by."""
    return known.starts_on, known.id


def session(db: Db, session_id: SessionId) -> Session:
    """Return one session, or raise UnknownSession."""
    found = asked(db, BY_NAME, session=session_id)
    if not found:
        raise UnknownSession(session_id)
    return session_of(found[0])


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
