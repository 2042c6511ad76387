"""Feeds read back, whatever their format: each meeting as far as the format tells of it."""

import csv
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from typing import Any
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from wgcal.exports.csv_table import plain

XCAL = "{urn:ietf:params:xml:ns:icalendar-2.0}"


@dataclass(frozen=True)
class Read:
    """A meeting as it was read; times are UTC, and what the format lacks is None."""

    uid: str
    starts_at: datetime
    ends_at: datetime
    title: str
    room: str
    is_cancelled: bool | None
    sequence: int | None


def of_icalendar(body: bytes) -> list[Read]:
    return [_of_event(event) for event in Calendar.from_ical(body).events]


def _of_event(event: Event) -> Read:
    return Read(
        uid=str(event["UID"]),
        starts_at=_in_utc(event.start),
        ends_at=_in_utc(event.end),
        title=str(event["SUMMARY"]),
        room=str(event.get("LOCATION", "")),
        is_cancelled=event["STATUS"] == "CANCELLED",
        sequence=event.sequence,
    )


def _in_utc(moment: date) -> datetime:
    assert isinstance(moment, datetime)
    return moment.astimezone(UTC)


def of_jcal(body: bytes) -> list[Read]:
    _, _, components = json.loads(body)
    return [
        _of_properties({name: (parameters, value) for name, parameters, _, value, *_ in properties})
        for kind, properties, _ in components
        if kind == "vevent"
    ]


def of_xcal(body: bytes) -> list[Read]:
    events = ET.fromstring(body).iter(f"{XCAL}vevent")  # noqa: S314 - our own
    return [
        _of_properties(
            {
                each.tag.removeprefix(XCAL): _xcal_property(each)
                for each in _inside(event, "properties")
            }
        )
        for event in events
    ]


def _inside(element: ET.Element, name: str) -> ET.Element:
    found = element.find(f"{XCAL}{name}")
    assert found is not None
    return found


def _xcal_property(element: ET.Element) -> tuple[dict[str, str], str]:
    parameters = {
        each.tag.removeprefix(XCAL): each[0].text or ""
        for each in element.iterfind(f"{XCAL}parameters/*")
    }
    return parameters, element[-1].text or ""


def _of_properties(known: dict[str, tuple[dict[str, str], Any]]) -> Read:
    return Read(
        uid=known["uid"][1],
        starts_at=_ical_time(*known["dtstart"]),
        ends_at=_ical_time(*known["dtend"]),
        title=known["summary"][1],
        room=known.get("location", ({}, ""))[1],
        is_cancelled=known["status"][1] == "CANCELLED",
        sequence=int(known["sequence"][1]),
    )


def _ical_time(parameters: dict[str, str], text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ZoneInfo(parameters["tzid"]))
    return moment.astimezone(UTC)


def of_jscalendar(body: bytes) -> list[Read]:
    return [_of_entry(entry) for entry in json.loads(body)["entries"]]


def _of_entry(entry: dict[str, Any]) -> Read:
    local = datetime.fromisoformat(entry["start"]).replace(tzinfo=ZoneInfo(entry["timeZone"]))
    found = re.fullmatch(r"PT(?:(\d+)H)?(?:(\d+)M)?", entry["duration"])
    assert found is not None
    hours, minutes = (int(number or 0) for number in found.groups())
    starts_at = local.astimezone(UTC)
    [place] = entry.get("locations", {"1": {"name": ""}}).values()
    return Read(
        uid=entry["uid"],
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=hours, minutes=minutes),
        title=entry["title"],
        room=place["name"],
        is_cancelled=entry["status"] == "cancelled",
        sequence=entry["sequence"],
    )


def of_frab_json(body: bytes) -> list[Read]:
    return [
        _of_frab(event["guid"], event)
        for day in json.loads(body)["schedule"]["conference"]["days"]
        for events in day["rooms"].values()
        for event in events
    ]


def of_frab_xml(body: bytes) -> list[Read]:
    events = ET.fromstring(body).iter("event")  # noqa: S314 - our own
    return [
        _of_frab(event.attrib["guid"], {each.tag: each.text or "" for each in event})
        for event in events
    ]


def _of_frab(guid: str, event: dict[str, str]) -> Read:
    hours, minutes = map(int, event["duration"].split(":"))
    starts_at = datetime.fromisoformat(event["date"])
    assert event["start"] == f"{starts_at:%H:%M}"
    return Read(
        uid=guid,
        starts_at=starts_at.astimezone(UTC),
        ends_at=starts_at.astimezone(UTC) + timedelta(hours=hours, minutes=minutes),
        title=event["title"],
        room=event["room"],
        is_cancelled=None,
        sequence=None,
    )


def rows_of(body: bytes) -> list[dict[str, str]]:
    """Return the rows of a table by column, without what protects spreadsheets."""
    rows = csv.DictReader(StringIO(body.decode(), newline=""))
    return [{name: plain(cell) for name, cell in row.items()} for row in rows]


def of_csv(body: bytes) -> list[Read]:
    return [
        Read(
            uid=row["uid"],
            starts_at=datetime.fromisoformat(row["starts_at_utc"]),
            ends_at=datetime.fromisoformat(row["ends_at_utc"]),
            title=row["title"],
            room=row["room"],
            is_cancelled=row["status"] == "cancelled",
            sequence=int(row["sequence"]),
        )
        for row in rows_of(body)
    ]


READERS: dict[str, Callable[[bytes], list[Read]]] = {
    "ics": of_icalendar,
    "jcal": of_jcal,
    "xcal": of_xcal,
    "jscal": of_jscalendar,
    "frab.json": of_frab_json,
    "frab.xml": of_frab_xml,
    "csv": of_csv,
}
