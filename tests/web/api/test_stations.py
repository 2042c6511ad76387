import json
from itertools import count
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from kept_plans import kept, meeting, plan_of
from plans import BOARDROOM_A, MIGRANTS
from wgcal.store import Database
from wgcal.web.deadline import Deadline, deadline

VIENNA = "/api/v1/stations/vienna"
CONFLICTS = f"{VIENNA}/conflicts"
FREE_BUSY = f"{VIENNA}/freebusy"
CALENDAR = f"{VIENNA}/freebusy.ics"
PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
SESSION_DAYS = {"from": "2016-05-18", "to": "2016-05-19"}
FIRST_MORNING = {"from": "2016-05-18T10:00", "to": "2016-05-18T13:00"}
BAD_WINDOWS = [
    ({"from": "2016-05-19", "to": "2016-05-18"}, "to"),
    ({"from": "2016-05-18T10:00", "to": "2016-05-18T10:00"}, "to"),
    ({"from": "2016-05-18", "to": "2017-05-19"}, "to"),
    ({"from": "1016-05-18", "to": "2016-05-18"}, "from"),
    ({"from": "2016-05-18", "to": "9999-12-31"}, "to"),
    ({"from": "0001-01-01T00:00+14:00", "to": "2016-05-18"}, "from"),
    ({"from": "2016-03-27T02:30", "to": "2016-05-18"}, "from"),
    ({"from": "2016-10-01", "to": "2016-10-30T02:30"}, "to"),
    ({"from": "tomorrow", "to": "2016-05-18"}, "from"),
    ({"from": "1463565600", "to": "2016-05-18"}, "from"),
    ({"from": "2016-05-18", "to": ""}, "to"),
    ({"from": "2016-05-18", "to": "2016-05-18" * 5}, "to"),
    ({"to": "2016-05-18"}, "from"),
    ({"from": "2016-05-18"}, "to"),
]


def asked(client: TestClient, address: str, **params: Any) -> Any:  # noqa: ANN401 - JSON
    answer = client.get(address, params=SESSION_DAYS | params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def rules(answer: Any) -> list[str]:  # noqa: ANN401 - JSON
    return [conflict["constraint"] for conflict in answer["conflicts"]]


def with_draft_in_boardroom_a(database: Database, starts: str = "2016-05-18 10:00") -> None:
    kept(
        database,
        plan_of("secret-session", meeting("secret", starts, BOARDROOM_A), body=MIGRANTS),
    )


@pytest.mark.parametrize("address", [CONFLICTS, FREE_BUSY, CALENDAR])
def test_a_window_that_can_not_be_is_refused_at_its_field(public: TestClient, address: str) -> None:
    for params, field in BAD_WINDOWS:
        answer = public.get(address, params=params)

        assert answer.status_code == 422
        assert [problem["field"] for problem in answer.json()["errors"]] == [field]


@pytest.mark.parametrize("name", ["atlantis", "%00", "a" * 1000])
def test_a_station_that_is_not_known_is_not_found(public: TestClient, name: str) -> None:
    for part in ("conflicts", "freebusy", "freebusy.ics"):
        answer = public.get(f"/api/v1/stations/{name}/{part}", params=SESSION_DAYS)

        assert (answer.status_code, answer.json()["type"]) == (
            404,
            "urn:wgcal:problem:unknown-station",
        )


def test_the_conflicts_at_a_station_are_those_of_its_released_plans(public: TestClient) -> None:
    answer = asked(public, CONFLICTS)

    assert answer["conflicts"] == public.get(f"{PLAN}/conflicts").json()["conflicts"]
    assert (answer["station"], answer["starts_at"], answer["ends_at"]) == (
        "vienna",
        "2016-05-18T00:00:00+02:00",
        "2016-05-20T00:00:00+02:00",
    )


def test_every_slot_that_a_conflict_names_is_told_with_its_session_and_hours(
    public: TestClient,
) -> None:
    answer = asked(public, CONFLICTS)

    named = {slot for conflict in answer["conflicts"] for slot in conflict["slots"]}
    assert {slot["slot"] for slot in answer["slots"]} == named
    assert {slot["session"] for slot in answer["slots"]} == {"ctoc-cop-wg-6-2016"}


def test_a_window_without_any_meeting_has_no_conflict(public: TestClient) -> None:
    answer = asked(public, CONFLICTS, **{"from": "2017-01-01", "to": "2017-12-31"})

    assert (answer["verdict"], answer["conflicts"], answer["slots"]) == ("clear", [], [])


def test_a_conflict_outside_the_window_is_not_told(public: TestClient) -> None:
    assert rules(asked(public, CONFLICTS, **FIRST_MORNING)) == []


def test_planners_see_the_conflicts_of_drafts_across_bodies(
    published: Database, planner: TestClient
) -> None:
    with_draft_in_boardroom_a(published)

    answer = asked(planner, CONFLICTS, plan="draft")

    [capacity] = [
        one for one in answer["conflicts"] if one["constraint"] == "interpretation-capacity"
    ]
    assert "secret" in capacity["slots"]
    assert {slot["session"] for slot in answer["slots"]} == {
        "ctoc-cop-wg-6-2016",
        "secret-session",
    }


def test_a_conflict_of_two_bodies_is_told_once(published: Database, planner: TestClient) -> None:
    with_draft_in_boardroom_a(published)

    fingerprints = [
        one["fingerprint"] for one in asked(planner, CONFLICTS, plan="draft")["conflicts"]
    ]

    assert len(fingerprints) == len(set(fingerprints))


def test_a_draft_is_busy_to_strangers_and_nothing_more(
    published: Database, public: TestClient
) -> None:
    with_draft_in_boardroom_a(published)

    answer = asked(public, CONFLICTS)

    [capacity] = [
        one for one in answer["conflicts"] if one["constraint"] == "interpretation-capacity"
    ]
    assert "busy-1" in capacity["slots"]
    assert "secret" not in json.dumps(answer)


@pytest.mark.parametrize("address", [CONFLICTS, FREE_BUSY, CALENDAR])
def test_drafts_are_not_for_people_without_a_token(public: TestClient, address: str) -> None:
    answer = public.get(address, params=SESSION_DAYS | {"plan": "draft"})

    assert (answer.status_code, answer.json()["type"]) == (401, "urn:wgcal:problem:token-needed")


def test_a_station_that_takes_too_long_to_judge_is_not_judged(
    public: TestClient,
) -> None:
    app = public.app
    assert isinstance(app, FastAPI)
    seconds = count()
    app.dependency_overrides[deadline] = lambda: Deadline(1, lambda: next(seconds))

    answer = public.get(CONFLICTS, params=SESSION_DAYS)

    assert (answer.status_code, answer.json()["type"]) == (503, "urn:wgcal:problem:takes-too-long")
