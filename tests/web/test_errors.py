from http import HTTPStatus
from typing import Annotated

import pytest
from fastapi import FastAPI, Query
from starlette.testclient import TestClient

from plans import EVENING, EXAMPLE, facts, work
from wgcal.constraints import check
from wgcal.domain.conflict import difference
from wgcal.domain.errors import SchemaOutdated, UnknownRoom, WgcalError
from wgcal.domain.message import message
from wgcal.domain.refusals import DatabaseBusy, EditBlocked, RoomTaken
from wgcal.web import errors

FRENCH = {"Accept-Language": "fr"}


def failing(error: WgcalError) -> TestClient:
    """Return a client of an application that fails with the error."""
    app = FastAPI()
    errors.install(app)

    @app.get("/")
    def fail(_number: Annotated[int, Query(alias="number")] = 0) -> None:
        raise error

    return TestClient(app, headers={"Accept-Language": ""})


@pytest.mark.parametrize(
    ("error", "status", "problem"),
    [
        (RoomTaken("boardroom-d"), HTTPStatus.CONFLICT, "room-taken"),
        (DatabaseBusy(), HTTPStatus.SERVICE_UNAVAILABLE, "database-busy"),
        (SchemaOutdated(), HTTPStatus.SERVICE_UNAVAILABLE, "schema-outdated"),
        (WgcalError(message("Odd.")), HTTPStatus.INTERNAL_SERVER_ERROR, "wgcal-error"),
    ],
)
def test_what_went_wrong_is_told_by_status_and_type(
    error: WgcalError, status: HTTPStatus, problem: str
) -> None:
    answer = failing(error).get("/")

    assert (answer.status_code, answer.json()["type"]) == (status, f"urn:wgcal:problem:{problem}")


def test_a_refusal_is_told_in_the_language_of_the_reader() -> None:
    answer = failing(RoomTaken("boardroom-d")).get("/", headers=FRENCH)

    assert answer.json() == {
        "type": "urn:wgcal:problem:room-taken",
        "title": "Conflit",
        "status": 409,
        "detail": "La salle boardroom-d a été attribuée à une autre séance.",
    }
    assert answer.headers["Content-Language"] == "fr"
    assert answer.headers["Vary"] == "Accept-Language"


def test_a_refusal_is_english_where_no_language_is_asked_for() -> None:
    answer = failing(RoomTaken("boardroom-d")).get("/")

    assert answer.json()["detail"] == "Room boardroom-d was given to another meeting."
    assert answer.headers["Content-Language"] == "en"


def test_a_value_that_can_not_be_used_is_named_in_the_language_of_the_reader() -> None:
    answer = failing(UnknownRoom("boardroom-z", ["boardroom-d"])).get("/?lang=es")

    assert answer.json()["errors"] == [
        {
            "field": "room",
            "message": "No existe la sala boardroom-z; las salas son: boardroom-d.",
        }
    ]


def test_a_malformed_field_is_explained_in_the_language_of_the_reader() -> None:
    answer = failing(DatabaseBusy()).get("/?number=one&lang=ru")

    assert answer.json() == {
        "type": "urn:wgcal:problem:malformed-request",
        "title": "Данные не могут быть обработаны",
        "status": 422,
        "detail": "number: это не целое число",
        "errors": [{"field": "number", "message": "это не целое число"}],
    }


def test_the_conflicts_behind_a_refusal_speak_the_language_of_the_reader() -> None:
    change = difference(check(EXAMPLE, facts()), check(work(*EXAMPLE.slots, EVENING), facts()))

    answer = failing(EditBlocked(change.new, change)).get("/", headers=FRENCH)

    assert answer.json()["conflicts"][0]["message"] == (
        "La session compte 5 séances avec interprétation, alors qu'elle n'a droit qu'à 4."
    )


def test_an_address_that_nothing_answers_is_said_to_be_so_in_the_language_of_the_reader() -> None:
    answer = failing(DatabaseBusy()).get("/nowhere", headers={"Accept-Language": "zh"})

    assert answer.json() == {
        "type": "urn:wgcal:problem:not-found",
        "title": "未找到",
        "status": 404,
        "detail": "未找到",
    }
    assert answer.headers["Content-Language"] == "zh"


def test_what_can_not_be_done_says_what_can_in_any_language() -> None:
    answer = failing(DatabaseBusy()).post("/", headers=FRENCH)

    assert (answer.status_code, answer.headers["Allow"]) == (HTTPStatus.METHOD_NOT_ALLOWED, "GET")
    assert answer.json()["title"] == "Méthode non autorisée"
