import json
from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from kept_plans import kept, meeting, plan_of
from plans import BOARDROOM_A, MIGRANTS
from wgcal.store import Database
from wgcal.web.deadline import Deadline, deadline

CHECK = "/api/v1/conflicts/check"
PLAN = "/api/v1/sessions/ctoc-cop-wg-6-2016"
FIFTH = {
    "session": "ctoc-cop-wg-6-2016",
    "starts_at": "2016-05-18T19:00",
    "ends_at": "2016-05-18T22:00",
}
LUNCH = FIFTH | {
    "kind": "informal",
    "starts_at": "2016-05-18T13:15",
    "ends_at": "2016-05-18T14:45",
    "booths": [],
}
OF_BODY = {
    "body": "ctoc-cop-wg-7",
    "kind": "informal",
    "starts_at": "2016-09-13T10:00",
    "ends_at": "2016-09-13T13:00",
    "room": "boardroom-a",
    "booths": [],
}


def asked(client: TestClient, body: object, **params: str) -> Any:  # noqa: ANN401 - JSON
    answer = client.post(CHECK, json=body, params=params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def refused(client: TestClient, body: object) -> tuple[int, list[str]]:
    answer = client.post(CHECK, json=body)
    return answer.status_code, [problem["field"] for problem in answer.json()["errors"]]


def rules(answer: Any) -> list[str]:  # noqa: ANN401 - JSON
    return [conflict["constraint"] for conflict in answer["conflicts"]]


def slot_id(client: TestClient, number: int) -> str:
    [found] = [
        slot["id"] for slot in client.get(f"{PLAN}/slots").json() if slot["number"] == number
    ]
    return str(found)


def with_draft_in_boardroom_a(database: Database) -> None:
    secret = meeting("secret", "2016-09-13 10:00", BOARDROOM_A)
    kept(database, plan_of("secret-session", secret, body=MIGRANTS))


def test_each_candidate_gets_the_answer_that_it_gets_alone(public: TestClient) -> None:
    answer = asked(public, {"candidates": [FIFTH, LUNCH, OF_BODY]})

    assert answer["candidates"] == [asked(public, one) for one in (FIFTH, LUNCH, OF_BODY)]
    assert answer["verdict"] == "blocked"


def test_candidates_that_come_together_are_named_by_their_order(public: TestClient) -> None:
    answer = asked(public, {"candidates": [OF_BODY, OF_BODY, LUNCH], "together": True})

    [taken] = [one for one in answer["conflicts"] if one["constraint"] == "room-double-booked"]
    assert taken["slots"] == ["candidate-1", "candidate-2"]
    assert [
        (one["name"], taken["fingerprint"] in one["conflicts"]) for one in answer["candidates"]
    ] == [("candidate-1", True), ("candidate-2", True), ("candidate-3", False)]


def test_a_candidate_can_replace_a_slot_and_keeps_what_is_left_out(public: TestClient) -> None:
    instead = FIFTH | {
        "starts_at": "2016-05-19T15:00",
        "ends_at": "2016-05-19T17:30",
        "replaces": slot_id(public, 4),
    }

    assert rules(asked(public, instead)) == ["report-lead-time"]


def test_a_room_can_be_taken_away_from_the_slot_that_is_replaced(publisher: TestClient) -> None:
    third = slot_id(publisher, 3)
    publisher.post(
        f"{PLAN}/slots/{third}/move", headers={"If-Match": '"1"'}, json={"room": "boardroom-d"}
    )
    in_the_way = OF_BODY | {"starts_at": "2016-05-19T10:00", "ends_at": "2016-05-19T13:00"}
    at_same_hours = {
        "session": FIFTH["session"],
        "starts_at": "2016-05-19T10:00",
        "ends_at": "2016-05-19T13:00",
        "replaces": third,
    }
    other = in_the_way | {"room": "boardroom-d"}

    def is_taken(instead: Mapping[str, object]) -> bool:
        body = {"candidates": [instead, other], "together": True, "as_of": "draft"}
        return "room-double-booked" in rules(asked(publisher, body))

    assert is_taken(at_same_hours)
    assert not is_taken(at_same_hours | {"room": None})


def test_slots_can_be_left_out(public: TestClient) -> None:
    all_but_two = {"exclude": [slot_id(public, 1), slot_id(public, 2)]}

    assert "interpretation-daily-load" not in rules(asked(public, FIFTH | all_but_two))
    assert "entitlement-exceeded" not in rules(asked(public, FIFTH | all_but_two))


def test_a_question_can_be_about_an_earlier_release(publisher: TestClient) -> None:
    third = slot_id(publisher, 3)
    publisher.post(f"{PLAN}/slots/{third}/cancel", headers={"If-Match": '"1"'})
    body = FIFTH | {"starts_at": "2016-05-19T10:00", "ends_at": "2016-05-19T13:00"}

    first = asked(publisher, body | {"as_of": {"release": 1}})
    draft = asked(publisher, body | {"as_of": "draft"})

    assert "body-overlap" in rules(first)
    assert "body-overlap" not in rules(draft)


def test_the_draft_can_be_asked_about_in_two_ways_that_are_the_same(planner: TestClient) -> None:
    assert asked(planner, FIFTH | {"as_of": "draft"}) == asked(planner, FIFTH, plan="draft")


@pytest.mark.parametrize("form", [{}, {"together": True}])
def test_a_draft_is_not_for_people_without_a_token(
    public: TestClient, form: dict[str, bool]
) -> None:
    answer = public.post(CHECK, json={"candidates": [FIFTH], "as_of": "draft", **form})

    assert (answer.status_code, answer.json()["type"]) == (401, "urn:wgcal:problem:token-needed")


def test_a_release_that_was_never_made_is_not_found(public: TestClient) -> None:
    answer = public.post(CHECK, json=FIFTH | {"as_of": {"release": 7}})

    assert (answer.status_code, answer.json()["type"]) == (404, "urn:wgcal:problem:unknown-release")


@pytest.mark.parametrize(
    "body",
    [
        OF_BODY,
        {"candidates": [OF_BODY]},
        {"candidates": [OF_BODY], "together": True},
        OF_BODY | {"body": "ctoc-cop"},
    ],
)
def test_a_draft_of_another_session_is_busy_to_strangers_and_nothing_more(
    published: Database, public: TestClient, body: dict[str, object]
) -> None:
    with_draft_in_boardroom_a(published)

    answer = json.dumps(asked(public, body))

    assert "busy-1" in answer
    assert "secret" not in answer


def test_planners_are_told_which_draft_is_in_the_way(
    published: Database, planner: TestClient
) -> None:
    with_draft_in_boardroom_a(published)

    answer = asked(planner, OF_BODY | {"body": "ctoc-cop", "as_of": "draft"})

    assert "secret" in {slot for one in answer["conflicts"] for slot in one["slots"]}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"ends_at": "2016-05-18T18:00"}, "ends_at"),
        ({"ends_at": "2016-05-25T18:00"}, "ends_at"),
        ({"ends_at": "3016-05-18T22:00"}, "ends_at"),
        ({"starts_at": "2016-03-27T02:30", "ends_at": "2016-03-27T04:00"}, "starts_at"),
        ({"starts_at": "1463565600"}, "starts_at"),
        ({"starts_at": None}, "starts_at"),
        ({"room": "boardroom-z"}, "room"),
        ({"booths": ["tlh"]}, "booths.0"),
        ({"kind": "party"}, "kind"),
        ({"attendance": -1}, "attendance"),
        ({"attendance": True}, "attendance"),
        ({"items": [{"number": "2", "minutes": 0}]}, "items.0.minutes"),
        ({"replaces": "nowhere"}, "replaces"),
        ({"exclude": ["x"]}, "exclude"),
        ({"body": "ctoc-cop", "session": None, "station": "atlantis"}, "station"),
    ],
)
def test_a_value_that_can_not_be_used_is_refused_at_its_candidate(
    public: TestClient, change: dict[str, object], field: str
) -> None:
    body = {"candidates": [FIFTH, LUNCH, LUNCH, FIFTH | change]}

    assert refused(public, body) == (422, [f"candidates.3.{field}"])


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"candidates": []}, "candidates"),
        ({"candidates": [FIFTH] * 501}, "candidates"),
        ({"candidates": None}, "candidates"),
        ({"candidates": [FIFTH], "together": 1}, "together"),
        ({"candidates": [FIFTH], "as_of": "yesterday"}, "as_of"),
        ({"candidates": [FIFTH], "as_of": {"release": 0}}, "as_of"),
        ({"candidates": [FIFTH], "as_of": {"release": True}}, "as_of"),
        ({"candidates": [FIFTH], "as_of": {"release": 1, "draft": 2}}, "as_of"),
        ({"candidates": [FIFTH], "as_of": None}, "as_of"),
        ({"candidates": [FIFTH], "exclude": ["nowhere"]}, "exclude.0"),
        ({"candidates": [FIFTH], "exclude": ["x"] * 501}, "exclude"),
        ({"candidates": [FIFTH], "exclude": ["\x00"]}, "exclude.0"),
        (FIFTH | {"exclude": ["nowhere"]}, "exclude.0"),
        (FIFTH | {"together": True}, "together"),
    ],
)
def test_a_question_that_can_not_be_answered_is_refused_at_its_field(
    public: TestClient, body: dict[str, object], field: str
) -> None:
    assert refused(public, body) == (422, [field])


