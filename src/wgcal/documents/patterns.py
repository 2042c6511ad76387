"""One language's patterns for dates, hours, numbers and languages, made from its lexicon."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from wgcal.documents.lines import squeeze
from wgcal.documents.numerals import number
from wgcal.domain.agenda import ItemRole
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import SlotKind
from wgcal.wording.lexicon import DayPart, ReadingWords, Words, reading_words

Pattern = re.Pattern[str]
LONGEST_KIND = 30


@dataclass(frozen=True, kw_only=True)
class Patterns:
    """What a document in one language is read by; all match folded text with single spaces."""

    language: Language
    words: ReadingWords
    dates: tuple[Pattern, ...]
    span_date: Pattern
    span_joiner: Pattern
    times: tuple[Pattern, ...]
    time_range: Pattern
    item_joiner: Pattern
    item_range: Pattern
    roles: tuple[tuple[ItemRole, Pattern], ...]
    ordinals: Pattern
    meetings: Pattern
    days: Pattern
    official_languages: Pattern
    language_count: Pattern
    other_item: Pattern

    def number(self, text: str) -> int | None:
        """Return the number that digits or numerals stand for, or None."""
        return number(text, self.words.numerals)

    def weekday(self, text: str | None) -> int | None:
        """Return the weekday from 1 for Monday to 7, or None if none is printed."""
        names = enumerate(self.words.weekdays, start=1)
        return next((place for place, words in names if text in words), None)

    def part_of_day(self, text: str | None) -> DayPart | None:
        """Return the part of the day that the word names, or None if none is printed."""
        parts = self.words.periods.items()
        return next((part for part, words in parts if text in words), None)

    def role(self, title: str) -> ItemRole:
        """Return what an item with this title is for; substantive if nothing says otherwise."""
        compared = squeeze(title)
        known = (role for role, pattern in self.roles if pattern.fullmatch(compared))
        return next(known, ItemRole.SUBSTANTIVE)

    def kind(self, text: str) -> SlotKind | None:
        """Return the kind of meeting that a short text names, or None."""
        compared = squeeze(text) if len(text) <= LONGEST_KIND else ""
        kinds = self.words.kinds.items()
        return next((kind for kind, words in kinds if _has_any(compared, words)), None)

    def is_heading(self, squeezed: str, *headings: Words) -> bool:
        """Say whether a line is one of these headings and nothing else."""
        heading = squeezed.rstrip(":*")
        return any(heading in words for words in headings)

    def is_column_head(self, squeezed: str) -> bool:
        """Say whether a line has nothing but the heads of the table's columns."""
        rest = squeezed
        for words in sorted(self.words.columns, key=len, reverse=True):
            rest = rest.replace(words, "")
        return bool(squeezed) and not rest.strip("|/")


@cache
def patterns(language: Language) -> Patterns:
    """Return the patterns of a language whose documents can be read."""
    words = reading_words()[language]
    return Patterns(
        language=language,
        words=words,
        dates=tuple(_compiled(date, words) for date in words.dates),
        span_date=_compiled(words.span_date, words),
        span_joiner=re.compile(f" ?,? ?(?:{_either(words.span_joiners)}) ?"),
        times=tuple(_compiled(time, words) for time in words.times),
        time_range=re.compile(f" ?(?:{_either(words.time_ranges)}) ?"),
        item_joiner=re.compile(f" ?(?:{_either(words.item_joiners)}) ?"),
        item_range=re.compile(f" ?(?:{_either(words.item_ranges)}) ?"),
        roles=tuple((role, re.compile("|".join(titles))) for role, titles in words.roles.items()),
        ordinals=re.compile("|".join(words.session_ordinals)),
        meetings=_compiled(words.entitlement.meetings, words),
        days=_compiled(words.entitlement.days, words),
        official_languages=_compiled(words.entitlement.official_languages, words),
        language_count=_compiled(words.entitlement.language_count, words),
        other_item=_compiled(words.papers_of_another_item.item, words),
    )


def _compiled(pattern: str, words: ReadingWords) -> Pattern:
    for name, group in _groups(words).items():
        pattern = pattern.replace(f"<{name}>", f"(?P<{name}>{group})")
    return re.compile(pattern)


def _groups(words: ReadingWords) -> dict[str, str]:
    numerals = _either(words.numerals)
    small = rf"\d{{1,2}}|(?:{numerals}){{1,3}}"
    return {
        "year": rf"\d{{4}}|(?:{numerals}){{4}}",
        "month": small,
        "day": small,
        "hour": small,
        "minute": small,
        "number": rf"\d{{1,3}}|(?:{numerals}){{1,3}}",
        "weekday": _either(name for names in words.weekdays for name in names),
        "period": _either(name for names in words.periods.values() for name in names),
        "half": _either(words.half),
        "next_day": _either(words.next_day),
        "letter": "[a-z]",
    }


def _either(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _has_any(text: str, words: Words) -> bool:
    return any(word in text for word in words)
