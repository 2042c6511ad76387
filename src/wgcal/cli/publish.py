"""`wgcal publish`: the draft becomes the next release."""

from typing import Annotated

import typer

from wgcal.actions.publish_session import publish_session
from wgcal.cli.arguments import SessionArgument
from wgcal.cli.opening import writing
from wgcal.cli.output import AsJson, console, print_json
from wgcal.domain.session import SessionId
from wgcal.settings import Settings
from wgcal.web.clock import utc_now

NAME = "publish"


def command(
    session: SessionArgument,
    note: Annotated[str, typer.Option(help="What changed, for those who read the plan.")] = "",
    *,
    json: AsJson = False,
) -> None:
    """Publish the draft, unless conflicts block or gate it or nothing has changed."""
    settings = Settings()
    with writing() as store:
        work = store.load(SessionId(session))
        release = publish_session(
            store,
            work.session.id,
            expecting=work.revision,
            note=note,
            page=f"{settings.public_url}/sessions/{session}",
            now=utc_now(),
        )
    if json:
        print_json(
            {
                "number": release.number,
                "published_at": release.published_at.isoformat(),
                "note": release.note,
                "slots": [
                    {"id": released.slot.id, "sequence": released.sequence}
                    for released in release.slots
                ],
            }
        )
        return
    console().print(f"Release {release.number} of {session} is public.")
