import json
from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from kept_plans import NOW, kept, meeting
from plans import FIREARMS_2016, VIENNA, work
from read_formats import of_frab_json, of_frab_xml, rows_of
from wgcal.actions.feed_formats import FORMATS
from wgcal.actions.feed_of import MOST_EVENTS, FeedAsked
from wgcal.domain.errors import UnknownRelease
from wgcal.domain.interpretation import Language
from wgcal.domain.release import publish
from wgcal.domain.selection import Selection
from wgcal.domain.slot import SlotId, SlotKind
from wgcal.ical import events_of
from wgcal.ical.presentation import Presentation
from wgcal.store import Database

SESSION = FIREARMS_2016.id
TODAY = date(2016, 5, 1)
TITLE = "More meetings follow from this day in a calendar of their own"
ASKED = FeedAsked(
    selection=Selection(session=SESSION),
    presentation=Presentation(language=Language.EN),
    identity="feed",
    source="https://cal.example.org/feed",
    page="https://cal.example.org/",
    session_page="https://cal.example.org/sessions/{session}",
    rest="https://cal.example.org/feed?from={day}",
    meeting="https://cal.example.org/{session}/{slot}.ics",
)


def published(database: Database, meetings: int) -> None:
    """Publish a session of so many informal meetings, ten a day."""
    slots = []
    for number in range(meetings):
        day, hour = divmod(number, 10)
        starts = f"{date(2016, 5, 18) + timedelta(days=day)} {hour + 8:02}:00"
        one = meeting(f"{number:04}", starts, hours=1)
        slots.append(replace(one, kind=SlotKind.INFORMAL, booths=()))
    release = publish(kept(database, work(*slots)), VIENNA.rooms, None, now=NOW)
    with database.writing() as store:
        store.add_release(SESSION, release, events_of(release, {}, ASKED.page))


def body(database: Database, suffix: str, asked: FeedAsked = ASKED) -> bytes:
    with database.reading() as store:
        return FORMATS[suffix].write(store, asked, TODAY).body


@pytest.fixture
def long(database: Database) -> Database:
    """Return a database with one meeting more than a feed has."""
    published(database, MOST_EVENTS + 1)
    return database


def test_a_long_group_ends_with_a_day_that_says_where_the_rest_is(long: Database) -> None:
    *meetings, rest = json.loads(body(long, "jscal"))["entries"]

    assert len(meetings) == MOST_EVENTS
    assert (rest["title"], rest["start"], rest["duration"]) == (TITLE, "2016-07-07T00:00:00", "P1D")
    assert (rest["showWithoutTime"], rest["freeBusyStatus"]) == (True, "free")
    assert rest["links"]["1"]["href"] == "https://cal.example.org/feed?from=2016-07-07"
    assert "timeZone" not in rest


def test_a_long_table_ends_with_a_row_that_says_where_the_rest_is(long: Database) -> None:
    *meetings, rest = rows_of(body(long, "csv"))

    assert len(meetings) == MOST_EVENTS
    assert (rest["kind"], rest["title"], rest["url"]) == (
        "rest",
        TITLE,
        "https://cal.example.org/feed?from=2016-07-07",
    )


def test_a_long_schedule_ends_with_an_event_that_says_where_the_rest_is(long: Database) -> None:
    for read, suffix in ((of_frab_json, "frab.json"), (of_frab_xml, "frab.xml")):
        *meetings, rest = read(body(long, suffix))

        assert len(meetings) == MOST_EVENTS
        assert rest.title == TITLE
        assert rest.ends_at - rest.starts_at == timedelta(days=1)


def test_a_long_calendar_ends_in_json_and_xml_as_it_does_in_itself(long: Database) -> None:
    _, _, [_, *events] = json.loads(body(long, "jcal"))
    found = ET.fromstring(body(long, "xcal"))  # noqa: S314 - our own

    assert len(events) == MOST_EVENTS + 1
    assert len(list(found.iter("{urn:ietf:params:xml:ns:icalendar-2.0}vevent"))) == MOST_EVENTS + 1


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_releases_are_the_same_bytes(database: Database, suffix: str) -> None:
    published(database, 3)

    assert body(database, suffix) == body(database, suffix)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_selection_without_meetings_is_a_calendar_without_any(
    database: Database, suffix: str
) -> None:
    published(database, 3)
    later = Selection(session=SESSION, starts_on=date(2030, 1, 1))

    found = body(database, suffix, replace(ASKED, selection=later))

    assert b"informal meeting" in body(database, suffix)
    assert b"informal meeting" not in found


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_meeting_that_was_never_released_is_refused(database: Database, suffix: str) -> None:
    published(database, 3)
    unknown = Selection(session=SESSION, slots=frozenset({SlotId("other")}))

    with pytest.raises(UnknownRelease):
        body(database, suffix, replace(ASKED, selection=unknown))
