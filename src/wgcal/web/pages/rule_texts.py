"""The pages of the rules as the documentation has them, with their drawings inside."""

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

from markdown_it import MarkdownIt

PICTURE = re.compile(r'<p><img src="\.\./timelines/([a-z-]+)\.svg" alt="([^"]*)" /></p>')
OTHER_RULE = re.compile(r'href="([a-z-]+)\.md"')


def reference_folder() -> Path:
    """Return where the pages are: inside the installed package, or beside `src`."""
    installed = Path(str(files("wgcal"))) / "reference"
    return installed if installed.is_dir() else Path(__file__).parents[4] / "docs" / "reference"


@cache
def rule_text(rule: str) -> str:
    """Return the HTML of a rule's page, without its title; raises FileNotFoundError."""
    page = (reference_folder() / "constraints" / f"{rule}.md").read_text("utf-8")
    _, _, text = page.partition("\n")
    written = MarkdownIt("commonmark", {"html": False}).enable("table").render(text)
    return PICTURE.sub(_figure, OTHER_RULE.sub(r'href="\1"', written))


def _figure(found: re.Match[str]) -> str:
    name, words = found.groups()
    drawing = (reference_folder() / "timelines" / f"{name}.svg").read_text("utf-8")
    # What the drawing shows is said under it: once is enough to hear.
    silent = drawing.replace('role="img"', 'aria-hidden="true"')
    return f'<figure tabindex="0">{silent}<figcaption>{words}</figcaption></figure>'
