"""Feeds before the framework: an address never negotiates, a look into memory answers it."""

import re
from email.utils import parsedate_to_datetime

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.ical import FEED_LANGUAGES
from wgcal.web.feed_memory import FeedMemory, Served

ADDRESS = re.compile(
    r"/feeds/sessions/(?P<session>[a-z0-9.-]{1,100})/(?P<language>[a-z]{2,3})\.ics"
)
CALENDAR = "text/calendar; charset=utf-8"
METHODS = ("GET", "HEAD")


class Feeds:
    """ASGI middleware that answers `/feeds/…` itself and hands on everything else."""

    def __init__(self, app: ASGIApp, memory: FeedMemory) -> None:
        self.app, self.memory = app, memory

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a feed's address, or pass the request on."""
        if scope["type"] != "http" or not scope["path"].startswith("/feeds/"):
            await self.app(scope, receive, send)
            return
        response = await self._response(scope["method"], scope["path"], Headers(scope=scope))
        await response(scope, receive, send)

    async def _response(self, method: str, path: str, headers: Headers) -> Response:
        address = ADDRESS.fullmatch(path)
        if address is None or address["language"] not in FEED_LANGUAGES:
            return _plain(404, "There is no such feed.")
        if method not in METHODS:
            return Response(status_code=405, headers={"Allow": ", ".join(METHODS)})
        key = SessionId(address["session"]), Language(address["language"])
        served = self.memory.recent(*key) or await to_thread.run_sync(self.memory.current, *key)
        if served is None:
            return _plain(404, "This session is not published.")
        if _is_fresh(served, headers):
            return Response(status_code=304, headers=served.headers())
        return Response(served.body, headers=served.headers(), media_type=CALENDAR)


def _is_fresh(served: Served, headers: Headers) -> bool:
    if "if-none-match" in headers:
        asked = {tag.strip().removeprefix("W/") for tag in headers["if-none-match"].split(",")}
        return bool(asked & {"*", served.etag})
    return _not_modified_since(served, headers.get("if-modified-since"))


def _not_modified_since(served: Served, asked: str | None) -> bool:
    try:
        since = parsedate_to_datetime(asked) if asked else None
    except ValueError:
        return False
    return since is not None and since.tzinfo is not None and served.published_at <= since


def _plain(status: int, text: str) -> Response:
    return Response(text + "\n", status_code=status, media_type="text/plain; charset=utf-8")
