"""Feeds before the framework: an address never negotiates, a look into memory answers it."""

from email.utils import parsedate_to_datetime

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from wgcal.web.feed_address import FeedAddress, feed_address
from wgcal.web.feed_memory import FeedMemory, Served

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
        headers = Headers(scope=scope)
        query = scope["query_string"].decode("latin-1")
        response = await self._response(
            scope["method"], feed_address(scope["path"], query), headers
        )
        await response(scope, receive, send)

    async def _response(
        self, method: str, address: FeedAddress | None, headers: Headers
    ) -> Response:
        if address is None or address.suffix != "ics":
            return _plain(404, "There is no such feed.")
        if method not in METHODS:
            return Response(status_code=405, headers={"Allow": ", ".join(METHODS)})
        recent = self.memory.recent(address)
        served = recent or await to_thread.run_sync(self.memory.current, address)
        if served is None:
            return _plain(404, "Nothing is published here.")
        if _is_fresh(served, headers):
            return Response(status_code=304, headers=served.headers())
        kept = _to_keep(address) if address.is_single else {}
        return Response(served.body, headers={**served.headers(), **kept}, media_type=CALENDAR)


def _to_keep(address: FeedAddress) -> dict[str, str]:
    """Return what makes a file of one meeting (RFC 6266); its name is an identifier, so ASCII."""
    return {"Content-Disposition": f'attachment; filename="{address.selection.session}.ics"'}


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
