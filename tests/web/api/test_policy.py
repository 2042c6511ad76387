from typing import Any

import pytest
from starlette.testclient import TestClient

STATION = "/api/v1/stations/vienna/policy"
NARCOTICS = "/api/v1/stations/vienna/bodies/e-cn-7/policy"
FIREARMS = "/api/v1/stations/vienna/bodies/ctoc-cop-wg-6/policy"
CONFLICTS = "/api/v1/sessions/ctoc-cop-wg-6-2016/conflicts"
WHY = {"reason": "Agreed with the Bureau."}
FIRST = {"If-Match": '"1"'}
NEVER = {"If-Match": '"0"'}


def policy(client: TestClient, **changes: object) -> dict[str, Any]:
    """Return the policy of the station as it is, with these changes."""
    return {**client.get(STATION).json(), **changes}


def set_policy(client: TestClient, **changes: object) -> Any:  # noqa: ANN401 - an answer
    return client.put(STATION, params=WHY, headers=FIRST, json=policy(client, **changes))


def rules(client: TestClient) -> list[str]:
    return [conflict["constraint"] for conflict in client.get(CONFLICTS).json()["conflicts"]]


def test_a_policy_is_public_with_its_version(public: TestClient) -> None:
    answer = public.get(STATION)

    assert (answer.status_code, answer.headers["etag"]) == (200, '"1"')
    assert answer.json()["meeting_hours"] == [
        {"starts": "10:00:00", "ends": "13:00:00"},
        {"starts": "15:00:00", "ends": "18:00:00"},
    ]
    assert answer.json()["severities"]["holiday/official"] == "gate"


def test_what_was_read_can_be_set_again(admin: TestClient) -> None:
    before = policy(admin)

    answer = set_policy(admin)

    assert (answer.status_code, answer.headers["etag"]) == (200, '"2"')
    assert answer.json() == before == policy(admin)


def test_a_limit_holds_from_the_next_judgement_on(admin: TestClient) -> None:
    before = rules(admin)

    set_policy(admin, meeting_minutes=150)

    assert before == ["report-lead-time"]
    assert rules(admin) == ["meeting-length"] * 4 + ["report-lead-time"]


def test_a_body_has_its_own_severities_and_all_else_from_the_station(admin: TestClient) -> None:
    own = {"severities": {"report-lead-time": "off"}}

    answer = admin.put(FIREARMS, params=WHY, headers=NEVER, json=own)

    assert (answer.status_code, answer.headers["etag"], answer.json()) == (200, '"1"', own)
    assert admin.get(FIREARMS).json() == own
    assert rules(admin) == []


def test_a_body_can_be_given_the_stations_values_again(admin: TestClient) -> None:
    before = admin.get(NARCOTICS)

    answer = admin.delete(NARCOTICS, params=WHY, headers=FIRST)

    assert before.json() == {"session_days": 8, "committee_days": 4}
    assert (answer.status_code, answer.headers["etag"]) == (204, '"2"')
    assert (admin.get(NARCOTICS).json(), admin.get(NARCOTICS).headers["etag"]) == ({}, '"2"')
    history = admin.get(f"{NARCOTICS}/versions").json()
    assert [version["settings"] for version in history] == [before.json(), {}]


def test_a_body_that_never_had_values_of_its_own_is_at_version_0(public: TestClient) -> None:
    answer = public.get(FIREARMS)

    assert (answer.status_code, answer.headers["etag"], answer.json()) == (200, '"0"', {})


def test_the_history_tells_who_set_what_when_and_why(admin: TestClient) -> None:
    set_policy(admin, notice_days=7)

    first, second = admin.get(f"{STATION}/versions").json()

    assert (first["version"], first["by"], first["at"]) == (1, "wgcal", None)
    assert (second["version"], second["by"], second["at"], second["reason"]) == (
        2,
        "admin",
        "2016-02-22T09:00:00Z",
        WHY["reason"],
    )
    assert {**first["settings"], "notice_days": 7} == second["settings"]


@pytest.mark.parametrize(
    ("changes", "field", "why"),
    [
        (
            {
                "meeting_hours": [
                    {"starts": "10:00", "ends": "13:00"},
                    {"starts": "12:00", "ends": "15:00"},
                ]
            },
            "meeting_hours.1",
            "these hours overlap with others before them",
        ),
        (
            {"meeting_hours": [{"starts": "10:00", "ends": "25:00"}]},
            "meeting_hours.0.ends",
            "this is no time of day such as 15:00",
        ),
        (
            {"last_hour": "18:00Z"},
            "last_hour",
            "this is no time of day such as 15:00",
        ),
        ({"last_hour": 64800}, "last_hour", "this is no time of day such as 15:00"),
        ({"working_days": [1, 2, 2]}, "working_days", "something is named twice"),
        ({"meeting_minutes": -180}, "meeting_minutes", "this is not between 1 and 1,440"),
        ({"meeting_minutes": 10**30}, "meeting_minutes", "this is not between 1 and 1,440"),
        ({"meeting_minutes": True}, "meeting_minutes", "this is no whole number"),
        ({"meeting_minutes": "180"}, "meeting_minutes", "this is no whole number"),
        ({"meeting_minutes": None}, "meeting_minutes", "this is no whole number"),
        (
            {"plenary_languages": ["en", "la"]},
            "plenary_languages.1",
            "this is none of ar, zh, en, fr, ru, es, de, pt and ils",
        ),
        (
            {"contract_of_teams": "volunteer"},
            "contract_of_teams",
            "this is none of staff and freelance",
        ),
        (
            {"window_loads": {"staff": [{"days": 7}]}},
            "window_loads.staff.0.assignments",
            "this is missing",
        ),
        (
            {"audiences": [{"name": "all", "bodies": ["e-cn-7", "atlantis"]}]},
            "audiences.0.bodies.1",
            "there is no body atlantis",
        ),
        ({"meeting_hour": 3}, "meeting_hour", "there is no such field"),
        (
            {"short_meetings": [{"minutes": 40, "interpreters": 1, "booths": 1}]},
            "short_meetings.0.booths",
            "there is no such field",
        ),
    ],
)
def test_a_value_that_can_not_be_is_refused_at_its_field(
    admin: TestClient, changes: dict[str, object], field: str, why: str
) -> None:
    refused = set_policy(admin, **changes)

    assert refused.status_code == 422
    assert refused.json()["errors"] == [{"field": field, "message": why}]
    assert admin.get(STATION).headers["etag"] == '"1"'


