"""Titles put together from broken lines, and compared with one another."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from wgcal.documents.lines import Line, Passage, passage, squeeze
from wgcal.documents.patterns import Patterns

_LEAST_SHARED = 0.5
_HEAD_LENGTH = 4
_LONGEST_COMPARED = 200


def title_of(lines: Sequence[Line], patterns: Patterns) -> str:
    """Return the title as printed, joined over its lines, without the punctuation at its end."""
    return without_end(passage(lines), patterns)


def without_end(text: Passage, patterns: Patterns) -> str:
    """Return the text without the full stop or the like that ends it."""
    end = len(text.folded.rstrip(" " + "".join(patterns.words.title_ends)))
    return text.text[:end].strip()


def without_mark(title: str, patterns: Patterns) -> tuple[str, bool]:
    """Return the title without a mark such as "(continued)" at its end, and whether it had one."""
    compared = squeeze(title)
    for mark in patterns.words.continued:
        if compared.endswith(mark):
            return _without_last(title, len(mark)), True
    return title, False


def resembles(text: str, title: str) -> bool:
    """Say whether the text begins like the title or is mostly made of its letter pairs.

    Both are squeezed. A continued item is printed with a shorter title, so that the text may be
    only a part of the title, in other words here and there.
    """
    if not text or title.startswith(text[:_HEAD_LENGTH]):
        return True
    pairs = _pairs(text[:_LONGEST_COMPARED])
    shared = len(pairs & _pairs(title))
    return shared >= _LEAST_SHARED * len(pairs) if pairs else text in title


@lru_cache(maxsize=1024)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text)))


def _without_last(text: str, letters: int) -> str:
    kept = text
    while letters:
        kept = kept.rstrip(" ")
        kept, letters = kept[:-1], letters - 1
    return kept.rstrip(" ")
