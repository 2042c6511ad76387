"""Texts made safe for calendars, whatever somebody pasted into a title."""

import re
from unicodedata import normalize

from icalendar import vText

from wgcal.domain.interpretation import Language

_LINE_ENDS = re.compile("\r\n|[\r\x85\u2028\u2029]")

# C0 and C1 controls but tab and newline, lone surrogates, the two code points that XML refuses
# besides, and the twelve characters that override the direction of text (Unicode Standard Annex
# 9, 2).
_DROPPED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)


class Text(vText):
    r"""A text value; the library's own would read the two characters `\N` as a line end."""

    __slots__ = ()

    def to_ical(self) -> bytes:
        """Return the text escaped as RFC 5545, 3.3.11 asks."""
        return b"\\\\N".join(vText(part).to_ical() for part in self.split(r"\N"))


def safe(text: str) -> str:
    """Return the text in NFC with plain line ends, and without what breaks or misleads readers."""
    return normalize("NFC", _DROPPED.sub("", _LINE_ENDS.sub("\n", text)))


def one_line(text: str, language: Language | None = None) -> Text:
    """Return the text on one line; `language` is the one that all of it is in, if any is."""
    return _text(" ".join(safe(text).split()), language)


def some_lines(text: str, language: Language | None = None) -> Text:
    """Return the text with its line ends."""
    return _text(safe(text), language)


def _text(text: str, language: Language | None) -> Text:
    return Text(text, params={} if language is None else {"LANGUAGE": language.value})
