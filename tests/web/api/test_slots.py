from datetime import UTC, datetime
from typing import Any

import pytest
from starlette.testclient import TestClient

from web.conftest import Clock

SESSION = "/api/v1/sessions/ctoc-cop-wg-6-2016"
SLOTS = f"{SESSION}/slots"
RELEASES = f"{SESSION}/releases"
DRAFT = {"plan": "draft"}
SEEN = {"If-Match": '"1"'}
EVENING = {"starts_at": "2016-05-18T19:00", "ends_at": "2016-05-18T22:00"}


def draft(client: TestClient) -> list[dict[str, Any]]:
    slots: list[dict[str, Any]] = client.get(SLOTS, params=DRAFT).json()
    return slots


def slot_id(client: TestClient, number: int) -> str:
    [found] = [slot["id"] for slot in client.get(SLOTS).json() if slot["number"] == number]
    return str(found)


def rules(conflicts: list[dict[str, Any]]) -> list[str]:
    return [conflict["constraint"] for conflict in conflicts]


def test_the_four_meetings_are_public_with_hours_booths_and_items(public: TestClient) -> None:
    slots = public.get(SLOTS).json()

    assert [
        (
            slot["number"],
            slot["starts_at"],
            slot["ends_at"],
            [(item["number"], item["continued"]) for item in slot["items"]],
        )
        for slot in slots
    ] == [
        (
            1,
            "2016-05-18T10:00:00+02:00",
            "2016-05-18T13:00:00+02:00",
            [("1(a)", False), ("1(b)", False), ("2", False)],
        ),
        (
            2,
            "2016-05-18T15:00:00+02:00",
            "2016-05-18T18:00:00+02:00",
            [("2", True), ("3", False)],
        ),
        (3, "2016-05-19T10:00:00+02:00", "2016-05-19T13:00:00+02:00", [("4", False)]),
        (
            4,
            "2016-05-19T15:00:00+02:00",
            "2016-05-19T18:00:00+02:00",
            [("5", False), ("6", False)],
        ),
    ]
    assert {tuple(slot["booths"]) for slot in slots} == {("ar", "zh", "en", "fr", "ru", "es")}


def test_one_slot_is_read_by_its_identifier(public: TestClient) -> None:
    first = public.get(SLOTS).json()[0]

    assert public.get(f"{SLOTS}/{first['id']}").json() == first


def test_a_move_keeps_the_length_and_tells_what_became_of_conflicts(planner: TestClient) -> None:
    third = slot_id(planner, 3)

    answer = planner.post(
        f"{SLOTS}/{third}/move",
        headers=SEEN,
        json={"starts_at": "2016-05-19T09:30", "room": "boardroom-d"},
    )

    outcome = answer.json()
    assert (answer.status_code, answer.headers["etag"], outcome["revision"]) == (200, '"2"', 2)
    assert outcome["slot"]["starts_at"] == "2016-05-19T09:30:00+02:00"
    assert outcome["slot"]["ends_at"] == "2016-05-19T12:30:00+02:00"
    assert outcome["slot"]["room"] == "boardroom-d"
    assert rules(outcome["new"]) == ["meeting-hours"]
    assert rules(outcome["gone"]) == []
    assert rules(outcome["remaining"]) == ["report-lead-time"]


def test_a_move_stays_in_the_draft_until_it_is_published(planner: TestClient) -> None:
    before = planner.get(SLOTS).json()
    planner.post(f"{SLOTS}/{slot_id(planner, 3)}/move", headers=SEEN, json={"room": "boardroom-d"})

    assert planner.get(SLOTS).json() == before
    assert draft(planner)[2]["room"] == "boardroom-d"


def test_a_move_to_another_room_alone_keeps_the_hours(planner: TestClient) -> None:
    third = slot_id(planner, 3)

    moved = planner.post(f"{SLOTS}/{third}/move", headers=SEEN, json={"room": "boardroom-d"})

    assert moved.json()["slot"]["starts_at"] == "2016-05-19T10:00:00+02:00"


