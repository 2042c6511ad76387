"""The page for an address that nothing answers."""

from http import HTTPStatus
from inspect import isawaitable

from fastapi import FastAPI, Request, Response
from starlette.exceptions import HTTPException

from wgcal.web.pages.page import page
from wgcal.web.pages.reader import Reader, reader_of

FOR_PROGRAMS = "/api/"


def not_found(request: Request, reader: Reader) -> Response:
    """Return the page; it does not tell a session not yet published from one that never was."""
    return page(request, "not_found.html", reader, {}, status=HTTPStatus.NOT_FOUND)


def install(app: FastAPI) -> None:
    """Answer people with the page where the application would answer with problem details."""
    otherwise = app.exception_handlers[HTTPException]

    async def answered(request: Request, error: Exception) -> Response:
        is_missing = isinstance(error, HTTPException) and error.status_code == HTTPStatus.NOT_FOUND
        if is_missing and not request.url.path.startswith(FOR_PROGRAMS):
            return not_found(request, reader_of(request))
        response = otherwise(request, error)
        return await response if isawaitable(response) else response

    app.add_exception_handler(HTTPException, answered)
