"""What a page carries besides the document's text: job numbers, running symbols, footnotes."""

import re
from collections.abc import Iterator, Sequence

from wgcal.documents.lines import Line

_JOB = r"[A-Z]{1,4}\.\d{2}-\d{4,6}(?: ?\([A-Z]\))?(?: \d{6}){0,3}"
_JOB_LINE = re.compile(rf"(?:\d{{1,3}}(?:/\d{{1,3}})? )?{_JOB}(?: \d{{1,3}}(?:/\d{{1,3}})?)?")
_PAGE_OF_PAGES = re.compile(r"\d{1,3}/\d{1,3}|- ?\d{1,3} ?-|\*\d{5,}\*")
_PAGE_NUMBER = re.compile(r"\d{1,3}")
_RULE = re.compile(r"[_‗─━]{5,}")
_FOOTNOTE_MARK = re.compile(r"(?:\d{1,2}|[*†‡]{1,3}|[a-z])(?=[ )/]|[^\x00-\x7f])")
_LONGEST_FOOTNOTE = 12


def without_furniture(lines: Sequence[Line], symbol: str | None) -> tuple[Line, ...]:
    """Return the lines that belong to the document's own text, `symbol` being its running head."""
    marks = [_is_furniture(line, symbol) for line in lines]
    text = [
        line
        for place, line in enumerate(lines)
        if not marks[place] and not (_PAGE_NUMBER.fullmatch(line.folded) and _beside(marks, place))
    ]
    return tuple(_without_footnotes(text))


def _is_furniture(line: Line, symbol: str | None) -> bool:
    if line.squeezed == symbol:
        return True
    return bool(_JOB_LINE.fullmatch(line.folded) or _PAGE_OF_PAGES.fullmatch(line.folded))


def _beside(marks: Sequence[bool], place: int) -> bool:
    return any(marks[max(place - 1, 0) : place + 2])


def _without_footnotes(lines: Sequence[Line]) -> Iterator[Line]:
    place = 0
    while place < len(lines):
        if _RULE.fullmatch(lines[place].squeezed):
            place = _end_of_footnotes(lines, place + 1)
        else:
            yield lines[place]
            place += 1


def _end_of_footnotes(lines: Sequence[Line], place: int) -> int:
    while _FOOTNOTE_MARK.match(lines[place].folded) if place < len(lines) else False:
        end = _end_of_sentence(lines, place)
        if end is None:
            break
        place = end
    return place


def _end_of_sentence(lines: Sequence[Line], place: int) -> int | None:
    for end in range(place, min(place + _LONGEST_FOOTNOTE, len(lines))):
        if lines[end].folded.endswith(("。", ".", "。)", ".)")):
            return end + 1
    return None