def test_a_room_is_taken_away_by_null(planner: TestClient) -> None:
    third = slot_id(planner, 3)
    planner.post(f"{SLOTS}/{third}/move", headers=SEEN, json={"room": "boardroom-d"})

    moved = planner.post(f"{SLOTS}/{third}/move", headers={"If-Match": '"2"'}, json={"room": None})

    assert moved.json()["slot"]["room"] is None


def test_a_conflict_that_gates_a_release_does_not_stop_a_move(planner: TestClient) -> None:
    moved = planner.post(
        f"{SLOTS}/{slot_id(planner, 4)}/move",
        headers=SEEN,
        json={"starts_at": "2016-05-21T15:00"},
    )

    assert moved.status_code == 200
    assert rules(moved.json()["new"]) == [
        "entitlement-exceeded",
        "late-or-weekend",
        "outside-session",
    ]


def test_a_room_that_another_meeting_has_blocks_the_move_and_nothing_is_saved(
    planner: TestClient,
) -> None:
    first, second = slot_id(planner, 1), slot_id(planner, 2)
    planner.post(f"{SLOTS}/{first}/move", headers=SEEN, json={"room": "boardroom-d"})
    before = draft(planner)

    refused = planner.post(
        f"{SLOTS}/{second}/move",
        headers={"If-Match": '"2"'},
        json={"starts_at": "2016-05-18T11:00", "room": "boardroom-d"},
    )

    assert (refused.status_code, refused.json()["type"]) == (409, "urn:wgcal:problem:edit-blocked")
    assert "room-double-booked" in rules(refused.json()["conflicts"])
    assert draft(planner) == before


def test_an_added_slot_is_numbered_next_and_found_where_the_answer_says(
    planner: TestClient,
) -> None:
    answer = planner.post(SLOTS, headers=SEEN, json=EVENING)

    added = answer.json()["slot"]
    assert (answer.status_code, added["number"]) == (201, 5)
    assert planner.get(answer.headers["location"], params=DRAFT).json() == added


def test_a_change_of_a_released_meeting_inside_the_lead_time_is_told_by_the_clock(
    planner: TestClient, clock: Clock
) -> None:
    third = slot_id(planner, 3)
    clock.now = datetime(2016, 5, 9, 9, tzinfo=UTC)
    to = {"room": "boardroom-d"}

    checked = planner.post(f"{SLOTS}/{third}/moves:check", json=to).json()
    moved = planner.post(f"{SLOTS}/{third}/move", headers=SEEN, json=to).json()

    assert [
        (new["constraint"], new["slots"], new["measured"], new["limit"]) for new in checked["new"]
    ] == [("short-notice", [third], 10, 14)]
    assert moved["new"] == checked["new"]
    assert rules(planner.get(f"{SESSION}/conflicts", params=DRAFT).json()["conflicts"]) == [
        "report-lead-time"
    ]


def test_a_cancelled_slot_stays_in_the_plan_as_cancelled(planner: TestClient) -> None:
    answer = planner.post(f"{SLOTS}/{slot_id(planner, 3)}/cancel", headers=SEEN)

    assert answer.json()["slot"]["status"] == "cancelled"
    assert rules(answer.json()["new"]) == [
        "item-unscheduled",
        "report-lead-time",
        "entitlement-unused",
    ]
    assert [slot["status"] for slot in draft(planner)] == [
        "scheduled",
        "scheduled",
        "cancelled",
        "scheduled",
    ]


def test_a_cancelled_slot_can_not_be_moved(planner: TestClient) -> None:
    third = slot_id(planner, 3)
    planner.post(f"{SLOTS}/{third}/cancel", headers=SEEN)

    refused = planner.post(
        f"{SLOTS}/{third}/move", headers={"If-Match": '"2"'}, json={"room": "boardroom-d"}
    )

    assert (refused.status_code, refused.json()["type"]) == (
        409,
        "urn:wgcal:problem:slot-is-cancelled",
    )


