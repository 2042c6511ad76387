from http import HTTPStatus

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from wgcal.domain.errors import SchemaOutdated, WgcalError
from wgcal.domain.message import message
from wgcal.domain.refusals import DatabaseBusy, RoomTaken
from wgcal.web import errors


def answer_to(error: WgcalError) -> tuple[int, str]:
    app = FastAPI()
    errors.install(app)

    @app.get("/")
    def fail() -> None:
        raise error

    answer = TestClient(app).get("/")
    return answer.status_code, str(answer.json()["type"])


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
    assert answer_to(error) == (status, f"urn:wgcal:problem:{problem}")
