"""How a page is written: a template, a reader, and headers that say in which language it is."""

from collections.abc import Mapping
from functools import cache
from http import HTTPStatus
from urllib.parse import urlencode

from fastapi import Request, Response
from fastapi.responses import StreamingResponse
from fastapi.templating import Jinja2Templates
from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context

from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, message
from wgcal.domain.policy import Severity
from wgcal.ical.lint import Gravity
from wgcal.web.pages.reader import PAGE_LANGUAGES, Reader
from wgcal.web.pages.static_files import address
from wgcal.wording.languages import direction, endonym
from wgcal.wording.messages import translated
from wgcal.wording.severities import severity_name

SECONDS_KEPT = 60
GRAVITIES = {
    Gravity.ERROR: message("error"),
    Gravity.WARNING: message("warning"),
    Gravity.ADVICE: message("advice"),
}


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


def streamed(
    request: Request, template: str, reader: Reader, context: Mapping[str, object]
) -> StreamingResponse:
    """Return the page as it is written: what takes time in it comes last, and nothing is kept."""
    given = {
        "request": request,
        "reader": reader,
        "public_url": request.app.state.settings.public_url,
        **context,
    }
    return StreamingResponse(
        environment().get_template(template).generate(given),
        media_type="text/html",
        headers={
            "Content-Language": reader.language,
            "Vary": "Accept-Language",
            "Cache-Control": "no-store",
        },
    )


@pass_context
def sentence(context: Context, text: Message) -> str:
    """Return a message in the reader's language."""
    return translated(text, context["reader"].language)


@pass_context
def gravity_name(context: Context, gravity: Gravity) -> str:
    """Return what a finding's gravity is called in the reader's language."""
    return translated(GRAVITIES[gravity], context["reader"].language)


@pass_context
def said(context: Context, text: str, **values: object) -> str:
    """Return a sentence of a template in the reader's language; templates call it `message`."""
    return translated(message(text, **values), context["reader"].language)


@pass_context
def severity_said(context: Context, severity: Severity) -> str:
    """Return what a conflict of the severity does, in the reader's language."""
    return translated(severity_name(severity), context["reader"].language)


@pass_context
def in_language(context: Context, language: Language) -> str:
    """Return the query of this page in another language, with all else that its own query says."""
    asked = context["request"].query_params.multi_items()
    kept = [(name, text) for name, text in asked if name != "lang"]
    return urlencode([*kept, ("lang", language)], safe="(),:")


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
        sentence=sentence,
        gravity_name=gravity_name,
        in_language=in_language,
    )
    return found


@cache
def _templates() -> Jinja2Templates:
    return Jinja2Templates(env=environment())
