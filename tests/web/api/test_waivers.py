from typing import Any, Protocol

import pytest
from starlette.testclient import TestClient

PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
WAIVERS = f"{PLAN}/waivers"
DRAFT = {"plan": "draft"}
REASON = "An extra team is paid for."


class Clock(Protocol):
    def forward(self, **time: float) -> None: ...


@pytest.fixture
def fingerprint(publisher: TestClient) -> str:
    """Move the fourth meeting to the evening; return the conflict that then gates."""
    fourth = publisher.get(f"{PLAN}/slots").json()[3]["id"]
    publisher.post(
        f"{PLAN}/slots/{fourth}/move",
        headers={"If-Match": '"1"'},
        json={"starts_at": "2016-05-19T18:00"},
    )
    return str(late(publisher)["fingerprint"])


def conflicts(client: TestClient, **asked: str) -> dict[str, Any]:
    answer: dict[str, Any] = client.get(f"{PLAN}/conflicts", params=asked).json()
    return answer


def late(client: TestClient, plan: str = "draft") -> dict[str, Any]:
    [found] = [
        conflict
        for conflict in conflicts(client, plan=plan)["conflicts"]
        if conflict["constraint"] == "late-or-weekend"
    ]
    return dict(found)


def accept(client: TestClient, fingerprint: str, **more: object) -> Any:  # noqa: ANN401 - an answer
    return client.post(WAIVERS, json={"fingerprint": fingerprint, "reason": REASON, **more})


def test_a_waiver_is_made_listed_and_withdrawn(publisher: TestClient, fingerprint: str) -> None:
    made = accept(publisher, fingerprint, expires_at="2016-05-19T12:00")

    assert made.status_code == 201
    assert made.json() == {
        "fingerprint": fingerprint,
        "constraint": "late-or-weekend",
        "reason": REASON,
        "author": "publisher",
        "accepted_at": "2016-02-22T09:00:00Z",
        "expires_at": "2016-05-19T10:00:00Z",
        "standing": "in-force",
    }
    assert publisher.get(WAIVERS).json() == [made.json()]
    assert publisher.delete(made.headers["location"]).status_code == 204
    assert publisher.get(WAIVERS).json() == []


def test_a_waived_gate_only_warns_and_says_why_to_those_with_a_token(
    publisher: TestClient, fingerprint: str
) -> None:
    before = conflicts(publisher, plan="draft")["verdict"]
    accept(publisher, fingerprint)

    conflict = late(publisher)

    assert (before, conflicts(publisher, plan="draft")["verdict"]) == ("blocked", "warned")
    assert (conflict["severity"], conflict["is_waived"]) == ("gate", True)
    assert conflict["waiver"] == {"reason": REASON, "author": "publisher", "expires_at": None}


def test_strangers_see_that_a_conflict_is_waived_and_not_why_or_by_whom(
    publisher: TestClient, public: TestClient, fingerprint: str
) -> None:
    accept(publisher, fingerprint)
    assert publisher.post(f"{PLAN}/releases", headers={"If-Match": '"2"'}).status_code == 201

    conflict = late(public, plan="released")

    assert (conflict["is_waived"], conflict["waiver"]) == (True, None)
    assert conflicts(public)["verdict"] == "warned"
    assert public.get(f"{PLAN}/releases/2").json()["waivers"] == []
    assert [
        waiver["reason"] for waiver in publisher.get(f"{PLAN}/releases/2").json()["waivers"]
    ] == [REASON]


def test_a_conflict_that_nobody_waived_says_so(public: TestClient) -> None:
    [conflict] = [
        conflict
        for conflict in conflicts(public)["conflicts"]
        if conflict["constraint"] == "report-lead-time"
    ]

    assert (conflict["is_waived"], conflict["waiver"]) == (False, None)


