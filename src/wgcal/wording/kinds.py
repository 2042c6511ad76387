"""What each kind of slot is called."""

from wgcal.domain.message import Message, message
from wgcal.domain.slot import Slot, SlotKind
from wgcal.wording.values import Ordinal

_NAMES = {
    SlotKind.PLENARY: message("plenary meeting"),
    SlotKind.COMMITTEE_OF_THE_WHOLE: message("Committee of the Whole"),
    SlotKind.INFORMAL: message("informal meeting"),
    SlotKind.SIDE_EVENT: message("side event"),
    SlotKind.REGIONAL_GROUP: message("meeting of a regional group"),
    SlotKind.HOLD: message("hold"),
}

_NUMBERED = {
    SlotKind.PLENARY: message("{ordinal} meeting"),
    SlotKind.COMMITTEE_OF_THE_WHOLE: message("Committee of the Whole, {ordinal} meeting"),
    SlotKind.INFORMAL: message("{ordinal} informal meeting"),
    SlotKind.SIDE_EVENT: message("{ordinal} side event"),
    SlotKind.REGIONAL_GROUP: message("{ordinal} meeting of a regional group"),
    SlotKind.HOLD: message("{ordinal} hold"),
}


def kind_name(kind: SlotKind) -> Message:
    """Return what the kind is called: `plenary meeting`, `side event`."""
    return _NAMES[kind]


def meeting_name(slot: Slot) -> Message:
    """Return `1st meeting`, `2nd informal meeting`, or the kind alone if it has no number."""
    if slot.number is None:
        return kind_name(slot.kind)
    return Message(_NUMBERED[slot.kind].text, {"ordinal": Ordinal(slot.number)})
