"""Random facts beside random plans: policies, stations, neighbours, papers, interpreters."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import strategies as st

from plans import (
    AGENDA,
    CONFERENCE,
    FIREARMS,
    FIREARMS_2016,
    FOUR_MEETINGS,
    MIGRANTS,
    POLICY,
    SIX,
    VIENNA,
)
from random_plans import (
    ANYWHERE,
    DAY,
    Days,
    one_of_each,
    session_on,
    several_slots,
    slot_items,
    slots,
)
from wgcal.domain.agenda import AgendaItem, ItemDocument
from wgcal.domain.body import Body, BodyId
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.facts import Changes, Facts, Neighbour, Served
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.interpreter import Absence, Assignment, Interpreter, InterpreterId
from wgcal.domain.organization_of_work import OrganizationOfWork, PrintedDay
from wgcal.domain.policy import Audience, Policy, Siblings, WindowLoad
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import Slot, SlotId
from wgcal.domain.station import Closure, Station, StationId

BUREAU = Body(id=BodyId("bureau"), symbol="BUREAU", names={}, parent=FIREARMS.id)
NARCOTICS = Body(id=BodyId("e-cn-7"), symbol="E/CN.7", names={})
OTHERS = (CONFERENCE, MIGRANTS, BUREAU, NARCOTICS)
BODIES = (*OTHERS, FIREARMS)
ELSEWHERE = StationId("elsewhere")

Plan = tuple[OrganizationOfWork, Facts]
Absences = tuple[Absence, ...]
Booths = tuple[Language, ...]


LOADS = (
    (WindowLoad(days=3, assignments=2),),
    (WindowLoad(days=2, assignments=2, hard_limit=3), WindowLoad(days=4, assignments=3)),
    (WindowLoad(days=1, assignments=1), WindowLoad(days=7, assignments=4, hard_limit=4)),
    (),
)
"""Over one to seven days, and low enough to be reached."""


def _audience(name: str, *bodies: Body, limit: int = 1) -> Audience:
    return Audience(name=name, bodies=tuple(body.id for body in bodies), parallel_meetings=limit)


AUDIENCES = (
    (),
    (_audience("x", FIREARMS, NARCOTICS),),
    (_audience("x", *BODIES, limit=2), _audience("y", FIREARMS, NARCOTICS, MIGRANTS)),
    (_audience("x", CONFERENCE, FIREARMS, MIGRANTS), _audience("y", FIREARMS, NARCOTICS, BUREAU)),
    (_audience("x", NARCOTICS, CONFERENCE, MIGRANTS),),
)
"""None, one with the plan's body, two that overlap, and one without the plan's body."""

_LIMITS = {
    "last_hour": (time(18), time(12), time(23, 30)),
    "meetings_a_day": (2, 1, 3),
    "break_minutes": (90, 15, 0),
    "evening_rest_minutes": (660, 60, 720),
    "turnaround_minutes": (15, 120, 0, 45),
    "parallel_meetings": (1, 2),
    "parallel_meetings_with_committee": (2, 1, 3),
    "contract_of_teams": tuple(Contract),
    "audiences": AUDIENCES,
    "remote_window_loads": LOADS,
}


_LIMITS_DRAWN, _LOADS_DRAWN = one_of_each(*_LIMITS.values()), one_of_each(LOADS, LOADS)


@st.composite
def policies(draw: st.DrawFn) -> Policy:
    """Draw the example's policy with other limits, so that no figure of it is taken for granted."""
    limits = dict(zip(_LIMITS, draw(_LIMITS_DRAWN), strict=True))
    loads = dict(zip(Contract, draw(_LOADS_DRAWN), strict=True))
    siblings = Siblings(bodies=(FIREARMS.id, MIGRANTS.id), days=30)
    return replace(POLICY, window_loads=loads, siblings=(siblings,), **limits)


