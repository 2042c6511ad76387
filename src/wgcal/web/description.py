"""The OpenAPI description, with the shape of refusals that routes only refer to."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from wgcal.web.errors import Problem

PLACE = "#/components/schemas/{model}"


def install(app: FastAPI) -> None:
    """Make the application describe its refusals too."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _with_optional_tokens(_with_problems(_described(app)))
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign]  # as FastAPI documents


def _described(app: FastAPI) -> dict[str, Any]:
    return get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)


def _with_problems(description: dict[str, Any]) -> dict[str, Any]:
    shape = Problem.model_json_schema(ref_template=PLACE, mode="serialization")
    inner = shape.pop("$defs", {})
    description["components"]["schemas"] |= {"Problem": shape, **inner}
    return description


def _with_optional_tokens(description: dict[str, Any]) -> dict[str, Any]:
    """Return the description where a token is optional for what has a `plan` to choose.

    Only its draft needs one, and an empty requirement says so (OpenAPI 3.1, Security Requirement).
    """
    for operations in description["paths"].values():
        for operation in operations.values():
            names = {parameter["name"] for parameter in operation.get("parameters", ())}
            if "plan" in names:
                operation["security"] = [{}, *operation["security"]]
    return description
