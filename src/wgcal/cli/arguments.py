"""What several commands take from the command line."""

from datetime import date, datetime
from typing import Annotated

import typer

from wgcal.domain.errors import UnknownSlot
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotId

SessionArgument = Annotated[
    str, typer.Argument(metavar="SESSION", help="Such as ctoc-cop-wg-6-2016; see `wgcal show`.")
]


SlotArgument = Annotated[
    str, typer.Argument(metavar="SLOT", help="The meeting's number, or the slot's identifier.")
]
RevisionOption = Annotated[
    int | None, typer.Option(help="Refuse unless the plan is still at this revision.")
]


def moment(text: str) -> datetime:
    """Return an ISO 8601 date and time, with or without offset."""
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        explanation = f"{text} is no date and time such as 2016-05-19T15:00"
        raise typer.BadParameter(explanation) from error


def day(text: str) -> date:
    """Return an ISO 8601 date."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        explanation = f"{text} is no date such as 2016-05-19"
        raise typer.BadParameter(explanation) from error


def in_language(text: str) -> tuple[Language, str]:
    """Return `fr=...` as the language and what follows the sign."""
    tag, _, value = text.partition("=")
    if tag not in set(Language) or "=" not in text:
        explanation = f"{text} does not begin with a language and a sign, such as fr="
        raise typer.BadParameter(explanation)
    return Language(tag), value


def chosen_slot(work: OrganizationOfWork, wanted: str) -> SlotId:
    """Return the slot of this meeting number or identifier; raises UnknownSlot."""
    for slot in work.slots:
        if wanted in {slot.id, str(slot.number)}:
            return slot.id
    raise UnknownSlot(wanted)
