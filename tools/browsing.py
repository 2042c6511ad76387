"""A server and a browser in this process, to look at the pages as people see them."""

import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Event, Thread

import uvicorn
from playwright.sync_api import Browser, sync_playwright

from wgcal.actions.import_document import import_document
from wgcal.actions.publish_session import publish_session
from wgcal.documents import example
from wgcal.settings import Settings
from wgcal.store import Database
from wgcal.web.app import create_app
from wgcal.web.clock import Clock, utc_now

CHROMIUM = shutil.which("chromium")
PUBLISHED_AT = datetime(2016, 2, 22, 9, tzinfo=UTC)
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    "--no-sandbox",  # a container's root has no other way
)


class Server(uvicorn.Server):
    """A server that says when it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.is_ready = Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to listen, and say so."""
        await super().startup(sockets)
        self.is_ready.set()


@contextmanager
def serving(
    database: Database, *, public_url: str | None = None, clock: Clock = utc_now
) -> Iterator[str]:
    """Serve the database on a free port of this machine, and yield the address.

    `public_url` is the address that the pages give, if it is another.
    """
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        app = create_app(Settings(public_url=public_url or address), database, clock=clock)
        server = Server(uvicorn.Config(app, log_level="warning"))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        server.is_ready.wait()
        try:
            yield address
        finally:
            server.should_exit = True
            thread.join()


def publish_example(database: Database) -> str:
    """Import and publish the example document in an empty database; return the session."""
    database.upgrade()
    with database.writing() as store:
        work = import_document(store, example(), by="planner", now=PUBLISHED_AT).work
        publish_session(
            store,
            work.session.id,
            expecting=work.revision,
            note="",
            page=f"https://calendar.example.org/sessions/{work.session.id}",
            now=PUBLISHED_AT,
        )
    return work.session.id


@contextmanager
def browsing() -> Iterator[Browser]:
    """Yield the chromium of this machine."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()
