"""What interpreted slots ask for beyond an entitlement: meetings, days, languages."""

from collections.abc import Iterator
from dataclasses import dataclass

from wgcal.domain.interpretation import Entitlement
from wgcal.domain.message import Message, counted
from wgcal.domain.slot import Slot


@dataclass(frozen=True)
class Excess:
    """Slots in order of start, what they ask too much of, and how much of what limit."""

    slots: tuple[Slot, ...]
    subject: tuple[str, ...]
    measured: int
    limit: int
    explanation: Message


def excesses(slots: tuple[Slot, ...], granted: Entitlement) -> Iterator[Excess]:
    """Yield one excess for too many slots, one for each outside the days, one for its languages."""
    if len(slots) > granted.meetings:
        yield _too_many(slots, granted)
    for slot in slots:
        if away := _days_away(slot, granted):
            yield _outside_days(slot, away, granted)
        if not set(slot.booths) <= set(granted.languages):
            yield _other_languages(slot, granted)


def _too_many(slots: tuple[Slot, ...], granted: Entitlement) -> Excess:
    explanation = counted(
        "The session has {number} interpreted meeting, and is entitled to {limit}.",
        "The session has {number} interpreted meetings, and is entitled to {limit}.",
        len(slots),
        limit=granted.meetings,
    )
    return Excess(slots, ("meetings",), len(slots), granted.meetings, explanation)


def _days_away(slot: Slot, granted: Entitlement) -> int:
    first, last = slot.days[0], slot.days[-1]
    return max(0, (granted.starts_on - first).days, (last - granted.ends_on).days)


def _outside_days(slot: Slot, away: int, granted: Entitlement) -> Excess:
    explanation = counted(
        "The interpreted meeting of {starts} is {number} day outside the days of the entitlement, {first} to {last}.",
        "The interpreted meeting of {starts} is {number} days outside the days of the entitlement, {first} to {last}.",
        away,
        starts=slot.starts_at,
        first=granted.starts_on,
        last=granted.ends_on,
    )
    return Excess((slot,), ("days",), away, 0, explanation)


def _other_languages(slot: Slot, granted: Entitlement) -> Excess:
    others = tuple(language for language in slot.booths if language not in granted.languages)
    explanation = counted(
        "The meeting of {starts} has a booth of {languages}, which the entitlement does not include.",
        "The meeting of {starts} has booths of {languages}, which the entitlement does not include.",
        len(others),
        starts=slot.starts_at,
        languages=others,
    )
    return Excess((slot,), ("languages", *others), len(others), 0, explanation)
