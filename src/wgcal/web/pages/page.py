"""How a page is written: a template, a reader, and headers that say in which language it is."""

from collections.abc import Mapping
from functools import cache
from http import HTTPStatus

from fastapi import Request, Response
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from wgcal.domain.message import message
from wgcal.domain.policy import Severity
from wgcal.web.pages.reader import PAGE_LANGUAGES, Reader
from wgcal.web.pages.static_files import address
from wgcal.wording.languages import direction, endonym
from wgcal.wording.messages import translated
from wgcal.wording.severities import severity_name

SECONDS_KEPT = 60


def page(
    request: Request,
    template: str,
    reader: Reader,
    context: Mapping[str, object],
    *,
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    """Return the page written for the reader."""
    return _templates().TemplateResponse(
        request,
        template,
        {"reader": reader, "public_url": request.app.state.settings.public_url, **context},
        status_code=status,
        headers={
            "Content-Language": reader.language,
            "Vary": "Accept-Language",
            "Cache-Control": f"public, max-age={SECONDS_KEPT}",
        },
    )


@pass_context
def said(context: Context, text: str, **values: object) -> str:
    """Return a sentence of a template in the reader's language; templates call it `message`."""
    return translated(message(text, **values), context["reader"].language)


@pass_context
def severity_said(context: Context, severity: Severity) -> str:
    """Return what a conflict of the severity does, in the reader's language."""
    return translated(severity_name(severity), context["reader"].language)


@cache
def environment() -> Environment:
    """Return where templates are found, and what they can call."""
    found = Environment(
        loader=PackageLoader("wgcal.web.pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.globals.update(
        message=said,
        static=address,
        direction=direction,
        endonym=endonym,
        page_languages=PAGE_LANGUAGES,
        severity_name=severity_said,
    )
    return found


@cache
def _templates() -> Jinja2Templates:
    return Jinja2Templates(env=environment())
