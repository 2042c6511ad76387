from collections.abc import Callable
from datetime import datetime

import pytest
from starlette.testclient import TestClient

from wgcal.settings import Settings
from wgcal.store import Database
from wgcal.web.app import create_app

PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"


def test_published_sessions_are_listed(public: TestClient) -> None:
    assert public.get("/api/v1/sessions").json() == [
        {
            "id": "ctoc-cop-wg-6-2016",
            "body": "ctoc-cop-wg-6",
            "symbol": "CTOC/COP/WG.6/2016/1",
            "station": "vienna",
            "zone": "Europe/Vienna",
            "starts_on": "2016-05-18",
            "ends_on": "2016-05-19",
        }
    ]


def test_a_session_tells_its_body_entitlement_status_and_revision(public: TestClient) -> None:
    answer = public.get(PLAN)

    assert answer.headers["etag"] == '"1"'
    assert answer.json()["body"]["names"]["zh"] == "枪支问题工作组"
    assert answer.json()["entitlement"] == {
        "meetings": 4,
        "starts_on": "2016-05-18",
        "ends_on": "2016-05-19",
        "languages": ["ar", "zh", "en", "fr", "ru", "es"],
    }
    assert (answer.json()["status"], answer.json()["revision"]) == ("proposed", 1)


def test_the_agenda_has_every_item_with_its_documents(public: TestClient) -> None:
    agenda = public.get(f"{PLAN}/agenda").json()

    assert [item["number"] for item in agenda["items"]] == [
        "1",
        "1(a)",
        "1(b)",
        "2",
        "3",
        "4",
        "5",
        "6",
    ]
    assert {
        document["symbol"]: document["role"] for document in agenda["items"][3]["documents"]
    } == {
        "CTOC/COP/WG.6/2012/3": "reference",
        "CTOC/COP/WG.6/2014/2": "reference",
        "CTOC/COP/WG.6/2016/2": "new",
    }


def test_the_example_has_one_conflict_and_one_thing_that_is_not_recorded(
    public: TestClient,
) -> None:
    answer = public.get(f"{PLAN}/conflicts").json()

    assert answer["verdict"] == "warned"
    assert [conflict["constraint"] for conflict in answer["conflicts"]] == ["report-lead-time"]
    assert len(answer["not_recorded"]) == 1


def test_an_unpublished_session_is_nothing_that_the_public_can_see(
    drafted: Database, clock: Callable[[], datetime]
) -> None:
    with TestClient(create_app(Settings(), drafted, clock=clock)) as public:
        assert public.get("/api/v1/sessions").json() == []
        assert public.get(PLAN).status_code == 404


def test_an_unknown_address_is_a_problem_too(public: TestClient) -> None:
    answer = public.get("/api/v1/nothing")

    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_a_method_that_an_address_lacks_is_a_problem_too(public: TestClient) -> None:
    answer = public.delete("/api/v1/sessions")

    assert (answer.status_code, answer.headers["content-type"]) == (405, "application/problem+json")
    assert answer.headers["allow"] == "GET"


def test_the_methods_of_an_address_are_named_whichever_route_has_them(public: TestClient) -> None:
    answer = public.delete(f"{PLAN}/slots")

    assert answer.headers["allow"] == "GET, POST"


def test_a_token_is_optional_where_only_a_draft_needs_it(public: TestClient) -> None:
    paths = public.get("/api/v1/openapi.json").json()["paths"]

    assert paths["/api/v1/sessions"]["get"]["security"] == [{}, {"HTTPBearer": []}]
    assert paths["/api/v1/sessions/{session}/slots"]["post"]["security"] == [{"HTTPBearer": []}]


def test_the_openapi_description_has_an_example_for_every_request(public: TestClient) -> None:
    paths = public.get("/api/v1/openapi.json").json()["paths"]

    bodies = {
        f"{method} {path}": body
        for path, methods in paths.items()
        for method, operation in methods.items()
        for body in operation.get("requestBody", {}).get("content", {}).values()
    }
    bare = [
        request
        for request, body in bodies.items()
        if not {"example", "examples", "$ref"} & {*body, *body["schema"]}
    ]
    assert len(bodies) > 5
    assert bare == []


def test_the_openapi_description_knows_the_shape_of_every_refusal(public: TestClient) -> None:
    described = public.get("/api/v1/openapi.json").json()

    shapes = {
        content["schema"].get("$ref", "")
        for methods in described["paths"].values()
        for operation in methods.values()
        for status, response in operation["responses"].items()
        if status >= "400"
        for content in response["content"].values()
    }
    assert shapes == {"#/components/schemas/Problem"}
    assert set(described["components"]["schemas"]["Problem"]["required"]) == {
        "type",
        "title",
        "status",
        "detail",
    }


def test_health_names_the_versions_that_decide_what_feeds_say(public: TestClient) -> None:
    answer = public.get("/health").json()

    assert (answer["status"], sorted(answer)) == ("ok", ["status", "tzdata", "version"])


@pytest.mark.parametrize("name", ["atlantis", "no_such", "%00", "a" * 1000, "..%2F..", "ö"])
def test_a_name_that_no_session_has_is_not_found(public: TestClient, name: str) -> None:
    for part in ("", "/slots", "/agenda", "/conflicts", "/releases", "/releases/1"):
        assert public.get(f"/api/v1/sessions/{name}{part}").status_code == 404
