"""Ways to break a rule on purpose, as people break them.

A break changes what a rule is told or what it says, not its source, so that it stays the same
break however the rule is written.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, timezone
from itertools import combinations
from zoneinfo import ZoneInfo

from wgcal.constraints import Constraint
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import Slot, SlotKind, SlotStatus

MINUTE = timedelta(minutes=1)

Plan = tuple[OrganizationOfWork, Facts]


@dataclass(frozen=True)
class Break:
    """What is wrong with a rule after the break, in words, and how to break it."""

    words: str
    apply: Callable[[Constraint], Constraint]


def told(words: str, change: Callable[[OrganizationOfWork, Facts], Plan]) -> Break:
    """Return the break of a rule that judges another plan, or by other facts."""
    return Break(words, lambda rule: lambda work, facts: rule(*change(work, facts)))


def knowing(words: str, change: Callable[[Facts], Facts]) -> Break:
    """Return the break of a rule that judges by other facts."""
    return told(words, lambda work, facts: (work, change(facts)))


def saying(words: str, change: Callable[[Conflict], Iterable[Conflict]]) -> Break:
    """Return the break of a rule that finds all and tells it wrongly."""
    return Break(
        words,
        lambda rule: (
            lambda work, facts: (wrong for found in rule(work, facts) for wrong in change(found))
        ),
    )


def limited(words: str, change: Callable[[Policy], Policy]) -> Break:
    """Return the break of a rule with other limits."""
    return knowing(words, lambda facts: replace(facts, body_policy=change(facts.policy)))


def each_slot(change: Callable[[Slot], Slot]) -> Callable[[OrganizationOfWork, Facts], Plan]:
    """Return the change of every slot, the plan's and the neighbours'."""

    def changed(work: OrganizationOfWork, facts: Facts) -> Plan:
        near = tuple(replace(near, slot=change(near.slot)) for near in facts.neighbours)
        slots = tuple(map(change, work.slots))
        return replace(work, slots=slots), replace(facts, neighbours=near)

    return changed


def _between(slot: Slot, starts_at: datetime, ends_at: datetime) -> Slot:
    return replace(slot, starts_at=starts_at, ends_at=ends_at)


def held(slot: Slot) -> Slot:
    """Return the slot as one that takes place."""
    return replace(slot, status=SlotStatus.SCHEDULED)


def formal(slot: Slot) -> Slot:
    """Return the slot as one of a meeting of the body itself."""
    return slot if slot.kind.is_formal else replace(slot, kind=SlotKind.PLENARY)


def in_utc(slot: Slot) -> Slot:
    """Return the slot at the same time, as clocks in UTC show it."""
    return _between(slot, slot.starts_at_utc, slot.ends_at_utc)


def _as_if_utc(slot: Slot) -> Slot:
    return _between(slot, *(_wall_clock(hour, UTC) for hour in (slot.starts_at, slot.ends_at)))


def _wall_clock(moment: datetime, zone: ZoneInfo | timezone) -> datetime:
    return moment.replace(tzinfo=zone, fold=0)


def by_the_wall_clock(rule: Constraint) -> Constraint:
    """Return the rule that compares hours as clocks show them, in whatever zone."""

    def broken(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
        zone = facts.station.zone
        other, known = each_slot(_as_if_utc)(work, facts)
        station = replace(facts.station, zone=ZoneInfo("UTC"))
        for found in rule(other, replace(known, station=station)):
            hours = (found.starts_at, found.ends_at)
            starts_at, ends_at = (hour and _wall_clock(hour, zone) for hour in hours)
            yield replace(found, starts_at=starts_at, ends_at=ends_at)

    return broken


def closed(rule: Constraint) -> Constraint:
    """Return the rule for which a meeting's last moment is part of it."""

    def broken(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
        longer = each_slot(lambda slot: replace(slot, ends_at=_later(slot.ends_at, MINUTE)))
        for found in rule(*longer(work, facts)):
            yield replace(found, ends_at=found.ends_at and _later(found.ends_at, -MINUTE))

    return broken


def _later(moment: datetime, by: timedelta) -> datetime:
    return (moment.astimezone(UTC) + by).astimezone(moment.tzinfo)


def all_here(facts: Facts) -> Facts:
    """Return the facts with neighbours elsewhere taken for neighbours here."""
    here = facts.station.id
    return replace(
        facts, neighbours=tuple(replace(near, station=here) for near in facts.neighbours)
    )


def all_own(work: OrganizationOfWork, facts: Facts) -> Plan:
    """Return the plan with its neighbours' slots as if they were its own."""
    near = facts.neighbours
    joined = (n.slot for n in near if n.station == facts.station.id)
    elsewhere = tuple(n for n in near if n.station != facts.station.id)
    return replace(work, slots=(*work.slots, *joined)), replace(facts, neighbours=elsewhere)


def pairs(found: Conflict) -> Iterator[Conflict]:
    """Yield the conflict once for each two of its slots."""
    if len(found.slots) <= 2:
        yield found
    else:
        yield from (replace(found, slots=pair) for pair in combinations(found.slots, 2))


def language_by_language(found: Conflict) -> Iterator[Conflict]:
    """Yield the conflict once for each of its languages."""
    languages = [part for part in found.subject if part in set(Language)]
    others = tuple(part for part in found.subject if part not in languages)
    for language in languages:
        yield replace(found, subject=(*others, language))
    if not languages:
        yield found
