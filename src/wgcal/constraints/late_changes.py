"""Changes that subscribers have not seen yet, made when the meeting is near."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wgcal.domain.facts import Changes
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotKind


class Novelty(StrEnum):
    """What subscribers have not seen: another time or room, no meeting, or one meeting more."""

    CHANGED = "changed"
    CANCELLED = "cancelled"
    ADDED = "added"


@dataclass(frozen=True)
class LateChange:
    """A change of a meeting that is not past, neither as released nor as planned.

    `slot` is the meeting as released or as planned, whichever begins first, and `days` is how
    many days of the room's calendar it is away: none on its day, and while it goes on.
    """

    slot: Slot
    novelty: Novelty
    days: int


def late_changes(
    work: OrganizationOfWork, changes: Changes, notice_days: int
) -> Iterator[LateChange]:
    """Yield each change of a released meeting, or new interpreted meeting, that is too near.

    A meeting is only new to subscribers who have seen the others: before the first release there
    are none.
    """
    for novelty, versions in _novelties(work, changes):
        nearest = min(versions, key=lambda slot: slot.starts_at_utc)
        today = changes.now.astimezone(nearest.starts_at.tzinfo).date()
        days = max(0, (nearest.day - today).days)
        is_past = any(slot.ends_at_utc <= changes.now for slot in versions)
        if days < notice_days and not is_past:
            yield LateChange(nearest, novelty, days)


def _novelties(
    work: OrganizationOfWork, changes: Changes
) -> Iterator[tuple[Novelty, tuple[Slot, ...]]]:
    planned = {slot.id: slot for slot in work.meetings if slot.kind is not SlotKind.HOLD}
    for released in changes.released:
        slot = planned.pop(released.id, None)
        if slot is None and not released.is_cancelled:
            yield Novelty.CANCELLED, (released,)
        elif slot is not None and _place(slot) != _place(released):
            yield Novelty.CHANGED, (released, slot)
    for slot in planned.values() if changes.released else ():
        if slot.is_interpreted:
            yield Novelty.ADDED, (slot,)


def _place(slot: Slot) -> tuple[object, ...]:
    return slot.starts_at_utc, slot.ends_at_utc, slot.room, slot.status
