"""The use of a station's rooms and interpreters as the API tells it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from pydantic import BaseModel, Field

from wgcal.actions.use_of_station import StationUse
from wgcal.domain.interpretation import Language
from wgcal.domain.station import RoomId, StationId
from wgcal.domain.station_use import BoothsInUse, LanguageUse, RoomUse
from wgcal.domain.window import Window


class IntervalAnswer(BaseModel):
    """A half-open interval, with the offset of the station."""

    starts_at: datetime
    ends_at: datetime


class BoothsAnswer(IntervalAnswer):
    """How many booths of a language work at once."""

    booths: int
    of: int | None = Field(description="How many the station has that day; null: not recorded.")


class RoomAnswer(BaseModel):
    """When a room is taken, and when it is closed."""

    room: RoomId
    busy: list[IntervalAnswer]
    closed: list[IntervalAnswer]


class LanguageAnswer(BaseModel):
    """When booths of a language work, or none could."""

    language: Language
    in_use: list[BoothsAnswer]


class UseAnswer(IntervalAnswer):
    """When a station's rooms and interpreters are in use, with no word on who uses them."""

    station: StationId
    zone: str
    rooms: list[RoomAnswer]
    languages: list[LanguageAnswer]


def use_told(use: StationUse) -> UseAnswer:
    """Return the use as the API tells it, with the station's offsets."""
    zone = use.station.zone
    return UseAnswer(
        station=use.station.id,
        zone=zone.key,
        starts_at=use.window.starts_at.astimezone(zone),
        ends_at=use.window.ends_at.astimezone(zone),
        rooms=[_room(one, zone) for one in use.rooms],
        languages=[_language(one, zone) for one in use.languages],
    )


def _room(use: RoomUse, zone: ZoneInfo) -> RoomAnswer:
    return RoomAnswer(
        room=use.room.id,
        busy=[interval(one, zone) for one in use.busy],
        closed=[interval(one, zone) for one in use.closed],
    )


def _language(use: LanguageUse, zone: ZoneInfo) -> LanguageAnswer:
    return LanguageAnswer(language=use.language, in_use=[_booths(one, zone) for one in use.in_use])


def _booths(use: BoothsInUse, zone: ZoneInfo) -> BoothsAnswer:
    return BoothsAnswer(
        starts_at=use.starts_at.astimezone(zone),
        ends_at=use.ends_at.astimezone(zone),
        booths=use.booths,
        of=use.of,
    )


def interval(window: Window, zone: ZoneInfo) -> IntervalAnswer:
    """Return the window with the offset of the zone."""
    return IntervalAnswer(
        starts_at=window.starts_at.astimezone(zone), ends_at=window.ends_at.astimezone(zone)
    )