@pytest.mark.parametrize(
    ("severities", "field", "why"),
    [
        ({"meeting-hour": "warn"}, "severities.meeting-hour", "there is no rule meeting-hour"),
        ({"relay/limit": "warn"}, "severities.relay/limit", "this rule is set by relay"),
        (
            {"relay": "loud"},
            "severities.relay",
            "this is none of block, gate, warn, inform and off",
        ),
    ],
)
def test_a_severity_that_can_not_be_is_refused_at_its_rule(
    admin: TestClient, severities: dict[str, str], field: str, why: str
) -> None:
    refused = admin.put(FIREARMS, params=WHY, headers=NEVER, json={"severities": severities})

    assert refused.status_code == 422
    assert refused.json()["errors"] == [{"field": field, "message": why}]


def test_every_flaw_is_told_in_the_language_of_the_reader(admin: TestClient) -> None:
    refused = admin.put(
        STATION,
        params={**WHY, "lang": "zh"},
        headers=FIRST,
        json=policy(admin, notice_days=-1, document_days=999),
    )

    assert (refused.status_code, refused.headers["content-language"]) == (422, "zh")
    assert [problem["field"] for problem in refused.json()["errors"]] == [
        "document_days",
        "notice_days",
    ]


def test_a_station_sets_every_value(admin: TestClient) -> None:
    refused = admin.put(STATION, params=WHY, headers=FIRST, json={"meeting_minutes": 150})

    assert refused.status_code == 422
    assert {problem["message"] for problem in refused.json()["errors"]} == {"this is missing"}


def test_of_two_who_read_the_same_version_the_second_is_refused(admin: TestClient) -> None:
    set_policy(admin, notice_days=7)

    refused = set_policy(admin, notice_days=10)

    assert (refused.status_code, refused.json()["type"]) == (412, "urn:wgcal:problem:stale-policy")
    assert refused.json()["current_revision"] == 2
    assert policy(admin)["notice_days"] == 7


@pytest.mark.parametrize("reason", [{}, {"reason": ""}, {"reason": "  "}])
def test_a_policy_is_not_set_without_a_reason(admin: TestClient, reason: dict[str, str]) -> None:
    body = policy(admin)

    for refused in (
        admin.put(STATION, params=reason, headers=FIRST, json=body),
        admin.delete(NARCOTICS, params=reason, headers=FIRST),
    ):
        assert refused.status_code == 422
        assert [problem["field"] for problem in refused.json()["errors"]] == ["reason"]


def test_a_policy_is_not_set_without_the_version_that_was_seen(admin: TestClient) -> None:
    assert admin.put(STATION, params=WHY, json=policy(admin)).status_code == 428


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        ("/api/v1/stations/atlantis/policy", "unknown-station"),
        ("/api/v1/stations/atlantis/policy/versions", "unknown-station"),
        ("/api/v1/stations/atlantis/bodies/e-cn-7/policy", "unknown-station"),
        ("/api/v1/stations/vienna/bodies/atlantis/policy", "unknown-body"),
        ("/api/v1/stations/%00/policy", "unknown-station"),
        ("/api/v1/stations/vienna/bodies/%00/policy", "unknown-body"),
    ],
)
def test_a_station_or_body_that_nobody_knows_is_not_found(
    admin: TestClient, address: str, problem: str
) -> None:
    refused = admin.get(address)

    assert (refused.status_code, refused.json()["type"]) == (404, f"urn:wgcal:problem:{problem}")


def test_only_an_administrator_sets_a_policy_and_only_a_token_reads_its_history(
    public: TestClient, publisher: TestClient
) -> None:
    body = policy(public)

    for client, status in ((public, 401), (publisher, 403)):
        for refused in (
            client.put(STATION, params=WHY, headers=FIRST, json=body),
            client.put(NARCOTICS, params=WHY, headers=FIRST, json={}),
            client.delete(NARCOTICS, params=WHY, headers=FIRST),
        ):
            assert refused.status_code == status
    for address in (STATION, NARCOTICS):
        assert public.get(f"{address}/versions").status_code == 401
        assert publisher.get(f"{address}/versions").status_code == 200
