"""Schedules keep the rules of c3voc's validator, told here in our own words."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings

from actions.told import PAGE, SOURCE, calendar_of
from hostile import releases
from ical.example import FIRST, RELEASE, SECOND, SECOND_TIME, THIRD, published, work
from plans import vienna
from wgcal.domain.release import Release
from wgcal.exports import frab_json, frab_xml
from wgcal.exports.frab import schedule

# Members that must be there, and those that may be there besides.
CONFERENCE = (
    {"acronym", "title", "start", "end", "daysCount", "timeslot_duration", "days"},
    {"time_zone_name", "url", "description", "colors", "keywords", "rooms"},
)
DAY = {"index", "date", "day_start", "day_end", "rooms"}, set[str]()
EVENT = (
    {
        *("id", "guid", "date", "start", "duration", "room", "slug", "url", "title", "subtitle"),
        *("track", "type", "language", "abstract", "persons", "links"),
    },
    {"description", "attachments"},
)
XML_EVENT = (
    {
        *("date", "start", "duration", "room", "slug", "title", "subtitle", "track", "type"),
        "abstract",
    },
    {"url", "language", "description", "persons", "links"},
)
XML_CONFERENCE = (
    {"acronym", "title"},
    {"start", "end", "days", "timeslot_duration", "base_url", "time_zone_name"},
)
ACRONYM = re.compile(r"[a-z0-9_-][a-z0-9_]{3,}")
SLUG = re.compile(r"[a-z0-9_-]+[a-z0-9]")
GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
DURATION = re.compile(r"[0-9]{2}:[0-5][0-9]")
START = re.compile(r"[0-2][0-9]:[0-5][0-9]")
WITH_OFFSET = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


def document(release: Release) -> dict[str, Any]:
    read = json.loads(frab_json(calendar_of(release)))
    assert isinstance(read, dict)
    return read


def days(release: Release) -> list[dict[str, Any]]:
    found = document(release)["schedule"]["conference"]["days"]
    assert isinstance(found, list)
    return found


def events(release: Release) -> Iterator[dict[str, Any]]:
    for day in days(release):
        for in_room in day["rooms"].values():
            yield from in_room


def tree(release: Release) -> ET.Element:
    return ET.fromstring(frab_xml(calendar_of(release)))  # noqa: S314 - our own


def keeps(found: set[str], needed: set[str], allowed: set[str]) -> bool:
    return needed <= found <= needed | allowed


def test_the_example_is_two_days_with_its_meetings_by_room() -> None:
    found = [
        (day["index"], day["date"], {room: len(held) for room, held in day["rooms"].items()})
        for day in days(RELEASE)
    ]

    assert found == [
        (1, "2016-05-18", {"Conference room M, VIC": 2}),
        (2, "2016-05-19", {"Boardroom D, C": 1, "Room to be announced": 1}),
    ]


def test_a_meeting_is_an_event_with_its_hours_and_texts() -> None:
    [found] = events(published(work(replace(FIRST, items=FIRST.items[:2], booths=()))))

    assert found == {
        "id": 866504852,
        "guid": "0b7c3c38-5f3e-4a55-9a0e-3d8a5f0c1b11",
        "date": "2016-05-18T10:00:00+02:00",
        "start": "10:00",
        "duration": "03:00",
        "room": "Conference room M, VIC",
        "slug": "ctoc_cop_wg_6_2016-0b7c3c38-5f3e-4a55-9a0e-3d8a5f0c1b11",
        "url": PAGE,
        "title": "Working Group on Firearms, 1st meeting",
        "subtitle": ("Opening of the meeting; Adoption of the agenda and organization of work"),
        "track": "Working Group on Firearms",
        "type": "plenary",
        "language": "en",
        "abstract": (
            "1(a) Opening of the meeting\n"
            f"1(b) Adoption of the agenda and organization of work\n{PAGE}"
        ),
        "description": "",
        "persons": [],
        "links": [{"title": PAGE, "url": PAGE}],
        "attachments": [],
    }


def test_both_spellings_tell_the_same_of_an_event() -> None:
    [found] = events(published(work(FIRST)))

    [element] = tree(published(work(FIRST))).iter("event")

    in_both = XML_EVENT[0] | {"url", "language", "description"}
    assert {each.tag: each.text or "" for each in element if each.tag in in_both} == {
        name: found[name] for name in in_both
    }
    assert element.attrib == {"guid": found["guid"], "id": str(found["id"])}
    assert [link.attrib["href"] for link in element.iter("link")] == [PAGE]


def test_the_schedule_says_where_it_comes_from_and_which_release_it_is() -> None:
    found = document(RELEASE)

    assert {name: found["schedule"][name] for name in ("version", "url", "base_url")} == {
        "version": "2016-02-23T09:00:00Z",
        "url": SOURCE,
        "base_url": PAGE,
    }
    assert found["$schema"] == "https://c3voc.de/schedule/schema.json"


def test_a_cancelled_meeting_is_no_event() -> None:
    later = published(work(FIRST, THIRD), published(work(FIRST, SECOND, THIRD)), now=SECOND_TIME)

    assert [event["guid"][-1] for event in events(later)] == ["1", "3"]


def test_a_day_on_which_clocks_change_is_as_long_as_it_is() -> None:
    night = replace(FIRST, starts_at=vienna("2016-03-27 01:00"), ends_at=vienna("2016-03-27 04:00"))

    [day] = days(published(work(night)))
    [event] = events(published(work(night)))

    assert (day["day_start"], day["day_end"]) == (
        "2016-03-27T00:00:00+01:00",
        "2016-03-28T00:00:00+02:00",
    )
    assert event["duration"] == "02:00"


def test_a_release_without_meetings_is_a_day_without_events() -> None:
    [day] = days(published(work()))

    assert (day["date"], day["rooms"]) == ("2016-05-18", {})
    assert day["day_start"] == "2016-05-18T00:00:00+02:00"


@pytest.mark.parametrize(
    ("name", "acronym"),
    [("ctoc-cop-wg-6-2016", "ctoc_cop_wg_6_2016"), ("e.cn7", "e_cn7"), ("ga", "ga__")],
)
def test_an_acronym_has_the_form_that_is_asked(name: str, acronym: str) -> None:
    calendar = replace(calendar_of(RELEASE), short_name=name)

    assert schedule(calendar).acronym == acronym
    assert ACRONYM.fullmatch(acronym)


def test_a_number_that_is_taken_is_given_to_no_other_event() -> None:
    [meeting] = calendar_of(published(work(FIRST))).meetings
    calendar = replace(calendar_of(RELEASE), meetings=(meeting, meeting))

    [day] = schedule(calendar).days

    assert [event.number for _, held in day.rooms for event in held] == [866504852, 866504853]


@pytest.mark.parametrize(
    ("key", "zone"), [("Europe/Vienna", "Europe/Vienna"), ("UTC", "UTC"), ("EST5EDT", "")]
)
def test_a_zone_is_named_if_its_name_is_accepted(key: str, zone: str) -> None:
    assert schedule(replace(calendar_of(published(work())), zone=ZoneInfo(key))).zone == zone


@settings(max_examples=50)
@given(releases())
def test_every_schedule_in_json_keeps_the_rules(release: Release) -> None:
    found = document(release)

    assert found.keys() == {"$schema", "generator", "schedule"}
    conference = found["schedule"]["conference"]
    assert keeps(set(conference), *CONFERENCE)
    assert ACRONYM.fullmatch(conference["acronym"])
    assert conference["daysCount"] == len(conference["days"]) >= 1
    assert [day["index"] for day in conference["days"]] == list(
        range(1, len(conference["days"]) + 1)
    )
    for day in conference["days"]:
        assert keeps(set(day), *DAY)
        assert WITH_OFFSET.fullmatch(day["day_start"])
        assert WITH_OFFSET.fullmatch(day["day_end"])
    told = list(events(release))
    assert all(keeps(set(event), *EVENT) for event in told)
    for name in ("id", "guid", "slug"):
        assert len({event[name] for event in told}) == len(told)


@settings(max_examples=50)
@given(releases())
def test_every_event_is_in_its_day_and_room(release: Release) -> None:
    for day in days(release):
        starts, ends = (datetime.fromisoformat(day[name]) for name in ("day_start", "day_end"))
        assert starts.date() == date.fromisoformat(day["date"]) == ends.date() - timedelta(days=1)
        for room, held in day["rooms"].items():
            for event in held:
                assert event["room"] == room
                assert starts <= datetime.fromisoformat(event["date"]) < ends
                assert event["id"] >= 1
                assert SLUG.fullmatch(event["slug"])
                assert GUID.fullmatch(event["guid"])
                assert START.fullmatch(event["start"])
                assert DURATION.fullmatch(event["duration"])
                assert WITH_OFFSET.fullmatch(event["date"])


@settings(max_examples=50)
@given(releases())
def test_every_schedule_in_xml_keeps_the_rules(release: Release) -> None:
    root = tree(release)

    generator, url, version, conference, *in_days = root
    assert [each.tag for each in (generator, url, version)] == ["generator", "url", "version"]
    assert url.text == SOURCE
    assert keeps({each.tag for each in conference}, *XML_CONFERENCE)
    assert conference.findtext("days") == str(len(in_days)) != "0"
    assert {day.tag for day in in_days} == {"day"}
    assert all(day.keys() == ["index", "date", "start", "end"] for day in in_days)
    assert all(room.keys() == ["name"] for day in in_days for room in day)
    for event in root.iter("event"):
        assert event.keys() == ["guid", "id"]
        tags = [each.tag for each in event]
        assert len(set(tags)) == len(tags)
        assert keeps(set(tags), *XML_EVENT)