@st.composite
def stations(draw: st.DrawFn, days: Days, policy: Policy) -> Station:
    """Draw a station with up to two teams a language, others on the second day, or not recorded."""
    usual, special = draw(_TEAMS_DRAWN), draw(_TEAMS_DRAWN)
    closure = Closure(starts_at=days.midnight + DAY / 2, ends_at=days.midnight + DAY)
    first, *others = VIENNA.rooms
    return replace(
        VIENNA,
        zone=days.zone,
        policy=policy,
        rooms=(replace(first, seats=100, closures=(closure,)), *others),
        capacity=_recorded(usual),
        capacity_on={days.first + DAY: _recorded(special)},
    )


_TEAMS_DRAWN = one_of_each(*[(1, 1, 2, 0, None)] * 6)


def _recorded(teams: Iterable[int | None]) -> dict[Language, int]:
    return {name: count for name, count in zip(SIX, teams, strict=True) if count is not None}


@st.composite
def neighbours(
    draw: st.DrawFn, days: Days, station: StationId, at_least: int = 0, at_most: int = 5
) -> tuple[Neighbour, ...]:
    """Draw slots of any body at the station, those of its other sessions too, released or not."""
    near = draw(several_slots(f"at-{station}", days, at_least, at_most))
    return tuple(draw(_owned(slot, station)) for slot in near)


_OWNERS_DRAWN = one_of_each((*BODIES, NARCOTICS, MIGRANTS), (False, True))


@st.composite
def _owned(draw: st.DrawFn, slot: Slot, station: StationId) -> Neighbour:
    body, is_released = draw(_OWNERS_DRAWN)
    return Neighbour(
        slot=slot,
        session=SessionId(f"{body.id}-{station}"),
        body=body.id,
        station=station,
        is_released=is_released,
    )


@st.composite
def several_served(draw: st.DrawFn, days: Days) -> tuple[Served, ...]:
    """Draw up to four interpreted meetings that lie some days before or after the days."""
    drawn = draw(st.lists(st.tuples(slots(days), st.sampled_from(_DAYS_AWAY)), max_size=4))
    return tuple(_served(f"far-{n}", slot, away * DAY) for n, (slot, away) in enumerate(drawn))


_DAYS_AWAY = (-5, -4, -3, -2, 3, 4, 5, 6)


def _served(name: str, slot: Slot, away: timedelta) -> Served:
    zone = slot.starts_at.tzinfo
    return Served(
        slot=SlotId(name),
        starts_at=(slot.starts_at_utc + away).astimezone(zone),
        ends_at=(slot.ends_at_utc + away).astimezone(zone),
        booths=slot.booths or SIX,
        team=slot.team,
        mode=slot.mode,
    )


NAMES = tuple(InterpreterId(name) for name in ("ada", "ben", "eve"))
WANTED = (*NAMES, *NAMES[:1] * 3)


@st.composite
def interpreters(draw: st.DrawFn, days: Days) -> tuple[Interpreter, ...]:
    """Draw three interpreters, each of whom may be away for a day, and say so twice."""
    midday = days.midnight + DAY / 2
    away = Absence(starts_at=midday, ends_at=midday + DAY)
    besides = Absence(starts_at=midday - DAY / 4, ends_at=midday + DAY / 4)
    each = one_of_each(SIX, SIX, tuple(Contract), ((), (), (away,), (away, besides)))
    return tuple(_interpreter(name, *draw(each)) for name in NAMES)


def _interpreter(
    name: InterpreterId, own: Language, other: Language, contract: Contract, absences: Absences
) -> Interpreter:
    booths = (own,) if own is other else (own, other)
    return Interpreter(
        id=name, name=name.title(), booths=booths, contract=contract, absences=absences
    )


@st.composite
def assignments(draw: st.DrawFn, held: Sequence[Slot]) -> tuple[Assignment, ...]:
    """Draw who sits in which booths of the slots, where all of them have booths."""
    asked = [slot for slot in held if slot.booths]
    if not asked:
        return ()
    drawn = draw(st.lists(one_of_each(asked, WANTED, range(6)), max_size=10))
    seats = (
        Assignment(slot=slot.id, interpreter=name, booth=slot.booths[place % len(slot.booths)])
        for slot, name, place in drawn
    )
    return tuple(dict.fromkeys(seats))


