"""The cities where bodies meet, with their rooms, holidays and interpreters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import NewType
from zoneinfo import ZoneInfo

from wgcal.domain.errors import UnknownRoom
from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.policy import Hours, Policy

StationId = NewType("StationId", str)
RoomId = NewType("RoomId", str)


@dataclass(frozen=True, kw_only=True)
class Closure:
    """A half-open UTC interval [starts_at, ends_at) in which a room can not be used, and why."""

    starts_at: datetime
    ends_at: datetime
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Room:
    """A conference room; `booth_seats` is how many interpreters sit in each of its booths.

    `opening` are the hours of every day in which it is open, as its clock shows them; none
    recorded means always. `listen` are the public addresses at which the interpretation into a
    language can be heard.
    """

    id: RoomId
    names: Texts = field(hash=False)
    building: str = ""
    booths: int | None = None
    booth_seats: int = 3
    seats: int | None = None
    opening: tuple[Hours, ...] = ()
    closures: tuple[Closure, ...] = ()
    listen: Texts = field(default_factory=dict, hash=False)


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

    def holidays_during(self, starts_at: datetime, ends_at: datetime) -> Iterator[Holiday]:
        """Yield the holidays of every day between two times, both included, by its own clock."""
        day, last = self._day_of(starts_at), self._day_of(ends_at)
        while day <= last:
            yield from self._holidays_on.get(day, ())
            day += timedelta(days=1)

    def _day_of(self, moment: datetime) -> date:
        here = moment if moment.tzinfo is self.zone else moment.astimezone(self.zone)
        return here.date()

    @cached_property
    def _holidays_on(self) -> Mapping[date, tuple[Holiday, ...]]:
        found: dict[date, tuple[Holiday, ...]] = {}
        for feast in self.holidays:
            found[feast.on] = (*found.get(feast.on, ()), feast)
        return found

    def teams(self, language: Language, day: date) -> int | None:
        """Return how many booths of the language can work at once that day, if recorded."""
        return self.capacity_on.get(day, {}).get(language, self.capacity.get(language))
