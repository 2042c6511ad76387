"""Random calendars to keep in a database: sessions of several bodies at two stations."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from hypothesis import strategies as st

from plans import FIREARMS, FIREARMS_2016, VIENNA
from random_facts import BODIES, ELSEWHERE, assignments, interpreters, policies, stations
from random_plans import ANYWHERE, DAY, Days, one_of_each, several_slots, slots
from wgcal.domain.body import Body
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.interpreter import Assignment, Interpreter
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId, SlotStatus
from wgcal.domain.station import Station, StationId

HERE = StationId("here")
OWN = SessionId(f"{FIREARMS.id}-{HERE}")


@dataclass(frozen=True)
class Calendar:
    """All plans that are kept, with their interpreters, and slots that one of them could have."""

    stations: tuple[Station, ...]
    kept: tuple[OrganizationOfWork, ...]
    candidates: tuple[Slot, ...]
    interpreters: tuple[Interpreter, ...]
    assignments: tuple[Assignment, ...]

    @property
    def own(self) -> OrganizationOfWork:
        """Return the kept plan that is asked about."""
        return next(work for work in self.kept if work.session.id == OWN)

    def whole(self, near: Facts) -> Facts:
        """Return the facts with every slot of every other session as a neighbour, and everybody."""
        others = (work for work in self.kept if work.session.id != OWN)
        return replace(
            near,
            neighbours=tuple(neighbour for work in others for neighbour in _neighbours(work)),
            served=(),
            bodies=tuple(sorted(BODIES, key=lambda body: body.id)),
            interpreters=self.interpreters,
            assignments=self.assignments,
        )


def _neighbours(work: OrganizationOfWork) -> Iterator[Neighbour]:
    for slot in work.slots:
        yield Neighbour(
            slot=slot,
            session=work.session.id,
            body=work.body.id,
            station=work.session.station,
            is_released=False,
        )


@st.composite
def calendars(draw: st.DrawFn) -> Calendar:
    """Draw the sessions of five bodies here and elsewhere, and up to two candidates.

    Most slots lie on two days, some up to a week from them. No room is given twice among the kept
    slots, as a database refuses that; candidates may want one that is taken.
    """
    days, zone = draw(one_of_each(ANYWHERE, [days.zone for days in ANYWHERE]))
    abroad = Days(zone, days.first)
    here = replace(draw(stations(days, draw(policies()))), id=HERE)
    there = replace(VIENNA, id=ELSEWHERE, zone=zone, policy=here.policy)
    held = [
        *draw(_owned_slots(days, HERE, at_most=9)),
        *draw(_owned_slots(abroad, ELSEWHERE, at_most=3)),
    ]
    kept = tuple(_plans(_without_double_bookings(held), (here, there)))
    seats = draw(assignments([slot for station, _, slot in held if station == HERE]))
    return Calendar(
        stations=(here, there),
        kept=kept,
        candidates=draw(_candidates(days)),
        interpreters=draw(interpreters(days)),
        assignments=seats,
    )


Owned = tuple[StationId, Body, Slot]

AWAY = (0, 0, 0, 0, 0, 0, 0, 1, -1, 2, -2, -6, 6)


@st.composite
def _owned_slots(draw: st.DrawFn, days: Days, station: StationId, at_most: int) -> Sequence[Owned]:
    drawn = draw(st.lists(st.tuples(slots(days), one_of_each(BODIES, AWAY)), max_size=at_most))
    return [
        (station, body, _away(slot, f"{station}-{n}", away * DAY))
        for n, (slot, (body, away)) in enumerate(drawn)
    ]


def _away(slot: Slot, name: str, by: timedelta) -> Slot:
    zone = slot.starts_at.tzinfo
    return replace(
        slot,
        id=SlotId(name),
        starts_at=(slot.starts_at_utc + by).astimezone(zone),
        ends_at=(slot.ends_at_utc + by).astimezone(zone),
    )


def _without_double_bookings(held: Iterable[Owned]) -> Iterator[Owned]:
    placed: list[tuple[StationId, Slot]] = []
    for station, body, slot in held:
        taken = any(
            (station, slot.room) == (where, other.room) and slot.overlaps(other)
            for where, other in placed
        )
        placed.append((station, replace(slot, room=None) if taken else slot))
        yield station, body, placed[-1][1]


def _plans(held: Iterable[Owned], at: tuple[Station, ...]) -> Iterator[OrganizationOfWork]:
    everything = list(held)
    for station in at:
        for body in BODIES:
            own = [
                slot for where, whose, slot in everything if (where, whose) == (station.id, body)
            ]
            session = replace(
                FIREARMS_2016,
                id=SessionId(f"{body.id}-{station.id}"),
                body=body.id,
                station=station.id,
                zone=station.zone,
            )
            yield OrganizationOfWork(session=session, body=body, slots=tuple(own))


@st.composite
def _candidates(draw: st.DrawFn, days: Days) -> tuple[Slot, ...]:
    drawn = draw(several_slots("candidate", days, at_most=2))
    return tuple(replace(slot, team=None, status=SlotStatus.SCHEDULED) for slot in drawn)