_PLACES_DRAWN = one_of_each(ANYWHERE, [days.zone for days in ANYWHERE])


@st.composite
def plans_and_neighbours(draw: st.DrawFn, at_least: int = 0) -> Plan:
    """Draw a plan among others, at a station anywhere, with what the resource rules judge by.

    It has up to eight slots; `at_least` makes crowded ones.
    """
    days, zone = draw(_PLACES_DRAWN)
    own = draw(several_slots(days=days, at_least=at_least))
    here = draw(neighbours(days, VIENNA.id, at_least // 2))
    there = draw(neighbours(Days(zone, days.first), ELSEWHERE, at_most=3))
    facts = Facts(
        station=draw(stations(days, draw(policies()))),
        neighbours=(*here, *there),
        bodies=BODIES,
        served=draw(several_served(days)),
        interpreters=draw(interpreters(days)),
        assignments=draw(assignments((*own, *(near.slot for near in (*here, *there))))),
    )
    plan = OrganizationOfWork(session=FIREARMS_2016, body=FIREARMS, slots=own)
    return session_on(days, plan), facts


@st.composite
def documents(draw: st.DrawFn, before: date) -> tuple[Document, ...]:
    """Draw up to two papers, out in some languages at about the time they should be."""
    dates = [before + timedelta(days=n) for n in (-80, -70, -69, -42, -41, -7, 0, 1)]
    each = one_of_each([None, *dates], dates, dates, (SIX, SIX[:2]), ((), SIX[2:4]))
    drawn = draw(st.lists(each, max_size=2))
    return tuple(_document(f"DOC/{n}", *facts) for n, facts in enumerate(drawn))


def _document(
    symbol: str, submitted: date | None, early: date, late: date, out: Booths, languages: Booths
) -> Document:
    issued = {language: early if language in SIX[:3] else late for language in out}
    return Document(
        symbol=symbol, titles={}, issued=issued, submitted_on=submitted, languages=languages
    )


@st.composite
def plans_and_facts(draw: st.DrawFn) -> Plan:
    """Draw a plan among others with everything that any rule judges by."""
    plan, facts = draw(plans_and_neighbours())
    first, papers = plan.session.starts_on, draw(documents(plan.session.starts_on))
    agenda, granted, weekday = draw(one_of_each((AGENDA, ()), (FOUR_MEETINGS, None), range(1, 8)))
    work = replace(
        plan,
        slots=tuple(replace(slot, items=draw(slot_items())) for slot in plan.slots),
        agenda=with_papers(agenda, papers),
        documents=papers,
        entitlement=granted,
        printed_days=(PrintedDay(on=first, weekday=weekday),),
    )
    sibling, changes = draw(siblings(plan.session)), draw(changes_of(plan))
    return work, replace(facts, sessions=(sibling,), changes=changes)


def with_papers(agenda: Iterable[AgendaItem], papers: Iterable[Document]) -> tuple[AgendaItem, ...]:
    """Return the agenda with every paper new under every item."""
    new = tuple(ItemDocument(symbol=paper.symbol, role=DocumentRole.NEW) for paper in papers)
    return tuple(replace(item, documents=new) for item in agenda)


@st.composite
def siblings(draw: st.DrawFn, session: Session) -> Session:
    """Draw a session of a body with the same experts, up to some weeks before or after."""
    starts_on = session.starts_on + timedelta(days=draw(st.integers(-40, 40)))
    return replace(
        session,
        id=SessionId("sibling"),
        body=MIGRANTS.id,
        starts_on=starts_on,
        ends_on=starts_on + DAY,
    )


@st.composite
def changes_of(draw: st.DrawFn, plan: OrganizationOfWork) -> Changes | None:
    """Draw nothing, or that the first slots of the plan were released elsewhere, and the time."""
    is_change, days_before = draw(one_of_each((False, True), range(20)))
    released = draw(several_slots(days=Days(plan.session.zone, plan.session.starts_on)))
    now = datetime.combine(plan.session.starts_on, time(), UTC) - days_before * DAY
    return Changes(released=released, now=now) if is_change else None
