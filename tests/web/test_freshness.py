"""Which release programs have fetched, as it is counted and told to planners."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from web.conftest import MONDAY, PUBLIC, SESSION, Clock, serving
from web.test_feeds import move_first, publish
from wgcal.actions.import_document import import_document
from wgcal.documents import example
from wgcal.domain.fetches import ClientFamily
from wgcal.domain.token import Role
from wgcal.store import Database
from wgcal.store.feed_tables import FetchedRow
from wgcal.web.client_families import client_family
from wgcal.web.feed_address import feed_address
from wgcal.web.tally import MOST_COUNTED, Tally

FEED = f"/feeds/sessions/{SESSION}/zh.ics"
FRESHNESS = f"/api/v1/sessions/{SESSION}/freshness"
GOOGLE = {"User-Agent": "Google-Calendar-Importer"}
APPLE = {"User-Agent": "iOS/18.1 (22B83) dataaccessd/1.0"}


def flushed(client: TestClient) -> None:
    client.app.state.tally.flush()  # type: ignore[attr-defined]  # Starlette's, behind ASGIApp


def families(client: TestClient) -> list[dict[str, Any]]:
    flushed(client)
    answer = client.get(FRESHNESS)
    assert answer.status_code == 200
    told: list[dict[str, Any]] = answer.json()["families"]
    return told


@pytest.mark.parametrize(
    ("agent", "family"),
    [
        ("Google-Calendar-Importer", ClientFamily.GOOGLE),
        ("iOS/18.1 (22B83) dataaccessd/1.0", ClientFamily.APPLE),
        ("macOS/15.1 (24B83) CalendarAgent/988", ClientFamily.APPLE),
        ("Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0)", ClientFamily.OUTLOOK),
        (
            "Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Thunderbird/153.0",
            ClientFamily.THUNDERBIRD,
        ),
        ("vdirsyncer/0.21.0", ClientFamily.VDIRSYNCER),
        ("Evolution/3.46.4", ClientFamily.OTHER),
        ("", ClientFamily.OTHER),
    ],
)
def test_a_program_is_of_the_family_whose_name_it_gives(agent: str, family: ClientFamily) -> None:
    assert client_family(agent) is family


def test_a_planner_sees_which_family_has_which_release(publisher: TestClient, clock: Clock) -> None:
    publisher.get(FEED, headers=GOOGLE)
    clock.forward(hours=1)
    move_first(publisher, {"starts_at": "2016-05-18T09:30"})
    publish(publisher, 2)
    publisher.get(FEED, headers=APPLE)
    clock.forward(minutes=5)

    flushed(publisher)
    told = publisher.get(FRESHNESS).json()

    assert told["release"] == 2
    assert [(one["family"], one["release"], one["seconds_ago"]) for one in told["families"]] == [
        ("google", 1, 3900),
        ("apple", 2, 300),
    ]


def test_a_fetch_that_finds_nothing_new_is_counted_and_one_of_headers_is_not(
    planner: TestClient,
) -> None:
    tag = planner.get(FEED, headers=GOOGLE).headers["etag"]
    assert planner.get(FEED, headers={**GOOGLE, "If-None-Match": tag}).status_code == 304
    planner.head(FEED, headers=GOOGLE)

    [google] = families(planner)

    assert google["fetches_today"] == 2


def test_fetches_of_all_feeds_with_the_session_are_told_together_and_by_feed(
    planner: TestClient,
) -> None:
    secret = planner.post("/api/v1/personal-feeds", json={"bodies": ["ctoc-cop-wg-6"]}).json()
    personal = secret["address"].removeprefix(PUBLIC)
    body, station = "/feeds/bodies/ctoc-cop-wg-6/en.ics", "/feeds/stations/vienna/ru.ics?item=2"
    for address in (FEED, f"{FEED}?item=2", body, station, personal):
        planner.get(address, headers=APPLE)

    [apple] = families(planner)

    assert apple["fetches_today"] == 5
    assert [(feed["kind"], feed["language"]) for feed in apple["feeds"]] == [
        ("body", "en"),
        ("personal", "en"),
        ("session", "zh"),
        ("station", "ru"),
    ]


def test_the_fetches_of_yesterday_are_not_those_of_today(planner: TestClient, clock: Clock) -> None:
    planner.get(FEED, headers=GOOGLE)
    flushed(planner)
    clock.forward(days=1)
    [before] = families(planner)
    planner.get(FEED, headers=GOOGLE)

    [after] = families(planner)

    assert [known["fetches_today"] for known in (before, after)] == [0, 1]


def test_what_is_counted_is_kept_when_the_server_stops(published: Database, clock: Clock) -> None:
    with serving(published, clock) as client:
        client.get(FEED, headers=GOOGLE)

    with published.reading() as store:
        [known] = store.fetches.of_session(SESSION)

    assert (known.family, known.release, known.fetches) == (ClientFamily.GOOGLE, 1, 1)


def test_the_database_has_no_place_for_who_fetches() -> None:
    assert set(FetchedRow.model_fields) == {
        "session_id",
        "kind",
        "language",
        "family",
        "release",
        "at",
        "fetches",
    }


def test_nothing_is_lost_while_the_database_can_not_be_written(
    empty_database_url: str, clock: Clock
) -> None:
    database, address = Database(empty_database_url), feed_address(FEED)
    assert address is not None
    tally = Tally(database, clock)
    tally.fetched(address, {SESSION: 1}, ClientFamily.GOOGLE)
    tally.flush()
    tally.fetched(address, {SESSION: 1}, ClientFamily.GOOGLE)
    database.upgrade()
    with database.writing() as store:
        import_document(store, example(), by="planner", now=MONDAY)

    tally.flush()

    with database.reading() as store:
        assert [known.fetches for known in store.fetches.of_session(SESSION)] == [2]
    assert tally.counts == {}
    database.close()


def test_ten_thousand_addresses_in_a_row_are_one_line_of_the_tally(
    published: Database, clock: Clock
) -> None:
    tally = Tally(published, clock)

    for number in range(10_000):
        address = feed_address(FEED, f"alarm={number % 5000}&item={number}")
        assert address is not None
        tally.fetched(address, {SESSION: 1}, ClientFamily.OTHER)

    assert [count.fetches for count in tally.counts.values()] == [10_000]


def test_the_tally_does_not_grow_with_bodies_that_do_not_exist(
    published: Database, clock: Clock
) -> None:
    tally = Tally(published, clock)

    for number in range(MOST_COUNTED + 100):
        address = feed_address("/feeds/bodies/ctoc-cop-wg-6/en.ics", f"body=no-{number}")
        assert address is not None
        tally.fetched(address, {SESSION: 1}, ClientFamily.OTHER)
    count = len(tally.counts)
    tally.flush()

    assert count == MOST_COUNTED
    with published.reading() as store:
        [known] = store.fetches.of_session(SESSION)
    assert known.fetches == MOST_COUNTED


def test_freshness_is_for_planners(public: TestClient, drafted: Database, clock: Clock) -> None:
    assert public.get(FRESHNESS).json()["type"] == "urn:wgcal:problem:token-needed"
    with serving(drafted, clock, role=Role.READER) as reader:
        assert reader.get(FRESHNESS).status_code == 200
        missing = reader.get("/api/v1/sessions/other/freshness")
        assert (missing.status_code, missing.json()["type"]) == (
            404,
            "urn:wgcal:problem:unknown-session",
        )


@pytest.mark.parametrize(("days", "is_told"), [(84, False), (85, True), (87, True), (88, False)])
def test_a_late_change_is_told_what_programs_have(
    planner: TestClient, clock: Clock, days: int, *, is_told: bool
) -> None:
    clock.forward(days=days)
    planner.get(FEED, headers=GOOGLE)
    flushed(planner)
    plan = f"/api/v1/sessions/{SESSION}"
    first = planner.get(f"{plan}/slots").json()[0]["id"]
    to = {"room": "boardroom-d"}

    checked = planner.post(f"{plan}/slots/{first}/moves:check", json=to)
    moved = planner.post(f"{plan}/slots/{first}/move", headers={"If-Match": '"1"'}, json=to)
    cancelled = planner.post(f"{plan}/slots/{first}/cancel", headers={"If-Match": '"2"'})

    told = [answer.json()["freshness"] for answer in (checked, moved, cancelled)]
    releases = [[one["release"] for one in known["families"]] for known in told if known]
    assert releases == ([[1]] * 3 if is_told else [])
