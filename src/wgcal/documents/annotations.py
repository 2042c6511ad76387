"""The annotations: under each item's heading, its prose and its list of papers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from wgcal.documents.findings import Findings
from wgcal.documents.item_numbers import ItemHead, item_head
from wgcal.documents.lines import Line, Passage, passage
from wgcal.documents.patterns import Patterns
from wgcal.documents.titles import resembles
from wgcal.domain.agenda import ItemNumber, ItemRole, parent_number
from wgcal.domain.message import message


@dataclass
class Annotation:
    """What stands under one item: prose, and the lines below a heading such as `文件`."""

    prose: list[Line] = field(default_factory=list)
    papers: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Sentence:
    """A sentence of a passage, as compared, and the line it begins on."""

    text: str
    line: int


Annotations = Mapping[ItemNumber, Annotation]


def read_annotations(
    lines: Sequence[Line],
    titles: Mapping[ItemNumber, str],
    patterns: Patterns,
    findings: Findings,
) -> Annotations:
    """Return the annotation of each item whose heading is found; `titles` are squeezed.

    A heading is an item's number with words like those of its title. Numbers inside the prose,
    such as `(a)` before a clause, are none.
    """
    found: dict[ItemNumber, Annotation] = {}
    current, top, in_papers = Annotation(), 0, False
    for line in lines:
        head = item_head(line)
        number = head.number(top) if head else None
        if head is not None and number is not None and _is_heading(head, titles.get(number)):
            top = top if head.top is None else head.top
            current, in_papers = found.setdefault(number, Annotation()), False
        elif patterns.is_heading(line.squeezed, patterns.words.documents):
            in_papers = True
        else:
            (current.papers if in_papers else current.prose).append(line)
    if found:
        _note_missing(found, titles, patterns, findings)
    return found


def sentences(lines: Sequence[Line], patterns: Patterns) -> Iterator[Sentence]:
    """Yield the sentences of some prose, put together over its lines."""
    text = passage(lines)
    ends = tuple(patterns.words.sentence_ends)
    places = [place + 1 for place, letter in enumerate(text.folded) if letter in ends]
    for start, end in pairwise([0, *places, len(text.text)]):
        sentence = text.folded[start:end]
        if sentence.strip():
            yield Sentence(sentence, _line(text, start, sentence))


def _note_missing(
    found: Annotations,
    titles: Mapping[ItemNumber, str],
    patterns: Patterns,
    findings: Findings,
) -> None:
    annotated = {parent_number(number) or number for number in found}
    for number, title in titles.items():
        is_substantive = patterns.role(title) is ItemRole.SUBSTANTIVE
        if parent_number(number) is None and is_substantive and number not in annotated:
            sentence = message("Item {number} has no annotation, so no papers.", number=number)
            findings.note(None, sentence)


def _line(text: Passage, start: int, sentence: str) -> int:
    return text.line_at(start + len(sentence) - len(sentence.lstrip()))


def _is_heading(head: ItemHead, title: str | None) -> bool:
    text = head.title.squeezed.rstrip(":")
    return bool(title and text) and resembles(text, title or "")
