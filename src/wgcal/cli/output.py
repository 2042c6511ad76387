"""Tables for people, JSON for programs, and refusals for both."""

import json
import sys
from typing import Annotated

import typer
from pydantic import TypeAdapter
from rich.console import Console
from rich.markup import escape
from rich.status import Status
from rich.table import Table

from wgcal.documents import UnreadableDocument
from wgcal.domain.errors import InvalidInputError, WgcalError
from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, message
from wgcal.domain.refusals import EditBlocked, ReleaseGated
from wgcal.wording.messages import translated

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]
REFUSED = 1


def console() -> Console:
    """Return the terminal, without colour where it has none or NO_COLOR is set."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def working(doing: str) -> Status:
    """Return a sign of life on standard error, shown where that is a terminal."""
    return Console(stderr=True).status(doing)


def said(message: Message) -> str:
    """Return the sentence in the terminal's language."""
    return translated(message, Language.EN)


def plain(value: object) -> object:
    """Return a domain value as JSON has it: dates in ISO 8601, choices by their value."""
    return TypeAdapter(type(value)).dump_python(value, mode="json")


def print_json(value: object) -> None:
    """Print a value that is already plain, readable for people too."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def table(*columns: str, title: str | None = None) -> Table:
    """Return an empty table in the house's look."""
    grid = Table(title=title, title_justify="left", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for column in columns:
        grid.add_column(column, overflow="fold", header_style="bold")
    return grid


def refused(error: WgcalError, *, as_json: bool) -> int:
    """Tell why the command was refused, and return the exit status for that."""
    if as_json:
        print_json(_as_json(error))
        return REFUSED
    terminal = Console(stderr=True, highlight=False, soft_wrap=True)
    terminal.print(f"[bold red]wgcal:[/] {escape(_headline(error))}")
    for detail in _details(error):
        terminal.print(f"  {escape(detail)}")
    return REFUSED


def _headline(error: WgcalError) -> str:
    if isinstance(error, UnreadableDocument):
        return said(message("The document can not be read:"))
    return said(error.message)


def _details(error: WgcalError) -> list[str]:
    if isinstance(error, UnreadableDocument):
        return [_at_line(note.line, said(note.message)) for note in error.notes]
    return []


def _at_line(line: int | None, text: str) -> str:
    return text if line is None else f"line {line}: {text}"


def _as_json(error: WgcalError) -> dict[str, object]:
    answer: dict[str, object] = {
        "error": error.name,
        "message": said(error.message),
    }
    match error:
        case UnreadableDocument():
            answer["notes"] = [
                {"line": note.line, "message": said(note.message)} for note in error.notes
            ]
        case ReleaseGated():
            answer["conflicts"] = [said(conflict.message) for conflict in error.conflicts]
        case EditBlocked():
            answer["conflicts"] = [said(found.message) for found in error.difference.new]
        case InvalidInputError():
            answer["field"] = error.field
    return answer
