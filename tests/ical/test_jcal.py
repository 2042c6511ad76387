import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from hostile import TITLES
from ical.example import FIRST_TIME, PAGE, RELEASE, WORK, body_of, head_of, published
from plans import FIREARMS
from read_formats import of_icalendar
from wgcal.domain.interpretation import Language
from wgcal.ical import FEED_LANGUAGES, event, feed
from wgcal.ical.jcal import jcal
from wgcal.ical.rest import rest
from wgcal.ical.titles import calendar_name
from wgcal.ical.variants import with_alarm
from wgcal.ical.vevent import event_of_item

ZH = Language.ZH


def properties(component: list[Any]) -> Iterator[list[Any]]:
    """Yield the properties of the component and of all inside it."""
    yield from component[1]
    for inner in component[2]:
        yield from properties(inner)


def test_the_example_begins_with_the_calendar_and_its_zone() -> None:
    name, of_calendar, [zone, *_] = json.loads(jcal(body_of(RELEASE, ZH)))

    assert name == "vcalendar"
    assert of_calendar[:5] == [
        ["version", {}, "text", "2.0"],
        ["prodid", {}, "text", "-//wgcal//feeds 1//EN"],
        ["calscale", {}, "text", "GREGORIAN"],
        ["name", {"language": "zh"}, "text", "枪支问题工作组，2016年"],
        ["x-wr-calname", {}, "text", "枪支问题工作组，2016年"],
    ]
    assert zone[0] == "vtimezone"
    assert zone[2][0][1][:2] == [
        ["dtstart", {}, "date-time", "1981-03-29T02:00:00"],
        ["rrule", {}, "recur", {"freq": "YEARLY", "byday": "-1SU", "bymonth": 3}],
    ]


def test_hours_are_local_with_their_zone_and_history_is_utc() -> None:
    _, _, [_, event, *_] = json.loads(jcal(body_of(RELEASE, ZH)))

    assert event[1][1:7] == [
        ["dtstamp", {}, "date-time", "2016-02-23T09:00:00Z"],
        ["created", {}, "date-time", "2016-02-23T09:00:00Z"],
        ["last-modified", {}, "date-time", "2016-02-23T09:00:00Z"],
        ["sequence", {}, "integer", 0],
        ["dtstart", {"tzid": "Europe/Vienna"}, "date-time", "2016-05-18T10:00:00"],
        ["dtend", {"tzid": "Europe/Vienna"}, "date-time", "2016-05-18T13:00:00"],
    ]


@pytest.mark.parametrize("language", FEED_LANGUAGES)
def test_every_property_has_a_type_and_they_are_those_of_the_feed(language: Language) -> None:
    body = body_of(RELEASE, language)

    found = list(properties(json.loads(jcal(body))))

    lines = body.replace(b"\r\n ", b"").decode().splitlines()
    names = [line.split(":")[0].split(";")[0].lower() for line in lines]
    assert [each[0] for each in found] == [name for name in names if name not in {"begin", "end"}]
    assert {each[2] for each in found} == {
        *("text", "date-time", "duration", "integer", "recur", "uri", "utc-offset")
    }


def test_alarms_items_and_days_have_their_types() -> None:
    [meeting, *_] = RELEASE.slots
    [item, *_] = meeting.slot.items
    events = (
        with_alarm(event(meeting, RELEASE, ZH, PAGE), 15),
        event_of_item(meeting, item, RELEASE, ZH, PAGE),
        rest(date(2016, 5, 20), PAGE, FIRST_TIME, ZH),
    )

    found = list(properties(json.loads(jcal(feed(head_of(RELEASE, ZH), events)))))

    names = {"trigger", "related-to"}
    assert [each for each in found if each[0] in names or each[2] == "date"] == [
        ["trigger", {}, "duration", "-PT15M"],
        ["related-to", {"reltype": "PARENT"}, "text", meeting.slot.id],
        ["dtstart", {}, "date", "2016-05-20"],
    ]


@pytest.mark.parametrize("title", TITLES)
def test_the_name_of_a_calendar_is_plain_text(title: str) -> None:
    release = published(replace(WORK, body=replace(FIREARMS, names={Language.EN: title})))

    _, of_calendar, _ = json.loads(jcal(body_of(release, Language.EN)))

    expected = str(calendar_name({Language.EN: title}, FIREARMS.symbol, Language.EN, 2016))
    assert [each[2:] for each in of_calendar if each[0] in {"name", "x-wr-calname"}] == [
        ["text", expected],
        ["text", expected],
    ]


def test_another_reader_makes_the_same_calendar_of_it() -> None:
    body = body_of(RELEASE, ZH)

    read = Calendar.from_jcal(jcal(body).decode())

    assert of_icalendar(read.to_ical()) == of_icalendar(body)


def test_there_is_no_needless_space() -> None:
    body = jcal(body_of(RELEASE, ZH))

    assert json.dumps(json.loads(body), ensure_ascii=False, separators=(",", ":")).encode() == body
