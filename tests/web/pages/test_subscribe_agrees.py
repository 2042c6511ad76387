"""The page lists the meetings whose events the feed has, whatever is chosen."""

from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlencode, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event
from starlette.testclient import TestClient

from plans import (
    BOARDROOM_A,
    BOARDROOM_D,
    EXAMPLE,
    FIREARMS,
    FIREARMS_2016,
    MIGRANTS,
    slot,
    work,
)
from web.conftest import Clock, serving
from web.pages.conftest import Publish
from web.pages.tree import Element, parsed
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotKind, SlotStatus
from wgcal.store import Database

BEFORE = datetime(2016, 5, 2, 9, tzinfo=UTC)
CHINESE = (Language.ZH, Language.EN)
PLENARY = slot("2016-05-18 10:00", "1(a)", "1(b)", "2", room=BOARDROOM_D)
LUNCH = slot("2016-05-18 13:30", "2", hours=1, kind=SlotKind.SIDE_EVENT, booths=())
SECOND = slot("2016-05-18 15:00", "2 (continued)", "3", booths=CHINESE, room=BOARDROOM_A)
GROUP = slot("2016-05-19 09:00", hours=1, kind=SlotKind.REGIONAL_GROUP, booths=(Language.AR,))
LAST = slot("2016-05-19 15:00", "5", "6")
MIGRATION = slot("2016-05-30 10:00", "2", "4", booths=CHINESE, room=BOARDROOM_D)
LATER = replace(FIREARMS_2016, id=SessionId("migrants-2016"), body=MIGRANTS.id)

ITEMS = st.sampled_from(["1", "1(a)", "2", "3", "6", "99"])
KINDS = st.sampled_from(["plenary", "side-event", "regional-group", "informal"])
ROOMS = st.sampled_from([BOARDROOM_A.id, BOARDROOM_D.id, "c3"])
LANGUAGES = st.sampled_from(["ar", "zh", "fr", "de"])
DAYS = st.sampled_from(["", "2016-05-18", "2016-05-19", "2016-05-30", "soon"])
SCOPES = [
    f"sessions/{FIREARMS_2016.id}",
    f"sessions/{FIREARMS_2016.id}/items/2",
    f"sessions/{FIREARMS_2016.id}/days/2016-05-18",
    "stations/vienna",
    "stations/vienna/languages/zh",
    f"stations/vienna/rooms/{BOARDROOM_D.id}",
    f"bodies/{FIREARMS.id}",
    f"bodies/{MIGRANTS.id}",
]
CHOICES = st.fixed_dictionaries(
    {
        "item": st.lists(ITEMS, max_size=2, unique=True),
        "kind": st.lists(KINDS, max_size=2, unique=True),
        "room": st.lists(ROOMS, max_size=2, unique=True),
        "interpreted": st.lists(LANGUAGES, max_size=2, unique=True),
        "body": st.lists(st.sampled_from([FIREARMS.id, MIGRANTS.id]), max_size=2, unique=True),
        "from": DAYS,
        "to": DAYS,
        "cancelled": st.sampled_from(["", "mark", "status", "omit", "maybe"]),
        "granularity": st.sampled_from(["", "meeting", "item"]),
        "alarm": st.sampled_from(["", "15", "never"]),
        "tz": st.sampled_from(["", "utc"]),
        "colour": st.sampled_from(["", "red"]),
    }
)


@pytest.fixture
def reader(database: Database, publishing: Publish) -> TestClient:
    """Return a client before two sessions of two bodies, one with a meeting since cancelled."""
    publishing(work(PLENARY, LUNCH, SECOND, GROUP, LAST))
    cancelled = replace(SECOND, status=SlotStatus.CANCELLED)
    publishing(work(PLENARY, LUNCH, cancelled, GROUP, LAST))
    publishing(work(MIGRATION, session=LATER, body=MIGRANTS, agenda=EXAMPLE.agenda))
    return serving(database, Clock(BEFORE))


def meeting(event: Event) -> str:
    """Return which meeting the event is of, if it is not an event of its own."""
    return str(event.get("RELATED-TO", event["UID"]))


def on_page(page: Element) -> list[str]:
    [section] = page.all("section", class_="preview")
    return [link["href"].partition("#meeting-")[2] for link in section.all("a", class_="meeting")]


def in_feed(client: TestClient, address: str) -> list[str] | int:
    """Return the meetings of the feed, or its status if there is none."""
    answer = client.get(address)
    if answer.status_code != HTTPStatus.OK:
        return answer.status_code
    events = Calendar.from_ical(answer.content).events
    return list(dict.fromkeys(meeting(event) for event in events))


@given(scope=st.sampled_from(SCOPES), chosen=CHOICES, language=st.sampled_from(["zh", "fr"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_page_and_feed_have_the_same_meetings_whatever_is_chosen(
    reader: TestClient, scope: str, chosen: dict[str, str | list[str]], language: str
) -> None:
    query = urlencode(chosen, doseq=True)

    answer = reader.get(f"/subscribe/{scope}?language={language}&{query}")

    of_choice = in_feed(reader, f"/feeds/{scope}/{language}.ics?{query}")
    if answer.status_code != HTTPStatus.OK:
        assert of_choice == answer.status_code
        return
    page = parsed(answer.text)
    [field] = page.all("input", id="address")
    shown = urlsplit(field["value"])
    assert on_page(page) == in_feed(reader, f"{shown.path}?{shown.query}") == of_choice


def test_the_choices_are_not_all_of_nothing(reader: TestClient) -> None:
    def listed(address: str) -> list[str]:
        return on_page(parsed(reader.get(f"/subscribe/{address}").text))

    assert listed("stations/vienna") == [
        one.id for one in (PLENARY, LUNCH, SECOND, GROUP, LAST, MIGRATION)
    ]
    assert listed("stations/vienna?interpreted=zh&cancelled=omit") == [
        one.id for one in (PLENARY, LAST, MIGRATION)
    ]
    assert listed("stations/vienna/rooms/boardroom-d?item=4") == [MIGRATION.id]
