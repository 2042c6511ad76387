from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.testclient import TestClient

from calendars import calendar, event
from web.conftest import Clock, serving
from wgcal.domain.token import Role
from wgcal.ical.calendar_file import MOST_BYTES
from wgcal.store import Database

PEOPLE = "/api/v1/stations/vienna/interpreters"
ADA = f"{PEOPLE}/ada-lovelace"
SESSION = "/api/v1/sessions/ctoc-cop-wg-6-2016"
ENGLISH: dict[str, Any] = {"name": "Ada Lovelace", "booths": ["en", "fr"], "passive": ["ru"]}
ICS = {"Content-Type": "text/calendar"}
LEAVE = calendar(*event("DTSTART;VALUE=DATE:20160518", "SUMMARY:Secret"))


def test_an_interpreter_is_recorded_and_read_again(planner: TestClient) -> None:
    made = planner.put(ADA, json=ENGLISH)

    assert made.status_code == 201
    assert made.json() == {
        "id": "ada-lovelace",
        "name": "Ada Lovelace",
        "booths": ["en", "fr"],
        "passive": ["ru"],
        "contract": "staff",
        "absences": [],
    }
    assert planner.get(ADA).json() == made.json()


def test_what_is_known_of_an_interpreter_can_be_changed(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)

    changed = planner.put(ADA, json={"name": "Ada L.", "booths": ["en"], "contract": "freelance"})

    assert changed.status_code == 200
    assert (changed.json()["contract"], changed.json()["passive"]) == ("freelance", [])


def test_interpreters_are_listed_without_absences(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)
    planner.put(f"{PEOPLE}/li", json={"name": "Li Wei", "booths": ["zh"]})

    assert planner.get(PEOPLE).json() == [
        {"id": "ada-lovelace", "contract": "staff", **ENGLISH},
        {"id": "li", "name": "Li Wei", "booths": ["zh"], "passive": [], "contract": "staff"},
    ]


def test_an_interpreter_can_be_forgotten(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)

    assert planner.delete(ADA).status_code == 204
    assert planner.get(ADA).status_code == 404
    assert planner.delete(ADA).json()["type"] == "urn:wgcal:problem:unknown-interpreter"


def test_availability_is_read_from_today_on(planner: TestClient, clock: Clock) -> None:
    planner.put(ADA, json=ENGLISH)
    clock.now = datetime(2016, 5, 17, 23, 0, tzinfo=UTC)

    read = planner.post(f"{ADA}/availability", headers=ICS, content=LEAVE)

    assert read.status_code == 200
    assert read.json()["absences"] == [
        {"starts_at": "2016-05-17T22:00:00Z", "ends_at": "2016-05-18T22:00:00Z"}
    ]
    clock.forward(days=1)
    assert (
        planner.post(f"{ADA}/availability", headers=ICS, content=LEAVE).json()["absences"]
        == (read.json()["absences"])
    )
    assert "Secret" not in planner.get(ADA).text


def test_availability_is_read_from_a_day_on(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)

    from_june = planner.post(
        f"{ADA}/availability", params={"from": "2016-06-01"}, headers=ICS, content=LEAVE
    )

    assert from_june.json()["absences"] == []


@pytest.mark.parametrize("day", ["2016-13-45", "2016-5-1", "today", "20160501", "1462060800"])
def test_a_day_that_is_none_is_refused(planner: TestClient, day: str) -> None:
    planner.put(ADA, json=ENGLISH)

    refused = planner.post(f"{ADA}/availability", params={"from": day}, headers=ICS, content=LEAVE)

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "from")


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_a_year_that_no_zone_is_known_of_is_refused(planner: TestClient, day: str) -> None:
    planner.put(ADA, json=ENGLISH)

    refused = planner.post(f"{ADA}/availability", params={"from": day}, headers=ICS, content=LEAVE)

    assert (refused.status_code, refused.json()["type"]) == (
        422,
        "urn:wgcal:problem:year-out-of-range",
    )


def test_a_calendar_that_can_not_be_read_is_refused_with_the_line(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)

    refused = planner.post(
        f"{ADA}/availability", headers=ICS, content=calendar(*event("DTSTART:soon"))
    )

    assert (refused.status_code, refused.json()["errors"]) == (
        422,
        [{"field": "calendar", "message": "Line 4: DTSTART can not be read: soon"}],
    )


def test_a_calendar_of_more_than_a_megabyte_is_refused(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)

    refused = planner.post(f"{ADA}/availability", headers=ICS, content=b" " * (MOST_BYTES + 1))

    assert refused.status_code == 413


def test_what_does_not_call_itself_a_calendar_is_refused(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)

    refused = planner.post(f"{ADA}/availability", json={})

    assert (refused.status_code, refused.json()["type"]) == (
        415,
        "urn:wgcal:problem:calendar-not-sent",
    )


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "   "}, "name"),
        ({"name": 7}, "name"),
        ({"booths": []}, "booths"),
        ({"booths": ["xx"]}, "booths.0"),
        ({"passive": ["xx"]}, "passive.0"),
        ({"contract": "friend"}, "contract"),
        ({"absences": []}, "absences"),
    ],
)
def test_a_field_that_can_not_be_used_is_named(
    planner: TestClient, change: dict[str, object], field: str
) -> None:
    refused = planner.put(ADA, json=ENGLISH | change)

    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]


@pytest.mark.parametrize("identifier", ["Ada", "ada%20l", "ada_l", "-", "%00", "a" * 101])
def test_an_identifier_is_small_letters_digits_and_hyphens(
    planner: TestClient, identifier: str
) -> None:
    refused = planner.put(f"{PEOPLE}/{identifier}", json=ENGLISH)

    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "interpreter")


def test_a_station_that_there_is_not_has_no_interpreters(planner: TestClient) -> None:
    nowhere = "/api/v1/stations/nowhere/interpreters"

    assert planner.get(nowhere).json()["type"] == "urn:wgcal:problem:unknown-station"
    assert planner.put(f"{nowhere}/ada", json=ENGLISH).status_code == 404
    assert planner.get(f"{nowhere}/ada").status_code == 404


@pytest.mark.parametrize(
    ("method", "address"),
    [
        ("GET", PEOPLE),
        ("GET", ADA),
        ("PUT", ADA),
        ("DELETE", ADA),
        ("POST", f"{ADA}/availability"),
        ("GET", f"{SESSION}/slots/any/assignments"),
        ("POST", f"{SESSION}/slots/any/assignments"),
    ],
)
def test_without_a_token_nothing_is_told_of_interpreters(
    public: TestClient, method: str, address: str
) -> None:
    body = [] if address.endswith("assignments") else ENGLISH

    refused = public.request(
        method,
        address,
        headers={"If-Match": '"1"'} | (ICS if address.endswith("availability") else {}),
        json=body,
    )

    assert (refused.status_code, refused.json()["type"]) == (401, "urn:wgcal:problem:token-needed")


def test_readers_read_and_do_not_write(published: Database, clock: Clock) -> None:
    with serving(published, clock, role=Role.READER) as reader:
        assert reader.get(PEOPLE).json() == []
        assert reader.put(ADA, json=ENGLISH).status_code == 403
        assert reader.delete(ADA).status_code == 403
        assert reader.post(f"{ADA}/availability", headers=ICS, content=LEAVE).status_code == 403
