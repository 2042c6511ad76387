"""What programs last got of sessions, counted without saying whose programs."""

from collections.abc import Iterable
from datetime import date

from sqlmodel import Session as Db
from sqlmodel import col, select

from wgcal.domain.fetches import ClientFamily, FeedKind, Fetched
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.store.feed_tables import FetchedRow
from wgcal.store.tables import SessionRow


class Fetches:
    """The counted fetches in one transaction."""

    def __init__(self, db: Db) -> None:
        self._db = db

    def add(self, counted: Iterable[Fetched], over_before: date) -> None:
        """Add what was counted to what is known, but for sessions that were over before a day."""
        asked = select(SessionRow.id).where(col(SessionRow.ends_on) >= over_before)
        sessions = set(self._db.exec(asked))
        for new in counted:
            if new.session in sessions:
                row = self._db.get(FetchedRow, _key(new), with_for_update=True)
                both = new if row is None else new.with_earlier(_fetched_of(row))
                self._db.merge(_row_of(both))
        self._db.flush()

    def of_session(self, session: SessionId) -> tuple[Fetched, ...]:
        """Return what was fetched of a session, by family, kind and language."""
        rows = self._db.exec(
            select(FetchedRow)
            .where(FetchedRow.session_id == session)
            .order_by(col(FetchedRow.family), col(FetchedRow.kind), col(FetchedRow.language))
        )
        return tuple(map(_fetched_of, rows))


def _key(new: Fetched) -> tuple[str, str, str, str]:
    return new.session, new.kind, new.language, new.family


def _row_of(fetched: Fetched) -> FetchedRow:
    return FetchedRow(
        session_id=fetched.session,
        kind=fetched.kind,
        language=fetched.language,
        family=fetched.family,
        release=fetched.release,
        at=fetched.at,
        fetches=fetched.fetches,
    )


def _fetched_of(row: FetchedRow) -> Fetched:
    return Fetched(
        session=SessionId(row.session_id),
        kind=FeedKind(row.kind),
        language=Language(row.language),
        family=ClientFamily(row.family),
        release=row.release,
        at=row.at,
        fetches=row.fetches,
    )
