"""Room, hours and booths set aside for one meeting."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import NewType

from wgcal.domain.agenda import ItemNumber
from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.station import RoomId

SlotId = NewType("SlotId", str)


class SlotKind(StrEnum):
    """What kind of meeting the slot is for; a hold is never shown to the public."""

    PLENARY = "plenary"
    COMMITTEE_OF_THE_WHOLE = "committee-of-the-whole"
    INFORMAL = "informal"
    SIDE_EVENT = "side-event"
    REGIONAL_GROUP = "regional-group"
    HOLD = "hold"

    @property
    def is_formal(self) -> bool:
        """Say whether the body itself sits."""
        return self is SlotKind.PLENARY or self is SlotKind.COMMITTEE_OF_THE_WHOLE


class MeetingMode(StrEnum):
    """Where participants are: all in the room, some or all of them on a remote platform."""

    IN_PERSON = "in-person"
    HYBRID = "hybrid"
    REMOTE = "remote"


class SlotStatus(StrEnum):
    """Whether the meeting is to take place."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"


class Certainty(StrEnum):
    """How sure it is that a meeting takes place at its hours, unless it was cancelled."""

    CONFIRMED = "confirmed"
    TO_BE_CONFIRMED = "to-be-confirmed"
    IF_NEEDED = "if-needed"


@dataclass(frozen=True, kw_only=True)
class SlotItem:
    """An agenda item treated in a slot; a title given here is this row's own, often shorter.

    `minutes` is the time asked for it in this slot, if anybody has asked.
    """

    number: ItemNumber
    continued: bool = False
    titles: Texts = field(default_factory=dict, hash=False)
    minutes: int | None = None


@dataclass(frozen=True, kw_only=True)
class Slot:
    """A half-open interval [starts_at, ends_at) of wall-clock time in the station's zone.

    `id` is a random UUID given once and kept for ever: it is the UID of the event in every feed
    (RFC 5545, 3.8.4.7; RFC 7986, 5.3). `number` counts the session's meetings of this kind and
    stays with the slot when it moves. `booths` are in official order, each language once.
    `attendance` is how many people are expected. A slot that `starts_after` another one has hours
    that are an estimate: it begins when the other meeting adjourns.
    """

    id: SlotId
    kind: SlotKind
    starts_at: datetime
    ends_at: datetime
    number: int | None = None
    room: RoomId | None = None
    booths: tuple[Language, ...] = ()
    items: tuple[SlotItem, ...] = ()
    team: str | None = None
    mode: MeetingMode = MeetingMode.IN_PERSON
    attendance: int | None = None
    status: SlotStatus = SlotStatus.SCHEDULED
    certainty: Certainty = Certainty.CONFIRMED
    starts_after: SlotId | None = None

    @cached_property
    def starts_at_utc(self) -> datetime:
        """Return the start in UTC, where differences count real time across a clock change."""
        return self.starts_at.astimezone(UTC)

    @cached_property
    def ends_at_utc(self) -> datetime:
        """Return the end in UTC."""
        return self.ends_at.astimezone(UTC)

    @cached_property
    def length(self) -> timedelta:
        """Return the real time between start and end."""
        return self.ends_at_utc - self.starts_at_utc

    @property
    def day(self) -> date:
        """Return the day on which the slot starts, as the room counts days."""
        return self.starts_at.date()

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Return every day on which the room is used; midnight ends a day and begins none."""
        if self.ends_at.date() == self.day and self.ends_at.tzinfo is self.starts_at.tzinfo:
            return (self.day,)
        last_moment = self.ends_at_utc - timedelta.resolution
        last_day = last_moment.astimezone(self.starts_at.tzinfo).date()
        return tuple(self.day + timedelta(days=n) for n in range((last_day - self.day).days + 1))

    @cached_property
    def item_numbers(self) -> frozenset[ItemNumber]:
        """Return the numbers of the agenda items treated."""
        return frozenset(item.number for item in self.items)

    @property
    def is_interpreted(self) -> bool:
        """Say whether any booth is set aside."""
        return bool(self.booths)

    @property
    def is_cancelled(self) -> bool:
        """Say whether the meeting was cancelled."""
        return self.status is SlotStatus.CANCELLED

    @property
    def is_tentative(self) -> bool:
        """Say whether the meeting or its hours are not sure yet (RFC 5545, 3.8.1.11)."""
        is_sure = self.certainty is Certainty.CONFIRMED and self.starts_after is None
        return not (is_sure or self.is_cancelled)

    def overlaps(self, other: "Slot") -> bool:
        """Say whether the two share any time; slots that only touch do not."""
        return self.starts_at_utc < other.ends_at_utc and other.starts_at_utc < self.ends_at_utc
