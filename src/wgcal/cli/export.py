"""`wgcal export`: the annex of a plan as a secretariat issues it."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from wgcal.cli.arguments import SessionArgument
from wgcal.cli.opening import reading
from wgcal.cli.output import AsJson, plain, print_json
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.exports import annex_rows, annex_text

NAME = "export"


def command(
    session: SessionArgument,
    language: Annotated[Language, typer.Option(help="Language of the annex.")] = Language.ZH,
    output: Annotated[
        Path | None, typer.Option(help="File to write; left out: print.", dir_okay=False)
    ] = None,
    *,
    json: AsJson = False,
) -> None:
    """Write the draft's organization of work as text, in the document's own layout."""
    with reading() as store:
        work = store.load(SessionId(session))
    if json:
        print_json([plain(row) for row in annex_rows(work, language)])
        return
    text = annex_text(work, language)
    if output is None:
        sys.stdout.write(text)
    else:
        output.write_text(text, encoding="utf-8")
