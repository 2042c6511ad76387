from typing import Any

import pytest
from starlette.testclient import TestClient

from web.conftest import Clock

SESSION = "/api/v1/sessions/ctoc-cop-wg-6-2016"
DOCUMENTS = f"{SESSION}/documents"
DRAFT = {"plan": "draft"}
SYMBOL = "CTOC/COP/WG.6/2016/2"
SIX = ["ar", "zh", "en", "fr", "ru", "es"]
IN_TIME = dict.fromkeys(SIX, "2016-04-01")


def seen(revision: int = 1) -> dict[str, str]:
    return {"If-Match": f'"{revision}"'}


def rules(conflicts: list[dict[str, Any]]) -> list[str]:
    return [conflict["constraint"] for conflict in conflicts]


def papers(client: TestClient, plan: dict[str, str]) -> dict[str, Any]:
    agenda = client.get(f"{SESSION}/agenda", params=plan).json()
    return {paper["symbol"]: paper for paper in agenda["documents"]}


def test_dates_of_issue_and_submission_are_recorded_and_judged(planner: TestClient) -> None:
    told = {
        "symbol": SYMBOL,
        "submitted_on": "2016-03-20",
        "issued": IN_TIME | {"es": "2016-04-21", "ar": "2016-05-19"},
    }

    answer = planner.post(DOCUMENTS, headers=seen(), json=told)

    outcome = answer.json()
    assert (answer.status_code, answer.headers["etag"], outcome["revision"]) == (200, '"2"', 2)
    assert outcome["verdict"] == "blocked"
    assert [
        (found["constraint"], found["subject"], found["measured"], found["limit"])
        for found in outcome["new"]
    ] == [
        ("document-missing", [SYMBOL, "ar"], 5, 6),
        ("document-late", [SYMBOL, "ar"], -1, 42),
        ("document-late", [SYMBOL, "es"], 27, 42),
        ("document-submission", [SYMBOL], 59, 70),
    ]
    assert rules(outcome["remaining"]) == ["report-lead-time"]
    assert outcome["document"]["submitted_on"] == "2016-03-20"
    assert papers(planner, DRAFT)[SYMBOL] == outcome["document"]


def test_what_is_left_out_stays_and_null_takes_away(planner: TestClient) -> None:
    planner.post(
        DOCUMENTS,
        headers=seen(),
        json={"symbol": SYMBOL, "submitted_on": "2016-03-01", "issued": {"fr": "2016-04-05"}},
    )

    told = {"symbol": SYMBOL, "issued": {"fr": None, "en": "2016-04-01"}, "titles": {"en": "Draft"}}
    document = planner.post(DOCUMENTS, headers=seen(2), json=told).json()["document"]

    assert document["issued"] == {"en": "2016-04-01"}
    assert (document["submitted_on"], document["titles"]["en"]) == ("2016-03-01", "Draft")
    assert set(document["titles"]) == {"zh", "en"}


def test_a_paper_in_english_only_is_exempt(planner: TestClient) -> None:
    told = {"symbol": SYMBOL, "languages": ["en"], "issued": {"en": "2016-05-18"}}

    outcome = planner.post(DOCUMENTS, headers=seen(), json=told).json()

    assert (rules(outcome["new"]), outcome["document"]["languages"]) == ([], ["en"])


def test_a_paper_that_no_document_named_becomes_one_of_its_items(planner: TestClient) -> None:
    new = "CTOC/COP/WG.6/2016/3"
    told = {"symbol": new, "items": ["2", "5"], "issued": {"en": "2016-04-01"}}

    outcome = planner.post(DOCUMENTS, headers=seen(), json=told).json()

    agenda = planner.get(f"{SESSION}/agenda", params=DRAFT).json()
    assert [
        item["number"]
        for item in agenda["items"]
        if {"symbol": new, "role": "new"} in item["documents"]
    ] == ["2", "5"]
    assert agenda["documents"][-1] == outcome["document"]
    assert rules(outcome["new"]) == ["document-missing"]


