"""Which language a page is read in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from wgcal.domain.interpretation import Language
from wgcal.ical import FEED_LANGUAGES

PAGE_LANGUAGES = FEED_LANGUAGES
LONGEST_LIST = 500
LANGUAGE_RANGE = re.compile(r"(?P<tag>[A-Za-z0-9*-]+)(?: *; *q=(?P<weight>[01](?:\.[0-9]{0,3})?))?")


@dataclass(frozen=True)
class Reader:
    """The language to write in, and whether the address names it."""

    language: Language
    is_chosen: bool = False

    def address(self, path: str) -> str:
        """Return the path of another page, in the same language if one was chosen."""
        return f"{path}?lang={self.language}" if self.is_chosen else path


def reader_of(request: Request) -> Reader:
    """Return who asks: `?lang=` comes first, then Accept-Language, then English."""
    chosen = offered(request.query_params.get("lang", ""))
    if chosen is not None:
        return Reader(chosen, is_chosen=True)
    return Reader(preferred(request.headers.get("Accept-Language", "")) or Language.EN)


AnyReader = Annotated[Reader, Depends(reader_of)]


def preferred(header: str) -> Language | None:
    """Return the language offered that Accept-Language likes best (RFC 9110, 12.5.4), if any.

    Of languages liked equally the first counts; a part that is malformed does not.
    """
    ranges = sorted(_ranges(header[:LONGEST_LIST]), key=lambda liked: -liked[1])
    found = (offered(tag) for tag, quality in ranges if quality > 0)
    return next((language for language in found if language is not None), None)


def offered(tag: str) -> Language | None:
    """Return the language of the tag if pages are written in it: `zh` for `zh-Hans-CN`."""
    primary = tag.strip().lower().partition("-")[0]
    return next((language for language in PAGE_LANGUAGES if language == primary), None)


def _ranges(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(","):
        found = LANGUAGE_RANGE.fullmatch(part.strip())
        if found is not None:
            yield found["tag"], float(found["weight"] or 1)
