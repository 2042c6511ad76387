"""`wgcal personal`: the calendars that delegates have made for themselves."""

from datetime import date
from typing import Annotated

import typer
from rich.markup import escape

from wgcal.cli.opening import reading, writing
from wgcal.cli.output import AsJson, console, print_json, table
from wgcal.domain.personal_feed import PersonalFeed, PersonalFeedId

app = typer.Typer(help="List and revoke the calendars of delegates.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(metavar="NAME", help="As `wgcal personal list` shows it.")]


@app.command(name="list")
def list_feeds(*, json: AsJson = False) -> None:
    """List personal calendars by label and dates; nothing else is told of anybody."""
    with reading() as store:
        feeds = store.personal_feeds.all()
    if json:
        print_json([_as_json(feed) for feed in feeds])
        return
    grid = table("Name", "Label", "Made", "Last used", "Last day")
    for feed in feeds:
        days = feed.made_on, feed.used_on, feed.expires_on
        grid.add_row(feed.id, escape(feed.label), *(_shown(day) for day in days))
    console().print(grid if feeds else "There is no personal calendar.")


@app.command()
def revoke(name: Name, *, json: AsJson = False) -> None:
    """Revoke a personal calendar: within a second its address is like one that never was."""
    with writing() as store:
        store.personal_feeds.remove(PersonalFeedId(name))
    if json:
        print_json({"name": name, "revoked": True})
    else:
        console().print(f"The personal calendar {name} is revoked.", markup=False)


def _shown(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _as_json(feed: PersonalFeed) -> dict[str, str | None]:
    return {
        "name": feed.id,
        "label": feed.label,
        "made_on": feed.made_on.isoformat(),
        "used_on": feed.used_on.isoformat() if feed.used_on else None,
        "expires_on": feed.expires_on.isoformat() if feed.expires_on else None,
    }
