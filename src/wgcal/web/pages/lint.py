"""The page that says what is wrong with a calendar feed, ours or a stranger's."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from threading import Semaphore
from urllib.parse import parse_qs, urlsplit

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from wgcal.domain.message import Message, message
from wgcal.ical.lint import Finding, lint
from wgcal.ical.lint.fault import fault
from wgcal.web.feed_address import feed_address
from wgcal.web.fetching import SECONDS, UnreachableCalendar, fetched
from wgcal.web.pages.page import streamed
from wgcal.web.pages.reader import AnyReader

router = APIRouter()

AT_ONCE = Semaphore(4)
MOST_FIELDS = 4


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What was found, or why nothing could be looked at."""

    findings: tuple[Finding, ...] = ()
    problem: Message | None = None


@router.api_route("/lint", methods=["GET", "HEAD"])
def lint_page(request: Request, reader: AnyReader, address: str = "") -> Response:
    """Return the form, and if an address is given, what is wrong with the feed there.

    The page begins to arrive before the feed does.
    """
    return _page(request, reader, address, lambda: _of_address(request, address))


@router.post("/lint")
async def lint_text(request: Request, reader: AnyReader) -> Response:
    """Return what is wrong with a calendar that somebody has pasted; it is kept nowhere."""
    body = (await request.body()).decode("utf-8", "replace")
    try:
        pasted = parse_qs(body, max_num_fields=MOST_FIELDS).get("calendar", [""])[0]
    except ValueError:
        pasted = ""
    return _page(request, reader, "", lambda: Checked(findings=lint(_file(pasted))))


def _file(text: str) -> bytes:
    """Return the text as a file; forms keep no line ends, so these are taken to be right."""
    lines = re.sub("\r?\n", "\r\n", text.rstrip("\r\n"))
    return f"{lines}\r\n".encode() if lines else b""


def _page(
    request: Request, reader: AnyReader, address: str, check: Callable[[], Checked]
) -> StreamingResponse:
    is_asked = bool(address) or request.method == "POST"
    return streamed(
        request,
        "lint.html",
        reader,
        {"address": address, "check": check if is_asked else None, "seconds": SECONDS},
    )


def _of_address(request: Request, address: str) -> Checked:
    if not AT_ONCE.acquire(blocking=False):
        return Checked(problem=message("Others are checking feeds at this moment: try again soon."))
    try:
        return Checked(findings=_findings(request, address))
    except UnreachableCalendar as error:
        return Checked(problem=error.message)
    finally:
        AT_ONCE.release()


def _findings(request: Request, address: str) -> tuple[Finding, ...]:
    own = f"{request.app.state.settings.public_url}/feeds/"
    if not address.replace("webcal:", own.partition("/")[0], 1).startswith(own):
        answer = fetched(address)
        return lint(answer.body, answer.faults())
    place = urlsplit(address)
    known = feed_address(place.path, place.query)
    served = None if known is None else request.app.state.feeds.current(known)
    if known is None or served is None:
        raise UnreachableCalendar(
            message("{host} answers {status}.", host=place.netloc, status=str(HTTPStatus.NOT_FOUND))
        )
    return lint(served.body, [fault("parameter", 0, parameter=text) for text in known.ignored])
