"""Problem details (RFC 9457) for everything that can go wrong, in the reader's language."""

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
from wgcal.domain.personal_feed import TooManyPersonalFeeds
from wgcal.domain.policy_validation import UnusablePolicy
from wgcal.domain.refusals import (
    DatabaseBusy,
    EditBlocked,
    RefusedError,
    ReleaseGated,
    StalePolicy,
    StaleRevision,
)
from wgcal.web.access import RoleTooLow, TokenNeeded
from wgcal.web.api.answers import ConflictAnswer, all_told
from wgcal.web.api.posted_calendar import CalendarNotSent
from wgcal.web.api.revision import RevisionNotGiven
from wgcal.web.deadline import TakesTooLong
from wgcal.web.language import language_headers, language_of
from wgcal.web.making import MadeTooFast
from wgcal.web.malformed import explanation
from wgcal.web.methods import methods_of
from wgcal.web.statuses import detail, title
from wgcal.wording.messages import translated

PROBLEM = "application/problem+json"
STATUS: Mapping[type[WgcalError], HTTPStatus] = {
    NotFoundError: HTTPStatus.NOT_FOUND,
    InvalidInputError: HTTPStatus.UNPROCESSABLE_ENTITY,
    InvalidToken: HTTPStatus.UNAUTHORIZED,
    TokenNeeded: HTTPStatus.UNAUTHORIZED,
    RoleTooLow: HTTPStatus.FORBIDDEN,
    RevisionNotGiven: HTTPStatus.PRECONDITION_REQUIRED,
    CalendarNotSent: HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    StaleRevision: HTTPStatus.PRECONDITION_FAILED,
    StalePolicy: HTTPStatus.PRECONDITION_FAILED,
    MadeTooFast: HTTPStatus.TOO_MANY_REQUESTS,
    TooManyPersonalFeeds: HTTPStatus.SERVICE_UNAVAILABLE,
    DatabaseBusy: HTTPStatus.SERVICE_UNAVAILABLE,
    TakesTooLong: HTTPStatus.SERVICE_UNAVAILABLE,
    DatabaseUnreachable: HTTPStatus.SERVICE_UNAVAILABLE,
    SchemaOutdated: HTTPStatus.SERVICE_UNAVAILABLE,
    RefusedError: HTTPStatus.CONFLICT,
    WgcalError: HTTPStatus.INTERNAL_SERVER_ERROR,
}


ADVICE: Mapping[HTTPStatus, Mapping[str, str]] = {
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": "Bearer"},
    HTTPStatus.TOO_MANY_REQUESTS: {"Retry-After": "60"},
}
"""What a refusal says to programs in its headers (RFC 9110, 11.6.1; RFC 6585, 4)."""


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


def status_of(error: WgcalError) -> HTTPStatus:
    """Return the status of answers that tell of the error."""
    return next(code for kind, code in STATUS.items() if isinstance(error, kind))


def _refused(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, WgcalError):
        raise error
    language = language_of(request)
    status = status_of(error)
    problem = Problem(
        type=f"urn:wgcal:problem:{error.name}",
        title=translated(title(status), language),
        status=status,
        detail=translated(error.message, language),
        **_details(error, language),
    )
    return _response(problem, language, ADVICE.get(status))


def _details(error: WgcalError, language: Language) -> dict[str, Any]:
    match error:
        case UnusablePolicy():
            return {
                "errors": [
                    FieldProblem(field=flaw.field, message=translated(flaw.message, language))
                    for flaw in error.flaws
                ]
            }
        case InvalidInputError():
            text = translated(error.message, language)
            return {"errors": [FieldProblem(field=error.field, message=text)]}
        case EditBlocked():
            return {"conflicts": all_told(error.difference.new, language)}
        case ReleaseGated():
            return {"conflicts": all_told(error.conflicts, language)}
        case StaleRevision() | StalePolicy():
            return {"current_revision": error.actual}
        case _:
            return {}


def _malformed(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, RequestValidationError):
        raise error
    language = language_of(request)
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    fields = [_field_problem(found, language) for found in error.errors()]
    problem = Problem(
        type="urn:wgcal:problem:malformed-request",
        title=translated(title(status), language),
        status=status,
        detail="; ".join(f"{problem.field}: {problem.message}" for problem in fields),
        errors=fields,
    )
    return _response(problem, language)


def _field_problem(found: Mapping[str, Any], language: Language) -> FieldProblem:
    place: Sequence[str | int] = found["loc"]
    inner = place[1:] if len(place) > 1 else place
    return FieldProblem(
        field=".".join(map(str, inner)), message=translated(explanation(found), language)
    )


def _http(request: Request, error: Exception) -> JSONResponse:
    if not isinstance(error, HTTPException):
        raise error
    language = language_of(request)
    status = HTTPStatus(error.status_code)
    problem = Problem(
        type=f"urn:wgcal:problem:{status.phrase.lower().replace(' ', '-')}",
        title=translated(title(status), language),
        status=status,
        detail=translated(detail(status, error.detail), language),
    )
    is_wrong_method = status is HTTPStatus.METHOD_NOT_ALLOWED
    return _response(problem, language, _allow(request) if is_wrong_method else error.headers)


def _allow(request: Request) -> Mapping[str, str]:
    """Return all methods of the address; the framework names those of one route."""
    return {"Allow": methods_of(request)}


def _response(
    problem: Problem, language: Language, headers: Mapping[str, str] | None = None
) -> JSONResponse:
    return JSONResponse(
        problem.model_dump(mode="json", exclude_none=True),
        status_code=problem.status,
        headers={**language_headers(language), **(headers or {})},
        media_type=PROBLEM,
    )
