"""The cities where bodies meet, with their rooms, holidays and interpreters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType
from zoneinfo import ZoneInfo

from wgcal.domain.errors import UnknownRoom
from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.policy import Policy

StationId = NewType("StationId", str)
RoomId = NewType("RoomId", str)


@dataclass(frozen=True, kw_only=True)
class Room:
    """A conference room; `booth_seats` is how many interpreters sit in each of its booths."""

    id: RoomId
    names: Texts = field(hash=False)
    building: str = ""
    booths: int | None = None
    booth_seats: int = 3
    seats: int | None = None


class HolidayLevel(StrEnum):
    """How a day binds planners (General Assembly resolution 69/250): closed, observed, avoided."""

    OFFICIAL = "official"
    OBSERVED = "observed"
    AVOIDED = "avoided"


@dataclass(frozen=True, kw_only=True)
class Holiday:
    """A day on which meetings should not be held; tentative where a moon sighting decides."""

    on: date
    level: HolidayLevel
    names: Texts = field(hash=False)
    source: str
    tentative: bool = False


@dataclass(frozen=True, kw_only=True)
class Station:
    """A duty station: zone, rooms, holidays, policy, and booths it can staff at once a language.

    `capacity` holds for every day that `capacity_on` does not name. A language that neither
    names is not recorded, which is not the same as none.
    """

    id: StationId
    names: Texts = field(hash=False)
    zone: ZoneInfo
    policy: Policy
    rooms: tuple[Room, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    capacity: Mapping[Language, int] = field(default_factory=dict, hash=False)
    capacity_on: Mapping[date, Mapping[Language, int]] = field(default_factory=dict, hash=False)

    def room(self, room: RoomId) -> Room:
        """Return the room, or raise UnknownRoom."""
        for known in self.rooms:
            if known.id == room:
                return known
        raise UnknownRoom(room, tuple(known.id for known in self.rooms))

    def teams(self, language: Language, day: date) -> int | None:
        """Return how many booths of the language can work at once that day, if recorded."""
        return self.capacity_on.get(day, {}).get(language, self.capacity.get(language))
