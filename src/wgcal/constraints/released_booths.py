"""Booths that entitled bodies have released, and the meetings that would use them."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from wgcal.constraints.crews import interpreted_meetings
from wgcal.constraints.shortage import Shortage
from wgcal.constraints.sweep import Use, overloads
from wgcal.constraints.timetable import Timetable
from wgcal.domain.facts import Facts, Meeting
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork, in_order_of_start
from wgcal.domain.slot import Slot, SlotId, SlotKind


@dataclass(frozen=True)
class _Wanted:
    """A language's released booths that cover a meeting: any one of them, or none for `meeting`."""

    language: Language
    meeting: SlotId | None


Covering = Mapping[tuple[Language, SlotId], tuple[Slot, ...]]


def not_released(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[Language, Shortage]]:
    """Yield where meetings without entitlement want more booths of a language than are released.

    A meeting that no released booth covers is told alone; others share those that cover them.
    """
    if borrows(work):
        borrowing = tuple(_without_entitlement(work, facts))
        covering = _covering(borrowing, _released(work, facts))
        for over in overloads(_uses(borrowing, covering), partial(_served, covering)):
            yield (
                over.resource.language,
                Shortage(over.slots, over.starts_at, over.ends_at, over.peak, over.limit),
            )


def borrows(work: OrganizationOfWork) -> bool:
    """Say whether any meeting of the plan has booths and no entitlement to them."""
    return any(_is_borrowing(slot, work) for slot in work.meetings)


def _without_entitlement(work: OrganizationOfWork, facts: Facts) -> Iterator[Meeting]:
    """Yield the plan's meetings that borrow, and other sessions' regional groups."""
    for meeting in interpreted_meetings(work, facts):
        is_group = meeting.slot.kind is SlotKind.REGIONAL_GROUP
        if is_group or (meeting.is_own and _is_borrowing(meeting.slot, work)):
            yield meeting


def _is_borrowing(slot: Slot, work: OrganizationOfWork) -> bool:
    is_meeting = slot.is_interpreted and slot.kind is not SlotKind.HOLD
    return is_meeting and (slot.kind is SlotKind.REGIONAL_GROUP or _has_nothing(work))


def _has_nothing(work: OrganizationOfWork) -> bool:
    return work.entitlement is not None and work.entitlement.meetings == 0


def _released(work: OrganizationOfWork, facts: Facts) -> Mapping[Language, Timetable]:
    own = () if _has_nothing(work) else work.slots
    near = (near.slot for near in facts.neighbours if near.station == facts.station.id)
    booths: defaultdict[Language, list[Slot]] = defaultdict(list)
    for slot in (*own, *near):
        if slot.is_cancelled and slot.kind.is_formal:
            for language in slot.booths:
                booths[language].append(slot)
    return {language: Timetable(slots) for language, slots in booths.items()}


def _covering(borrowing: Collection[Meeting], released: Mapping[Language, Timetable]) -> Covering:
    return {
        (language, meeting.slot.id): released[language].around(meeting.slot)
        for meeting in borrowing
        for language in meeting.slot.booths
        if language in released
    }


def _uses(borrowing: Collection[Meeting], covering: Covering) -> Iterator[Use[_Wanted]]:
    for meeting in borrowing:
        slot = meeting.slot
        for language in slot.booths:
            is_covered = covering.get((language, slot.id))
            wanted = _Wanted(language, None if is_covered else slot.id)
            yield Use(wanted, meeting, slot.starts_at_utc, slot.ends_at_utc)


def _served(covering: Covering, wanted: _Wanted, active: Collection[Meeting]) -> int:
    """Return how many of the meetings have a released booth when each serves one of them.

    In order of start each takes the one that is over first: no other way serves more of them, as
    what has begun before an earlier meeting has begun before a later one.
    """
    taken: set[SlotId] = set()
    for slot in in_order_of_start(meeting.slot for meeting in active):
        free = (one for one in covering.get((wanted.language, slot.id), ()) if one.id not in taken)
        first = min(free, key=lambda one: (one.ends_at_utc, one.id), default=None)
        if first is not None:
            taken.add(first.id)
    return len(taken)
