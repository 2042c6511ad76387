"""What a release changed for the people who subscribe, slot by slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wgcal.domain.release import Release, ReleasedSlot, shown


class ChangeKind(StrEnum):
    """What happened to a slot; hours or room decide over texts, and status decides over both."""

    NEW = "new"
    CANCELLED = "cancelled"
    RESTORED = "restored"
    MOVED = "moved"
    CHANGED = "changed"


@dataclass(frozen=True, kw_only=True)
class SlotChange:
    """A slot as it was released before, if it was, and as it is released now."""

    kind: ChangeKind
    before: ReleasedSlot | None
    after: ReleasedSlot


def slot_changes(release: Release, previous: Release | None) -> Iterator[SlotChange]:
    """Yield what subscribers see change with the release, in the order of its slots."""
    before = {known.slot.id: known for known in previous.slots} if previous else {}
    for after in release.slots:
        known = before.get(after.slot.id)
        if previous is None or known is None:
            yield SlotChange(kind=ChangeKind.NEW, before=None, after=after)
        elif _reads_otherwise(after, release, known, previous):
            yield SlotChange(kind=_kind(known, after), before=known, after=after)


def _reads_otherwise(
    after: ReleasedSlot, release: Release, before: ReleasedSlot, previous: Release
) -> bool:
    now = shown(after.slot, release.work, release.rooms)
    return now != shown(before.slot, previous.work, previous.rooms)


def _kind(before: ReleasedSlot, after: ReleasedSlot) -> ChangeKind:
    old, new = before.slot, after.slot
    if old.status is not new.status:
        return ChangeKind.CANCELLED if new.is_cancelled else ChangeKind.RESTORED
    hours = old.starts_at_utc, old.ends_at_utc
    is_moved = (*hours, old.room) != (new.starts_at_utc, new.ends_at_utc, new.room)
    return ChangeKind.MOVED if is_moved else ChangeKind.CHANGED
