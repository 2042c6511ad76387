"""Style and pictures of the pages, at addresses that change with their content."""

from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from urllib.parse import parse_qs

from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

FOLDER = Path(str(files("wgcal.web.pages") / "static"))
FOR_EVER = "public, max-age=31536000, immutable"
FOR_NOW = "public, max-age=300"


def address(name: str) -> str:
    """Return the address of the file as it is now."""
    return f"/static/{name}?v={fingerprint(name)}"


@cache
def fingerprint(name: str) -> str:
    """Return 12 hex digits that change with the file; raises FileNotFoundError."""
    return sha256((FOLDER / name).read_bytes()).hexdigest()[:12]


class StaticPages(StaticFiles):
    """The files; they may be kept for ever only under the fingerprint of their content."""

    def __init__(self) -> None:
        super().__init__(directory=FOLDER)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file with how long it may be kept."""
        response = await super().get_response(path, scope)
        asked = parse_qs(scope["query_string"].decode("latin-1")).get("v")
        is_current = asked == [fingerprint(path)]
        response.headers["Cache-Control"] = FOR_EVER if is_current else FOR_NOW
        return response
