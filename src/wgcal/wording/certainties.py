"""What is said of a meeting that is not sure yet."""

from collections.abc import Iterator

from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Certainty, Slot
from wgcal.wording.kinds import meeting_name

_SENTENCES = {
    Certainty.TO_BE_CONFIRMED: message("This meeting is still to be confirmed."),
    Certainty.IF_NEEDED: message("This meeting is held only if needed."),
}


def what_is_unsure(slot: Slot, work: OrganizationOfWork) -> Iterator[Message]:
    """Yield whether the meeting takes place at all, and what its hour depends on."""
    if slot.is_cancelled:
        return
    if slot.certainty in _SENTENCES:
        yield _SENTENCES[slot.certainty]
    if slot.starts_after is not None:
        before = work.followed(slot)
        yield message("The hour is an estimate.")
        if before is not None:
            yield message("Starts when this one adjourns: {meeting}", meeting=meeting_name(before))
