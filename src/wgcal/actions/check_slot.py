"""Ask whether a slot that exists nowhere yet would clash, and why."""

from collections.abc import Iterable
from dataclasses import dataclass

from wgcal.actions.check_plan import Judgement
from wgcal.actions.judging import as_strangers_see
from wgcal.actions.proposed_slot import ProposedSlot, identified
from wgcal.constraints import check
from wgcal.domain.body import Body, BodyId
from wgcal.domain.conflict import difference, verdict
from wgcal.domain.errors import StationNotGiven, UnknownBody
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.station import Station, StationId
from wgcal.domain.wall_time import at_station
from wgcal.store import Store

CANDIDATE = SlotId("candidate")


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A slot and whose it would be: a session's, or a body's at a station."""

    slot: ProposedSlot
    session: SessionId | None = None
    body: BodyId | None = None
    station: StationId | None = None


def check_slot(store: Store, candidate: Candidate, *, of_draft: bool) -> Judgement:
    """Return what the slot, named `candidate`, would add to the conflicts of the plan it joins.

    The plan is the session's draft or its last release; for a body without a session on that day,
    an empty plan. Drafts of other sessions are seen whole only with `of_draft`. Raises
    UnknownSession, UnknownRelease, UnknownBody, StationNotGiven, UnknownStation, UnknownRoom,
    NonexistentTime, AmbiguousTime, EndNotAfterStart, or SlotTooLong.
    """
    before, station = _plan_to_join(store, candidate, of_draft=of_draft)
    after = before.with_slot_added(identified(candidate.slot, CANDIDATE, before, station))
    facts = store.facts_near(after)
    seen = facts if of_draft else as_strangers_see(facts)
    new = difference(check(before, seen), check(after, seen)).new
    return Judgement(verdict=verdict(new), conflicts=new)


def _plan_to_join(
    store: Store, candidate: Candidate, *, of_draft: bool
) -> tuple[OrganizationOfWork, Station]:
    session = candidate.session or _session_of_body(store, candidate)
    if session is None:
        return _empty_plan(store, candidate)
    work = store.load(session) if of_draft else store.release(session).work
    return work, store.station(work.session.station)


def _session_of_body(store: Store, candidate: Candidate) -> SessionId | None:
    day = candidate.slot.starts_at.date()
    return next(
        (
            session.id
            for session in store.sessions()
            if session.body == candidate.body and session.starts_on <= day <= session.ends_on
        ),
        None,
    )


def _empty_plan(store: Store, candidate: Candidate) -> tuple[OrganizationOfWork, Station]:
    catalogue = store.catalogue()
    body = _named(catalogue.bodies, candidate.body)
    station = _only(catalogue.stations, candidate.station)
    first = at_station(candidate.slot.starts_at, station.zone).date()
    last = at_station(candidate.slot.ends_at, station.zone, field="ends_at").date()
    session = Session(
        id=SessionId(CANDIDATE),
        body=body.id,
        symbol=body.symbol,
        station=station.id,
        zone=station.zone,
        starts_on=first,
        ends_on=last,
    )
    return OrganizationOfWork(session=session, body=body), station


def _named(bodies: Iterable[Body], body: BodyId | None) -> Body:
    for known in bodies:
        if known.id == body:
            return known
    raise UnknownBody(str(body))


def _only(stations: tuple[Station, ...], wanted: StationId | None) -> Station:
    if wanted is None and len(stations) == 1:
        return stations[0]
    for station in stations:
        if station.id == wanted:
            return station
    raise StationNotGiven(tuple(station.id for station in stations))
