"""Which language a page is read in."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request

from wgcal.domain.interpretation import Language
from wgcal.ical import FEED_LANGUAGES
from wgcal.web.language import chosen, negotiated

PAGE_LANGUAGES = FEED_LANGUAGES


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
    named = chosen(request, PAGE_LANGUAGES)
    if named is not None:
        return Reader(named, is_chosen=True)
    return Reader(negotiated(request, PAGE_LANGUAGES))


AnyReader = Annotated[Reader, Depends(reader_of)]
