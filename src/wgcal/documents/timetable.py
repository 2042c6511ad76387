"""The rows of a timetable, put together from lines that may be broken anywhere.

An empty cell leaves nothing behind in plain text, so that a line may begin with a day, with hours,
with an item's number or with the middle of a title. The titles of the agenda tell which.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from wgcal.documents.findings import Findings
from wgcal.documents.item_numbers import RowHead, row_head
from wgcal.documents.lines import Line
from wgcal.documents.patterns import Patterns
from wgcal.documents.printed import PrintedDay, PrintedHours, day_head, hours_head, rest_of
from wgcal.documents.titles import resembles, title_of, without_mark
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.message import message

_TAIL = 6
_ROOM_FOR_OTHER_WORDS = 200
_REMARK = re.compile(r"\([^()]{1,60}\) *")

Titles = Mapping[ItemNumber, str]


@dataclass
class PrintedItem:
    """The items of one row, with the lines of its title as far as read."""

    line: int
    numbers: tuple[ItemNumber, ...]
    expected: tuple[str, ...]
    is_continued: bool = False
    lines: list[Line] = field(default_factory=list)
    compared: str = ""

    @property
    def is_too_long(self) -> bool:
        """Say whether more text was taken than any row has."""
        return len(self.compared) > sum(map(len, self.expected)) + _ROOM_FOR_OTHER_WORDS

    def add(self, line: Line) -> None:
        """Take one more line of the title."""
        self.lines.append(line)
        self.compared += line.squeezed


@dataclass
class PrintedSlot:
    """Hours with the day above them, the items beside them, and any other text."""

    day: PrintedDay | None
    hours: PrintedHours
    items: list[PrintedItem] = field(default_factory=list)
    remarks: list[Line] = field(default_factory=list)


@dataclass
class Timetable:
    """The days and slots in the order of the document."""

    days: list[PrintedDay] = field(default_factory=list)
    slots: list[PrintedSlot] = field(default_factory=list)


def read_timetable(
    lines: Sequence[Line], titles: Titles, patterns: Patterns, findings: Findings
) -> Timetable:
    """Return what is printed; `titles` are those of the agenda, squeezed.

    A row without hours and an item that the agenda lacks are problems; a line that fits no row is
    noted.
    """
    scan = _Scan(titles, patterns, findings)
    for line in lines:
        if not _is_heading(line, patterns):
            scan.take(line)
    return scan.timetable


def title_and_mark(item: PrintedItem, patterns: Patterns) -> tuple[str, bool]:
    """Return the row's title without its mark, and whether the row goes on with the item."""
    title, is_marked = without_mark(title_of(item.lines, patterns), patterns)
    return title, is_marked or item.is_continued


def _is_heading(line: Line, patterns: Patterns) -> bool:
    words = patterns.words
    headings = (words.annex, words.proposed, words.adopted)
    text = line.squeezed
    for mark in words.continued:
        text = text.removesuffix(mark)
    return patterns.is_heading(text, *headings) or patterns.is_column_head(text)