def test_a_record_stays_in_the_draft_until_it_is_published(
    publisher: TestClient, clock: Clock
) -> None:
    told = {"symbol": SYMBOL, "submitted_on": "2016-03-01", "issued": IN_TIME}
    publisher.post(DOCUMENTS, headers=seen(), json=told)
    before = papers(publisher, {})[SYMBOL]["issued"]
    clock.forward(days=1)

    published = publisher.post(f"{SESSION}/releases", headers=seen(2))

    after = papers(publisher, {})[SYMBOL]
    assert (published.status_code, before, after["issued"]) == (201, {}, IN_TIME)


def test_when_a_paper_was_submitted_is_not_for_the_public(
    publisher: TestClient, clock: Clock
) -> None:
    told = {"symbol": SYMBOL, "submitted_on": "2016-03-20", "issued": IN_TIME}
    publisher.post(DOCUMENTS, headers=seen(), json=told)
    clock.forward(days=1)
    publisher.post(f"{SESSION}/releases", headers=seen(2))

    conflicts = publisher.get(f"{SESSION}/conflicts").json()["conflicts"]

    public = papers(publisher, {})[SYMBOL]
    assert (public["issued"], public["submitted_on"]) == (IN_TIME, None)
    assert rules(conflicts) == ["report-lead-time"]


def test_a_submission_alone_is_nothing_to_publish(publisher: TestClient, clock: Clock) -> None:
    told = {"symbol": SYMBOL, "submitted_on": "2016-03-01"}
    publisher.post(DOCUMENTS, headers=seen(), json=told)
    clock.forward(days=1)

    refused = publisher.post(f"{SESSION}/releases", headers=seen(2))

    assert (refused.status_code, refused.json()["type"]) == (
        409,
        "urn:wgcal:problem:nothing-to-release",
    )


@pytest.mark.parametrize(
    ("told", "field", "detail"),
    [
        ({"issued": {"fr": "soon"}}, "issued.fr", "this is no date such as 2016-05-19"),
        ({"issued": {"fr": "20160401"}}, "issued.fr", "this is no date such as 2016-05-19"),
        ({"issued": {"fr": "2016-02-30"}}, "issued.fr", "this is no date such as 2016-05-19"),
        ({"issued": {"fr": 1459468800}}, "issued.fr", "this is no date such as 2016-05-19"),
        ({"issued": []}, "issued", "this is no object with fields"),
        ({"submitted_on": True}, "submitted_on", "this is no date such as 2016-05-19"),
        ({"items": ["9"]}, "items", "The agenda has no item 9."),
        ({"titles": {"fr": ""}}, "titles.fr", "this has fewer characters than 1"),
        ({"author": "Ada"}, "author", "there is no such field"),
    ],
)
def test_a_record_that_can_not_be_is_refused_at_its_field(
    planner: TestClient, told: dict[str, Any], field: str, detail: str
) -> None:
    refused = planner.post(DOCUMENTS, headers=seen(), json={"symbol": SYMBOL} | told)

    assert refused.status_code == 422
    assert refused.json()["errors"] == [{"field": field, "message": detail}]


def test_a_language_that_is_none_is_refused(planner: TestClient) -> None:
    told = {"symbol": SYMBOL, "issued": {"tlh": "2016-04-01"}}

    refused = planner.post(DOCUMENTS, headers=seen(), json=told)

    assert (refused.status_code, refused.json()["type"]) == (
        422,
        "urn:wgcal:problem:malformed-request",
    )


@pytest.mark.parametrize("told", [{}, {"role": "reference"}])
def test_a_record_that_says_nothing_is_refused(planner: TestClient, told: dict[str, str]) -> None:
    refused = planner.post(DOCUMENTS, headers=seen(), json={"symbol": SYMBOL} | told)

    assert (refused.status_code, refused.json()["detail"]) == (
        422,
        "body: say what to record: titles, issued, submitted_on, languages, or items",
    )


def test_a_record_needs_a_planner_and_the_revision(public: TestClient, planner: TestClient) -> None:
    told = {"symbol": SYMBOL, "submitted_on": "2016-03-01"}

    assert public.post(DOCUMENTS, headers=seen(), json=told).status_code == 401
    assert planner.post(DOCUMENTS, json=told).status_code == 428
    assert planner.post(DOCUMENTS, headers=seen(7), json=told).status_code == 412
    assert (
        planner.post("/api/v1/sessions/atlantis/documents", headers=seen(), json=told)
        .json()["type"]
        .endswith("unknown-session")
    )
