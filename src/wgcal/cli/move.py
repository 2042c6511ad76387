"""`wgcal move`: other hours or another room for a slot."""

from datetime import datetime
from typing import Annotated

import typer

from wgcal.actions.judging import Outcome
from wgcal.actions.move_slot import Move, check_move, move_slot
from wgcal.cli.arguments import RevisionOption, SessionArgument, SlotArgument, chosen_slot, moment
from wgcal.cli.conflicts import print_difference
from wgcal.cli.opening import author, reading, writing
from wgcal.cli.output import AsJson, console, print_json
from wgcal.domain.organization_of_work import Keep, OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.domain.station import RoomId
from wgcal.web.api.answers import difference, outcome
from wgcal.web.clock import utc_now

NAME = "move"


def command(
    session: SessionArgument,
    slot: SlotArgument,
    start: Annotated[
        datetime | None,
        typer.Option("--to", parser=moment, help="New start, as 2016-05-19T15:00."),
    ] = None,
    room: Annotated[
        str | None, typer.Option(help="New room; an empty text takes the room away.")
    ] = None,
    revision: RevisionOption = None,
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what the move would do, save nothing.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Move a slot in the draft; its length stays, and conflicts are shown."""
    if start is None and room is None:
        raise typer.BadParameter("say where to: --to, --room, or both")
    if dry_run:
        with reading() as store:
            work = store.load(SessionId(session))
            found = check_move(store, _move(work, slot, start, room), now=utc_now())
        print_json(difference(found).model_dump(mode="json")) if json else print_difference(found)
        return
    with writing() as store:
        work = store.load(SessionId(session))
        seen = work.revision if revision is None else revision
        move = _move(work, slot, start, room)
        done = move_slot(store, move, expecting=seen, by=author(), now=utc_now())
    _tell(done, json_wanted=json)


def _move(work: OrganizationOfWork, slot: str, start: datetime | None, room: str | None) -> Move:
    return Move(
        session=work.session.id,
        slot=chosen_slot(work, slot),
        starts_at=start,
        room=_room(room),
    )


def _tell(done: Outcome, *, json_wanted: bool) -> None:
    moved, revision = done.slot, done.work.revision
    if json_wanted:
        print_json(outcome(done).model_dump(mode="json"))
        return
    console().print(
        f"Moved to {moved.starts_at:%a %d %b %Y %H:%M}-{moved.ends_at:%H:%M}, "
        f"room {moved.room or 'not given'}; the plan is at revision {revision}."
    )
    print_difference(done.difference)


def _room(text: str | None) -> RoomId | Keep | None:
    if text is None:
        return Keep.KEEP
    return RoomId(text) if text else None