class _Scan:
    """Takes the lines of a timetable one by one and knows which day, slot and item is open."""

    def __init__(self, titles: Titles, patterns: Patterns, findings: Findings) -> None:
        self.titles, self.patterns, self.findings = titles, patterns, findings
        self.timetable = Timetable()
        self.day: PrintedDay | None = None
        self.slot: PrintedSlot | None = None
        self.item: PrintedItem | None = None
        self.has_orphans = False

    def take(self, line: Line) -> None:
        """Take the cells that the line holds."""
        if self._is_middle_of_title(line):
            self._item_goes_on(line)
            return
        rest = self._without_hours(self._without_day(line))
        if self._mark_alone(rest):
            return
        if rest.text and self._is_middle_of_title(rest):
            self._item_goes_on(rest)
        elif rest.text:
            self._take_row(rest)

    def _without_day(self, line: Line) -> Line:
        found = day_head(line, self.patterns)
        if found is None or not self._may_follow_a_day(found[1]):
            return line
        self.day = found[0]
        self.timetable.days.append(self.day)
        self.slot, self.item, self.has_orphans = None, None, False
        return found[1].after(len(found[1].text)) if self._is_mark(found[1]) else found[1]

    def _may_follow_a_day(self, rest: Line) -> bool:
        return (
            not rest.text
            or self._is_mark(rest)
            or hours_head(rest, self.patterns) is not None
            or row_head(rest.folded, self.patterns) is not None
        )

    def _without_hours(self, line: Line) -> Line:
        line = self._without_joint(line)
        found = hours_head(line, self.patterns)
        if found is None:
            return line
        hours, rest = found
        if not hours.is_range and self._closes_range(hours):
            return rest
        self.slot, self.item = PrintedSlot(self.day, hours), None
        self.timetable.slots.append(self.slot)
        return self._without_remark(rest)

    def _without_remark(self, rest: Line) -> Line:
        remark = _REMARK.match(rest.folded)
        is_row = self._is_mark_first(rest) or row_head(rest.folded, self.patterns) is not None
        if remark is None or is_row:
            return rest
        self._not_used(rest.number, rest.text[: remark.end()].strip())
        return rest.after(remark.end())

    def _without_joint(self, line: Line) -> Line:
        joint = self.patterns.time_range.match(line.folded)
        if joint is None or self.slot is None or self.slot.hours.end is not None:
            return line
        text = f"{self.slot.hours.text}{joint.group().strip()}"
        self.slot.hours = replace(self.slot.hours, is_range=True, text=text)
        return line.after(joint.end())

    def _closes_range(self, hours: PrintedHours) -> bool:
        if self.slot is None or not self.slot.hours.is_range or self.slot.hours.end is not None:
            return False
        text = f"{self.slot.hours.text}{hours.text}"
        self.slot.hours = replace(self.slot.hours, end=hours.start, text=text)
        return True

    def _take_row(self, rest: Line) -> None:
        head = row_head(rest.folded, self.patterns)
        if head is None:
            self._take_text(rest)
            return
        title = rest_of(rest, head.end)
        is_known = all(number in self.titles for number in head.numbers)
        if is_known and self._resembles(title, head):
            self._begin_item(rest, head, title)
        elif self._is_counted(rest, head):
            self._take_text(rest)
        else:
            self._begin_item(rest, head, title)
            self._judge_item(rest, head)

    def _resembles(self, title: Line, head: RowHead) -> bool:
        text, _ = without_mark(title.squeezed, self.patterns)
        return any(resembles(text, self.titles[number]) for number in head.numbers)

    def _is_counted(self, rest: Line, head: RowHead) -> bool:
        after = rest.folded[head.end :].lstrip()
        return after.startswith(self.patterns.words.counters)

    def _begin_item(self, rest: Line, head: RowHead, title: Line) -> None:
        expected = tuple(self.titles.get(number, "") for number in head.numbers)
        self.item = PrintedItem(rest.number, head.numbers, expected)
        if self._is_mark_first(title):
            self.item.is_continued = True
            title = self._after_mark(title)
        if title.text:
            self.item.add(title)
        if self.slot is not None:
            self.slot.items.append(self.item)
        elif not self.has_orphans:
            self.has_orphans = True
            self.findings.problem(
                rest.number,
                message("No hours stand before item {number}.", number=", ".join(head.numbers)),
            )

    def _judge_item(self, rest: Line, head: RowHead) -> None:
        for number in head.numbers if self.titles else ():
            if number in self.titles and len(head.numbers) > 1:
                continue
            if number in self.titles:
                sentence = message(
                    "The title of item {number} is not the one in the agenda.", number=number
                )
                self.findings.note(rest.number, sentence)
            else:
                sentence = message("The agenda has no item {number}.", number=number)
                self.findings.problem(rest.number, sentence)

    def _take_text(self, text: Line) -> None:
        if self.item is not None and self._may_go_on(self.item, text):
            self.item.add(text)
        elif self.slot is not None and self.patterns.kind(text.text) is not None:
            self.slot.remarks.append(text)
        else:
            self._not_used(text.number, text.text)

    def _not_used(self, line: int, quote: str) -> None:
        self.findings.note(
            line, message("Not used, as it fits no row of the timetable: {quote}", quote=quote)
        )

    def _item_goes_on(self, line: Line) -> None:
        if self.item is not None:
            self.item.add(line)

    def _is_middle_of_title(self, line: Line) -> bool:
        if self.item is None or not self.item.compared or self.item.is_too_long:
            return False
        text, _ = without_mark(line.squeezed, self.patterns)
        joint = self.item.compared[-_TAIL:] + text
        return bool(text) and any(joint in title for title in self.item.expected)

    def _may_go_on(self, item: PrintedItem, text: Line) -> bool:
        if self._is_complete(item):
            return False
        return any(not title or resembles(text.squeezed, title) for title in item.expected)

    def _is_complete(self, item: PrintedItem) -> bool:
        if item.compared.endswith(self.patterns.words.continued):
            return True
        tail = item.compared[-_TAIL:]
        for title in item.expected:
            is_middle = title != item.compared and title.startswith(item.compared)
            if tail and title.endswith(tail) and not is_middle:
                return True
        return item.is_too_long

    def _mark_alone(self, line: Line) -> bool:
        if self.item is None or not self._is_mark(line):
            return False
        self.item.is_continued = True
        return True

    def _is_mark(self, line: Line) -> bool:
        return line.squeezed in self.patterns.words.continued

    def _is_mark_first(self, line: Line) -> bool:
        return line.folded.startswith(self.patterns.words.continued)

    def _after_mark(self, line: Line) -> Line:
        marks = self.patterns.words.continued
        longest = max(len(mark) for mark in marks if line.folded.startswith(mark))
        return line.after(longest)
