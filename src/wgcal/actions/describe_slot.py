"""Say of a slot what it is for: how many come, which items for how long, in which languages."""

from dataclasses import dataclass, replace
from datetime import datetime

from wgcal.actions.judging import Change, Outcome, carry_out
from wgcal.domain.interpretation import Language, in_official_order
from wgcal.domain.operation import Verb
from wgcal.domain.organization_of_work import Keep
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Certainty, Slot, SlotId, SlotItem
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class Description:
    """What is to be said of a slot; what is left out stays.

    `attendance` of None is not known. `items` take the place of those before; a row that is among
    them again, continued or not as before, keeps its own title. `starts_after` of None means
    that the hours are no estimate.
    """

    session: SessionId
    slot: SlotId
    attendance: int | Keep | None = Keep.KEEP
    items: tuple[SlotItem, ...] | Keep = Keep.KEEP
    booths: tuple[Language, ...] | Keep = Keep.KEEP
    certainty: Certainty | Keep = Keep.KEEP
    starts_after: SlotId | Keep | None = Keep.KEEP


def describe_slot(
    store: Store, told: Description, *, expecting: int, by: str, now: datetime
) -> Outcome:
    """Return the plan with the slot described anew, saved and judged; `now` is the UTC time.

    Raises UnknownSession, UnknownSlot, SlotIsCancelled, FollowsLaterSlot, StaleRevision, or
    EditBlocked.
    """
    before = store.load(told.session)
    before.expect_revision(expecting)
    after = before.with_slot_described(
        told.slot,
        attendance=told.attendance,
        items=_titled(told.items, before.slot(told.slot)),
        booths=told.booths if told.booths is Keep.KEEP else in_official_order(told.booths),
        certainty=told.certainty,
        starts_after=told.starts_after,
    )
    verb = Verb.DESCRIBE
    change = Change(before=before, after=after, slot=told.slot, verb=verb, by=by, at=now)
    return carry_out(store, change)


def _titled(items: tuple[SlotItem, ...] | Keep, slot: Slot) -> tuple[SlotItem, ...] | Keep:
    if items is Keep.KEEP:
        return items
    titles = {(item.number, item.continued): item.titles for item in slot.items}
    return tuple(
        replace(item, titles=item.titles or titles.get((item.number, item.continued), {}))
        for item in items
    )
