"""The address of a page to subscribe with: that of the feed, its language being a parameter."""

from dataclasses import replace
from urllib.parse import parse_qsl, urlencode

from wgcal.domain.interpretation import Language
from wgcal.domain.selection import Selection
from wgcal.ical import FEED_LANGUAGES
from wgcal.web.feed_address import (
    LONGEST_QUERY,
    MOST_PARAMETERS,
    FeedAddress,
    canonical,
    feed_address,
    path_of,
)

PREFIX, FEEDS = "/subscribe", "/feeds"
OF_THE_PAGE = ("lang", "language")


def feed_asked(path: str, query: str, reader: Language) -> FeedAddress | None:
    """Return the feed that the page at the path and query is about, None if there can be none.

    It is what the feed's own address says once it is written, so the two can not differ. Fields
    that a form leaves empty say nothing. One meeting is not subscribed to: it has no such page.
    """
    pairs = [] if len(query) > LONGEST_QUERY else parse_qsl(query)[:MOST_PARAMETERS]
    language = _language(dict(pairs).get("language", ""), reader)
    own = urlencode([pair for pair in pairs if pair[0] not in OF_THE_PAGE], safe="(),:")
    found = feed_address(f"{FEEDS}{path.removeprefix(PREFIX)}/{language}.ics", own)
    if found is None or found.is_single:
        return None
    served = feed_address(*canonical(found).partition("?")[::2])
    return None if served is None else replace(served, ignored=found.ignored + served.ignored)


def page_of_all(selection: Selection) -> str:
    """Return the path of the page about everything that the selection chooses from."""
    feed = path_of(replace(selection, slots=frozenset()), Language.EN)
    return PREFIX + feed.removeprefix(FEEDS).rpartition("/")[0]


def _language(tag: str, reader: Language) -> Language:
    return Language(tag) if tag in FEED_LANGUAGES else reader
