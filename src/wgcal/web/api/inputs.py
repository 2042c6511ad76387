"""What requests may say, with bounds on every part."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, WithJsonSchema

from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import MeetingMode, SlotItem, SlotKind
from wgcal.domain.station import RoomId

LONGEST_NAME = 100
MOST_ITEMS = 100
PRINTABLE = r"^[^\x00-\x1f\x7f]*$"


def text_only(value: object) -> object:
    """Return a text as it is; raises ValueError for a number, which pydantic takes for seconds."""
    if not isinstance(value, str):
        message = "a date and time is a text such as 2016-05-19T15:00"
        raise ValueError(message)  # noqa: TRY004 - pydantic reports ValueError at its field
    return value


WallTime = Annotated[
    datetime,
    BeforeValidator(text_only),
    WithJsonSchema(
        {
            "type": "string",
            "examples": ["2016-05-19T15:00"],
            "description": "ISO 8601; without offset it is wall-clock time at the station.",
        }
    ),
]
Name = Annotated[str, Field(min_length=1, max_length=LONGEST_NAME, pattern=PRINTABLE)]


class Input(BaseModel):
    """A request body; a field it does not know is a mistake, not a wish to be ignored."""

    model_config = ConfigDict(extra="forbid")


class ItemInput(Input):
    """An agenda item to treat in a slot."""

    number: Annotated[Name, Field(examples=["2"])]
    continued: StrictBool = False


class SlotInput(Input):
    """A slot that does not exist yet."""

    starts_at: WallTime
    ends_at: WallTime
    kind: SlotKind = SlotKind.PLENARY
    mode: MeetingMode = MeetingMode.IN_PERSON
    room: Name | None = Field(default=None, examples=["boardroom-d"])
    booths: Annotated[list[Language], Field(max_length=LONGEST_NAME)] | None = Field(
        default=None,
        description="Languages interpreted; left out, those the session is entitled to.",
    )
    items: Annotated[list[ItemInput], Field(max_length=MOST_ITEMS)] = []

    def proposed(self) -> ProposedSlot:
        """Return the slot in the domain's words."""
        return ProposedSlot(
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            kind=self.kind,
            mode=self.mode,
            room=None if self.room is None else RoomId(self.room),
            booths=None if self.booths is None else tuple(self.booths),
            items=tuple(
                SlotItem(number=ItemNumber(item.number), continued=item.continued)
                for item in self.items
            ),
        )
