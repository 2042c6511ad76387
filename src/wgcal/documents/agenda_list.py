"""The list of agenda items, found by its heading or, without one, by its numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wgcal.documents.findings import Findings
from wgcal.documents.item_numbers import ItemHead, item_head
from wgcal.documents.lines import Line
from wgcal.documents.patterns import Patterns
from wgcal.documents.titles import title_of
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.message import message

LONGEST_TITLE = 1_000
_FEWEST_ITEMS = 2
_LINES_BEFORE_THE_FIRST = 5
_WIDEST_GAP = 20


@dataclass(frozen=True)
class ListedItem:
    """An item of the list: its number, the line it begins on, and its full title."""

    number: ItemNumber
    line: int
    title: str


@dataclass(frozen=True)
class AgendaList:
    """The items, and the places [start, end) of the list among the document's lines."""

    items: tuple[ListedItem, ...]
    start: int
    end: int


NO_LIST = AgendaList((), 0, 0)


def agenda_list(lines: Sequence[Line], patterns: Patterns, findings: Findings) -> AgendaList:
    """Return the agenda; a document without one is a problem, a gap in the numbers a note."""
    for start in _starts(lines, patterns):
        scan = _ListScan(patterns)
        end = scan.read(lines, start)
        if scan.tops >= _FEWEST_ITEMS:
            scan.note_gaps(findings)
            return AgendaList(scan.items(), start, end)
    findings.problem(
        None, message("No agenda was found: no list of items numbered 1, 2 and so on.")
    )
    return NO_LIST


def _starts(lines: Sequence[Line], patterns: Patterns) -> Iterator[int]:
    for place, line in enumerate(lines):
        if patterns.is_heading(line.squeezed, patterns.words.agenda):
            yield place + 1
    for place, line in enumerate(lines):
        head = item_head(line) if line.folded.startswith("1") else None
        if head is not None and head.top == 1:
            yield place


class _ListScan:
    """Collects items line by line, as long as the lines go on with the list."""

    def __init__(self, patterns: Patterns) -> None:
        self.patterns = patterns
        self.found: list[tuple[ItemNumber, int, list[Line]]] = []
        self.gaps: list[tuple[int, int, int]] = []
        self.top, self.sub, self.tops, self.length = 0, "", 0, 0

    def read(self, lines: Sequence[Line], start: int) -> int:
        """Read from the place on, and return the place after the list."""
        for place in range(start, len(lines)):
            if not self._take(lines[place], place - start):
                return place
        return len(lines)

    def items(self) -> tuple[ListedItem, ...]:
        """Return the items with their titles put together."""
        return tuple(
            ListedItem(number, line, title_of(lines, self.patterns))
            for number, line, lines in self.found
        )

    def note_gaps(self, findings: Findings) -> None:
        """Note where the list leaves a number out."""
        for line, before, after in self.gaps:
            findings.note(
                line,
                message(
                    "The agenda goes from item {before} to item {after}.",
                    before=str(before),
                    after=str(after),
                ),
            )

    def _take(self, line: Line, distance: int) -> bool:
        if self._is_next_heading(line):
            return not self.found and distance <= _LINES_BEFORE_THE_FIRST
        head = self._item_head(line)
        if head is not None and self.found and (head.top, head.sub) == (1, None):
            return False
        if head is not None and self._follows(head):
            self._begin(head, line)
            return True
        if not self.found:
            return distance <= _LINES_BEFORE_THE_FIRST
        if self._is_closed() or self.length > LONGEST_TITLE:
            return False
        self.found[-1][2].append(line)
        self.length += len(line.text)
        return True

    def _is_next_heading(self, line: Line) -> bool:
        words = self.patterns.words
        headings = (
            words.agenda,
            words.annotations,
            words.annex,
            words.proposed,
            words.documents,
        )
        return self.patterns.is_heading(line.squeezed, *headings)

    def _item_head(self, line: Line) -> ItemHead | None:
        head = item_head(line)
        if head is None or head.is_delimited:
            return head
        is_counted = head.title.folded.startswith(self.patterns.words.counters)
        return None if is_counted else head

    def _follows(self, head: ItemHead) -> bool:
        if head.top is None or (head.top == self.top and head.sub):
            return self.top > 0 and self._sub_follows(head.sub or "")
        if not self.found:
            return head.top == 1
        widest = _WIDEST_GAP if self._is_closed() else 1
        return self.top < head.top <= self.top + widest

    def _sub_follows(self, sub: str) -> bool:
        if not self.sub or not self._is_closed():
            return sub == (chr(ord(self.sub) + 1) if self.sub else "a")
        return sub > self.sub

    def _begin(self, head: ItemHead, line: Line) -> None:
        if head.top is not None and head.top != self.top:
            if self.found and head.top > self.top + 1:
                self.gaps.append((line.number, self.top, head.top))
            self.top, self.sub, self.tops = head.top, "", self.tops + 1
        self.sub = head.sub or self.sub
        self.found.append((head.number(self.top), line.number, [head.title]))
        self.length = len(head.title.text)

    def _is_closed(self) -> bool:
        last = self.found[-1][2][-1].folded
        return last.endswith(self.patterns.words.sentence_ends)
