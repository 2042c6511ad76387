"""The application: feeds from memory first, then the API and the pages."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from anyio import create_task_group, sleep, to_thread
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
    freshness,
    interpreters,
    overlaps,
    personal_feeds,
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
from wgcal.web.making import Making
from wgcal.web.secret_addresses import SecretAddresses
from wgcal.web.tally import SECONDS_BETWEEN_FLUSHES, Tally

LARGEST_REQUEST = 1024 * 1024
API = "/api/v1"
PARTS = (
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
    personal_feeds,
    freshness,
)


def create_app(settings: Settings, database: Database, *, clock: Clock = utc_now) -> FastAPI:
    """Return the application over a database whose schema is current; it closes it at the end."""
    feeds = FeedMemory(database, settings.public_url, clock)
    tally = Tally(database, clock)
    secrets = SecretAddresses(database, clock, tally)
    app = FastAPI(
        title="wgcal",
        version=__version__,
        summary="Plans of intergovernmental meetings, their conflicts and their feeds",
        openapi_url=f"{API}/openapi.json",
        docs_url=None,
        redoc_url=None,
        max_body_size=LARGEST_REQUEST,
        lifespan=_counting(tally, database),
        middleware=[
            Middleware(SecurityHeaders),
            Middleware(Feeds, memory=feeds, secrets=secrets, tally=tally),
        ],
    )
    app.state.settings, app.state.database = settings, database
    app.state.clock, app.state.feeds = clock, feeds
    app.state.tally, app.state.secrets, app.state.made = tally, secrets, Making(clock)
    errors.install(app)
    description.install(app)
    for part in PARTS:
        app.include_router(part.router, prefix=API)
    app.include_router(health.router)
    pages.install(app)
    return app


def _counting(
    tally: Tally, database: Database
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    """Return what notes once a minute, and at the end, what was fetched; then it closes all."""

    async def every_minute() -> None:
        while True:
            await sleep(SECONDS_BETWEEN_FLUSHES)
            await to_thread.run_sync(tally.flush)

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        async with create_task_group() as tasks:
            tasks.start_soon(every_minute)
            yield
            tasks.cancel_scope.cancel()
        await to_thread.run_sync(tally.flush)
        database.close()

    return lifespan
