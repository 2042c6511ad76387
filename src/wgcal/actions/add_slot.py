"""Add a slot to a plan."""

from datetime import datetime
from uuid import uuid4

from wgcal.actions.judging import Change, Outcome, carry_out
from wgcal.actions.proposed_slot import ProposedSlot, identified
from wgcal.domain.operation import Verb
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.store import Store


def add_slot(
    store: Store,
    session: SessionId,
    proposed: ProposedSlot,
    *,
    expecting: int,
    by: str,
    now: datetime,
) -> Outcome:
    """Return the plan with one slot more, saved and judged; `now` is the UTC time.

    Raises UnknownSession, UnknownRoom, NonexistentTime, AmbiguousTime, EndNotAfterStart,
    SlotTooLong, StaleRevision, EditBlocked, or RoomTaken.
    """
    before = store.load(session)
    before.expect_revision(expecting)
    station = store.station(before.session.station)
    slot = identified(proposed, SlotId(str(uuid4())), before, station)
    after = before.with_slot_added(slot)
    change = Change(before=before, after=after, slot=slot.id, verb=Verb.ADD, by=by, at=now)
    return carry_out(store, change)
