"""Every slot of one session at one revision."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, StrEnum
from functools import cached_property
from math import ceil
from typing import Any, TypeVar

from wgcal.domain.agenda import AgendaItem, ItemNumber, parent_number
from wgcal.domain.body import Body
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.errors import (
    EndNotAfterStart,
    FollowsLaterSlot,
    SlotTooLong,
    UnknownItem,
    UnknownSlot,
)
from wgcal.domain.interpretation import Entitlement, Language
from wgcal.domain.meeting import Meeting
from wgcal.domain.refusals import SlotIsCancelled, StaleRevision
from wgcal.domain.session import Session
from wgcal.domain.slot import Certainty, Slot, SlotId, SlotItem, SlotKind, SlotStatus
from wgcal.domain.station import RoomId

Found = TypeVar("Found")

HOUR = timedelta(hours=1)
LONGEST_SLOT = 24 * HOUR


class PlanStatus(StrEnum):
    """The life of a plan: proposed by the secretariat, adopted by the body, then amended."""

    PROPOSED = "proposed"
    ADOPTED = "adopted"
    AMENDED = "amended"


@dataclass(frozen=True, kw_only=True)
class PrintedDay:
    """A day heading of the document: its date, and the ISO weekday (Monday is 1) beside it."""

    on: date
    weekday: int


class Keep(Enum):
    """Stands for a value that a change leaves as it is, where None means "none"."""

    KEEP = "keep"


@dataclass(frozen=True, kw_only=True)
class OrganizationOfWork:
    """The plan of a session: its agenda, papers, entitlement, and slots in order of start."""

    session: Session
    body: Body
    slots: tuple[Slot, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    documents: tuple[Document, ...] = ()
    entitlement: Entitlement | None = None
    status: PlanStatus = PlanStatus.PROPOSED
    printed_days: tuple[PrintedDay, ...] = ()
    revision: int = 1

    def __post_init__(self) -> None:
        object.__setattr__(self, "slots", in_order_of_start(self.slots))

    @cached_property
    def meetings(self) -> tuple[Slot, ...]:
        """Return the slots that are to take place, in order of start."""
        return tuple(slot for slot in self.slots if not slot.is_cancelled)

    @cached_property
    def own_meetings(self) -> tuple[Meeting, ...]:
        """Return the meetings with whose they are, for rules that look beyond the plan."""
        body, station = self.body.id, self.session.station
        return tuple(Meeting(slot, body, station, is_own=True) for slot in self.meetings)

    @cached_property
    def sittings(self) -> tuple[Slot, ...]:
        """Return the formal meetings that are to take place, in order of start."""
        return tuple(slot for slot in self.meetings if slot.kind.is_formal)

    def once(self, finding: Callable[["OrganizationOfWork"], Found]) -> Found:
        """Return what a function finds out about the plan, asked once as plans never change."""
        if finding not in self._findings:
            self._findings[finding] = finding(self)
        found: Found = self._findings[finding]
        return found

    @cached_property
    def _findings(self) -> dict[object, Any]:
        return {}

    def slot(self, slot_id: SlotId) -> Slot:
        """Return the slot, or raise UnknownSlot."""
        for slot in self.slots:
            if slot.id == slot_id:
                return slot
        raise UnknownSlot(slot_id)

    def followed(self, slot: Slot) -> Slot | None:
        """Return the slot after which this one starts, or None if there is none in the plan."""
        return next((known for known in self.slots if known.id == slot.starts_after), None)

    def item(self, number: ItemNumber) -> AgendaItem | None:
        """Return the agenda item, or None if the agenda lacks it."""
        return next((item for item in self.agenda if item.number == number), None)

    def has_sub_items(self, number: ItemNumber) -> bool:
        """Say whether the item is treated through its sub-items."""
        return any(parent_number(item.number) == number for item in self.agenda)

    def expect_revision(self, expected: int) -> None:
        """Raise StaleRevision unless the plan is still at the revision somebody has seen."""
        if self.revision != expected:
            raise StaleRevision(expected, self.revision)

    def next_number(self, kind: SlotKind) -> int:
        """Return the number that the next meeting of this kind gets."""
        numbers = (slot.number or 0 for slot in self.slots if slot.kind is kind)
        return max(numbers, default=0) + 1

    def with_slot_added(self, slot: Slot) -> "OrganizationOfWork":
        """Return the plan with one slot more; raises EndNotAfterStart or SlotTooLong."""
        return replace(self, slots=(*self.slots, sound(slot)))

    def with_slot_moved(
        self,
        slot_id: SlotId,
        *,
        starts_at: datetime | None = None,
        room: RoomId | Keep | None = Keep.KEEP,
    ) -> "OrganizationOfWork":
        """Return the plan with the slot elsewhere, as long as before and otherwise the same.

        `starts_at` is wall-clock time in the session's zone; None keeps the hours. Raises
        UnknownSlot, or SlotIsCancelled.
        """
        slot = self._changeable(slot_id)
        moved = slot if starts_at is None else _starting(slot, starts_at)
        return self._with(moved if room is Keep.KEEP else replace(moved, room=room))

    def with_slot_cancelled(self, slot_id: SlotId) -> "OrganizationOfWork":
        """Return the plan with the slot cancelled, not removed; raises as with_slot_moved does."""
        return self._with(replace(self._changeable(slot_id), status=SlotStatus.CANCELLED))

    def with_slot_described(
        self,
        slot_id: SlotId,
        *,
        attendance: int | Keep | None = Keep.KEEP,
        items: tuple[SlotItem, ...] | Keep = Keep.KEEP,
        booths: tuple[Language, ...] | Keep = Keep.KEEP,
        certainty: Certainty | Keep = Keep.KEEP,
        starts_after: SlotId | Keep | None = Keep.KEEP,
    ) -> "OrganizationOfWork":
        """Return the plan with another word on what the slot is for; raises as with_slot_moved.

        `attendance` of None is not known; `booths` are in official order. Raises FollowsLaterSlot
        where it would start after a slot that is not before it.
        """
        slot = self._changeable(slot_id)
        told = {
            "attendance": attendance,
            "items": items,
            "booths": booths,
            "certainty": certainty,
            "starts_after": starts_after,
        }
        new: dict[str, Any] = {
            name: value for name, value in told.items() if value is not Keep.KEEP
        }
        return self._with(self._in_sequence(replace(slot, **new), starts_after))

    def with_document(
        self, document: Document, of_items: Mapping[ItemNumber, DocumentRole]
    ) -> "OrganizationOfWork":
        """Return the plan with the paper, in its place or behind the others, and its items.

        Items that are not named keep their papers. Raises UnknownItem for one that the agenda
        lacks.
        """
        for number in of_items:
            if self.item(number) is None:
                raise UnknownItem(number)
        papers = {paper.symbol: paper for paper in self.documents} | {document.symbol: document}
        agenda = tuple(
            item.with_document(document.symbol, of_items[item.number])
            if item.number in of_items
            else item
            for item in self.agenda
        )
        return replace(self, documents=tuple(papers.values()), agenda=agenda)

    def document(self, symbol: str) -> Document | None:
        """Return the paper of this symbol, or None if none is recorded."""
        return next((paper for paper in self.documents if paper.symbol == symbol), None)

    def _in_sequence(self, slot: Slot, starts_after: SlotId | Keep | None) -> Slot:
        if starts_after is None or starts_after is Keep.KEEP:
            return slot
        before = self.slot(starts_after)
        if before.starts_at_utc >= slot.starts_at_utc:
            raise FollowsLaterSlot(before.starts_at, slot.starts_at)
        return slot

    def _changeable(self, slot_id: SlotId) -> Slot:
        slot = self.slot(slot_id)
        if slot.is_cancelled:
            raise SlotIsCancelled(slot_id)
        return slot

    def _with(self, changed: Slot) -> "OrganizationOfWork":
        slots = tuple(changed if slot.id == changed.id else slot for slot in self.slots)
        return replace(self, slots=slots)


def in_order_of_start(slots: Iterable[Slot]) -> tuple[Slot, ...]:
    """Return the slots by start, then end, then identifier: an order that is always the same."""
    return tuple(sorted(slots, key=lambda slot: (slot.starts_at_utc, slot.ends_at_utc, slot.id)))


def sound(slot: Slot) -> Slot:
    """Return the slot if it has a length of at most a day; raises EndNotAfterStart, SlotTooLong."""
    if slot.length <= timedelta():
        raise EndNotAfterStart(slot.starts_at, slot.ends_at)
    if slot.length > LONGEST_SLOT:
        raise SlotTooLong(ceil(slot.length / HOUR), LONGEST_SLOT // HOUR)
    return slot


def _starting(slot: Slot, starts_at: datetime) -> Slot:
    ends_at_utc = starts_at.astimezone(slot.starts_at_utc.tzinfo) + slot.length
    return replace(slot, starts_at=starts_at, ends_at=ends_at_utc.astimezone(starts_at.tzinfo))
