"""Meetings as stretches of UTC time, and the spells in which too many are held at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

from quadratic.finding import Excess
from wgcal.domain.body import BodyId
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotId, SlotStatus
from wgcal.domain.station import StationId

QUARTER = timedelta(minutes=15)


@dataclass(frozen=True)
class Held:
    """A slot that is not cancelled, whose it is, and the UTC time that counts for a rule."""

    slot: Slot
    body: BodyId
    station: StationId
    is_own: bool
    begins: datetime
    ends: datetime


@dataclass(frozen=True)
class Spell:
    """A time in a row with more meetings than are allowed, one of the plan among them.

    `most` is the highest number at once, `allowed` the lowest limit.
    """

    begins: datetime
    ends: datetime
    held: frozenset[Held]
    most: int
    allowed: int

    @property
    def excess(self) -> Excess:
        """Return its slots, the most at once, and the least that was allowed."""
        return Excess(names(self.held), self.most, self.allowed, self.begins, self.ends)


def all_held(work: OrganizationOfWork, facts: Facts) -> list[Held]:
    """Return the plan's meetings, or all plans', and the neighbours'; those cancelled left out."""
    own = [
        _held(slot, plan.body.id, plan.session.station, is_own=True)
        for plan in (work, *facts.judged_together)
        for slot in plan.slots
    ]
    others = [_held(n.slot, n.body, n.station, is_own=False) for n in facts.neighbours]
    return [held for held in (*own, *others) if held.slot.status is not SlotStatus.CANCELLED]


def _held(slot: Slot, body: BodyId, station: StationId, *, is_own: bool) -> Held:
    begins, ends = slot.starts_at.astimezone(UTC), slot.ends_at.astimezone(UTC)
    return Held(slot, body, station, is_own, begins, ends)


def held_here(work: OrganizationOfWork, facts: Facts) -> list[Held]:
    """Return those of the meetings that are at the station."""
    return [held for held in all_held(work, facts) if held.station == facts.station.id]


def spells(held: Iterable[Held], allowed: Callable[[list[Held]], int | None]) -> list[Spell]:
    """Return every spell, by asking between any two changes who is there."""
    held = list(held)
    found: list[Spell] = []
    changes = {moment for one in held for moment in (one.begins, one.ends)}
    for begins, ends in pairwise(sorted(changes)):
        there = [one for one in held if one.begins <= begins and ends <= one.ends]
        limit = allowed(there) if any(one.is_own for one in there) else None
        if limit is not None and len(there) > limit:
            found.append(Spell(begins, ends, frozenset(there), len(there), limit))
    return _in_a_row(found)


def _in_a_row(found: list[Spell]) -> list[Spell]:
    rows: list[Spell] = []
    for spell in found:
        if rows and rows[-1].ends == spell.begins:
            rows[-1] = _together(rows[-1], spell)
        else:
            rows.append(spell)
    return rows


def _together(first: Spell, second: Spell) -> Spell:
    return Spell(
        first.begins,
        second.ends,
        first.held | second.held,
        max(first.most, second.most),
        min(first.allowed, second.allowed),
    )


def names(held: Iterable[Held]) -> frozenset[SlotId]:
    """Return the identifiers of the slots."""
    return frozenset(one.slot.id for one in held)


@lru_cache(maxsize=1000)
def day_begins(day: date, zone: ZoneInfo) -> datetime:
    """Return the first quarter of an hour (UTC) at which clocks in the zone show the day."""
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) - 15 * 4 * QUARTER
    while moment.astimezone(zone).date() < day:
        moment += QUARTER
    return moment


def cut_to(day: date, zone: ZoneInfo, held: Iterable[Held]) -> list[Held]:
    """Return what is left of the meetings when only that day counts."""
    first, last = day_begins(day, zone), day_begins(day + timedelta(days=1), zone)
    cut = (replace(one, begins=max(one.begins, first), ends=min(one.ends, last)) for one in held)
    return [one for one in cut if one.begins < one.ends]