def test_the_refusal_of_too_many_candidates_names_the_limit(public: TestClient) -> None:
    answer = public.post(CHECK, json={"candidates": [FIFTH] * 501})

    assert answer.json()["detail"] == "candidates: this has more entries than 500"


def test_a_slot_that_two_candidates_would_replace_is_refused_at_the_second(
    public: TestClient,
) -> None:
    instead = LUNCH | {"replaces": slot_id(public, 1)}

    answer = refused(public, {"candidates": [instead, instead], "together": True})

    assert answer == (422, ["candidates.1.replaces"])


def test_a_candidate_of_a_session_that_does_not_exist_is_not_found(public: TestClient) -> None:
    answer = public.post(CHECK, json={"candidates": [FIFTH, FIFTH | {"session": "atlantis"}]})

    assert (answer.status_code, answer.json()["type"]) == (404, "urn:wgcal:problem:unknown-session")


@pytest.fixture
def hurried(public: TestClient) -> Iterator[TestClient]:
    """Yield a client whose time is over after a few steps."""
    app = public.app
    assert isinstance(app, FastAPI)
    seconds = count()
    app.dependency_overrides[deadline] = lambda: Deadline(3, lambda: next(seconds))
    yield public
    app.dependency_overrides.clear()


@pytest.mark.parametrize("form", [{}, {"together": True}])
def test_a_question_that_takes_too_long_is_ended_with_a_word_on_it(
    hurried: TestClient, form: dict[str, bool]
) -> None:
    days = [
        OF_BODY | {"starts_at": f"2016-09-{day}T10:00", "ends_at": f"2016-09-{day}T11:00"}
        for day in range(10, 20)
    ]

    answer = hurried.post(CHECK, json={"candidates": days, **form})

    assert (answer.status_code, answer.json()["type"]) == (503, "urn:wgcal:problem:takes-too-long")
    assert answer.json()["detail"] == (
        "The answer would take more than 3 seconds: ask about less at once."
    )


def test_five_hundred_candidates_of_one_session_are_answered(public: TestClient) -> None:
    answer = asked(public, {"candidates": [FIFTH, LUNCH] * 250})

    assert [one["verdict"] for one in answer["candidates"]] == ["blocked", "warned"] * 250
