"""The command `wgcal`: its parts, and how every refusal is told."""

import sys
from typing import Annotated

import typer

from wgcal import __version__
from wgcal.cli import (
    check,
    database,
    demo,
    describe,
    document,
    entitlement,
    export,
    freshness,
    import_document,
    interpreter,
    lint,
    move,
    personal,
    policy,
    publish,
    serve,
    show,
    token,
    waive,
    waivers,
)
from wgcal.cli.output import refused
from wgcal.domain.errors import WgcalError

EPILOG = (
    "Exit status: 0 done, 1 refused (or the plan has conflicts that block a release), "
    "2 wrong usage. The database is WGCAL_DATABASE_URL, or a file in your data directory."
)

app = typer.Typer(
    name="wgcal",
    help="Plan intergovernmental meetings with interpretation, and publish them as calendars.",
    epilog=EPILOG,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for part in (
    import_document,
    show,
    check,
    move,
    describe,
    document,
    waive,
    waivers,
    entitlement,
    publish,
    freshness,
    export,
    lint,
    serve,
    demo,
):
    app.command(name=part.NAME)(part.command)
app.add_typer(policy.app, name="policy")
app.add_typer(interpreter.app, name="interpreter")
app.add_typer(token.app, name="token")
app.add_typer(personal.app, name="personal")
app.add_typer(database.app, name="database")


def _print_version(*, wanted: bool) -> None:
    if wanted:
        typer.echo(f"wgcal {__version__}")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version.", callback=_print_version, is_eager=True),
    ] = False,
) -> None:
    """Plan intergovernmental meetings with interpretation, and publish them as calendars."""


def main() -> None:
    """Run the command; a refusal is one clear text and exit status 1."""
    try:
        app()
    except WgcalError as error:
        sys.exit(refused(error, as_json="--json" in sys.argv))
