"""What each address of a feed gives, over the published example."""

from datetime import UTC, datetime

import pytest
from icalendar import Calendar, Event
from starlette.testclient import TestClient

from web.conftest import PUBLIC, Clock
from web.pages.tree import parsed
from wgcal.store import Database
from wgcal.web.feed_address import feed_address
from wgcal.web.feed_memory import FeedMemory, Served

SESSION = "/feeds/sessions/ctoc-cop-wg-6-2016"
PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
MORNING_18, AFTERNOON_18, MORNING_19, AFTERNOON_19 = (
    "2016-05-18 10:00",
    "2016-05-18 15:00",
    "2016-05-19 10:00",
    "2016-05-19 15:00",
)
ALL = [MORNING_18, AFTERNOON_18, MORNING_19, AFTERNOON_19]


def events(client: TestClient, address: str) -> list[Event]:
    answer = client.get(address)
    assert answer.status_code == 200
    return list(Calendar.from_ical(answer.content).events)


def starts(client: TestClient, address: str) -> list[str]:
    return [f"{event.start:%Y-%m-%d %H:%M}" for event in events(client, address)]


@pytest.mark.parametrize(
    ("address", "meetings"),
    [
        ("/feeds/stations/vienna/en.ics?from=2016-05-01", ALL),
        ("/feeds/bodies/ctoc-cop-wg-6/en.ics?from=2016-05-01", ALL),
        (f"{SESSION}/en.ics", ALL),
        (f"{SESSION}/days/2016-05-18/en.ics", [MORNING_18, AFTERNOON_18]),
        (f"{SESSION}/items/2/en.ics", [MORNING_18, AFTERNOON_18]),
        (f"{SESSION}/items/1(b)/en.ics", [MORNING_18]),
        (f"{SESSION}/languages/ru/en.ics", ALL),
        (f"{SESSION}/languages/de/en.ics", []),
        ("/feeds/stations/vienna/rooms/boardroom-d/en.ics", []),
        (f"{SESSION}/en.ics?item=3,4", [AFTERNOON_18, MORNING_19]),
        (f"{SESSION}/en.ics?item=3,4&to=2016-05-18", [AFTERNOON_18]),
        (f"{SESSION}/en.ics?kind=side-event", []),
        (f"{SESSION}/en.ics?kind=side-event,plenary&from=2016-05-19", [MORNING_19, AFTERNOON_19]),
        (f"{SESSION}/en.ics?interpreted=zh&colour=red&utm_source=mail", ALL),
    ],
)
def test_an_address_gives_the_meetings_that_it_selects(
    public: TestClient, address: str, meetings: list[str]
) -> None:
    assert starts(public, address) == meetings


def test_a_station_s_feed_begins_three_months_back(public: TestClient, clock: Clock) -> None:
    feed = "/feeds/stations/vienna/en.ics"

    clock.now = datetime(2016, 8, 31, 12, tzinfo=UTC)
    assert starts(public, feed) == ALL
    clock.now = datetime(2016, 9, 1, 12, tzinfo=UTC)
    assert starts(public, feed) == []


@pytest.mark.parametrize(
    "address",
    [
        "/feeds/stations/geneva/en.ics",
        "/feeds/bodies/e-cn-7/en.ics",
        "/feeds/sessions/other/en.ics",
        f"{SESSION}/meetings/0b7c3c38/en.ics",
        f"{SESSION}/xx.ics",
    ],
)
def test_what_is_not_published_has_no_feed(public: TestClient, address: str) -> None:
    answer = public.get(address)

    assert (answer.status_code, answer.headers["content-type"]) == (
        404,
        "text/plain; charset=utf-8",
    )


def test_a_single_meeting_is_a_file_and_no_calendar_of_its_own(public: TestClient) -> None:
    uid = str(events(public, f"{SESSION}/en.ics")[2].uid)

    answer = public.get(f"{SESSION}/meetings/{uid}/en.ics")

    [event] = Calendar.from_ical(answer.content).events
    assert str(event.uid) == uid
    assert answer.headers["content-disposition"] == (
        'attachment; filename="ctoc-cop-wg-6-2016.ics"'
    )
    assert b"NAME" not in answer.content.replace(b"TZNAME", b"")


def test_an_event_for_each_item_is_a_child_of_its_meeting(public: TestClient) -> None:
    [first, *_] = events(public, f"{SESSION}/en.ics")

    items = events(public, f"{SESSION}/en.ics?granularity=item&to=2016-05-18")

    assert [(f"{item.start:%H:%M}", str(item["SUMMARY"]).split(": ")[0]) for item in items] == [
        ("10:00", "Working Group on Firearms, item 1(a)"),
        ("10:00", "Working Group on Firearms, item 1(b)"),
        ("10:00", "Working Group on Firearms, item 2"),
        ("15:00", "Working Group on Firearms, item 2"),
        ("15:00", "Working Group on Firearms, item 3"),
    ]
    assert len({item.uid for item in items}) == 5
    assert [str(item["RELATED-TO"]) for item in items[:3]] == 3 * [str(first.uid)]


