"""`wgcal freshness`: which release the programs of subscribers have."""

from datetime import datetime, timedelta

from wgcal.actions.freshness_of_session import SessionFreshness, freshness_of_session
from wgcal.cli.arguments import SessionArgument
from wgcal.cli.opening import reading
from wgcal.cli.output import AsJson, console, print_json, table
from wgcal.domain.session import SessionId
from wgcal.web.api.freshness_answers import freshness_told
from wgcal.web.clock import utc_now

NAME = "freshness"


def command(session: SessionArgument, *, json: AsJson = False) -> None:
    """Show which release each family of programs fetched last, how long ago, and how often today.

    What a running server counted within the last minute may still be missing.
    """
    now = utc_now()
    with reading() as store:
        known = freshness_of_session(store, SessionId(session), now=now)
    if json:
        print_json(freshness_told(known, now).model_dump(mode="json"))
        return
    console().print(f"Release {known.release.number}, {_ago(known.release.published_at, now)} ago")
    _show(known, now)


def _show(known: SessionFreshness, now: datetime) -> None:
    grid = table("Programs", "Last fetched", "Ago", "Fetches today (UTC)")
    for family in known.families:
        release = f"release {family.release}"
        grid.add_row(family.family, release, _ago(family.at, now), str(family.fetches_today))
    console().print(grid if known.families else "No program has fetched it yet.")


def _ago(at: datetime, now: datetime) -> str:
    minutes = max(now - at, timedelta()) // timedelta(minutes=1)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"
