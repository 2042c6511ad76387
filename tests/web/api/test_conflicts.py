from typing import Any

import pytest
from starlette.testclient import TestClient

FIFTH = {
    "session": "ctoc-cop-wg-6-2016",
    "starts_at": "2016-05-18T19:00",
    "ends_at": "2016-05-18T22:00",
    "booths": ["ar", "zh", "en", "fr", "ru", "es"],
}
CHECK = "/api/v1/conflicts/check"


def measures(answer: Any) -> dict[str, tuple[int | None, int | None]]:  # noqa: ANN401 - JSON
    return {
        conflict["constraint"]: (conflict["measured"], conflict["limit"])
        for conflict in answer["conflicts"]
    }


def test_a_fifth_meeting_in_the_evening_is_blocked_by_exactly_five_conflicts(
    public: TestClient,
) -> None:
    answer = public.post(CHECK, json=FIFTH).json()

    assert answer["verdict"] == "blocked"
    assert len(answer["conflicts"]) == 5
    assert measures(answer) == {
        "entitlement-exceeded": (5, 4),
        "interpretation-daily-load": (3, 2),
        "interpretation-rest": (60, 90),
        "late-or-weekend": measures(answer)["late-or-weekend"],
        "meeting-hours": measures(answer)["meeting-hours"],
    }


def test_booths_that_are_left_out_are_those_of_the_entitlement(public: TestClient) -> None:
    bare = {name: value for name, value in FIFTH.items() if name != "booths"}

    assert public.post(CHECK, json=bare).json() == public.post(CHECK, json=FIFTH).json()


def test_a_check_stores_nothing(public: TestClient) -> None:
    before = public.get("/api/v1/sessions/ctoc-cop-wg-6-2016/slots").json()

    public.post(CHECK, json=FIFTH)

    assert public.get("/api/v1/sessions/ctoc-cop-wg-6-2016/slots").json() == before


def test_an_english_informal_in_the_afternoon_gap_is_only_warned_about(public: TestClient) -> None:
    informal = FIFTH | {
        "kind": "informal",
        "starts_at": "2016-05-18T13:15",
        "ends_at": "2016-05-18T14:45",
        "booths": [],
    }

    answer = public.post(CHECK, json=informal).json()

    assert (answer["verdict"], list(measures(answer))) == ("warned", ["meeting-hours"])


def test_a_body_that_has_no_session_that_day_is_judged_on_its_own(public: TestClient) -> None:
    migrants = {
        "body": "ctoc-cop-wg-7",
        "starts_at": "2016-09-13T10:00",
        "ends_at": "2016-09-13T13:00",
        "booths": [],
        "kind": "informal",
    }

    assert public.post(CHECK, json=migrants).json() == {
        "verdict": "clear",
        "conflicts": [],
        "not_recorded": [],
    }


def test_a_body_that_meets_that_day_is_judged_with_its_session(public: TestClient) -> None:
    by_body = {name: value for name, value in FIFTH.items() if name != "session"}

    answer = public.post(CHECK, json=by_body | {"body": "ctoc-cop-wg-6"}).json()

    assert answer == public.post(CHECK, json=FIFTH).json()


def test_a_sibling_at_the_same_hours_wants_interpreters_that_are_not_there(
    public: TestClient,
) -> None:
    migrants = {
        "body": "ctoc-cop-wg-7",
        "starts_at": "2016-05-18T10:00",
        "ends_at": "2016-05-18T13:00",
        "booths": ["en", "fr"],
        "kind": "informal",
    }

    answer = public.post(CHECK, json=migrants).json()

    assert measures(answer)["interpretation-capacity"] == (2, 1)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"starts_at": 1463565600}, "starts_at"),
        ({"starts_at": "tomorrow"}, "starts_at"),
        ({"ends_at": "2016-05-18T19:00"}, "ends_at"),
        ({"ends_at": "2016-05-18T18:00"}, "ends_at"),
        ({"ends_at": "2016-05-25T18:00"}, "ends_at"),
        ({"starts_at": "2016-03-27T02:30", "ends_at": "2016-03-27T04:00"}, "starts_at"),
        ({"starts_at": "2016-10-30T02:30", "ends_at": "2016-10-30T04:00"}, "starts_at"),
        ({"starts_at": "0001-01-01T00:00+14:00", "ends_at": "9999-12-31T23:59"}, "starts_at"),
        ({"room": "boardroom-z"}, "room"),
        ({"session": "\x00"}, "session"),
        ({"items": [{"number": "2\x00"}]}, "items.0.number"),
        ({"booths": ["tlh"]}, "booths.0"),
        ({"items": [{"number": "2", "continued": 1}]}, "items.0.continued"),
        ({"colour": "blue"}, "colour"),
    ],
)
def test_a_value_that_can_not_be_used_is_refused_at_its_field(
    public: TestClient, change: dict[str, object], field: str
) -> None:
    answer = public.post(CHECK, json=FIFTH | change)

    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert [problem["field"] for problem in answer.json()["errors"]] == [field]


def test_a_slot_belongs_to_either_a_session_or_a_body(public: TestClient) -> None:
    both = public.post(CHECK, json=FIFTH | {"body": "ctoc-cop-wg-6"})

    assert both.status_code == 422
    assert both.json()["detail"] == "body: give either a session or a body"


def test_an_unknown_session_is_not_found(public: TestClient) -> None:
    answer = public.post(CHECK, json=FIFTH | {"session": "atlantis-2016"})

    assert answer.status_code == 404
    assert answer.json() == {
        "type": "urn:wgcal:problem:unknown-session",
        "title": "Not Found",
        "status": 404,
        "detail": "There is no session atlantis-2016.",
    }


def test_an_unknown_body_is_not_found(public: TestClient) -> None:
    alone = {name: value for name, value in FIFTH.items() if name != "session"}

    answer = public.post(CHECK, json=alone | {"body": "atlantis"})

    assert (answer.status_code, answer.json()["type"]) == (404, "urn:wgcal:problem:unknown-body")


def test_a_request_of_more_than_a_megabyte_is_refused(public: TestClient) -> None:
    answer = public.post(CHECK, content=b" " * (1024 * 1024 + 1))

    assert answer.status_code == 413
