"""The application: feeds from memory first, then the API and the pages."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from fastapi import FastAPI
from fastapi.middleware import Middleware

from wgcal import __version__
from wgcal.settings import Settings
from wgcal.store import Database
from wgcal.web import description, errors, health, pages
from wgcal.web.api import (
    assignments,
    conflicts,
    constraints,
    documents,
    entitlement,
    interpreters,
    overlaps,
    policy,
    releases,
    sessions,
    slots,
    stations,
    waivers,
)
from wgcal.web.clock import Clock, utc_now
from wgcal.web.feed_memory import FeedMemory
from wgcal.web.feeds import Feeds
from wgcal.web.headers import SecurityHeaders

LARGEST_REQUEST = 1024 * 1024
API = "/api/v1"


def create_app(settings: Settings, database: Database, *, clock: Clock = utc_now) -> FastAPI:
    """Return the application over a database whose schema is current; it closes it at the end."""
    feeds = FeedMemory(database, settings.public_url, clock)
    app = FastAPI(
        title="wgcal",
        version=__version__,
        summary="Plans of intergovernmental meetings, their conflicts and their feeds",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        max_body_size=LARGEST_REQUEST,
        lifespan=_closing(database),
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(Feeds, memory=feeds),
        ],
    )
    app.state.settings, app.state.database = settings, database
    app.state.clock, app.state.feeds = clock, feeds
    errors.install(app)
    description.install(app)
    for part in (
        sessions,
        slots,
        documents,
        releases,
        conflicts,
        stations,
        overlaps,
        waivers,
        entitlement,
        policy,
        constraints,
        interpreters,
        assignments,
    ):
        app.include_router(part.router, prefix=API)
    app.include_router(health.router)
    pages.install(app)
    return app


def _closing(
    database: Database,
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        yield
        database.close()

    return lifespan
