"""What the database keeps, in the words of the field; each subject has its module."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from sqlmodel import Session as Db

from wgcal.domain.body import Body, BodyId
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.interpreter import Assignment, Interpreter, InterpreterId
from wgcal.domain.operation import Operation
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.policy_version import PolicyVersion
from wgcal.domain.release import Release, ReleasedSession, ReleaseSummary
from wgcal.domain.selection import Listed, Selection
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import Slot, SlotId
from wgcal.domain.source import Source
from wgcal.domain.station import Station, StationId
from wgcal.domain.station_use import Booking
from wgcal.domain.token import Token
from wgcal.domain.waiver import Waiver
from wgcal.domain.window import Window
from wgcal.store import (
    bookings,
    catalogue,
    interpreters,
    neighbours,
    operations,
    plans,
    policies,
    public_meetings,
    released_slots,
    releases,
    sessions,
    tokens,
    waivers,
)
from wgcal.store.fetches import Fetches
from wgcal.store.personal_feeds import PersonalFeeds
from wgcal.store.releases import Events


class Store:
    """One transaction's view of the database, and the changes made in it."""

    def __init__(self, db: Db) -> None:
        self._db = db
        self._stations: dict[StationId, Station] = {}
        self.personal_feeds, self.fetches = PersonalFeeds(db), Fetches(db)

    def catalogue(self) -> Catalogue:
        """Return every station and body by identifier."""
        return catalogue.catalogue(self._db)

    def station(self, station: StationId) -> Station:
        """Return one station with its rooms, or raise UnknownStation."""
        if station not in self._stations:
            self._stations[station] = catalogue.station(self._db, station)
        return self._stations[station]

    def body(self, body: BodyId) -> Body:
        """Return one body, or raise UnknownBody."""
        return catalogue.body(self._db, body)

    def station_names(self) -> tuple[StationId, ...]:
        """Return the identifier of every station, in order."""
        return catalogue.station_names(self._db)

    def add_catalogue(self, new: Catalogue) -> None:
        """Insert or update stations, rooms and bodies; raises UnknownBody for a parent."""
        self._stations.clear()
        catalogue.add_catalogue(self._db, new)

    def last_policy(self, station: StationId, body: BodyId | None) -> PolicyVersion | None:
        """Return what the station, or the body there, has set last, if anything was ever set."""
        return policies.last_version(self._db, _place(station, body))

    def policies(self, station: StationId, body: BodyId | None) -> tuple[PolicyVersion, ...]:
        """Return all that the station, or the body there, has ever set, the oldest first."""
        return policies.versions(self._db, _place(station, body))

    def add_policy(self, station: StationId, body: BodyId | None, new: PolicyVersion) -> None:
        """Put a version in force; raises StalePolicy if somebody else was faster."""
        self._stations.clear()
        policies.add_version(self._db, _place(station, body), new)

    def body_policy(self, station: Station, body: BodyId) -> Policy | None:
        """Return the body's policy where it has values of its own at the station, else None."""
        return policies.in_force(self._db, station, body)

    def sessions(self) -> tuple[Session, ...]:
        """Return every session by first day, then identifier."""
        return sessions.sessions(self._db)

    def session(self, session: SessionId) -> Session:
        """Return one session, or raise UnknownSession."""
        return sessions.session(self._db, session)

    def session_of_body(self, body: BodyId, day: date, *, is_released: bool) -> SessionId | None:
        """Return the first session of a body that has the day, if any; or of those published."""
        return sessions.session_of_body(self._db, body, day, is_released=is_released)

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
        return neighbours.facts_near(self._db, work, self.station(work.session.station))

    def bookings(
        self, station: StationId, window: Window, *, with_released: bool
    ) -> tuple[Booking, ...]:
        """Return what slots hold of a station in a window, by start; see `bookings`."""
        return bookings.bookings(self._db, station, window, with_released=with_released)

    def sessions_during(self, station: StationId, window: Window) -> tuple[Session, ...]:
        """Return the sessions with a day or a slot at the station in the window, by first day."""
        return bookings.sessions_during(self._db, station, window)

    def last_change(self, station: StationId, window: Window) -> datetime | None:
        """Return when (UTC) a plan was last changed that has days at the station in the window."""
        return bookings.last_change(self._db, station, window)

    def interpreters(self, station: StationId) -> tuple[Interpreter, ...]:
        """Return a station's interpreters, absences left out; raises UnknownStation."""
        return interpreters.interpreters(self._db, station)

    def interpreter(self, station: StationId, who: InterpreterId) -> Interpreter:
        """Return one interpreter; raises UnknownStation or UnknownInterpreter."""
        return interpreters.interpreter(self._db, station, who)

    def put_interpreter(self, station: StationId, new: Interpreter) -> None:
        """Keep an interpreter, in place of the one before; raises UnknownStation."""
        interpreters.put_interpreter(self._db, station, new)

    def remove_interpreter(self, station: StationId, who: InterpreterId) -> None:
        """Forget an interpreter with absences and assignments; raises UnknownInterpreter."""
        interpreters.remove_interpreter(self._db, station, who)

    def assign(self, work: OrganizationOfWork, slot: SlotId, seats: Iterable[Assignment]) -> None:
        """Keep who sits in the booths of a slot of the plan, in place of all who did."""
        interpreters.assign(self._db, work, slot, seats)

    def assignments(self, session: SessionId) -> tuple[Assignment, ...]:
        """Return who is assigned to the slots of a session, by slot, booth and interpreter."""
        return interpreters.assignments(self._db, session)

    def queue_for_interpreters(
        self, session: Session, also: Collection[InterpreterId] = ()
    ) -> None:
        """Wait until nobody else changes what the session's interpreters, or others, have to do."""
        interpreters.queue_for_interpreters(self._db, session.station, session.id, also)

    def add_release(self, session: SessionId, release: Release, events: Events) -> None:
        """Keep a release and its feeds' events; raises UnknownSession or StaleRelease."""
        releases.add_release(self._db, session, release, events)

    def release(self, session: SessionId, number: int | None = None) -> Release:
        """Return a release, or the last one; raises UnknownSession or UnknownRelease."""
        return releases.release(self._db, session, number)

    def last_release(self, session: SessionId) -> Release | None:
        """Return the session's last release, if it was ever published."""
        return releases.last_release(self._db, session)

    def released_slots(self, session: SessionId) -> tuple[Slot, ...]:
        """Return the slots with no more than hours, room and status of the last release."""
        return released_slots.released_slots(self._db, session)

    def last_release_number(self, session: SessionId) -> int:
        """Return the number of the last release; raises UnknownSession or UnknownRelease."""
        return releases.last_release_number(self._db, session)

    def releases(self, session: SessionId) -> tuple[ReleaseSummary, ...]:
        """Return a summary of each release, the oldest first; raises UnknownSession."""
        return releases.releases(self._db, session)

    def released_sessions(self, selection: Selection | None = None) -> tuple[ReleasedSession, ...]:
        """Return every published session by first day, or those in the scope of a selection."""
        return releases.released_sessions(self._db, selection)

    def events(self, session: SessionId, number: int, language: Language) -> tuple[bytes, ...]:
        """Return a release's events in one language, in the order of the feed."""
        return releases.events(self._db, session, number, language)

    def events_by_slot(self, session: SessionId, number: int) -> Events:
        """Return a release's events by language and slot, for the next release to carry over."""
        return releases.events_by_slot(self._db, session, number)

    def waivers(self, session: SessionId) -> tuple[Waiver, ...]:
        """Return every waiver of the session, the oldest first, also those that hold no longer."""
        return waivers.waivers(self._db, session)

    def put_waiver(self, waiver: Waiver) -> None:
        """Keep the waiver, in the place of one for the same conflict."""
        waivers.put_waiver(self._db, waiver)

    def withdraw_waiver(self, session: SessionId, fingerprint: str) -> None:
        """Remove the waiver, or raise UnknownWaiver."""
        waivers.withdraw_waiver(self._db, session, fingerprint)

    def public_meetings(
        self, selection: Selection, language: Language
    ) -> tuple[tuple[Listed, bytes], ...]:
        """Return the meetings selected of last releases, by start, each with its event."""
        return public_meetings.public_meetings(self._db, selection, language)

    def releases_so_far(self) -> int:
        """Return how many releases there are: it changes when anything is published."""
        return public_meetings.releases_so_far(self._db)

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


def _place(station: StationId, body: BodyId | None) -> policies.Place:
    return policies.Place(station=station, body=policies.OF_STATION if body is None else body)
