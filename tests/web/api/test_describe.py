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


def test_a_description_says_who_comes_and_how_long_items_take(planner: TestClient) -> None:
    second = slot_id(planner, 2)
    told = {
        "attendance": 120,
        "items": [
            {"number": "2", "continued": True, "minutes": 120},
            {"number": "3", "minutes": 90},
        ],
    }

    answer = planner.post(f"{SLOTS}/{second}/describe", headers=SEEN, json=told)

    outcome = answer.json()
    assert (answer.status_code, answer.headers["etag"], outcome["revision"]) == (200, '"2"', 2)
    assert outcome["slot"]["attendance"] == 120
    assert [(item["number"], item["minutes"]) for item in outcome["slot"]["items"]] == [
        ("2", 120),
        ("3", 90),
    ]
    [overfull] = outcome["new"]
    assert (overfull["constraint"], overfull["measured"], overfull["limit"]) == (
        "item-overfull",
        210,
        180,
    )
    assert rules(outcome["remaining"]) == ["report-lead-time"]


def test_what_a_description_leaves_out_stays_with_the_titles_of_its_rows(
    planner: TestClient,
) -> None:
    before = draft(planner)[1]
    rows = [{"number": "2", "continued": True}, {"number": "3"}]

    described = planner.post(
        f"{SLOTS}/{before['id']}/describe", headers=SEEN, json={"items": rows}
    ).json()["slot"]

    assert described == before


def test_booths_are_described_in_official_order_and_an_attendance_taken_back(
    planner: TestClient,
) -> None:
    third = slot_id(planner, 3)
    planner.post(f"{SLOTS}/{third}/describe", headers=SEEN, json={"attendance": 80})

    told = {"booths": ["es", "en", "es"], "attendance": None}
    outcome = planner.post(
        f"{SLOTS}/{third}/describe", headers={"If-Match": '"2"'}, json=told
    ).json()

    assert (outcome["slot"]["booths"], outcome["slot"]["attendance"]) == (["en", "es"], None)
    assert rules(outcome["new"]) == ["language-coverage"]


def test_an_item_that_the_agenda_lacks_can_not_be_described(planner: TestClient) -> None:
    refused = planner.post(
        f"{SLOTS}/{slot_id(planner, 3)}/describe", headers=SEEN, json={"items": [{"number": "7"}]}
    )

    assert (refused.status_code, rules(refused.json()["conflicts"])[0]) == (409, "item-unknown")


def test_attendance_and_minutes_are_not_for_the_public(publisher: TestClient) -> None:
    third = slot_id(publisher, 3)
    told = {"attendance": 80, "items": [{"number": "4", "minutes": 60}], "booths": ["en"]}
    publisher.post(f"{SLOTS}/{third}/describe", headers=SEEN, json=told)
    publisher.post(
        f"{SLOTS}/{third}/describe",
        headers={"If-Match": '"2"'},
        json={"booths": ["ar", "zh", "en", "fr", "ru", "es"]},
    )
    publisher.post(
        f"{SLOTS}/{third}/move", headers={"If-Match": '"3"'}, json={"room": "boardroom-d"}
    )
    release = publisher.post(RELEASES, headers={"If-Match": '"4"'})

    public, kept = publisher.get(f"{SLOTS}/{third}").json(), draft(publisher)[2]
    assert (release.status_code, public["room"]) == (201, "boardroom-d")
    assert (public["attendance"], public["items"][0]["minutes"]) == (None, None)
    assert (kept["attendance"], kept["items"][0]["minutes"]) == (80, 60)


def test_a_description_alone_is_nothing_to_publish(publisher: TestClient, clock: Clock) -> None:
    third = slot_id(publisher, 3)
    publisher.post(f"{SLOTS}/{third}/describe", headers=SEEN, json={"attendance": 80})
    clock.forward(days=1)

    refused = publisher.post(RELEASES, headers={"If-Match": '"2"'})

    assert refused.json()["type"] == "urn:wgcal:problem:nothing-to-release"


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"attendance": -1}, "attendance"),
        ({"attendance": "many"}, "attendance"),
        ({"items": [{"number": "4", "minutes": 0}]}, "items.0.minutes"),
        ({"items": [{"number": "4", "minutes": 1441}]}, "items.0.minutes"),
        ({"booths": ["tlh"]}, "booths.0"),
        ({"certainty": "perhaps"}, "certainty"),
        ({"certainty": None}, "certainty"),
        ({"starts_after": ""}, "starts_after"),
        ({}, "body"),
    ],
)
def test_a_description_that_can_not_be_is_refused_at_its_field(
    planner: TestClient, told: dict[str, Any], field: str
) -> None:
    refused = planner.post(f"{SLOTS}/{slot_id(planner, 3)}/describe", headers=SEEN, json=told)

    assert refused.status_code == 422
    assert [problem["field"] for problem in refused.json()["errors"]] == [field]


def test_a_meeting_is_described_as_unsure_and_sure_again(planner: TestClient) -> None:
    third, fourth = slot_id(planner, 3), slot_id(planner, 4)
    told = {"certainty": "if-needed", "starts_after": third}

    unsure = planner.post(f"{SLOTS}/{fourth}/describe", headers=SEEN, json=told).json()["slot"]
    sure = planner.post(
        f"{SLOTS}/{fourth}/describe",
        headers={"If-Match": '"2"'},
        json={"certainty": "confirmed", "starts_after": None},
    ).json()["slot"]

    assert (unsure["certainty"], unsure["starts_after"]) == ("if-needed", third)
    assert (sure["certainty"], sure["starts_after"]) == ("confirmed", None)


def test_a_meeting_after_one_that_is_not_before_it_is_refused(planner: TestClient) -> None:
    third, fourth = slot_id(planner, 3), slot_id(planner, 4)

    refused = planner.post(f"{SLOTS}/{third}/describe", headers=SEEN, json={"starts_after": fourth})

    assert refused.status_code == 422
    assert refused.json()["type"] == "urn:wgcal:problem:follows-later-slot"
