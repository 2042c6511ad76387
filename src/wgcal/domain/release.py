"""A published revision of a plan, and what changed in it for the people who subscribe."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from wgcal.domain.agenda import AgendaItem
from wgcal.domain.body import Body
from wgcal.domain.document import Document
from wgcal.domain.organization_of_work import OrganizationOfWork, in_order_of_start
from wgcal.domain.refusals import NothingToRelease
from wgcal.domain.session import Session
from wgcal.domain.slot import Certainty, Slot, SlotId, SlotKind, SlotStatus
from wgcal.domain.station import Room
from wgcal.domain.waiver import Waiver


@dataclass(frozen=True, kw_only=True)
class Place:
    """Hours in the session's zone, and the room as it was named when it was released."""

    starts_at: datetime
    ends_at: datetime
    room: Room | None = None


@dataclass(frozen=True, kw_only=True)
class ReleasedSlot:
    """A slot as subscribers get it, with its place in the history of releases.

    `sequence` counts the releases that changed hours, room or STATUS (RFC 5545, 3.8.7.4);
    `last_modified` is the UTC time of the release that last changed anything a reader sees.
    `moved_from` is where the slot was before it last moved.
    """

    slot: Slot
    sequence: int
    created_at: datetime
    last_modified: datetime
    moved_from: Place | None = None


@dataclass(frozen=True, kw_only=True)
class Release:
    """A frozen plan with number and note, published at a UTC time.

    `slots` has every slot ever released, also those since cancelled or taken out; `rooms` has
    those that the slots use. `waivers` are those that let it pass the gate: they are not public.
    """

    number: int
    note: str
    published_at: datetime
    work: OrganizationOfWork
    rooms: tuple[Room, ...]
    slots: tuple[ReleasedSlot, ...]
    waivers: tuple[Waiver, ...] = ()

    def room(self, slot: Slot) -> Room | None:
        """Return the slot's room as it was named at the time of the release."""
        return next((room for room in self.rooms if room.id == slot.room), None)


@dataclass(frozen=True, kw_only=True)
class ReleaseSummary:
    """What a list of releases says about each, with its UTC time."""

    number: int
    note: str
    published_at: datetime


@dataclass(frozen=True, kw_only=True)
class ReleasedSession:
    """A session that has been published, with its last release."""

    session: Session
    body: Body
    release: ReleaseSummary


@dataclass(frozen=True)
class Shown:
    """Everything about a slot that a subscriber reads.

    Python compares times of one zone without their `fold`, and those of two zones as moments; a
    subscriber sees both the moment and the zone.
    """

    slot: Slot
    place: tuple[object, ...]
    zone: str
    body: Body
    room: Room | None
    items: tuple[AgendaItem | None, ...]
    documents: tuple[Document, ...]
    follows: tuple[SlotKind, int | None] | None


def publish(
    work: OrganizationOfWork,
    rooms: Iterable[Room],
    previous: Release | None,
    *,
    now: datetime,
    note: str = "",
) -> Release:
    """Return the next release; `now` is its UTC time. Raises NothingToRelease if none is needed.

    What planners alone need is left out: holds, how many people are expected, the minutes asked
    for items, and when papers were submitted. A slot cancelled before any release is left out
    too; one that was released and is gone from the plan goes on as cancelled. One that follows a
    meeting which is not public is to be confirmed.
    """
    draft = _public(work, previous)
    used = tuple(room for room in rooms if room.id in {slot.room for slot in draft.slots})
    released = tuple(_released(slot, draft, used, previous, now) for slot in draft.slots)
    if previous is not None and (draft.status, released) == (previous.work.status, previous.slots):
        raise NothingToRelease(previous.number)
    return Release(
        number=previous.number + 1 if previous else 1,
        note=note,
        published_at=now,
        work=draft,
        rooms=used,
        slots=released,
    )


def shown(slot: Slot, work: OrganizationOfWork, rooms: Iterable[Room]) -> Shown:
    """Return what a subscriber reads of the slot, to be compared between releases."""
    items = tuple(work.item(item.number) for item in slot.items)
    symbols = {paper.symbol for item in items if item for paper in item.documents}
    return Shown(
        slot=replace(slot, team=None),
        place=_placed(slot),
        zone=work.session.zone.key,
        body=work.body,
        room=next((room for room in rooms if room.id == slot.room), None),
        items=items,
        documents=tuple(paper for paper in work.documents if paper.symbol in symbols),
        follows=_called(work.followed(slot)),
    )


def _called(slot: Slot | None) -> tuple[SlotKind, int | None] | None:
    return None if slot is None else (slot.kind, slot.number)


def _public(work: OrganizationOfWork, previous: Release | None) -> OrganizationOfWork:
    before = _by_id(previous.work.slots) if previous else {}
    now = _by_id(slot for slot in work.slots if slot.kind is not SlotKind.HOLD)
    kept = (slot for slot in now.values() if not slot.is_cancelled or slot.id in before)
    gone = (slot for slot in before.values() if slot.id not in now)
    cancelled = (replace(slot, status=SlotStatus.CANCELLED) for slot in gone)
    public = tuple(map(_without_requests, (*kept, *cancelled)))
    names = {slot.id for slot in public}
    return replace(
        work,
        slots=in_order_of_start(_following(slot, names) for slot in public),
        documents=tuple(replace(paper, submitted_on=None) for paper in work.documents),
    )


def _without_requests(slot: Slot) -> Slot:
    items = tuple(replace(item, minutes=None) for item in slot.items)
    return replace(slot, attendance=None, items=items)


def _following(slot: Slot, public: set[SlotId]) -> Slot:
    if slot.starts_after is None or slot.starts_after in public:
        return slot
    is_sure = slot.certainty is Certainty.CONFIRMED
    certainty = Certainty.TO_BE_CONFIRMED if is_sure else slot.certainty
    return replace(slot, starts_after=None, certainty=certainty)


def _by_id(slots: Iterable[Slot]) -> Mapping[SlotId, Slot]:
    return {slot.id: slot for slot in slots}


def _released(
    slot: Slot,
    work: OrganizationOfWork,
    rooms: tuple[Room, ...],
    previous: Release | None,
    now: datetime,
) -> ReleasedSlot:
    before = _last_released(slot.id, previous)
    if previous is None or before is None:
        return ReleasedSlot(slot=slot, sequence=0, created_at=now, last_modified=now)
    if shown(slot, work, rooms) == shown(before.slot, previous.work, previous.rooms):
        return replace(before, slot=slot)
    return replace(
        before,
        slot=slot,
        sequence=before.sequence + int(_placed(slot) != _placed(before.slot)),
        last_modified=now,
        moved_from=_left(before.slot, slot, previous) or before.moved_from,
    )


def _left(before: Slot, now: Slot, previous: Release) -> Place | None:
    """Return the place that a slot has left; to be given a room for the first time is no move."""
    has_moved = (before.starts_at_utc, before.ends_at_utc) != (now.starts_at_utc, now.ends_at_utc)
    if has_moved or before.room not in {None, now.room}:
        return Place(starts_at=before.starts_at, ends_at=before.ends_at, room=previous.room(before))
    return None


def _last_released(slot_id: SlotId, previous: Release | None) -> ReleasedSlot | None:
    slots = previous.slots if previous else ()
    return next((released for released in slots if released.slot.id == slot_id), None)


def _placed(slot: Slot) -> tuple[object, ...]:
    return slot.starts_at_utc, slot.ends_at_utc, slot.room, slot.status, slot.is_tentative
