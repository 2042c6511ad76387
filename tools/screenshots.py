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
PICTURES = {"session-page.png": "en", "session-page-zh.png": "zh"}
WIDTH = 1200
MARGIN = 32
MOST_BYTES = 300_000


@contextmanager
def example_page() -> Iterator[str]:
    """Serve the example from a temporary database, and yield the address of its page."""
    with TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/wgcal.sqlite3")
        session = publish_example(database)
        with serving(database, public_url=PUBLIC_URL) as address:
            yield f"{address}/sessions/{session}"


def height_of_first_day(page: Page) -> int:
    """Return how many pixels the page has from its top to the end of the first day."""
    box = page.locator(".day").first.bounding_box()
    return WIDTH if box is None else round(box["y"] + box["height"]) + MARGIN


def main() -> int:
    """Write the pictures; return 1 if there is no browser or a picture became too large."""
    if CHROMIUM is None:
        print("Pictures need chromium: `make browser` installs it.", file=sys.stderr)
        return 1
    FOLDER.mkdir(parents=True, exist_ok=True)
    with example_page() as address, browsing() as browser:
        for name, language in PICTURES.items():
            page = browser.new_page(viewport={"width": WIDTH, "height": WIDTH}, locale="en-GB")
            page.goto(f"{address}?lang={language}")
            page.set_viewport_size({"width": WIDTH, "height": height_of_first_day(page)})
            page.screenshot(path=FOLDER / name)
            page.close()
    large = [name for name in PICTURES if (FOLDER / name).stat().st_size > MOST_BYTES]
    for name in large:
        print(f"{name} is larger than {MOST_BYTES} bytes.", file=sys.stderr)
    return bool(large)


if __name__ == "__main__":
    sys.exit(main())
