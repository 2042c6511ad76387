"""Which methods an address answers to, whichever routes answer them (RFC 9110, 10.2.1)."""

from starlette.requests import Request
from starlette.routing import Match

METHODS = ("DELETE", "GET", "HEAD", "PATCH", "POST", "PUT")


def methods_of(request: Request) -> str:
    """Return the methods of the request's address as the Allow header lists them."""
    return ", ".join(method for method in METHODS if _is_answered(method, request))


def _is_answered(method: str, request: Request) -> bool:
    scope = {**request.scope, "method": method}
    return any(route.matches(scope)[0] is Match.FULL for route in request.app.routes)
