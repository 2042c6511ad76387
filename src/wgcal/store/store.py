"""What the database keeps, in the words of the field; each subject has its module."""

from sqlmodel import Session as Db

from wgcal.domain.catalogue import Catalogue
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.operation import Operation
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import Release, ReleasedSession, ReleaseSummary
from wgcal.domain.session import Session, SessionId
from wgcal.domain.source import Source
from wgcal.domain.station import Station, StationId
from wgcal.domain.token import Token
from wgcal.store import (
    catalogue,
    neighbours,
    operations,
    plans,
    releases,
    sessions,
    tokens,
)
from wgcal.store.releases import Events


class Store:
    """One transaction's view of the database, and the changes made in it."""

    def __init__(self, db: Db) -> None:
        self._db = db

    def catalogue(self) -> Catalogue:
        """Return every station and body by identifier."""
        return catalogue.catalogue(self._db)

    def station(self, station: StationId) -> Station:
        """Return one station with its rooms, or raise UnknownStation."""
        return catalogue.station(self._db, station)

    def add_catalogue(self, new: Catalogue) -> None:
        """Insert or update stations, rooms and bodies; raises UnknownBody for a parent."""
        catalogue.add_catalogue(self._db, new)

    def sessions(self) -> tuple[Session, ...]:
        """Return every session by first day, then identifier."""
        return sessions.sessions(self._db)

    def source(self, session: SessionId) -> Source:
        """Return what the session's plan was read from, or raise UnknownSession."""
        return sessions.source(self._db, session)

    def load(self, session: SessionId) -> OrganizationOfWork:
        """Return the plan of a session as last saved, or raise UnknownSession."""
        return plans.load(self._db, session)

    def create(
        self, work: OrganizationOfWork, source: Source, operation: Operation
    ) -> OrganizationOfWork:
        """Keep the first plan of a session with its source, and return it.

        A body that is not known yet is kept too; one that is known stays as it is. Raises
        SessionExists, UnknownStation, UnknownBody, EndNotAfterStart, SlotTooLong, UnknownRoom, or
        RoomTaken.
        """
        return plans.create(self._db, work, source, operation)

    def save(self, after: OrganizationOfWork, operation: Operation) -> OrganizationOfWork:
        """Keep the changed plan under the next revision, log the operation, return the plan.

        Raises StaleRevision, UnknownSession, EndNotAfterStart, SlotTooLong, UnknownRoom, or
        RoomTaken; PostgreSQL raises the last at the end of the transaction.
        """
        return plans.save(self._db, after, operation)

    def operations(self, session: SessionId) -> tuple[Operation, ...]:
        """Return what was done to the plan, the oldest first; raises UnknownSession."""
        return operations.operations(self._db, sessions.session(self._db, session))

    def facts_near(self, work: OrganizationOfWork) -> Facts:
        """Return the station, the bodies, and other sessions' meetings near the plan's in time."""
        return neighbours.facts_near(self._db, work)

    def add_release(self, session: SessionId, release: Release, events: Events) -> None:
        """Keep a release and its feeds' events; raises UnknownSession or StaleRelease."""
        releases.add_release(self._db, session, release, events)

    def release(self, session: SessionId, number: int | None = None) -> Release:
        """Return a release, or the last one; raises UnknownSession or UnknownRelease."""
        return releases.release(self._db, session, number)

    def last_release(self, session: SessionId) -> Release | None:
        """Return the session's last release, if it was ever published."""
        return releases.last_release(self._db, session)

    def last_release_number(self, session: SessionId) -> int:
        """Return the number of the last release; raises UnknownSession or UnknownRelease."""
        return releases.last_release_number(self._db, session)

    def releases(self, session: SessionId) -> tuple[ReleaseSummary, ...]:
        """Return a summary of each release, the oldest first; raises UnknownSession."""
        return releases.releases(self._db, session)

    def released_sessions(self) -> tuple[ReleasedSession, ...]:
        """Return every published session by first day, with its last release."""
        return releases.released_sessions(self._db)

    def events(self, session: SessionId, number: int, language: Language) -> tuple[bytes, ...]:
        """Return a release's events in one language, in the order of the feed."""
        return releases.events(self._db, session, number, language)

    def events_by_slot(self, session: SessionId, number: int) -> Events:
        """Return a release's events by language and slot, for the next release to carry over."""
        return releases.events_by_slot(self._db, session, number)

    def add_token(self, token: Token) -> None:
        """Keep a token; raises TokenExists if another has its label."""
        tokens.add_token(self._db, token)

    def token(self, digest: str) -> Token | None:
        """Return the token of this hash, expired or not, if there is one."""
        return tokens.token(self._db, digest)

    def tokens(self) -> tuple[Token, ...]:
        """Return every token, the oldest first."""
        return tokens.tokens(self._db)

    def revoke_token(self, label: str) -> None:
        """Remove the token of this label, or raise UnknownToken."""
        tokens.revoke_token(self._db, label)
