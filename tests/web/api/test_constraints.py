from typing import Any

from starlette.testclient import TestClient

from wgcal.constraints import CONSTRAINTS

CONSTRAINTS_ADDRESS = "/api/v1/constraints"


def rules(client: TestClient, **asked: str) -> dict[str, dict[str, Any]]:
    answer = client.get(CONSTRAINTS_ADDRESS, params=asked)
    assert answer.status_code == 200
    return {rule["name"]: rule for rule in answer.json()}


def test_every_rule_is_listed_in_the_order_of_the_register(public: TestClient) -> None:
    assert list(rules(public)) == [rule.__name__.replace("_", "-") for rule in CONSTRAINTS]


def test_a_rule_is_told_with_what_it_asks_its_severity_its_limits_source_and_page(
    public: TestClient,
) -> None:
    assert rules(public)["meeting-length"] == {
        "name": "meeting-length",
        "summary": "A meeting with interpretation lasts three hours at most, a remote one two.",
        "severities": {"meeting-length": "gate"},
        "policy": {"meeting_minutes": 180, "remote_meeting_minutes": 120},
        "source": "UN delegates' handbook, Duration of meetings",
        "page": "/constraints/meeting-length",
    }


def test_a_rule_that_speaks_on_levels_has_a_severity_for_each(public: TestClient) -> None:
    assert rules(public)["holiday"]["severities"] == {
        "holiday/official": "gate",
        "holiday/observed": "warn",
        "holiday/avoided": "inform",
    }


def test_every_page_that_is_named_is_there(public: TestClient) -> None:
    pages = [rule["page"] for rule in rules(public).values()]

    assert [page for page in pages if public.get(page).status_code != 200] == []


def test_a_bodys_own_values_are_in_force_for_it_alone(admin: TestClient) -> None:
    admin.put(
        "/api/v1/stations/vienna/bodies/e-cn-7/policy",
        params={"reason": "Agreed."},
        headers={"If-Match": '"1"'},
        json={"meeting_minutes": 150, "severities": {"meeting-length": "warn"}},
    )

    its, theirs = (
        rules(admin, station="vienna", body=body)["meeting-length"]
        for body in ("e-cn-7", "ctoc-cop-wg-6")
    )

    assert (its["policy"]["meeting_minutes"], its["severities"]) == (
        150,
        {"meeting-length": "warn"},
    )
    assert theirs == rules(admin)["meeting-length"]


def test_a_station_or_body_that_nobody_knows_is_not_found(public: TestClient) -> None:
    for asked in ({"station": "atlantis"}, {"body": "atlantis"}):
        assert public.get(CONSTRAINTS_ADDRESS, params=asked).status_code == 404
