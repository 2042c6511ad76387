"""Released meetings as a Group of JSCalendar events (RFC 8984)."""

import json
from collections.abc import Mapping
from datetime import UTC, timedelta

from wgcal.exports.public_meeting import PublicCalendar, PublicMeeting, Told, in_utc

_HOUR, _MINUTE = timedelta(hours=1), timedelta(minutes=1)

Object = dict[str, object]


def jscalendar(calendar: PublicCalendar) -> bytes:
    """Return the calendar as UTF-8 without needless spaces; members are in a fixed order."""
    group: Object = {
        "@type": "Group",
        "uid": calendar.uid,
        "prodId": "-//wgcal//feeds 1//EN",
        "updated": in_utc(calendar.published_at),
        "title": calendar.name,
        "locale": calendar.language.value,
        "links": _links(calendar.page),
        "source": calendar.source,
        "entries": [_event(meeting, calendar) for meeting in calendar.meetings],
    }
    return json.dumps(group, ensure_ascii=False, separators=(",", ":")).encode()


def _event(meeting: PublicMeeting, calendar: PublicCalendar) -> Object:
    return {
        "@type": "Event",
        "uid": meeting.uid,
        "created": in_utc(meeting.created_at),
        "updated": in_utc(meeting.last_modified),
        "sequence": meeting.sequence,
        "title": meeting.told.title,
        "description": meeting.told.description,
        **_hours(meeting),
        **_standing(meeting),
        **_texts(meeting, calendar),
        **_alerts(meeting, calendar.alarm),
    }


def _hours(meeting: PublicMeeting) -> Object:
    """Return start, zone and real length (RFC 8984, 1.4.6).

    A local time that occurs twice is the first of the two (RFC 8984, 4.7.1), so an hour that the
    clock shows a second time is given in UTC.
    """
    if meeting.is_all_day:
        day = f"{meeting.starts_at:%Y-%m-%dT00:00:00}"
        return {"start": day, "duration": "P1D", "showWithoutTime": True}
    start, zone = meeting.starts_at, meeting.zone
    if start.fold:
        start, zone = start.astimezone(UTC), "Etc/UTC"
    length = meeting.ends_at.astimezone(UTC) - start.astimezone(UTC)
    return {
        "start": f"{start:%Y-%m-%dT%H:%M:%S}",
        "timeZone": zone,
        "duration": _duration(length),
    }


def _duration(length: timedelta) -> str:
    hours, rest = divmod(length, _HOUR)
    minutes, rest = divmod(rest, _MINUTE)
    parts = {"H": hours, "M": minutes, "S": rest // timedelta(seconds=1)}
    return "PT" + "".join(f"{number}{unit}" for unit, number in parts.items() if number)


def _standing(meeting: PublicMeeting) -> Object:
    is_free = meeting.is_cancelled or meeting.is_all_day
    return {
        "status": meeting.status,
        "freeBusyStatus": "free" if is_free else "busy",
    }


def _texts(meeting: PublicMeeting, calendar: PublicCalendar) -> Object:
    place = meeting.told.location
    patches = {
        language.value: patch
        for language, told in meeting.others.items()
        if (patch := _patch(told, meeting.told))
    }
    return {
        **({"keywords": {meeting.kind: True}} if meeting.kind else {}),
        **({"locations": {"1": {"@type": "Location", "name": place}}} if place else {}),
        "links": _links(meeting.url),
        "locale": calendar.language.value,
        **({"localizations": patches} if patches else {}),
    }


def _patch(told: Told, usual: Told) -> Mapping[str, str]:
    """Return what reads otherwise in another language, as a PatchObject (RFC 8984, 1.4.9)."""
    texts = {
        "title": (told.title, usual.title),
        "description": (told.description, usual.description),
        "locations/1/name": (told.location, usual.location),
    }
    return {path: new for path, (new, old) in texts.items() if new and new != old}


def _links(address: str) -> Object:
    return {"1": {"@type": "Link", "href": address, "rel": "describedby"}}


def _alerts(meeting: PublicMeeting, minutes: int | None) -> Object:
    """Return an alert before the start (RFC 8984, 4.5.2); nothing rings for what is cancelled."""
    if minutes is None or meeting.is_cancelled or meeting.is_all_day:
        return {}
    trigger = {"@type": "OffsetTrigger", "offset": f"-PT{minutes}M"}
    return {"alerts": {"1": {"@type": "Alert", "trigger": trigger, "action": "display"}}}
