"""`wgcal database`: make and upgrade the tables."""

import typer

from wgcal.cli.output import AsJson, console, print_json
from wgcal.settings import Settings
from wgcal.store import Database

app = typer.Typer(help="Make and upgrade the database.", no_args_is_help=True)


@app.callback()
def options() -> None:
    """Make and upgrade the database."""


@app.command()
def upgrade(*, json: AsJson = False) -> None:
    """Bring the database to this version's schema and the shipped stations and bodies."""
    database = Database(Settings().database_url)
    try:
        database.upgrade()
    finally:
        database.close()
    if json:
        print_json({"upgraded": True})
    else:
        console().print("The database is up to date.")
