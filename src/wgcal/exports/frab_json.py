"""Released meetings as a frab schedule in JSON."""

import json

from wgcal.exports.frab import TIMESLOT, FrabDay, FrabEvent, schedule
from wgcal.exports.public_meeting import PublicCalendar, in_utc

SCHEMA = "https://c3voc.de/schedule/schema.json"

Object = dict[str, object]


def frab_json(calendar: PublicCalendar) -> bytes:
    """Return the schedule as UTF-8 without needless spaces; members are in a fixed order."""
    document: Object = {
        "$schema": SCHEMA,
        "generator": {"name": "wgcal"},
        "schedule": {
            "version": in_utc(calendar.published_at),
            "url": calendar.source,
            "base_url": calendar.page,
            "conference": _conference(calendar),
        },
    }
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()


def _conference(calendar: PublicCalendar) -> Object:
    known = schedule(calendar)
    return {
        "acronym": known.acronym,
        "title": calendar.name,
        "start": known.days[0].date,
        "end": known.days[-1].date,
        "daysCount": len(known.days),
        "timeslot_duration": TIMESLOT,
        **({"time_zone_name": known.zone} if known.zone else {}),
        "url": calendar.page,
        "days": [_day(day, calendar) for day in known.days],
    }


def _day(day: FrabDay, calendar: PublicCalendar) -> Object:
    return {
        "index": day.index,
        "date": day.date,
        "day_start": day.start,
        "day_end": day.end,
        "rooms": {
            room: [_event(event, calendar) for event in events] for room, events in day.rooms
        },
    }


def _event(event: FrabEvent, calendar: PublicCalendar) -> Object:
    meeting, told = event.meeting, event.meeting.told
    return {
        "id": event.number,
        "guid": event.guid,
        "date": event.date,
        "start": event.start,
        "duration": event.duration,
        "room": event.room,
        "slug": event.slug,
        "url": meeting.url,
        "title": told.title,
        "subtitle": told.subtitle,
        "track": told.body,
        "type": meeting.kind,
        "language": calendar.language.value,
        "abstract": told.description,
        "description": "",
        "persons": [],
        "links": [{"title": meeting.url, "url": meeting.url}],
        "attachments": [],
    }
