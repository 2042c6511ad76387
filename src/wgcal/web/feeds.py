"""Feeds before the framework: an address never negotiates, a look into memory answers it."""

from collections.abc import Mapping
from email.utils import parsedate_to_datetime
from functools import lru_cache

from anyio import to_thread
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from wgcal.actions.feed_formats import FORMATS
from wgcal.web.client_families import LONGEST_AGENT, client_family
from wgcal.web.feed_address import FeedAddress, feed_address
from wgcal.web.feed_memory import FeedMemory, Served
from wgcal.web.secret_addresses import PREFIX, SecretAddresses
from wgcal.web.tally import Tally

METHODS = ("GET", "HEAD")
KEPT_ADDRESSES = 4096
FOR_ONE_ALONE = {
    "Cache-Control": "private, max-age=300",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
"""What the answer to a secret address says, so that nobody else keeps or lists it."""


class Feeds:
    """ASGI middleware that answers `/feeds/…` itself and hands on everything else."""

    def __init__(
        self, app: ASGIApp, memory: FeedMemory, secrets: SecretAddresses, tally: Tally
    ) -> None:
        self.app, self.memory, self.secrets, self.tally = app, memory, secrets, tally

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a feed's address, or pass the request on."""
        if scope["type"] != "http" or not scope["path"].startswith("/feeds/"):
            await self.app(scope, receive, send)
            return
        response = await self._response(scope, Headers(scope=scope))
        await response(scope, receive, send)

    async def _response(self, scope: Scope, headers: Headers) -> Response:
        own = FOR_ONE_ALONE if scope["path"].startswith(PREFIX) else {}
        address = await self._address(scope)
        if address is None:
            return _plain(404, "There is no such feed.", own)
        if scope["method"] not in METHODS:
            return Response(status_code=405, headers={"Allow": ", ".join(METHODS), **own})
        recent = self.memory.recent(address)
        served = recent or await to_thread.run_sync(self.memory.current, address)
        if served is None:
            return _plain(404, "Nothing is published here.", own)
        if scope["method"] == "GET":
            self.tally.fetched(address, served.versions, client_family(_agent(headers)))
        if _is_fresh(served, headers):
            return Response(status_code=304, headers={**served.headers, **own})
        form = FORMATS[address.suffix]
        kept = _to_keep(address) if address.is_single or form.is_file else {}
        sent = {**served.headers, **own, **kept, "Content-Type": form.media_type}
        return Response(served.body, headers=sent)

    async def _address(self, scope: Scope) -> FeedAddress | None:
        path = scope["path"]
        if not path.startswith(PREFIX):
            return _address(path, scope["query_string"])
        recent = self.secrets.recent(path)
        return recent or await to_thread.run_sync(self.secrets.current, path)


@lru_cache(maxsize=KEPT_ADDRESSES)
def _address(path: str, query: bytes) -> FeedAddress | None:
    return feed_address(path, query.decode("latin-1"))


def _agent(headers: Headers) -> str:
    return headers.get("user-agent", "")[:LONGEST_AGENT]


def _to_keep(address: FeedAddress) -> dict[str, str]:
    """Return what makes a file of it (RFC 6266); its name is an identifier, so ASCII."""
    name = f"{address.selection.scope}.{address.suffix}"
    return {"Content-Disposition": f'attachment; filename="{name}"'}


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


def _plain(status: int, text: str, headers: Mapping[str, str]) -> Response:
    return Response(
        text + "\n", status_code=status, headers=headers, media_type="text/plain; charset=utf-8"
    )
