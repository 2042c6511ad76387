"""The plans that the candidates of one question would join, each of them loaded once."""

from contextlib import suppress

from wgcal.actions.candidates import CANDIDATE, Candidate
from wgcal.domain.body import BodyId
from wgcal.domain.errors import StationNotGiven, UnknownStation
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import Session, SessionId
from wgcal.domain.station import Station, StationId
from wgcal.domain.wall_time import at_station
from wgcal.store import Store


class PlansToJoin:
    """Drafts, or releases (the last one where no number is given), and empty plans of bodies.

    Strangers do not learn that a body has a session which is not published.
    """

    def __init__(self, store: Store, *, release: int | None, of_draft: bool) -> None:
        self._store, self._release, self._of_draft = store, release, of_draft
        self._works: dict[SessionId, OrganizationOfWork] = {}
        self._empty: dict[Session, OrganizationOfWork] = {}
        self._stations: dict[StationId, Station] = {}

    def joined_by(self, candidate: Candidate) -> OrganizationOfWork:
        """Return the plan of the candidate's session, or of its body's session on that day.

        For a body without a session then, it is an empty plan. Raises UnknownSession,
        UnknownRelease, UnknownBody, StationNotGiven, NonexistentTime, AmbiguousTime, or
        YearOutOfRange.
        """
        session = candidate.session or self._session_of_body(candidate)
        if session is None:
            fresh = self._empty_plan(candidate)
            return self._empty.setdefault(fresh.session, fresh)
        if session not in self._works:
            self._works[session] = self._loaded(session)
        return self._works[session]

    def station_of(self, work: OrganizationOfWork) -> Station:
        """Return the station at which the plan's session meets."""
        station = work.session.station
        if station not in self._stations:
            self._stations[station] = self._store.station(station)
        return self._stations[station]

    def _loaded(self, session: SessionId) -> OrganizationOfWork:
        if self._of_draft and self._release is None:
            return self._store.load(session)
        return self._store.release(session, self._release).work

    def _session_of_body(self, candidate: Candidate) -> SessionId | None:
        if candidate.body is None:
            return None
        day = candidate.slot.starts_at.date()
        return self._store.session_of_body(candidate.body, day, is_released=not self._of_draft)

    def _empty_plan(self, candidate: Candidate) -> OrganizationOfWork:
        body = self._store.body(BodyId(str(candidate.body)))
        station = self._station(candidate.station)
        session = Session(
            id=SessionId(CANDIDATE),
            body=body.id,
            symbol=body.symbol,
            station=station.id,
            zone=station.zone,
            starts_on=at_station(candidate.slot.starts_at, station.zone).date(),
            ends_on=at_station(candidate.slot.ends_at, station.zone, field="ends_at").date(),
        )
        return OrganizationOfWork(session=session, body=body)

    def _station(self, wanted: StationId | None) -> Station:
        if wanted is not None:
            with suppress(UnknownStation):
                return self._store.station(wanted)
        known = self._store.station_names()
        if wanted is not None or len(known) != 1:
            raise StationNotGiven(known)
        return self._store.station(known[0])