def test_a_change_of_a_plan_that_somebody_else_changed_is_refused(planner: TestClient) -> None:
    third = slot_id(planner, 3)
    planner.post(f"{SLOTS}/{third}/move", headers=SEEN, json={"room": "boardroom-d"})

    stale = planner.post(f"{SLOTS}/{third}/move", headers=SEEN, json={"room": "boardroom-a"})

    assert (stale.status_code, stale.json()["type"], stale.json()["current_revision"]) == (
        412,
        "urn:wgcal:problem:stale-revision",
        2,
    )


@pytest.mark.parametrize(
    ("headers", "status", "problem"),
    [
        ({}, 428, "revision-not-given"),
        ({"If-Match": "1"}, 422, "malformed-revision"),
        ({"If-Match": 'W/"1"'}, 422, "malformed-revision"),
        ({"If-Match": "*"}, 422, "malformed-revision"),
        ({"If-Match": '"99999999999"'}, 422, "malformed-revision"),
    ],
)
def test_a_change_must_name_the_revision_it_was_made_against(
    planner: TestClient, headers: dict[str, str], status: int, problem: str
) -> None:
    refused = planner.post(SLOTS, headers=headers, json=EVENING)

    assert (refused.status_code, refused.json()["type"]) == (status, f"urn:wgcal:problem:{problem}")


def test_an_unknown_slot_is_not_found(planner: TestClient) -> None:
    refused = planner.post(f"{SLOTS}/nowhere/move", headers=SEEN, json={"room": "boardroom-d"})

    assert (refused.status_code, refused.json()["type"]) == (404, "urn:wgcal:problem:unknown-slot")


def test_a_room_that_the_station_lacks_is_refused_at_its_field(planner: TestClient) -> None:
    refused = planner.post(
        f"{SLOTS}/{slot_id(planner, 1)}/move", headers=SEEN, json={"room": "boardroom-z"}
    )

    assert refused.status_code == 422
    assert [problem["field"] for problem in refused.json()["errors"]] == ["room"]


def test_an_hour_that_the_clock_change_leaves_out_is_refused(planner: TestClient) -> None:
    refused = planner.post(
        f"{SLOTS}/{slot_id(planner, 1)}/move", headers=SEEN, json={"starts_at": "2016-03-27T02:30"}
    )

    assert (refused.status_code, refused.json()["type"]) == (
        422,
        "urn:wgcal:problem:nonexistent-time",
    )


def test_a_move_can_be_checked_before_it_is_made(planner: TestClient) -> None:
    third = slot_id(planner, 3)
    to = {"starts_at": "2016-05-18T11:00"}

    answer = planner.post(f"{SLOTS}/{third}/moves:check", json=to)

    assert (answer.status_code, answer.json()["verdict"]) == (200, "blocked")
    assert rules(answer.json()["new"]) == [
        "body-overlap",
        "interpretation-capacity",
        "interpretation-daily-load",
        "interpretation-rest",
        "meeting-hours",
        "report-lead-time",
        "item-order",
    ]
    assert draft(planner)[2]["starts_at"] == "2016-05-19T10:00:00+02:00"


def test_only_those_who_may_see_a_draft_may_ask_what_a_move_would_do(public: TestClient) -> None:
    refused = public.post(f"{SLOTS}/any/moves:check", json={"room": "boardroom-d"})

    assert (refused.status_code, refused.json()["type"]) == (401, "urn:wgcal:problem:token-needed")


@pytest.mark.parametrize("address", ["move", "moves:check"])
def test_a_move_to_nowhere_is_refused(planner: TestClient, address: str) -> None:
    refused = planner.post(f"{SLOTS}/{slot_id(planner, 3)}/{address}", headers=SEEN, json={})

    assert (refused.status_code, refused.json()["detail"]) == (
        422,
        "body: say where to: starts_at, room, or both",
    )
