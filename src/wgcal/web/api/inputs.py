"""What requests may say, with bounds on every part."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, WithJsonSchema

from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.slot import MeetingMode, SlotItem, SlotKind
from wgcal.domain.station import RoomId
from wgcal.web.malformed import UnusableValue

LONGEST_NAME = 100
MOST_ITEMS = 100
MOST_PEOPLE = 100_000
MINUTES_OF_A_DAY = 24 * 60
HIGHEST_NUMBER = 2**31 - 1
PRINTABLE = r"^[^\x00-\x1f\x7f]*$"


def text_only(value: object) -> object:
    """Return a text as it is; a number, which pydantic takes for seconds, is an UnusableValue."""
    if not isinstance(value, str) or value.strip("+-.").isdigit():
        raise UnusableValue(message("a date and time is a text such as 2016-05-19T15:00"))
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
    minutes: int | None = Field(
        default=None,
        strict=True,
        ge=1,
        le=MINUTES_OF_A_DAY,
        description="The time asked for it.",
    )

    def slot_item(self) -> SlotItem:
        """Return the item in the domain's words, without a title of its own."""
        return SlotItem(
            number=ItemNumber(self.number), continued=self.continued, minutes=self.minutes
        )


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
    attendance: int | None = Field(
        default=None, strict=True, ge=0, le=MOST_PEOPLE, description="How many people are expected."
    )

    def proposed(self) -> ProposedSlot:
        """Return the slot in the domain's words."""
        return ProposedSlot(
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            kind=self.kind,
            mode=self.mode,
            room=None if self.room is None else RoomId(self.room),
            booths=None if self.booths is None else tuple(self.booths),
            items=tuple(item.slot_item() for item in self.items),
            attendance=self.attendance,
        )
