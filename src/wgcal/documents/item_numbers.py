"""The numbers of agenda items as documents print them: `2`, `3.`, `1 (a)`, `(b)`, `5-7`."""

import re
from dataclasses import dataclass

from wgcal.documents.lines import Line
from wgcal.documents.patterns import Patterns
from wgcal.domain.agenda import ItemNumber

_HEAD = re.compile(
    r"(?:(?P<top>\d{1,3}) ?(?:\( ?(?P<sub>[a-z]) ?\))?|\( ?(?P<only_sub>[a-z]) ?\))"
    r"(?P<end> ?[.、:](?!\d)|(?![\d.]))"
)
_NUMBER = re.compile(r"(\d{1,2})(?: ?\( ?([a-z]) ?\))?(?!\.?\d)|\( ?([a-z]) ?\)")
_MOST_JOINT_ITEMS = 50


@dataclass(frozen=True)
class ItemHead:
    """A line that begins with an item's number: its parts, and the rest of the line.

    `is_delimited` says whether a full stop or the like, or a bracket, sets the number apart.
    """

    top: int | None
    sub: str | None
    title: Line
    is_delimited: bool

    def number(self, current: int) -> ItemNumber:
        """Return the whole number; a sub-item printed alone belongs to the current item."""
        return item_number(current if self.top is None else self.top, self.sub)


@dataclass(frozen=True)
class RowHead:
    """The items that a row of the timetable names, and where the rest of its text begins."""

    numbers: tuple[ItemNumber, ...]
    end: int


def item_number(top: int, sub: str | None) -> ItemNumber:
    """Return `1(a)` for item 1 and letter a, `1` without a letter."""
    return ItemNumber(f"{top}({sub})" if sub else str(top))


def item_head(line: Line) -> ItemHead | None:
    """Return the number at the head of a line of an agenda, or None."""
    match = _HEAD.match(line.folded)
    if match is None:
        return None
    top, sub = match["top"], match["sub"] or match["only_sub"]
    title = line.after(match.end())
    return ItemHead(int(top) if top else None, sub, title, bool(match["end"] or sub))


def row_head(folded: str, patterns: Patterns) -> RowHead | None:
    """Return the items named at the head of a row, also several taken jointly, or None."""
    start = _after_item_word(folded, patterns)
    match = _NUMBER.match(folded, start)
    if match is None or match[1] is None:
        return None
    numbers = [(int(match[1]), match[2])]
    end = match.end()
    while len(numbers) < _MOST_JOINT_ITEMS:
        step = _next_number(folded, end, numbers[-1], patterns)
        if step is None:
            break
        more, end = step
        numbers.extend(more)
    return RowHead(tuple(item_number(*number) for number in numbers), end)


def _after_item_word(folded: str, patterns: Patterns) -> int:
    for word in patterns.words.item_words:
        if folded.startswith(word):
            return len(word) + (folded[len(word) : len(word) + 1] == " ")
    return 0


_Number = tuple[int, str | None]


def _next_number(
    folded: str, end: int, last: _Number, patterns: Patterns
) -> tuple[list[_Number], int] | None:
    for joiner, expand in ((patterns.item_range, _between), (patterns.item_joiner, _alone)):
        joint = joiner.match(folded, end)
        match = _NUMBER.match(folded, joint.end()) if joint else None
        if match is not None:
            top = int(match[1]) if match[1] else last[0]
            numbers = expand(last, (top, match[2] or match[3]))
            if numbers:
                return numbers, match.end()
    return None


def _alone(last: _Number, number: _Number) -> list[_Number]:
    return [number] if number != last else []


def _between(first: _Number, last: _Number) -> list[_Number]:
    if first[1] is None and last[1] is None and first[0] < last[0]:
        tops = range(first[0] + 1, min(last[0], first[0] + _MOST_JOINT_ITEMS) + 1)
        return [*((top, None) for top in tops)]
    if first[0] == last[0] and first[1] and last[1] and first[1] < last[1]:
        return [(first[0], chr(code)) for code in range(ord(first[1]) + 1, ord(last[1]) + 1)]
    return []
