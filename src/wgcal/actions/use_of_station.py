"""Ask when the rooms and interpreters of a station are in use."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from wgcal.domain.interpretation import Language, in_official_order
from wgcal.domain.station import RoomId, Station, StationId
from wgcal.domain.station_use import Booking, LanguageUse, RoomUse, language_use, room_use
from wgcal.domain.window import Window, window_at
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """Of which station to tell the use: from when to when, of which rooms and languages.

    Days and moments are meant as `window_at` reads them. Where neither rooms nor languages are
    named, all are told.
    """

    station: StationId
    first: date
    last: date
    rooms: tuple[RoomId, ...] = ()
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, kw_only=True)
class StationUse:
    """When rooms are taken and booths work; `changed_at` (UTC) is when any plan in it was last."""

    station: Station
    window: Window
    rooms: tuple[RoomUse, ...]
    languages: tuple[LanguageUse, ...]
    changed_at: datetime


def use_of_station(store: Store, wanted: Wanted, *, of_draft: bool) -> StationUse:
    """Return the use of the station, with no word on who uses it.

    Planners, `of_draft`, see what drafts say; the public sees as taken what drafts or the last
    releases hold. Without any plan in the window, `changed_at` is its start. Raises
    UnknownStation, UnknownRoom, and what `window_at` raises.
    """
    station = store.station(wanted.station)
    window = window_at(wanted.first, wanted.last, station.zone)
    rooms = tuple(map(station.room, dict.fromkeys(wanted.rooms)))
    held = store.bookings(station.id, window, with_released=not of_draft)
    languages = in_official_order(wanted.languages)
    if not (wanted.rooms or wanted.languages):
        rooms, languages = station.rooms, _spoken_at(station, held)
    return StationUse(
        station=station,
        window=window,
        rooms=tuple(room_use(room, held, window, station.zone) for room in rooms),
        languages=tuple(language_use(spoken, held, window, station) for spoken in languages),
        changed_at=store.last_change(station.id, window) or window.starts_at,
    )


def _spoken_at(station: Station, held: Iterable[Booking]) -> tuple[Language, ...]:
    wanted = {language for booking in held for language in booking.booths}
    return in_official_order({*station.capacity, *wanted})
