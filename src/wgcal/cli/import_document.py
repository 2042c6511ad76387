"""`wgcal import`: an agenda document becomes a draft plan."""

from pathlib import Path
from typing import Annotated

import typer

from wgcal.actions.import_document import Imported, import_document
from wgcal.cli.opening import author, writing
from wgcal.cli.output import AsJson, console, print_json, working
from wgcal.cli.reading import as_json, print_reading
from wgcal.documents import read
from wgcal.domain.errors import SchemaOutdated
from wgcal.settings import Settings
from wgcal.store.shipped import shipped
from wgcal.web.clock import utc_now

NAME = "import"


def command(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="The document as text (UTF-8).", exists=True, dir_okay=False
        ),
    ],
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be read, store nothing.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Read the proposed organization of work out of an agenda document.

    What was read is shown with the line it came from. A document that can not be read, or whose
    timetable contradicts itself, is refused whole, with every problem at its line.
    """
    limit = Settings().document_bytes
    document = _beginning_of(file, limit + 1)
    if dry_run:
        with working("Reading the document"):
            reading = read(document, shipped(), limit=limit)
        print_json(as_json(reading)) if json else print_reading(reading)
        return
    try:
        with working("Reading the document"), writing() as store:
            imported = import_document(store, document, by=author(), now=utc_now(), limit=limit)
    except SchemaOutdated:
        # What is wrong with the document is said first: that is what the planner has at hand.
        read(document, shipped(), limit=limit)
        raise
    _tell(imported, json_wanted=json)


def _beginning_of(file: Path, length: int) -> bytes:
    with file.open("rb") as opened:
        return opened.read(length)


def _tell(imported: Imported, *, json_wanted: bool) -> None:
    session = imported.work.session.id
    if json_wanted:
        print_json(
            as_json(imported.reading)
            | {"is_new": imported.is_new, "revision": imported.work.revision}
        )
        return
    print_reading(imported.reading)
    if imported.is_new:
        console().print(f"[bold green]Stored[/] as the draft of {session}.")
    else:
        console().print(f"Session {session} has this plan already: nothing was changed.")
