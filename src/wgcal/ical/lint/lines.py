"""The lines of a calendar file, unfolded (RFC 5545, 3.1), and what is wrong with them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wgcal.ical.lint.fault import Fault, fault

LONGEST_LINE = 75
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_CONTROLS = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Line:
    """A content line with its continuations joined, and the number of its first line."""

    number: int
    text: str


def content_lines(data: bytes) -> tuple[Line, ...]:
    """Return the content lines, each character that is not UTF-8 as a replacement character."""
    joined: list[tuple[int, bytes]] = []
    for number, physical in _physical(data):
        if physical[:1] in {b" ", b"\t"} and joined:
            first, start = joined[-1]
            joined[-1] = first, start + physical[1:]
        elif physical:
            joined.append((number, physical))
    return tuple(Line(number, text.decode("utf-8", "replace")) for number, text in joined)


def faults_of_lines(data: bytes) -> Iterator[Fault]:
    """Yield what is wrong with the bytes whatever they say."""
    if data.startswith(BYTE_ORDER_MARK):
        yield fault("byte-order-mark", 1)
    yield from _line_ends(data)
    for number, physical in _physical(data):
        if len(physical) > LONGEST_LINE:
            yield fault("line-too-long", number, octets=len(physical), limit=LONGEST_LINE)
        if _CONTROLS.search(physical):
            yield fault("control-character", number)
        if not physical:
            yield fault("blank-line", number)
    yield from _characters(data)


def _line_ends(data: bytes) -> Iterator[Fault]:
    first_bare = re.search(rb"(?<!\r)\n", data)
    if first_bare is not None:
        yield fault("line-ends", data.count(b"\n", 0, first_bare.start()) + 1)
    elif data and not data.endswith(b"\r\n"):
        yield fault("line-ends", data.count(b"\n") + 1)


def _characters(data: bytes) -> Iterator[Fault]:
    """Yield the lines whose characters are broken: by a fold, or because they never were any."""
    whole = {line.number: line.text for line in content_lines(data)}
    first, told = 0, 0
    for number, physical in _physical(data):
        first = number if number in whole else first
        if told != first and not _is_utf_8(physical):
            told = first
            is_folded_inside = "\ufffd" not in whole.get(first, "\ufffd")
            yield fault("fold-in-character" if is_folded_inside else "not-utf-8", number)


def _is_utf_8(text: bytes) -> bool:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _physical(data: bytes) -> Iterator[tuple[int, bytes]]:
    text = data.removeprefix(BYTE_ORDER_MARK)
    lines = text.removesuffix(b"\n").split(b"\n") if text else []
    for number, line in enumerate(lines, start=1):
        yield number, line.removesuffix(b"\r")
