"""Whether the service is well, and what it runs on."""

from importlib.metadata import version

from fastapi import APIRouter
from pydantic import BaseModel

from wgcal import __version__
from wgcal.web.access import Reading

router = APIRouter(tags=["health"])


class Health(BaseModel):
    """Versions that decide what the feeds say: wgcal's own and the time zone data's."""

    status: str
    version: str
    tzdata: str


@router.get("/health")
def health(store: Reading) -> Health:
    """Return the versions after one look into the database."""
    store.sessions()
    return Health(status="ok", version=__version__, tzdata=version("tzdata"))
