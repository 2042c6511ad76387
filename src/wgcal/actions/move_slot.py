"""Move a slot to other hours or another room."""

from datetime import datetime

from wgcal.actions.judging import Change, Outcome, carry_out
from wgcal.domain.operation import Verb
from wgcal.domain.organization_of_work import Keep
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.station import RoomId
from wgcal.domain.wall_time import at_station
from wgcal.store import Store


def move_slot(  # noqa: PLR0913 - what a request for a move says, and who asks
    store: Store,
    session: SessionId,
    slot_id: SlotId,
    *,
    starts_at: datetime | None = None,
    room: RoomId | Keep | None = Keep.KEEP,
    expecting: int,
    by: str,
    now: datetime,
) -> Outcome:
    """Return the plan with the slot moved and its length kept, saved and judged.

    `starts_at` without offset is wall-clock time at the station; None keeps the hours. `expecting`
    is the revision the planner has seen, `now` the UTC time. Raises UnknownSession, UnknownSlot,
    SlotIsCancelled, UnknownRoom, NonexistentTime, AmbiguousTime, StaleRevision, EditBlocked, or
    RoomTaken.
    """
    before = store.load(session)
    before.expect_revision(expecting)
    if not (room is None or room is Keep.KEEP):
        store.station(before.session.station).room(room)
    start = None if starts_at is None else at_station(starts_at, before.session.zone)
    after = before.with_slot_moved(slot_id, starts_at=start, room=room)
    change = Change(before=before, after=after, slot=slot_id, verb=Verb.MOVE, by=by, at=now)
    return carry_out(store, change)
