"""When a station's rooms and interpreters are in use, without saying by whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from itertools import accumulate, groupby, pairwise
from zoneinfo import ZoneInfo

from wgcal.domain.interpretation import Language
from wgcal.domain.slot import SlotId
from wgcal.domain.station import Room, RoomId, Station
from wgcal.domain.window import A_DAY, Window


@dataclass(frozen=True, kw_only=True)
class Booking:
    """A room and booths held for some slot during a half-open UTC interval.

    One slot has two of them where a draft moves what a release has announced.
    """

    slot: SlotId
    starts_at: datetime
    ends_at: datetime
    room: RoomId | None = None
    booths: tuple[Language, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RoomUse:
    """When a room is taken, and when it can not be used: UTC, in order, each moment once."""

    room: Room
    busy: tuple[Window, ...]
    closed: tuple[Window, ...]


@dataclass(frozen=True, kw_only=True)
class BoothsInUse:
    """How many booths of a language work from start to end (UTC), of how many if recorded."""

    starts_at: datetime
    ends_at: datetime
    booths: int
    of: int | None


@dataclass(frozen=True, kw_only=True)
class LanguageUse:
    """When booths of a language work, or none could: in order, each moment once."""

    language: Language
    in_use: tuple[BoothsInUse, ...]


def room_use(room: Room, bookings: Iterable[Booking], window: Window, zone: ZoneInfo) -> RoomUse:
    """Return when the room of a station in this zone is busy and closed within the window."""
    held = (
        Window(starts_at=booking.starts_at, ends_at=booking.ends_at)
        for booking in bookings
        if booking.room == room.id
    )
    return RoomUse(
        room=room,
        busy=merged(held, window),
        closed=merged(_closed(room, window, zone), window),
    )


def language_use(
    language: Language, bookings: Iterable[Booking], window: Window, station: Station
) -> LanguageUse:
    """Return how many booths of the language are in use when, within the window.

    How many there are is asked for each day as the station counts days. A time without any use is
    left out, unless no booth could work then.
    """
    changes: defaultdict[datetime, int] = defaultdict(int)
    for stretch in _each_slot_once(language, bookings, window):
        changes[stretch.starts_at] += 1
        changes[stretch.ends_at] -= 1
    midnights = {_midnight(day, station.zone) for day in days_of(window, station.zone)}
    inner = {moment for moment in midnights if moment > window.starts_at}
    moments = sorted({*changes, *inner, window.starts_at, window.ends_at})
    return LanguageUse(
        language=language,
        in_use=tuple(_stretches(moments, changes, language, station)),
    )


def merged(stretches: Iterable[Window], window: Window) -> tuple[Window, ...]:
    """Return the stretches within the window, in order; those that touch or overlap are one."""
    found: list[Window] = []
    for stretch in sorted(stretches, key=lambda one: (one.starts_at, one.ends_at)):
        starts_at = max(stretch.starts_at, window.starts_at)
        ends_at = min(stretch.ends_at, window.ends_at)
        if found and starts_at <= found[-1].ends_at:
            last = found.pop()
            starts_at, ends_at = last.starts_at, max(last.ends_at, ends_at)
        if starts_at < ends_at:
            found.append(Window(starts_at=starts_at, ends_at=ends_at))
    return tuple(found)


def _each_slot_once(
    language: Language, bookings: Iterable[Booking], window: Window
) -> Iterator[Window]:
    held: defaultdict[SlotId, list[Window]] = defaultdict(list)
    for booking in bookings:
        if language in booking.booths:
            stretch = Window(starts_at=booking.starts_at, ends_at=booking.ends_at)
            held[booking.slot].append(stretch)
    for stretches in held.values():
        yield from merged(stretches, window)


def _stretches(
    moments: list[datetime],
    changes: Mapping[datetime, int],
    language: Language,
    station: Station,
) -> Iterator[BoothsInUse]:
    booths = accumulate(changes.get(moment, 0) for moment in moments)
    days = (moment.astimezone(station.zone).date() for moment in moments)
    levels = zip(booths, (station.teams(language, day) for day in days), strict=True)
    steps = zip(levels, pairwise(moments), strict=False)
    for (in_use, of), lasting in groupby(steps, key=lambda step: step[0]):
        held = [stretch for _, stretch in lasting]
        if in_use or of == 0:
            yield BoothsInUse(starts_at=held[0][0], ends_at=held[-1][1], booths=in_use, of=of)


def _closed(room: Room, window: Window, zone: ZoneInfo) -> Iterator[Window]:
    for closure in room.closures:
        yield Window(starts_at=closure.starts_at, ends_at=closure.ends_at)
    if room.opening:
        for day in days_of(window, zone):
            yield from _outside_opening(room, day, zone)


def _outside_opening(room: Room, day: date, zone: ZoneInfo) -> Iterator[Window]:
    opening = sorted(hours.on(day, zone) for hours in room.opening)
    closes = (_midnight(day, zone), *(ends for _, ends in opening))
    opens = (*(starts for starts, _ in opening), _midnight(day + A_DAY, zone))
    for starts_at, ends_at in zip(accumulate(closes, max), opens, strict=True):
        if starts_at < ends_at:
            yield Window(starts_at=starts_at, ends_at=ends_at)


def days_of(window: Window, zone: ZoneInfo) -> Iterator[date]:
    """Yield the days in the zone of which any part lies in the window."""
    day = window.starts_at.astimezone(zone).date()
    while _midnight(day, zone) < window.ends_at:
        yield day
        day += A_DAY


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, time.min, zone).astimezone(UTC)