def test_a_refused_release_tells_how_many_conflicts_remain_and_which_are_waived(
    publisher: TestClient, fingerprint: str
) -> None:
    accept(publisher, fingerprint)
    third = publisher.get(f"{PLAN}/slots").json()[2]["id"]
    publisher.post(f"{PLAN}/slots/{third}/cancel", headers={"If-Match": '"2"'})

    refused = publisher.post(f"{PLAN}/releases", headers={"If-Match": '"3"'})

    assert (refused.status_code, refused.json()["type"]) == (409, "urn:wgcal:problem:release-gated")
    assert refused.json()["detail"].startswith(
        "The plan can not be published: 1 conflict remains (item-unscheduled). "
    )
    assert refused.json()["detail"].endswith(" 1 conflict is waived (late-or-weekend).")
    assert [conflict["constraint"] for conflict in refused.json()["conflicts"]] == [
        "item-unscheduled"
    ]


def test_a_waiver_of_other_facts_is_shown_as_lapsed(
    publisher: TestClient, fingerprint: str
) -> None:
    accept(publisher, fingerprint)
    fourth = publisher.get(f"{PLAN}/slots").json()[3]["id"]

    publisher.post(
        f"{PLAN}/slots/{fourth}/move",
        headers={"If-Match": '"2"'},
        json={"starts_at": "2016-05-19T17:00"},
    )

    assert [waiver["standing"] for waiver in publisher.get(WAIVERS).json()] == ["lapsed"]
    assert late(publisher)["is_waived"] is False


def test_a_waiver_of_yesterday_is_shown_as_expired(
    publisher: TestClient, fingerprint: str, clock: Clock
) -> None:
    accept(publisher, fingerprint, expires_at="2016-02-22T12:00:00+01:00")

    clock.forward(days=1)

    assert [waiver["standing"] for waiver in publisher.get(WAIVERS).json()] == ["expired"]


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"fingerprint": "0" * 16, "reason": REASON}, "fingerprint"),
        ({"fingerprint": "late-or-weekend", "reason": REASON}, "fingerprint"),
        ({"reason": REASON}, "fingerprint"),
        ({"fingerprint": "0" * 16}, "reason"),
        ({"fingerprint": "0" * 16, "reason": ""}, "reason"),
        ({"fingerprint": "0" * 16, "reason": " "}, "reason"),
        ({"fingerprint": "0" * 16, "reason": REASON, "expires_at": 12}, "expires_at"),
        ({"fingerprint": "0" * 16, "reason": REASON, "author": "Ada"}, "author"),
    ],
)
def test_a_waiver_that_can_not_be_made_is_refused_at_its_field(
    publisher: TestClient, body: dict[str, object], field: str
) -> None:
    refused = publisher.post(WAIVERS, json=body)

    assert refused.status_code == 422
    assert [problem["field"] for problem in refused.json()["errors"]] == [field]


@pytest.mark.parametrize(
    ("ends", "problem"),
    [
        ("2016-02-22T10:00", "expiry-passed"),
        ("2016-03-27T02:30", "nonexistent-time"),
        ("9999-01-01T00:00", "year-out-of-range"),
    ],
)
def test_an_end_that_can_not_be_is_refused(
    publisher: TestClient, fingerprint: str, ends: str, problem: str
) -> None:
    refused = accept(publisher, fingerprint, expires_at=ends)

    assert (refused.status_code, refused.json()["type"]) == (422, f"urn:wgcal:problem:{problem}")
    assert [one["field"] for one in refused.json()["errors"]] == ["expires_at"]


def test_a_conflict_is_not_waived_twice(publisher: TestClient, fingerprint: str) -> None:
    accept(publisher, fingerprint)

    refused = accept(publisher, fingerprint)

    assert (refused.status_code, refused.json()["type"]) == (
        409,
        "urn:wgcal:problem:already-waived",
    )


def test_a_waiver_that_nobody_made_is_not_found(publisher: TestClient) -> None:
    refused = publisher.delete(f"{WAIVERS}/{'0' * 16}")

    assert (refused.status_code, refused.json()["type"]) == (
        404,
        "urn:wgcal:problem:unknown-waiver",
    )


def test_waivers_are_not_for_the_public_and_a_planner_may_only_read_them(
    public: TestClient, planner: TestClient
) -> None:
    one = f"{WAIVERS}/{'0' * 16}"

    assert public.get(WAIVERS).status_code == 401
    assert accept(public, "0" * 16).status_code == 401
    assert public.delete(one).status_code == 401
    assert planner.get(WAIVERS).status_code == 200
    assert accept(planner, "0" * 16).status_code == 403
    assert planner.delete(one).status_code == 403
