"""Lines of a document as printed and as compared, and passages that run over several lines."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

# Written as code points: many of these characters can not be told apart by eye.
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d~\uff5e\u301c\ufe63\ufe58"
_SPACES = "\t\v\f\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
_WIDTH_SPACES = "".join(chr(code) for code in range(0x2000, 0x200B))
_INVISIBLE = "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"
_RADICALS_AND_COMPATIBILITY = (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))
_FULL_WIDTH = "".join(chr(code) for code in range(0xFF01, 0xFF5E))
_HALF_WIDTH = "".join(chr(code) for code in range(0x21, 0x7E))
_OTHER_FORMS = str.maketrans("\u3010\u3011\u3014\u3015\ufe59\ufe5a\u2236點時", "[]()():点时")


def _ideographs() -> dict[int, str]:
    shapes = (
        (code, unicodedata.normalize("NFKC", chr(code))) for code in _RADICALS_AND_COMPATIBILITY
    )
    return {code: shape for code, shape in shapes if len(shape) == 1}


_BLANK = _SPACES + _WIDTH_SPACES
_CLEANED: dict[int, int | str | None] = {
    **_ideographs(),
    **str.maketrans(_BLANK, " " * len(_BLANK), _INVISIBLE),
}
_FOLDED: dict[int, int] = {
    **str.maketrans(_FULL_WIDTH, _HALF_WIDTH),
    **str.maketrans(_DASHES, "-" * len(_DASHES)),
    **_OTHER_FORMS,
}
_WIDE = "\u2018-\u201d\u2026\u2e80-\u9fff\uf900-\ufaff\uff01-\uff5e\U00020000-\U0003ffff"
_WIDE_CHARACTER = re.compile(f"[{_WIDE}]")
_SPACE_BETWEEN_WIDE = re.compile(f"(?<=[{_WIDE}]) (?=[{_WIDE}])")
_TIGHT = re.compile(r"[\u4e00-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u4e00-\u9fff]")
_SPACED = re.compile(r"[\u4e00-\u9fff] [0-9A-Za-z]|[0-9A-Za-z] [\u4e00-\u9fff]")
_FEWEST_SPACED_LETTERS = 6
_FEWEST_SPACED_PAIRS = 4


@dataclass(frozen=True)
class Line:
    """A line of the document with its number, counted from 1, and its text, spaces single."""

    number: int
    text: str

    @cached_property
    def folded(self) -> str:
        """Return the text as compared: digits, brackets and punctuation in half width."""
        return self.text.translate(_FOLDED)

    @cached_property
    def squeezed(self) -> str:
        """Return the text as compared, without any space."""
        return self.folded.replace(" ", "")

    def after(self, position: int) -> "Line":
        """Return the rest of the line from the position on."""
        return Line(self.number, self.text[position:].strip())


@dataclass(frozen=True)
class Passage:
    """Text that runs over several lines, put together, with the line of each place in it."""

    text: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    @cached_property
    def folded(self) -> str:
        """Return the text as compared, place for place as long as the text itself."""
        return self.text.translate(_FOLDED)

    def line_at(self, position: int) -> int:
        """Return the number of the line that holds the place."""
        return self.numbers[max(bisect_right(self.starts, position) - 1, 0)]


def clean(text: str) -> str:
    """Return the text without invisible characters, other spaces and lookalike ideographs.

    A PDF's text often has radicals (U+2F00 to U+2FD5) in place of the ideographs they look like.
    """
    return text.translate(_CLEANED)


def close_letter_spacing(text: str) -> str:
    """Return a line that was spaced letter by letter, to justify it, without those spaces."""
    letters = text.split(" ")
    if len(letters) >= _FEWEST_SPACED_LETTERS and all(len(letter) == 1 for letter in letters):
        return "".join(letters)
    pairs = len(_SPACE_BETWEEN_WIDE.findall(text))
    if pairs < _FEWEST_SPACED_PAIRS or 2 * pairs < len(_WIDE_CHARACTER.findall(text)):
        return text
    return _SPACE_BETWEEN_WIDE.sub("", text)


def squeeze(text: str) -> str:
    """Return the text as compared, without any space."""
    return text.translate(_FOLDED).replace(" ", "")


def stripped(text: str, letters: str) -> str:
    """Return the text as printed without these letters, as compared, at its two ends."""
    folded = text.translate(_FOLDED)
    return text[len(folded) - len(folded.lstrip(letters)) : len(folded.rstrip(letters))]


def passage(lines: Sequence[Line]) -> Passage:
    """Return the lines as one text: no space between ideographs or inside a broken symbol.

    Between an ideograph and a digit or letter there is one if that is how the lines are set.
    """
    gap = _gap_beside_ideographs(lines)
    parts: list[str] = []
    starts: list[int] = []
    length, last = 0, ""
    for line in lines:
        joint = _joint(last, line.text, gap)
        starts.append(length + len(joint))
        parts.append(joint + line.text)
        length += len(parts[-1])
        last = line.text or last
    return Passage("".join(parts), tuple(starts), tuple(line.number for line in lines))


def _gap_beside_ideographs(lines: Sequence[Line]) -> str:
    tight = sum(len(_TIGHT.findall(line.text)) for line in lines)
    spaced = sum(len(_SPACED.findall(line.text)) for line in lines)
    return "" if tight > spaced else " "


def _joint(left: str, right: str, gap: str) -> str:
    if not left or not right or left.endswith("/") or right.startswith("/"):
        return ""
    wide = [bool(_WIDE_CHARACTER.match(letter)) for letter in (left[-1], right[0])]
    if all(wide):
        return ""
    return gap if any(wide) else " "
