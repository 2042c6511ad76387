"""The public pages: published sessions and their programmes, in the reader's language."""

from fastapi import FastAPI

from wgcal.web.pages import (
    home,
    lint,
    my_calendar,
    not_found,
    robots,
    rules,
    session,
    static_files,
    subscribe,
)


def install(app: FastAPI) -> None:
    """Add the pages, what they are made up with, and the page for addresses nothing answers."""
    for part in (home, session, subscribe, my_calendar, rules, lint, robots):
        app.include_router(part.router, include_in_schema=False)
    app.mount("/static", static_files.StaticPages())
    not_found.install(app)
