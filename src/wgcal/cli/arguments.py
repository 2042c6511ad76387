"""What several commands take from the command line."""

from datetime import datetime
from typing import Annotated

import typer

from wgcal.domain.errors import UnknownSlot
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotId

SessionArgument = Annotated[
    str, typer.Argument(metavar="SESSION", help="Such as ctoc-cop-wg-6-2016; see `wgcal show`.")
]


def moment(text: str) -> datetime:
    """Return an ISO 8601 date and time, with or without offset."""
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        explanation = f"{text} is no date and time such as 2016-05-19T15:00"
        raise typer.BadParameter(explanation) from error


def chosen_slot(work: OrganizationOfWork, wanted: str) -> SlotId:
    """Return the slot of this meeting number or identifier; raises UnknownSlot."""
    for slot in work.slots:
        if wanted in {slot.id, str(slot.number)}:
            return slot.id
    raise UnknownSlot(wanted)
