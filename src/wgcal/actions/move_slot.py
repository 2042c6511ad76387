"""Move a slot to other hours or another room, or ask what that would do."""

from dataclasses import dataclass
from datetime import datetime

from wgcal.actions.judging import Change, Outcome, carry_out, judged
from wgcal.domain.conflict import Difference
from wgcal.domain.operation import Verb
from wgcal.domain.organization_of_work import Keep, OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.station import RoomId
from wgcal.domain.wall_time import at_station
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class Move:
    """Where a slot goes; its length stays.

    `starts_at` without offset is wall-clock time at the station, None keeps the hours; `room` of
    None takes the room away.
    """

    session: SessionId
    slot: SlotId
    starts_at: datetime | None = None
    room: RoomId | Keep | None = Keep.KEEP


def move_slot(store: Store, move: Move, *, expecting: int, by: str, now: datetime) -> Outcome:
    """Return the plan with the slot moved, saved and judged.

    `expecting` is the revision the planner has seen, `now` the UTC time. Raises UnknownSession,
    UnknownSlot, SlotIsCancelled, UnknownRoom, NonexistentTime, AmbiguousTime, YearOutOfRange,
    StaleRevision, EditBlocked, or RoomTaken.
    """
    before = store.load(move.session)
    before.expect_revision(expecting)
    after = _moved(store, before, move)
    change = Change(before=before, after=after, slot=move.slot, verb=Verb.MOVE, by=by, at=now)
    return carry_out(store, change)


def check_move(store: Store, move: Move, *, now: datetime) -> Difference:
    """Return what the move would do to the conflicts of all slots concerned; nothing is saved.

    `now` is the UTC time. Raises UnknownSession, UnknownSlot, SlotIsCancelled, UnknownRoom,
    NonexistentTime, AmbiguousTime, or YearOutOfRange.
    """
    before = store.load(move.session)
    return judged(store, before, _moved(store, before, move), now=now)


def _moved(store: Store, before: OrganizationOfWork, move: Move) -> OrganizationOfWork:
    if not (move.room is None or move.room is Keep.KEEP):
        store.station(before.session.station).room(move.room)
    start = None if move.starts_at is None else at_station(move.starts_at, before.session.zone)
    return before.with_slot_moved(move.slot, starts_at=start, room=move.room)
