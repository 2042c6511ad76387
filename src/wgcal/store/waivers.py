"""Conflicts that were accepted, by session and fingerprint."""

from sqlmodel import Session as Db
from sqlmodel import col, select

from wgcal.domain.errors import UnknownWaiver
from wgcal.domain.session import SessionId
from wgcal.domain.waiver import Waiver
from wgcal.store.tables import WaiverRow


def waivers(db: Db, session: SessionId) -> tuple[Waiver, ...]:
    """Return every waiver of the session, the oldest first, also those that hold no longer."""
    of_session = select(WaiverRow).where(WaiverRow.session_id == session)
    in_order = of_session.order_by(col(WaiverRow.accepted_at), col(WaiverRow.fingerprint))
    return tuple(map(_waiver_of, db.exec(in_order)))


def put_waiver(db: Db, waiver: Waiver) -> None:
    """Keep the waiver, in the place of one for the same conflict."""
    db.merge(
        WaiverRow(
            session_id=waiver.session,
            fingerprint=waiver.fingerprint,
            constraint=waiver.constraint,
            reason=waiver.reason,
            author=waiver.author,
            accepted_at=waiver.accepted_at,
            expires_at=waiver.expires_at,
        )
    )
    db.flush()


def withdraw_waiver(db: Db, session: SessionId, fingerprint: str) -> None:
    """Remove the waiver, or raise UnknownWaiver."""
    row = db.get(WaiverRow, (session, fingerprint))
    if row is None:
        raise UnknownWaiver(fingerprint)
    db.delete(row)
    db.flush()


def _waiver_of(row: WaiverRow) -> Waiver:
    return Waiver(
        session=SessionId(row.session_id),
        fingerprint=row.fingerprint,
        constraint=row.constraint,
        reason=row.reason,
        author=row.author,
        accepted_at=row.accepted_at,
        expires_at=row.expires_at,
    )
