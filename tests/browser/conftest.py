"""A real server over the published example, and a browser that must not notice anything odd."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browsing import CHROMIUM, browsing, publish_example, serving
from wgcal.store import Database


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a server that has the example."""
    database = Database(f"sqlite:///{tmp_path_factory.mktemp('browser')}/wgcal.sqlite3")
    publish_example(database)
    with serving(database) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Yield the machine's browser; without one the tests that need it are skipped."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium; `make browser` installs it")
    with browsing() as opened:
        yield opened


@pytest.fixture
def context(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """Yield a window's settings: a laptop, in English."""
    opened = browser.new_context(
        base_url=server, locale="en-GB", viewport={"width": 1280, "height": 800}
    )
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext, server: str) -> Iterator[Page]:
    """Yield a page; no request of it may leave the server, and nothing may be complained of."""
    opened = context.new_page()
    complaints: list[str] = []
    asked_for: list[str] = []
    opened.on("console", lambda said: complaints.append(said.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda asked: asked_for.append(asked.url))
    yield opened
    assert complaints == []
    assert [address for address in asked_for if not address.startswith(f"{server}/")] == []


@pytest.fixture
def session(server: str) -> str:
    return f"{server}/sessions/ctoc-cop-wg-6-2016"
