"""The words of agenda documents, one data file per language: those to read and those to write."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import TypeAdapter

from wgcal.domain.agenda import ItemRole
from wgcal.domain.errors import WgcalError
from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.slot import SlotKind

Words = tuple[str, ...]
DayPart = Literal["morning", "noon", "afternoon", "evening", "midnight"]


class NoLexicon(WgcalError):
    """No document can be written in this language yet."""

    def __init__(self, language: Language) -> None:
        super().__init__(
            message("Documents can not be written in {language} yet.", language=language)
        )


@dataclass(frozen=True, kw_only=True)
class EntitlementWords:
    """How a sentence says what interpretation a session is given; patterns unless noted."""

    interpretation: Words
    meetings: str
    days: str
    plenary: Words
    official_languages: str
    language_count: str
    languages: Mapping[Language, Words]


@dataclass(frozen=True, kw_only=True)
class CrossReferenceWords:
    """How a sentence adds papers listed under another item; `item` is a pattern."""

    item: str
    listed: Words
    papers: Words
    consider: Words


@dataclass(frozen=True, kw_only=True)
class ReadingWords:
    """What a document in this language is recognised by: headings, dates, hours, roles."""

    agenda: Words
    annotations: Words
    documents: Words
    annex: Words
    proposed: Words
    adopted: Words
    columns: Words
    continued: Words
    sentence_ends: Words
    title_ends: Words
    counters: Words
    item_words: Words
    item_joiners: Words
    item_ranges: Words
    session_ordinals: Words
    dates: Words
    span_date: str
    span_joiners: Words
    weekdays: tuple[Words, ...]
    times: Words
    time_ranges: Words
    half: Words
    next_day: Words
    numerals: Mapping[str, int]
    periods: Mapping[DayPart, Words]
    roles: Mapping[ItemRole, Words]
    kinds: Mapping[SlotKind, Words]
    entitlement: EntitlementWords
    papers_of_another_item: CrossReferenceWords


@dataclass(frozen=True, kw_only=True)
class WritingForms:
    """How an annex is written in this language: headings, and forms with `{named}` places.

    A `clock` of 24 hours needs the bare forms of an hour only, and `end` for what follows the
    second one of a range; a clock of 12 says the part of the day, and one that both ends of a range
    share at its end `period_said_at`. `short_range` and `short_hour` are for where space is short.
    """

    annex: str
    proposed: str
    adopted: str
    columns: tuple[str, str, str]
    day: str
    months: Words
    weekdays: Words
    range: str
    short_range: str
    bare_hour: str
    bare_hour_and_minute: str
    next_day: str
    continued: str
    kinds: Mapping[SlotKind, str]
    clock: Literal[12, 24] = 12
    end: str = "{time}"
    short_hour: str = ""
    hour: str = ""
    hour_and_minute: str = ""
    period_said_at: Literal["start", "end"] = "end"
    periods: Mapping[DayPart, str] = field(default_factory=dict)
    first_of_month: str = "1"


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """One language's words; without `reading`, documents can be written in it but not read."""

    language: Language
    writing: WritingForms
    reading: ReadingWords | None = None


_FOLDER = files("wgcal.wording") / "lexicons"
_SHAPE = TypeAdapter(Lexicon)


@cache
def lexicon(language: Language) -> Lexicon:
    """Return the words of the language, or raise NoLexicon."""
    file = _FOLDER / f"{language}.toml"
    if not file.is_file():
        raise NoLexicon(language)
    return _SHAPE.validate_python(tomllib.loads(file.read_text(encoding="utf-8")))


@cache
def reading_words() -> Mapping[Language, ReadingWords]:
    """Return the words to read by, for each language whose documents can be read."""
    known = (language for language in Language if (_FOLDER / f"{language}.toml").is_file())
    found = {language: lexicon(language).reading for language in known}
    return {language: words for language, words in found.items() if words is not None}
