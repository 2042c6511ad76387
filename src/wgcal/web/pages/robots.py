"""What search engines and calendar importers may fetch: everything public."""

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse

router = APIRouter()


@router.api_route("/robots.txt", methods=["GET", "HEAD"])
def robots() -> PlainTextResponse:
    """Return a file that blocks nothing; some importers of feeds give up without one (RFC 9309)."""
    return PlainTextResponse(
        "User-agent: *\nDisallow:\n", headers={"Cache-Control": "public, max-age=86400"}
    )
