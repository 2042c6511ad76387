"""Random plans to test what always holds: hypothesis strategies for slots, plans, neighbours."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from plans import (
    AGENDA,
    BOARDROOM_A,
    BOARDROOM_D,
    CONFERENCE,
    FIREARMS,
    FIREARMS_2016,
    FOUR_MEETINGS,
    MIGRANTS,
    SIX,
    VIENNA,
    VIENNA_ZONE,
)
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.facts import Facts, Neighbour
from wgcal.domain.interpretation import Language, in_official_order
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId, SlotItem, SlotKind, SlotStatus
from wgcal.domain.station import Station

HALF_HOUR = timedelta(minutes=30)

FIRST_DAYS = (date(2016, 5, 18), date(2016, 3, 26), date(2016, 10, 29))
"""The example's first day, and the eves of the days on which clocks in Vienna change."""

HALF_HOURS_OF_THREE_DAYS = 3 * 48


@st.composite
def moments(draw: st.DrawFn, first_day: date = FIRST_DAYS[0]) -> datetime:
    """Draw a whole or half hour of the three days from this one, as wall-clock time in Vienna."""
    midnight = datetime.combine(first_day, datetime.min.time(), VIENNA_ZONE).astimezone(UTC)
    steps = draw(st.integers(0, HALF_HOURS_OF_THREE_DAYS - 1))
    return (midnight + steps * HALF_HOUR).astimezone(VIENNA_ZONE)


def booths() -> st.SearchStrategy[tuple[Language, ...]]:
    """Draw no booth, all six, or some of them."""
    some = st.sets(st.sampled_from(SIX)).map(in_official_order)
    return st.sampled_from(((), SIX)) | some


def slot_items() -> st.SearchStrategy[tuple[SlotItem, ...]]:
    """Draw up to three items of the example's agenda, or one that it lacks, marked or not."""
    numbers = st.sampled_from([*(item.number for item in AGENDA), ItemNumber("9")])
    items = st.builds(SlotItem, number=numbers, continued=st.booleans())
    return st.lists(items, max_size=3).map(tuple)


@st.composite
def slots(draw: st.DrawFn, name: str = "slot", first_day: date = FIRST_DAYS[0]) -> Slot:
    """Draw a slot of half an hour to twelve hours: touching, overlapping and across midnight."""
    starts_at = draw(moments(first_day))
    ends_at = starts_at.astimezone(UTC) + draw(st.integers(1, 24)) * HALF_HOUR
    return Slot(
        id=SlotId(name),
        kind=draw(st.sampled_from(SlotKind)),
        starts_at=starts_at,
        ends_at=ends_at.astimezone(VIENNA_ZONE),
        room=draw(st.sampled_from((None, BOARDROOM_A.id, BOARDROOM_D.id))),
        booths=draw(booths()),
        items=draw(slot_items()),
        team=draw(st.sampled_from((None, None, "A", "B"))),
        status=draw(st.sampled_from((SlotStatus.SCHEDULED,) * 4 + (SlotStatus.CANCELLED,))),
    )


@st.composite
def several_slots(
    draw: st.DrawFn, name: str = "slot", first_day: date = FIRST_DAYS[0], at_most: int = 8
) -> tuple[Slot, ...]:
    """Draw slots that each have a name of their own, near enough to each other to clash."""
    drawn = draw(st.lists(slots(first_day=first_day), max_size=at_most))
    return tuple(replace(slot, id=SlotId(f"{name}-{n}")) for n, slot in enumerate(drawn))


@st.composite
def plans(draw: st.DrawFn, first_day: date = FIRST_DAYS[0]) -> OrganizationOfWork:
    """Draw a plan with the example's agenda and entitlement, or without one or the other."""
    return OrganizationOfWork(
        session=replace(FIREARMS_2016, starts_on=first_day, ends_on=first_day + timedelta(days=1)),
        body=FIREARMS,
        slots=draw(several_slots(first_day=first_day)),
        agenda=draw(st.sampled_from((AGENDA, ()))),
        entitlement=draw(st.sampled_from((FOUR_MEETINGS, None))),
    )


@st.composite
def neighbours(draw: st.DrawFn, first_day: date = FIRST_DAYS[0]) -> tuple[Neighbour, ...]:
    """Draw slots of the other bodies near the plan, released or not."""
    near = draw(several_slots("near", first_day, at_most=4))
    return tuple(draw(_owned(slot)) for slot in near)


@st.composite
def _owned(draw: st.DrawFn, slot: Slot) -> Neighbour:
    body = draw(st.sampled_from((MIGRANTS, CONFERENCE)))
    return Neighbour(
        slot=slot,
        session=SessionId(f"{body.id}-2016"),
        body=body.id,
        station=VIENNA.id,
        is_released=draw(st.booleans()),
    )


@st.composite
def stations(draw: st.DrawFn, first_day: date = FIRST_DAYS[0]) -> Station:
    """Draw Vienna with up to two teams a language, fewer or more on one day, or not recorded."""
    teams = st.dictionaries(st.sampled_from(SIX), st.integers(0, 2))
    special = first_day + timedelta(days=draw(st.integers(0, 2)))
    return replace(VIENNA, capacity=draw(teams), capacity_on={special: draw(teams)})


@st.composite
def plans_and_facts(draw: st.DrawFn) -> tuple[OrganizationOfWork, Facts]:
    """Draw a plan with what the rules know besides it, on ordinary days or over a clock change."""
    first_day = draw(st.sampled_from(FIRST_DAYS))
    facts = Facts(
        station=draw(stations(first_day)),
        neighbours=draw(neighbours(first_day)),
        bodies=(CONFERENCE, FIREARMS, MIGRANTS),
    )
    return draw(plans(first_day)), facts
