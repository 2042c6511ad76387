"""In which language to answer: `?lang=` comes first, then Accept-Language, then English."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Annotated

from fastapi import Depends, Query, Request, Response

from wgcal.domain.errors import InvalidInputError
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.message import message

API_LANGUAGES = OFFICIAL_LANGUAGES
LONGEST_LIST = 500
LANGUAGE_RANGE = re.compile(r"(?P<tag>[A-Za-z0-9*-]+)(?: *; *q=(?P<weight>[01](?:\.[0-9]{0,3})?))?")


class UnknownLanguage(InvalidInputError):
    """`?lang=` names no language that answers are written in."""

    def __init__(self, tag: str) -> None:
        super().__init__(
            "lang",
            message(
                "No answer is written in {tag}; the languages are {languages}.",
                tag=tag,
                languages=tuple(str(language) for language in API_LANGUAGES),
            ),
        )


async def reader_language(
    request: Request,
    response: Response,
    lang: Annotated[
        str | None,
        Query(
            description="Language of messages; left out, Accept-Language decides, else English.",
            json_schema_extra={"enum": list(API_LANGUAGES)},
        ),
    ] = None,
) -> Language:
    """Return the language to answer in, and say it in the answer; raises UnknownLanguage."""
    if lang is not None and lang not in API_LANGUAGES:
        raise UnknownLanguage(lang[:LONGEST_LIST])
    language = language_of(request)
    response.headers.update(language_headers(language))
    return language


Reader = Annotated[Language, Depends(reader_language)]


def language_of(request: Request, languages: Collection[Language] = API_LANGUAGES) -> Language:
    """Return which of the languages to answer the request in; an unknown `?lang=` is ignored."""
    return chosen(request, languages) or negotiated(request, languages)


def chosen(request: Request, languages: Collection[Language]) -> Language | None:
    """Return the language that `?lang=` names, None if it names none of these."""
    return offered(request.query_params.get("lang", ""), languages)


def negotiated(request: Request, languages: Collection[Language]) -> Language:
    """Return the language that Accept-Language likes best, else English."""
    return preferred(request.headers.get("Accept-Language", ""), languages) or Language.EN


def language_headers(language: Language) -> Mapping[str, str]:
    """Return what an answer says of its language (RFC 9110, 8.5 and 12.5.5)."""
    return {"Content-Language": language, "Vary": "Accept-Language"}


def preferred(header: str, languages: Collection[Language]) -> Language | None:
    """Return which of the languages Accept-Language likes best (RFC 9110, 12.5.4), if any.

    Of languages liked equally the first counts; a part that is malformed does not.
    """
    ranges = sorted(_ranges(header[:LONGEST_LIST]), key=lambda liked: -liked[1])
    found = (offered(tag, languages) for tag, quality in ranges if quality > 0)
    return next((language for language in found if language is not None), None)


def offered(tag: str, languages: Collection[Language]) -> Language | None:
    """Return the language of the tag if it is one of these: `zh` for `zh-Hans-CN`."""
    primary = tag.strip().lower().partition("-")[0]
    return next((language for language in languages if language == primary), None)


def _ranges(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(","):
        found = LANGUAGE_RANGE.fullmatch(part.strip())
        if found is not None:
            yield found["tag"], float(found["weight"] or 1)
