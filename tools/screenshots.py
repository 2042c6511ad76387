"""Make the pictures of the pages in docs/images anew."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

from browsing import CHROMIUM, browsing, publish_example, serving
from wgcal.store import Database

FOLDER = Path("docs/images")
PUBLIC_URL = "https://calendar.example.org"
SESSION, SUBSCRIBE = "/sessions", "/subscribe/sessions"
PICTURES = {
    "session-page.png": (SESSION, "lang=en", ".day"),
    "session-page-zh.png": (SESSION, "lang=zh", ".day"),
    "subscribe-page.png": (SUBSCRIBE, "lang=en&item=2,3&interpreted=ar", ".programs li"),
}
WIDTH = 1200
MARGIN = 32
MOST_BYTES = 300_000


@contextmanager
def example_page() -> Iterator[str]:
    """Serve the example from a temporary database, and yield the address with {} for its pages."""
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/wgcal.sqlite3")
        session = publish_example(database)
        with serving(database, public_url=PUBLIC_URL) as address:
            yield f"{address}{{}}/{session}"


def height_until(page: Page, last: str) -> int:
    """Return how many pixels the page has from its top to the end of the first such element."""
    box = page.locator(last).first.bounding_box()
    return WIDTH if box is None else round(box["y"] + box["height"]) + MARGIN


def main() -> int:
    """Write the pictures; return 1 if there is no browser or a picture became too large."""
    if CHROMIUM is None:
        print("Pictures need chromium: `make browser` installs it.", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with example_page() as address, browsing() as browser:
        for name, (path, query, last) in PICTURES.items():
            page = browser.new_page(viewport={"width": WIDTH, "height": WIDTH}, locale="en-GB")
            page.goto(f"{address.format(path)}?{query}")
            page.set_viewport_size({"width": WIDTH, "height": height_until(page, last)})
            page.screenshot(path=FOLDER / name)
            page.close()
    large = [name for name in PICTURES if (FOLDER / name).stat().st_size > MOST_BYTES]
    for name in large:
        print(f"{name} is larger than {MOST_BYTES} bytes.", file=sys.stderr)
    return bool(large)


if __name__ == "__main__":
    sys.exit(main())
