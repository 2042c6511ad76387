"""Document symbols: found in text that breaks them, and taken apart by series.

The grammar is that of the United Nations: parts between slashes, the organ first, then the session
or year, the serial number, and suffixes such as Add.1 or Rev.2 (research.un.org, document symbols).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NewType

Symbol = NewType("Symbol", str)

_PART = r"[A-Z][A-Za-z]{0,11}(?:\.[A-Z0-9]{1,6}){0,2}|\d{1,4}"
_SYMBOL = re.compile(
    rf"(?<![A-Za-z0-9./])[A-Z][A-Za-z.0-9]{{0,11}}(?: ?/ ?(?:{_PART})){{1,8}}"
    r"(?![A-Za-z0-9]| ?/ ?[A-Z0-9])"
)
_NATURE = re.compile(r"(?:CRP|INF|L|NGO|PV|SR|R|RES|WP|DEC)(?:\.\d+)?")
_SUFFIX = re.compile(r"(?:Add|Amend|Corr|Rev|Summary)(?:\.\d+)?")
_ORGANS_NUMBERED_BY_SESSION = frozenset({"GC", "IDB", "PBC"})


@dataclass(frozen=True)
class FoundSymbol:
    """A symbol and the place [start, end) that it has in the text."""

    symbol: Symbol
    start: int
    end: int


@dataclass(frozen=True)
class Series:
    """What a symbol belongs to: the organ's symbol, and the session or year, if it has one."""

    organ: str
    gathering: str | None


def symbols_in(folded: str) -> Iterator[FoundSymbol]:
    """Yield each symbol of a folded text, also one that spaces split after or before a slash."""
    for match in _SYMBOL.finditer(folded):
        symbol = match.group().replace(" ", "")
        if any(character.isdecimal() for character in symbol):
            yield FoundSymbol(Symbol(symbol), match.start(), match.end())


def series(symbol: Symbol) -> Series:
    """Return the organ and the session or year: CTOC/COP/WG.6 and 2016, IDB and 49."""
    first, *rest = symbol.split("/")
    organ, _, gathering = first.partition(".")
    if organ in _ORGANS_NUMBERED_BY_SESSION and gathering:
        return Series(organ, gathering)
    place = next((n for n, part in enumerate(rest) if _ends_the_organ(part)), len(rest))
    serials = [part for part in rest[place:] if not _SUFFIX.fullmatch(part)]
    has_gathering = len(serials) > 1 and serials[0].isdecimal()
    return Series("/".join((first, *rest[:place])), serials[0] if has_gathering else None)


def _ends_the_organ(part: str) -> bool:
    return part.isdecimal() or bool(_NATURE.fullmatch(part))
