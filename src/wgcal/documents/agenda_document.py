"""An annotated provisional agenda, read from its text into the words of the field."""

from collections.abc import Sequence
from dataclasses import dataclass

from wgcal.documents.agenda_list import AgendaList, ListedItem, agenda_list
from wgcal.documents.annotations import Annotations, read_annotations
from wgcal.documents.days import read_days, weekdays_beside
from wgcal.documents.entitlement import read_entitlement
from wgcal.documents.findings import Findings, in_order_of_lines
from wgcal.documents.furniture import without_furniture
from wgcal.documents.head import (
    OwnSymbol,
    SessionLine,
    body_id,
    body_name,
    body_of,
    own_symbol,
    session_line,
)
from wgcal.documents.lines import Line, squeeze
from wgcal.documents.outline import Outline, outline
from wgcal.documents.papers import Papers, read_papers
from wgcal.documents.patterns import Patterns, patterns
from wgcal.documents.reading import Lines, Reading
from wgcal.documents.slots import Frame, judge_hours, read_slots
from wgcal.documents.symbols import Symbol
from wgcal.documents.text import MOST_BYTES, document_lines
from wgcal.documents.timetable import Timetable, read_timetable
from wgcal.domain.agenda import AgendaItem
from wgcal.domain.body import Body
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.message import message
from wgcal.domain.session import Session, SessionId
from wgcal.wording.lexicon import reading_words


@dataclass(frozen=True)
class _Parts:
    """The document taken apart, before anything is made of it."""

    words: Patterns
    own: OwnSymbol | None
    agenda: AgendaList
    outline: Outline
    annotations: Annotations
    timetable: Timetable

    @property
    def symbol(self) -> Symbol | None:
        return self.own.symbol if self.own else None


def read(source: bytes | str, catalogue: Catalogue, *, limit: int = MOST_BYTES) -> Reading:
    """Return what an agenda document says, in the language it is found to be in.

    Bytes are text in UTF-8 of at most `limit` bytes. Raises UnreadableDocument with every problem
    found, each with its line; what is merely not used or not said becomes a note of the reading.
    """
    lines = document_lines(source, limit)
    findings = Findings()
    words = _recognised(lines, findings)
    parts = _taken_apart(lines, words, findings)
    where = session_line(parts.outline.head, words, catalogue, findings)
    if where is None:
        judge_hours(parts.timetable, findings)
        raise findings.refusal()
    return _reading(parts, where, catalogue, findings)


def _recognised(lines: Sequence[Line], findings: Findings) -> Patterns:
    hits = {language: _headings(lines, patterns(language)) for language in reading_words()}
    best = max(hits, key=lambda language: hits[language])
    if not hits[best]:
        findings.problem(
            None,
            message(
                "This is no agenda that can be read: it has none of the headings of one in"
                " {languages}.",
                languages=tuple(hits),
            ),
        )
        raise findings.refusal()
    return patterns(best)


def _headings(lines: Sequence[Line], words: Patterns) -> int:
    known = words.words
    kinds = (known.agenda, known.annotations, known.documents, known.proposed, known.adopted)
    return sum(any(words.is_heading(line.squeezed, kind) for line in lines) for kind in kinds)


def _taken_apart(lines: Sequence[Line], words: Patterns, findings: Findings) -> _Parts:
    own = own_symbol(lines, words)
    text = without_furniture(lines, own.symbol if own else None)
    agenda = agenda_list(text, words, findings)
    parts = outline(text, agenda, words, findings)
    titles = {item.number: squeeze(item.title) for item in agenda.items}
    return _Parts(
        words,
        own,
        agenda,
        parts,
        read_annotations(parts.annotations, titles, words, findings),
        read_timetable(parts.timetable, titles, words, findings),
    )


def _reading(
    parts: _Parts, where: SessionLine, catalogue: Catalogue, findings: Findings
) -> Reading:
    words = parts.words
    name = body_name(parts.outline.head, where.place, words)
    body = body_of(parts.symbol, name, words, catalogue)
    _judge_symbol(parts.own, body, findings)
    papers = read_papers(parts.annotations, parts.symbol, words, findings)
    agenda = tuple(_item(item, papers, words) for item in parts.agenda.items)
    found = read_entitlement(parts.annotations, agenda, where.span, words, findings)
    booths = found.entitlement.languages if found else ()
    titles = {item.number: item.title for item in parts.agenda.items}
    dates = read_days(parts.timetable.days, where.span, findings)
    frame = Frame(dates, where.station.zone, booths, titles)
    slots = read_slots(parts.timetable, frame, words, findings)
    if body is None or findings.problems:
        raise findings.refusal()
    return Reading(
        language=words.language,
        symbol=parts.symbol,
        body=body,
        session=_session(parts.symbol, body, where),
        status=parts.outline.status,
        agenda=agenda,
        documents=papers.documents,
        entitlement=found.entitlement if found else None,
        slots=slots,
        printed_days=weekdays_beside(dates),
        notes=in_order_of_lines(findings.notes),
        lines=Lines(
            session=where.line,
            symbol=parts.own.line if parts.own else None,
            body=name.number if name else None,
            status=parts.outline.status_line,
            entitlement=found.line if found else None,
            agenda={item.number: item.line for item in parts.agenda.items},
            documents=papers.lines,
        ),
    )


def _judge_symbol(own: OwnSymbol | None, body: Body | None, findings: Findings) -> None:
    if body is None:
        findings.problem(
            None,
            message("The document's symbol was not found, and no body known has its name."),
        )
    elif own is None:
        findings.note(
            None,
            message(
                "The document's symbol was not found: it is filed under that of {body}, and its"
                " papers are taken as references.",
                body=body.symbol,
            ),
        )


def _session(symbol: Symbol | None, body: Body, where: SessionLine) -> Session:
    return Session(
        id=SessionId(f"{body_id(body.symbol)}-{where.span.starts_on.year}"),
        body=body.id,
        symbol=symbol or body.symbol,
        station=where.station.id,
        zone=where.station.zone,
        starts_on=where.span.starts_on,
        ends_on=where.span.ends_on,
    )


def _item(item: ListedItem, papers: Papers, words: Patterns) -> AgendaItem:
    return AgendaItem(
        number=item.number,
        titles={words.language: item.title},
        role=words.role(item.title),
        documents=papers.of_item.get(item.number, ()),
    )
