"""Which meetings people come to a room for."""

from wgcal.domain.slot import MeetingMode, Slot, SlotKind


def is_in_room(slot: Slot) -> bool:
    """Say whether anybody comes: not to a hold, and not to a meeting on a remote platform alone."""
    return slot.kind is not SlotKind.HOLD and slot.mode is not MeetingMode.REMOTE
