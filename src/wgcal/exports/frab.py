"""Days, rooms and events as schedule programs for conferences read them, after frab's own.

Both spellings, XML and JSON, are written from here. The rules are those of c3voc's validator.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256
from itertools import groupby

from wgcal.domain.message import message
from wgcal.exports.public_meeting import PublicCalendar, PublicMeeting
from wgcal.wording.messages import translated

TIMESLOT = "00:15"
SHORTEST_ACRONYM = 4

_IDENTIFIERS = 2**31 - 1
_ZONE = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+.*|UTC")


@dataclass(frozen=True, kw_only=True)
class FrabEvent:
    """A meeting that takes place; `number` is unique among the events of a schedule."""

    number: int
    guid: str
    slug: str
    date: str
    start: str
    duration: str
    room: str
    meeting: PublicMeeting


@dataclass(frozen=True, kw_only=True)
class FrabDay:
    """The meetings that start on a day; it lasts from midnight to midnight in the room."""

    index: int
    date: str
    start: str
    end: str
    rooms: tuple[tuple[str, tuple[FrabEvent, ...]], ...]


@dataclass(frozen=True, kw_only=True)
class Schedule:
    """A calendar as days; `zone` is empty where there are several, or its name is refused."""

    acronym: str
    zone: str
    days: tuple[FrabDay, ...]


def schedule(calendar: PublicCalendar) -> Schedule:
    """Return the calendar without what is cancelled, as the format has no word for it.

    There is always a day, the calendar's first if there is no meeting.
    """
    acronym = _acronym(calendar.short_name)
    held = [meeting for meeting in calendar.meetings if not meeting.is_cancelled]
    events = tuple(_events(held, acronym, calendar))
    by_day = groupby(events, key=lambda event: event.meeting.starts_at.date())
    days = {day: tuple(on_day) for day, on_day in by_day} or {calendar.first_day: ()}
    zones = {meeting.zone for meeting in held} or {calendar.zone.key}
    return Schedule(
        acronym=acronym,
        zone=next((zone for zone in zones if len(zones) == 1 and _ZONE.fullmatch(zone)), ""),
        days=tuple(
            _day(index, day, days[day], calendar) for index, day in enumerate(sorted(days), start=1)
        ),
    )


def _acronym(name: str) -> str:
    """Return the name in lower case with underscores, lengthened to what is required."""
    return re.sub("[^a-z0-9]", "_", name.lower()).ljust(SHORTEST_ACRONYM, "_")


def _events(
    held: list[PublicMeeting], acronym: str, calendar: PublicCalendar
) -> Iterator[FrabEvent]:
    unknown = translated(message("Room to be announced"), calendar.language)
    taken: set[int] = set()
    for meeting in sorted(held, key=lambda meeting: meeting.starts_at.date()):
        number = _number(meeting.uid, taken)
        taken.add(number)
        yield FrabEvent(
            number=number,
            guid=meeting.uid,
            slug=f"{acronym}-{meeting.uid}",
            date=_with_offset(meeting.starts_at),
            start=f"{meeting.starts_at:%H:%M}",
            duration=_duration(meeting),
            room=meeting.told.location or unknown,
            meeting=meeting,
        )


def _number(uid: str, taken: set[int]) -> int:
    """Return a positive number of 31 bits that follows from the identifier, or the next free."""
    number = int.from_bytes(sha256(uid.encode()).digest()[:8]) % _IDENTIFIERS + 1
    while number in taken:
        number = number % _IDENTIFIERS + 1
    return number


def _duration(meeting: PublicMeeting) -> str:
    minutes = (meeting.ends_at.timestamp() - meeting.starts_at.timestamp()) // 60
    return f"{int(minutes // 60):02}:{int(minutes % 60):02}"


def _day(index: int, day: date, events: tuple[FrabEvent, ...], calendar: PublicCalendar) -> FrabDay:
    rooms: dict[str, tuple[FrabEvent, ...]] = {}
    for event in events:
        rooms[event.room] = (*rooms.get(event.room, ()), event)
    zone = events[0].meeting.starts_at.tzinfo if events else calendar.zone
    midnights = [
        datetime.combine(day + timedelta(days=later), datetime.min.time(), zone) for later in (0, 1)
    ]
    return FrabDay(
        index=index,
        date=day.isoformat(),
        start=_with_offset(midnights[0]),
        end=_with_offset(midnights[1]),
        rooms=tuple(sorted(rooms.items())),
    )


def _with_offset(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