def test_a_program_that_knows_no_zones_gets_utc(public: TestClient) -> None:
    body = public.get(f"{SESSION}/en.ics?tz=utc").content

    assert [str(event.start) for event in Calendar.from_ical(body).events] == [
        "2016-05-18 08:00:00+00:00",
        "2016-05-18 13:00:00+00:00",
        "2016-05-19 08:00:00+00:00",
        "2016-05-19 13:00:00+00:00",
    ]
    assert b"TZID" not in body


def test_an_alarm_says_what_begins(public: TestClient) -> None:
    [first, *_] = events(public, f"{SESSION}/zh.ics?alarm=15")

    [alarm] = first.subcomponents
    assert alarm.name == "VALARM"
    assert (str(alarm["ACTION"]), alarm["TRIGGER"].to_ical()) == ("DISPLAY", b"-PT15M")
    assert str(alarm["DESCRIPTION"]) == str(first["SUMMARY"])


def published_anew(client: TestClient, revision: int) -> None:
    answer = client.post(f"{PLAN}/releases", headers={"If-Match": f'"{revision}"'})
    assert answer.status_code == 201


@pytest.fixture
def cancelled(publisher: TestClient) -> TestClient:
    """Return a client after informal consultations were released, cancelled and released again."""
    informal = {
        "kind": "informal",
        "booths": [],
        "starts_at": "2016-05-18T13:30",
        "ends_at": "2016-05-18T14:30",
    }
    added = publisher.post(f"{PLAN}/slots", headers={"If-Match": '"1"'}, json=informal)
    published_anew(publisher, 2)
    publisher.post(f"{PLAN}/slots/{added.json()['slot']['id']}/cancel", headers={"If-Match": '"2"'})
    published_anew(publisher, 3)
    return publisher


@pytest.mark.parametrize(
    ("how", "titles"),
    [
        ("mark", ["[CANCELLED] Working Group on Firearms, informal meeting"]),
        ("status", ["Working Group on Firearms, informal meeting"]),
        ("omit", []),
    ],
)
def test_a_cancelled_meeting_is_marked_or_plain_or_left_out(
    cancelled: TestClient, how: str, titles: list[str]
) -> None:
    found = events(cancelled, f"{SESSION}/en.ics?cancelled={how}")

    assert [str(e["SUMMARY"]) for e in found if e["STATUS"] == "CANCELLED"] == titles
    assert len(found) == 4 + len(titles)


def test_nothing_rings_for_a_cancelled_meeting(cancelled: TestClient) -> None:
    found = events(cancelled, f"{SESSION}/en.ics?alarm=15")

    assert [len(event.subcomponents) for event in found] == [1, 0, 1, 1, 1]


def test_two_spellings_of_one_meaning_are_the_same_bytes(public: TestClient) -> None:
    one = public.get(f"{SESSION}/items/2/en.ics?to=2016-05-18&colour=red")
    other = public.get(f"{SESSION}/en.ics?to=2016-05-18&item=2")

    assert one.content == other.content
    assert one.headers["etag"] == other.headers["etag"]
    assert b"colour" not in one.content


def test_programs_are_told_to_look_more_often_while_the_session_meets(
    public: TestClient, clock: Clock
) -> None:
    hints = []
    for day in (datetime(2016, 5, 16, tzinfo=UTC), datetime(2016, 5, 17, 9, tzinfo=UTC)):
        clock.now = day
        hints.append(Calendar.from_ical(public.get(f"{SESSION}/en.ics").content)["X-PUBLISHED-TTL"])
    clock.now = datetime(2016, 5, 20, tzinfo=UTC)
    hints.append(Calendar.from_ical(public.get(f"{SESSION}/en.ics").content)["X-PUBLISHED-TTL"])

    assert [str(hint) for hint in hints] == ["PT1H", "PT15M", "P1D"]


def served(memory: FeedMemory, query: str) -> Served:
    address = feed_address(f"{SESSION}/en.ics", query)
    assert address is not None
    found = memory.current(address)
    assert found is not None
    return found


def test_memory_is_bounded_however_many_addresses_are_asked_for(
    published: Database, clock: Clock
) -> None:
    memory = FeedMemory(published, PUBLIC, clock, most_bytes=50_000)

    for minutes in range(100):
        served(memory, f"alarm={minutes}")

    assert memory.octets == sum(len(kept.body) for kept in memory.kept.values())
    assert 40_000 < memory.octets <= 50_000


def lines(page: str) -> list[str]:
    """Return the texts of paragraphs among the findings."""
    [section] = parsed(page).all("section", class_="findings")
    return section.texts("p")


def test_the_lint_page_finds_nothing_in_our_own_feeds(public: TestClient) -> None:
    for feed in ("zh.ics", "en.ics?granularity=item&tz=utc", "en.ics?cancelled=omit&item=2"):
        page = public.get("/lint", params={"address": f"{PUBLIC}{SESSION}/{feed}"})

        assert lines(page.text) == ["Nothing is wrong."]


def test_the_lint_page_tells_which_parameter_a_feed_does_not_understand(public: TestClient) -> None:
    address = f"webcal://cal.example.org{SESSION}/en.ics?item=2&colour=red"

    page = public.get("/lint", params={"address": address})

    [what, said, _] = lines(page.text)
    assert what == "warning parameter"
    assert said.startswith("The feed does not understand colour=red, and goes without it.")
