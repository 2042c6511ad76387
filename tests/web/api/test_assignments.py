from typing import Any

import pytest
from starlette.testclient import TestClient

from web.conftest import Clock, serving
from wgcal.domain.token import Role
from wgcal.store import Database

PEOPLE = "/api/v1/stations/vienna/interpreters"
ADA = f"{PEOPLE}/ada-lovelace"
SESSION = "/api/v1/sessions/ctoc-cop-wg-6-2016"
ENGLISH: dict[str, Any] = {"name": "Ada Lovelace", "booths": ["en", "fr"], "passive": ["ru"]}


def first_slot(client: TestClient) -> str:
    return str(client.get(f"{SESSION}/slots").json()[0]["id"])


def seats_of(slot: str) -> str:
    return f"{SESSION}/slots/{slot}/assignments"


def assigned(client: TestClient, *booths: str, revision: int = 1) -> Any:  # noqa: ANN401 - an answer
    return client.post(
        seats_of(first_slot(client)),
        headers={"If-Match": f'"{revision}"'},
        json=[{"interpreter": "ada-lovelace", "booth": booth} for booth in booths],
    )


def test_an_assignment_answers_with_revision_and_conflicts(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)

    done = assigned(planner, "en")

    assert (done.status_code, done.headers["ETag"]) == (200, '"2"')
    answer = done.json()
    assert (answer["revision"], answer["slot"]["number"]) == (2, 1)
    assert {new["constraint"] for new in answer["new"]} == {"interpreters-per-booth"}
    assert [same["constraint"] for same in answer["remaining"]] == ["report-lead-time"]
    seats = planner.get(seats_of(answer["slot"]["id"]))
    assert (seats.headers["ETag"], seats.json()) == (
        '"2"',
        [{"slot": answer["slot"]["id"], "interpreter": "ada-lovelace", "booth": "en"}],
    )


def test_an_assignment_that_can_not_be_is_refused_with_its_conflict(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)

    refused = assigned(planner, "zh")

    assert refused.status_code == 409
    [first, *_] = refused.json()["conflicts"]
    assert (first["constraint"], first["severity"]) == ("interpreter-double-booked", "block")
    assert first["message"].startswith("At the meeting of 18 May 2016, 10:00 interpreter Ada")
    assert planner.get(seats_of(first["slots"][0])).json() == []


def test_an_assignment_names_the_revision_it_was_made_against(planner: TestClient) -> None:
    planner.put(ADA, json=ENGLISH)
    address = seats_of(first_slot(planner))

    assert planner.post(address, json=[]).status_code == 428
    assert assigned(planner, "en", revision=7).json()["current_revision"] == 1


@pytest.mark.parametrize(
    ("seats", "field"),
    [
        ([{"interpreter": "ada-lovelace", "booth": "de"}], "0.booth"),
        ([{"interpreter": "ada-lovelace", "booth": "xx"}], "0.booth"),
        ([{"interpreter": "nobody", "booth": "en"}], "0.interpreter"),
        ([{"interpreter": "ada-lovelace"}], "0.booth"),
    ],
)
def test_a_seat_that_can_not_be_used_is_named(
    planner: TestClient, seats: list[dict[str, str]], field: str
) -> None:
    planner.put(ADA, json=ENGLISH)
    address = seats_of(first_slot(planner))

    refused = planner.post(address, headers={"If-Match": '"1"'}, json=seats)

    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == [field]


def test_no_public_answer_names_an_interpreter_even_where_one_is_in_conflict(
    published: Database, clock: Clock
) -> None:
    with serving(published, clock, role=Role.PUBLISHER) as inside:
        inside.put(ADA, json=ENGLISH)
        assert assigned(inside, "en").status_code == 200
        drafted = inside.get(f"{SESSION}/conflicts", params={"plan": "draft"}).text
        busy = {"starts_at": "2016-05-18T12:00", "ends_at": "2016-05-18T14:00"}
    with serving(published, clock) as public:
        slot = first_slot(public)
        answers = [
            public.get(f"{SESSION}/conflicts").text,
            public.get(f"{SESSION}/slots").text,
            public.get(f"{SESSION}/releases/1").text,
            public.get(f"/feeds/{SESSION.removeprefix('/api/v1/')}/en.ics").text,
            public.get(f"/sessions/{SESSION.rpartition('/')[2]}").text,
            public.get(f"{SESSION}/slots/{slot}").text,
            public.get(
                "/api/v1/stations/vienna/conflicts",
                params={"from": "2016-05-18", "to": "2016-05-19"},
            ).text,
            public.post(
                "/api/v1/conflicts/check", json={"session": SESSION.rpartition("/")[2], **busy}
            ).text,
        ]

    assert "interpreters-per-booth" in drafted
    assert not [text for text in answers if "ada" in text.lower() or "per-booth" in text]


def test_readers_see_assignments_and_make_none(published: Database, clock: Clock) -> None:
    with serving(published, clock, role=Role.READER) as reader:
        assert reader.get(seats_of(first_slot(reader))).json() == []
        assert assigned(reader, "en").status_code == 403


def test_a_slot_that_there_is_not_has_no_assignments(planner: TestClient) -> None:
    refused = planner.get(seats_of("none"))

    assert (refused.status_code, refused.json()["type"]) == (404, "urn:wgcal:problem:unknown-slot")
