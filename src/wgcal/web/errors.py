"""Problem details (RFC 9457) for everything that can go wrong."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from wgcal.domain.errors import (
    DatabaseUnreachable,
    InvalidInputError,
    InvalidToken,
    NotFoundError,
    SchemaOutdated,
    WgcalError,
)
from wgcal.domain.interpretation import Language
from wgcal.domain.refusals import (
    DatabaseBusy,
    EditBlocked,
    RefusedError,
    ReleaseGated,
    StaleRevision,
)
from wgcal.web.access import RoleTooLow, TokenNeeded
from wgcal.web.api.answers import ConflictAnswer, told
from wgcal.web.api.revision import RevisionNotGiven
from wgcal.wording.messages import translated

PROBLEM = "application/problem+json"
STATUS: Mapping[type[WgcalError], HTTPStatus] = {
    NotFoundError: HTTPStatus.NOT_FOUND,
    InvalidInputError: HTTPStatus.UNPROCESSABLE_ENTITY,
    InvalidToken: HTTPStatus.UNAUTHORIZED,
    TokenNeeded: HTTPStatus.UNAUTHORIZED,
    RoleTooLow: HTTPStatus.FORBIDDEN,
    RevisionNotGiven: HTTPStatus.PRECONDITION_REQUIRED,
    StaleRevision: HTTPStatus.PRECONDITION_FAILED,
    DatabaseBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    DatabaseUnreachable: HTTPStatus.SERVICE_UNAVAILABLE,
    SchemaOutdated: HTTPStatus.SERVICE_UNAVAILABLE,
    RefusedError: HTTPStatus.CONFLICT,
    WgcalError: HTTPStatus.INTERNAL_SERVER_ERROR,
}


class FieldProblem(BaseModel):
    """One field of a request that can not be used, and why."""

    field: str = Field(examples=["ends_at"])
    message: str


class Problem(BaseModel):
    """A refusal that a program can tell apart by `type` and a person can read in `detail`."""

    type: str = Field(examples=["urn:wgcal:problem:stale-revision"])
    title: str = Field(examples=["Precondition Failed"])
    status: int = Field(examples=[412])
    detail: str
    errors: list[FieldProblem] | None = None
    conflicts: list[ConflictAnswer] | None = None
    current_revision: int | None = None


def install(app: FastAPI) -> None:
    """Make the application answer every error with problem details."""
    app.add_exception_handler(WgcalError, _refused)
    app.add_exception_handler(RequestValidationError, _malformed)
    app.add_exception_handler(HTTPException, _http)


def problems(*statuses: HTTPStatus) -> dict[int | str, dict[str, Any]]:
    """Return the OpenAPI description of refusals with these statuses, and of malformed input."""
    schema = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {
        status.value: {"description": status.phrase, "content": {PROBLEM: schema}}
        for status in (*statuses, HTTPStatus.UNPROCESSABLE_ENTITY)
    }


READING = problems(HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND)


def _refused(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, WgcalError):
        raise error
    status = next(code for kind, code in STATUS.items() if isinstance(error, kind))
    return _response(
        Problem(
            type=f"urn:wgcal:problem:{error.name}",
            title=status.phrase,
            status=status,
            detail=translated(error.message, Language.EN),
            **_details(error),
        ),
        {"WWW-Authenticate": "Bearer"} if status is HTTPStatus.UNAUTHORIZED else {},
    )


def _details(error: WgcalError) -> dict[str, Any]:
    match error:
        case InvalidInputError():
            text = translated(error.message, Language.EN)
            return {"errors": [FieldProblem(field=error.field, message=text)]}
        case EditBlocked():
            return {"conflicts": [told(conflict) for conflict in error.difference.new]}
        case ReleaseGated():
            return {"conflicts": [told(conflict) for conflict in error.conflicts]}
        case StaleRevision():
            return {"current_revision": error.actual}
        case _:
            return {}


def _malformed(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    fields = [_field_problem(found) for found in error.errors()]
    return _response(
        Problem(
            type="urn:wgcal:problem:malformed-request",
            title=status.phrase,
            status=status,
            detail="; ".join(f"{problem.field}: {problem.message}" for problem in fields),
            errors=fields,
        )
    )


def _field_problem(found: Mapping[str, Any]) -> FieldProblem:
    place: Sequence[str | int] = found["loc"]
    inner = place[1:] if len(place) > 1 else place
    return FieldProblem(field=".".join(map(str, inner)), message=_sentence(found))


def _sentence(found: Mapping[str, Any]) -> str:
    return str(found["msg"]).removeprefix("Value error, ")


def _http(_request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    status = HTTPStatus(error.status_code)
    return _response(
        Problem(
            type=f"urn:wgcal:problem:{status.phrase.lower().replace(' ', '-')}",
            title=status.phrase,
            status=status,
            detail=error.detail,
        ),
        error.headers or {},
    )


def _response(problem: Problem, headers: Mapping[str, str] | None = None) -> JSONResponse:
    return JSONResponse(
        problem.model_dump(mode="json", exclude_none=True),
        status_code=problem.status,
        headers=dict(headers or {}),
        media_type=PROBLEM,
    )
