"""The use of a station's rooms and interpreters as a calendar of VFREEBUSY."""

from collections.abc import Iterator
from urllib.parse import urlencode

from wgcal.actions.use_of_station import StationUse
from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.station_use import BoothsInUse, LanguageUse, RoomUse
from wgcal.ical import BusyTime, BusyType, Resource, free_busy
from wgcal.wording.messages import translated
from wgcal.wording.texts import text_in


def use_calendar(use: StationUse, address: str, reader: Language) -> bytes:
    """Return a VFREEBUSY for each room and language; `address` is that of the station's use.

    A language is busy while all its booths work, tentatively so while some do and nobody knows of
    how many. A calendar needs a component (RFC 5545, 3.4): of nothing, it is the station's.
    """
    found = (*_rooms(use, address, reader), *_languages(use, address, reader))
    of_nothing = Resource(name=text_in(use.station.names, reader), address=address, busy=())
    return free_busy(found or (of_nothing,), use.window, use.changed_at)


def _rooms(use: StationUse, address: str, reader: Language) -> Iterator[Resource]:
    for one in use.rooms:
        yield Resource(
            name=text_in(one.room.names, reader) or one.room.id,
            address=_of(use, address, room=one.room.id),
            busy=tuple(_room_times(one)),
        )


def _room_times(use: RoomUse) -> Iterator[BusyTime]:
    for times, kind in ((use.busy, BusyType.BUSY), (use.closed, BusyType.UNAVAILABLE)):
        for time in times:
            yield BusyTime(starts_at=time.starts_at, ends_at=time.ends_at, kind=kind)


def _languages(use: StationUse, address: str, reader: Language) -> Iterator[Resource]:
    for one in use.languages:
        name = message("interpretation: {language}", language=one.language)
        yield Resource(
            name=translated(name, reader),
            address=_of(use, address, language=one.language),
            busy=tuple(_language_times(one)),
        )


def _language_times(use: LanguageUse) -> Iterator[BusyTime]:
    for time in use.in_use:
        if time.of is None or time.booths >= time.of:
            yield BusyTime(starts_at=time.starts_at, ends_at=time.ends_at, kind=_kind(time))


def _kind(time: BoothsInUse) -> BusyType:
    match time.of:
        case None:
            return BusyType.TENTATIVE
        case 0:
            return BusyType.UNAVAILABLE
        case _:
            return BusyType.BUSY


def _of(use: StationUse, address: str, **resource: str) -> str:
    window = use.window
    times = {"from": window.starts_at.isoformat(), "to": window.ends_at.isoformat()}
    return f"{address}?{urlencode({**resource, **times})}"
