"""Cancel a slot; its meeting number and its place in the history stay."""

from datetime import datetime

from wgcal.actions.judging import Change, Outcome, carry_out
from wgcal.domain.operation import Verb
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.store import Store


def cancel_slot(
    store: Store, session: SessionId, slot_id: SlotId, *, expecting: int, by: str, now: datetime
) -> Outcome:
    """Return the plan with the slot cancelled, saved and judged; `now` is the UTC time.

    Raises UnknownSession, UnknownSlot, SlotIsCancelled, StaleRevision, or EditBlocked.
    """
    before = store.load(session)
    before.expect_revision(expecting)
    after = before.with_slot_cancelled(slot_id)
    change = Change(before=before, after=after, slot=slot_id, verb=Verb.CANCEL, by=by, at=now)
    return carry_out(store, change)
