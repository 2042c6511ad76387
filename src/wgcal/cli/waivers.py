"""`wgcal waivers`: which conflicts of a session were accepted, and whether that still holds."""

from rich.markup import escape

from wgcal.actions.waivers_of_plan import waivers_of_plan
from wgcal.cli.arguments import SessionArgument
from wgcal.cli.opening import reading
from wgcal.cli.output import AsJson, console, print_json, table
from wgcal.domain.session import SessionId
from wgcal.web.api.waivers import standing_told
from wgcal.web.clock import utc_now

NAME = "waivers"


def command(session: SessionArgument, *, json: AsJson = False) -> None:
    """List the waivers of a session: in force, expired, or lapsed as their facts changed."""
    with reading() as store:
        found = waivers_of_plan(store, SessionId(session), now=utc_now())
    if json:
        told = [standing_told(known.waiver, known.standing) for known in found]
        print_json([answer.model_dump(mode="json") for answer in told])
        return
    grid = table("Conflict", "Rule", "Standing", "By", "Until (UTC)", "Reason")
    for known in found:
        waiver = known.waiver
        until = f"{waiver.expires_at:%Y-%m-%d %H:%M}" if waiver.expires_at else "no end"
        grid.add_row(
            waiver.fingerprint,
            waiver.constraint,
            known.standing,
            escape(waiver.author),
            until,
            escape(waiver.reason),
        )
    console().print(grid if found else "No conflict of this session was waived.")
