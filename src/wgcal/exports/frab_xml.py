"""Released meetings as a frab schedule in XML."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from wgcal.exports.frab import TIMESLOT, FrabDay, FrabEvent, schedule
from wgcal.exports.public_meeting import PublicCalendar, in_utc


def frab_xml(calendar: PublicCalendar) -> bytes:
    """Return the schedule as UTF-8; elements and attributes are in a fixed order."""
    known = schedule(calendar)
    root = Element("schedule")
    SubElement(root, "generator", name="wgcal")
    _texts(root, {"url": calendar.source, "version": in_utc(calendar.published_at)})
    conference = {
        "acronym": known.acronym,
        "title": calendar.name,
        "start": known.days[0].date,
        "end": known.days[-1].date,
        "days": str(len(known.days)),
        "timeslot_duration": TIMESLOT,
        "base_url": calendar.page,
        **({"time_zone_name": known.zone} if known.zone else {}),
    }
    _texts(SubElement(root, "conference"), conference)
    for day in known.days:
        _day(root, day, calendar)
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _day(parent: Element, day: FrabDay, calendar: PublicCalendar) -> None:
    span = {"index": str(day.index), "date": day.date, "start": day.start, "end": day.end}
    element = SubElement(parent, "day", span)
    for room, events in day.rooms:
        in_room = SubElement(element, "room", name=room)
        for event in events:
            _event(in_room, event, calendar)


def _event(parent: Element, event: FrabEvent, calendar: PublicCalendar) -> None:
    meeting, told = event.meeting, event.meeting.told
    element = SubElement(parent, "event", guid=event.guid, id=str(event.number))
    texts = {
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
    }
    _texts(element, texts)
    SubElement(element, "persons")
    link = SubElement(SubElement(element, "links"), "link", href=meeting.url)
    link.text = meeting.url


def _texts(parent: Element, texts: Mapping[str, str]) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = text
