"""Random plans to test what always holds: strategies for hours, slots, agendas and plans.

Much is read out of few numbers, which is fast. Each has few hundred values, as hypothesis draws
such numbers evenly, but of a larger range mostly the small ones.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import chain
from math import prod
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from plans import AGENDA, BOARDROOM_A, BOARDROOM_D, FIREARMS, FIREARMS_2016, FOUR_MEETINGS, SIX
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import MeetingMode, Slot, SlotId, SlotItem, SlotKind, SlotStatus

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
ORDINARY = date(2016, 5, 18)


@dataclass(frozen=True)
class Days:
    """Two days in a row in a zone; its clocks may change in the night between them."""

    zone: ZoneInfo
    first: date

    @property
    def midnight(self) -> datetime:
        """Return when the first day begins (UTC)."""
        return datetime.combine(self.first, datetime.min.time(), self.zone).astimezone(UTC)


def _days(key: str, *eves: date) -> tuple[Days, ...]:
    return tuple(Days(ZoneInfo(key), first) for first in (ORDINARY, *eves))


VIENNESE = _days("Europe/Vienna", date(2016, 3, 26), date(2016, 10, 29))
"""The example's days, and the nights in which clocks in Vienna change."""

ANYWHERE = (
    *VIENNESE,
    *_days("America/New_York", date(2016, 3, 12), date(2016, 11, 5)),
    *_days("Africa/Nairobi"),
    *_days("Asia/Bangkok"),
    # Clocks change by half an hour.
    *_days("Australia/Lord_Howe", date(2016, 4, 2), date(2016, 10, 1)),
    # Clocks change at midnight: a day begins at one, or the last hour of the eve is held twice.
    *_days("Asia/Beirut", date(2016, 3, 26), date(2016, 10, 29)),
)
"""Days without and with a change of clocks at stations around the world."""

STARTS = (
    *[*range(48, 168, 12)] * 6,
    *[*range(48, 168, 4)] * 2,
    *range(48, 168),
    *[*range(92, 112)] * 2,
)
"""In quarters of an hour from the first midnight: from noon to the next evening, mostly on the
hours of a grid, and more in the night between."""

LENGTHS = (180, 180, 30, 60, 90, 120, 240, 360, 600, 1440)
"""In minutes; the longest is a whole day."""

BESIDE = (0, 0, 0, 0, 0, 1, -1)
"""How many minutes the hours are off the quarter of an hour."""

MOST_VALUES = 256

_HOURS = (STARTS, LENGTHS, BESIDE)
_SUBSETS = tuple(
    tuple(name for place, name in enumerate(SIX) if bits >> place & 1) for bits in range(64)
)
_BOOTHS: tuple[tuple[Language, ...], ...] = (SIX, ()) * 12 + _SUBSETS
_KINDS = (SlotKind.PLENARY, SlotKind.COMMITTEE_OF_THE_WHOLE, SlotKind.PLENARY, *SlotKind)
_ROOMS = (BOARDROOM_A.id, BOARDROOM_A.id, BOARDROOM_A.id, BOARDROOM_D.id, None)
_TEAMS = (None, None, "A", "B")
_MODES = (MeetingMode.IN_PERSON, *MeetingMode)
_STATUSES = (SlotStatus.SCHEDULED,) * 5 + (SlotStatus.CANCELLED,)
_MARKS = (_KINDS, _ROOMS, _TEAMS, _BOOTHS, _MODES, _STATUSES, (None, 80, 120))


def one_of_each(*options: Sequence[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    """Draw one of each sequence of options, several of them out of one number."""
    drawn = (
        st.integers(0, prod(map(len, group)) - 1).map(partial(_read, group))
        for group in _groups(options)
    )
    return st.tuples(*drawn).map(lambda groups: tuple(chain.from_iterable(groups)))


def _groups(options: Iterable[Sequence[Any]]) -> list[list[Sequence[Any]]]:
    groups: list[list[Sequence[Any]]] = []
    for among in options:
        if groups and prod(map(len, groups[-1])) * len(among) <= MOST_VALUES:
            groups[-1].append(among)
        else:
            groups.append([among])
    return groups


def _read(options: Sequence[Sequence[Any]], number: int) -> list[Any]:
    chosen = []
    for among in reversed(options):
        number, place = divmod(number, len(among))
        chosen.append(among[place])
    return chosen[::-1]


# Made once, as making strategies takes longer than drawing from them.
_HOURS_DRAWN, _MARKS_DRAWN = one_of_each(*_HOURS), one_of_each(*_MARKS)


def booths() -> st.SearchStrategy[tuple[Language, ...]]:
    """Draw all six booths, none, or some of them."""
    return st.sampled_from(_BOOTHS)


def slot_items() -> st.SearchStrategy[tuple[SlotItem, ...]]:
    """Draw up to three items of the example's agenda, or one that it lacks, marked or not."""
    numbers = [*(item.number for item in AGENDA), ItemNumber("9")]
    item = one_of_each(numbers, (False, True), (None, 30, 120)).map(
        lambda drawn: SlotItem(number=drawn[0], continued=drawn[1], minutes=drawn[2])
    )
    return st.lists(item, max_size=3).map(tuple)


@st.composite
def hours(draw: st.DrawFn, days: Days = VIENNESE[0]) -> tuple[datetime, datetime]:
    """Draw start and end, in the zone: mostly quarters of an hour, and half an hour to a day."""
    quarters, length, beside = draw(_HOURS_DRAWN)
    starts_at = days.midnight + (15 * quarters + beside) * MINUTE
    return starts_at.astimezone(days.zone), (starts_at + length * MINUTE).astimezone(days.zone)


@st.composite
def slots(draw: st.DrawFn, days: Days = VIENNESE[0]) -> Slot:
    """Draw a slot without items: they touch, overlap, and go across midnight."""
    starts_at, ends_at = draw(hours(days))
    kind, room, team, asked, mode, status, attendance = draw(_MARKS_DRAWN)
    return Slot(
        id=SlotId("slot"),
        kind=kind,
        starts_at=starts_at,
        ends_at=ends_at,
        room=room,
        booths=asked,
        team=team,
        mode=mode,
        attendance=attendance,
        status=status,
    )


@st.composite
def several_slots(
    draw: st.DrawFn,
    name: str = "slot",
    days: Days = VIENNESE[0],
    at_least: int = 0,
    at_most: int = 8,
) -> tuple[Slot, ...]:
    """Draw slots that each have a name of their own, near enough to each other to clash."""
    drawn = draw(st.lists(slots(days), min_size=at_least, max_size=at_most))
    return tuple(replace(slot, id=SlotId(f"{name}-{n}")) for n, slot in enumerate(drawn))


def session_on(days: Days, plan: OrganizationOfWork) -> OrganizationOfWork:
    """Return the plan as one of a session of these days."""
    session = replace(plan.session, zone=days.zone, starts_on=days.first, ends_on=days.first + DAY)
    return replace(plan, session=session)


@st.composite
def plans(draw: st.DrawFn, days: Days = VIENNESE[0]) -> OrganizationOfWork:
    """Draw a plan with the example's agenda and entitlement, or without one or the other."""
    agenda, entitlement = draw(one_of_each((AGENDA, ()), (FOUR_MEETINGS, None)))
    slots = draw(several_slots(days=days))
    plan = OrganizationOfWork(
        session=FIREARMS_2016,
        body=FIREARMS,
        slots=tuple(replace(slot, items=draw(slot_items())) for slot in slots),
        agenda=agenda,
        entitlement=entitlement,
    )
    return session_on(days, plan)
