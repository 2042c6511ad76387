"""The papers of each item: those listed under it, and those it shares with another item."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wgcal.documents.annotations import Annotations, Sentence, sentences
from wgcal.documents.findings import Findings
from wgcal.documents.item_numbers import item_number
from wgcal.documents.lines import Line, Passage, passage, stripped
from wgcal.documents.patterns import Patterns
from wgcal.documents.symbols import Symbol, series, symbols_in
from wgcal.documents.titles import without_end
from wgcal.domain.agenda import ItemDocument, ItemNumber
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.message import message


@dataclass(frozen=True)
class ListedPaper:
    """A paper as listed under an item: symbol, title, and the line on which the title begins."""

    symbol: Symbol
    title: str
    line: int


@dataclass(frozen=True)
class Papers:
    """Every paper once, the line each is first listed on, and the papers of each item."""

    documents: tuple[Document, ...]
    lines: Mapping[str, int]
    of_item: Mapping[ItemNumber, tuple[ItemDocument, ...]]


def read_papers(
    annotations: Annotations, own: Symbol | None, patterns: Patterns, findings: Findings
) -> Papers:
    """Return the papers; a symbol that the prose only mentions is no paper of an item.

    A sentence by which the body may consider papers listed under another item adds those. Papers
    of the document's own series and session are new, all others are for reference.
    """
    listed = {
        number: tuple(_listed(passage(annotation.papers), patterns, findings))
        for number, annotation in annotations.items()
    }
    first = {paper.symbol: paper for papers in reversed(listed.values()) for paper in papers[::-1]}
    order = dict.fromkeys(paper.symbol for papers in listed.values() for paper in papers)
    symbols = {
        number: dict.fromkeys(paper.symbol for paper in papers) for number, papers in listed.items()
    }
    of_item = {
        number: symbols[number] | _shared(number, annotation.prose, symbols, patterns, findings)
        for number, annotation in annotations.items()
    }
    return Papers(
        tuple(
            Document(symbol=symbol, titles={patterns.language: first[symbol].title})
            for symbol in order
        ),
        {symbol: first[symbol].line for symbol in order},
        {
            number: tuple(ItemDocument(symbol=symbol, role=_role(symbol, own)) for symbol in papers)
            for number, papers in of_item.items()
        },
    )


_Symbols = dict[Symbol, None]


def _shared(
    number: ItemNumber,
    prose: Sequence[Line],
    listed: Mapping[ItemNumber, _Symbols],
    patterns: Patterns,
    findings: Findings,
) -> _Symbols:
    shared: _Symbols = {}
    for (other, named), line in _references(prose, patterns).items():
        if other != number and other in listed:
            shared |= dict.fromkeys(symbol for symbol in named if symbol in listed[other])
            shared |= {} if named else listed[other]
            _note_unlisted(
                [symbol for symbol in named if symbol not in listed[other]], other, line, findings
            )
    return shared


def _references(
    prose: Sequence[Line], patterns: Patterns
) -> dict[tuple[ItemNumber, tuple[Symbol, ...]], int]:
    found: dict[tuple[ItemNumber, tuple[Symbol, ...]], int] = {}
    for sentence in sentences(prose, patterns):
        other = _other_item(sentence, patterns)
        if other is not None:
            named = tuple(symbol.symbol for symbol in symbols_in(sentence.text))
            found.setdefault((other, named), sentence.line)
    return found


def _other_item(sentence: Sentence, patterns: Patterns) -> ItemNumber | None:
    words = patterns.words.papers_of_another_item
    text = sentence.text.replace(" ", "")
    if not all(
        any(word in text for word in group)
        for group in (words.listed, words.papers, words.consider)
    ):
        return None
    match = patterns.other_item.search(sentence.text)
    top = patterns.number(match["number"]) if match else None
    return item_number(top, match["letter"]) if match and top is not None else None


def _note_unlisted(
    symbols: Sequence[Symbol], item: ItemNumber, line: int, findings: Findings
) -> None:
    for symbol in symbols:
        findings.note(
            line,
            message(
                "{symbol} is said to be listed under item {number}, but is not.",
                symbol=symbol,
                number=item,
            ),
        )


def _listed(text: Passage, patterns: Patterns, findings: Findings) -> Iterator[ListedPaper]:
    end, title, line = 0, "", 0
    for found in symbols_in(text.folded):
        start = _start_of_title(text, end, patterns)
        printed = stripped(text.text[start : found.start], " (")
        if stripped(printed, _joiners(patterns)):
            title, line = without_end(Passage(printed, (0,), (0,)), patterns), text.line_at(start)
        yield ListedPaper(found.symbol, title, line or text.line_at(found.start))
        end = found.end
    start = _start_of_title(text, end, patterns)
    if start < len(text.text):
        sentence = message("Not used, as no symbol follows: {quote}", quote=text.text[start:])
        findings.note(text.line_at(start), sentence)


def _start_of_title(text: Passage, end: int, patterns: Patterns) -> int:
    closers = " )" + "".join(patterns.words.title_ends)
    while end < len(text.text) and text.folded[end] in closers:
        end += 1
    return end


def _joiners(patterns: Patterns) -> str:
    return " " + "".join(joiner for joiner in patterns.words.item_joiners if len(joiner) == 1)


def _role(symbol: Symbol, own: Symbol | None) -> DocumentRole:
    gathering = series(symbol)
    is_new = own is not None and gathering.gathering is not None and gathering == series(own)
    return DocumentRole.NEW if is_new and symbol != own else DocumentRole.REFERENCE
