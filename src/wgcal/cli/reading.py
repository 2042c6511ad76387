"""What was read from a document, with the lines it came from."""

from collections.abc import Iterator

from rich.markup import escape

from wgcal.cli.output import console, plain, said, table
from wgcal.documents import Reading
from wgcal.domain.agenda import AgendaItem
from wgcal.domain.interpretation import Language
from wgcal.wording.texts import reading as text_in


def print_reading(reading: Reading) -> None:
    """Print everything read, each value beside its line, then what was not used."""
    terminal = console()
    terminal.print(_facts(reading))
    terminal.print(_agenda(reading))
    terminal.print(_slots(reading))
    if reading.notes:
        notes = table("Line", "Not read or not sure")
        for note in reading.notes:
            notes.add_row(_line(note.line), escape(said(note.message)))
        terminal.print(notes)


def as_json(reading: Reading) -> dict[str, object]:
    """Return everything read for programs: times in ISO 8601 with offset, lines from 1."""
    return {
        "language": reading.language.value,
        "symbol": reading.symbol,
        "body": plain(reading.body),
        "session": plain(reading.session),
        "status": reading.status.value,
        "entitlement": plain(reading.entitlement) if reading.entitlement else None,
        "agenda": [_item_as_json(item, reading) for item in reading.agenda],
        "documents": list(_documents_as_json(reading)),
        "slots": list(_slots_as_json(reading)),
        "printed_days": [plain(day) for day in reading.printed_days],
        "notes": [{"line": note.line, "message": said(note.message)} for note in reading.notes],
        "lines": plain(reading.lines),
    }


def _item_as_json(item: AgendaItem, reading: Reading) -> dict[str, object]:
    return {
        "number": item.number,
        "title": item.titles.get(reading.language),
        "role": item.role.value,
        "documents": [
            {"symbol": document.symbol, "role": document.role.value} for document in item.documents
        ],
        "line": reading.lines.agenda.get(item.number),
    }


def _documents_as_json(reading: Reading) -> Iterator[dict[str, object]]:
    for document in reading.documents:
        yield {
            "symbol": document.symbol,
            "title": document.titles.get(reading.language),
            "line": reading.lines.documents.get(document.symbol),
        }


def _slots_as_json(reading: Reading) -> Iterator[dict[str, object]]:
    for slot in reading.slots:
        yield {
            "starts_at": slot.starts_at.isoformat(),
            "ends_at": slot.ends_at.isoformat(),
            "kind": slot.kind.value,
            "booths": [language.value for language in slot.booths],
            "line": slot.line,
            "items": [
                {
                    "number": item.number,
                    "title": item.titles.get(reading.language),
                    "continued": item.continued,
                    "line": line,
                }
                for item, line in zip(slot.items, slot.item_lines, strict=True)
            ],
        }


def _facts(reading: Reading) -> object:
    grid = table("Line", "Read", "")
    session, lines = reading.session, reading.lines
    body = text_in(reading.body.names, Language.EN)
    rows = [
        (lines.symbol, "symbol", reading.symbol or "not found"),
        (lines.body, "body", f"{body.text if body else ''} ({reading.body.symbol})"),
        (
            lines.session,
            "session",
            f"{session.starts_on} to {session.ends_on}, {session.station} ({session.zone.key})",
        ),
        (lines.entitlement, "entitlement", _entitlement(reading)),
        (lines.status, "plan", reading.status.value),
        *(
            (lines.documents.get(paper.symbol), "document", paper.symbol)
            for paper in reading.documents
        ),
    ]
    for line, name, value in rows:
        grid.add_row(_line(line), name, escape(value))
    return grid


def _entitlement(reading: Reading) -> str:
    granted = reading.entitlement
    if granted is None:
        return "not found"
    languages = " ".join(granted.languages)
    return f"{granted.meetings} meetings, {granted.starts_on} to {granted.ends_on}, {languages}"


def _agenda(reading: Reading) -> object:
    grid = table("Line", "Item", "Title", "Documents")
    for item in reading.agenda:
        papers = [f"{document.symbol} ({document.role})" for document in item.documents]
        grid.add_row(
            _line(reading.lines.agenda.get(item.number)),
            item.number,
            escape(item.titles.get(reading.language, "")),
            "\n".join(papers),
        )
    return grid


def _slots(reading: Reading) -> object:
    grid = table("Line", "Slot", "Kind", "Booths", "Items")
    for slot in reading.slots:
        items = [
            f"{item.number}{' (continued)' if item.continued else ''}, line {line}"
            for item, line in zip(slot.items, slot.item_lines, strict=True)
        ]
        grid.add_row(
            _line(slot.line),
            f"{slot.starts_at:%a %d %b %Y %H:%M}-{slot.ends_at:%H:%M}",
            slot.kind,
            " ".join(slot.booths),
            escape("\n".join(items)),
        )
    return grid


def _line(number: int | None) -> str:
    return "" if number is None else str(number)
