"""`wgcal check`: the conflicts of a plan, or of a slot that does not exist yet."""

from datetime import datetime
from typing import Annotated

import typer

from wgcal.actions.candidates import Candidate
from wgcal.actions.check_plan import Judgement, check_plan
from wgcal.actions.check_slot import check_slot
from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.cli.arguments import SessionArgument, moment
from wgcal.cli.conflicts import print_conflicts, print_not_recorded
from wgcal.cli.opening import reading
from wgcal.cli.output import AsJson, console, print_json
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.conflict import Verdict
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotItem, SlotKind
from wgcal.domain.station import RoomId
from wgcal.web.api.answers import judgement as told
from wgcal.web.clock import utc_now

NAME = "check"
LOOK = {Verdict.CLEAR: "bold green", Verdict.WARNED: "bold yellow", Verdict.BLOCKED: "bold red"}


def command(
    session: SessionArgument,
    start: Annotated[
        datetime | None,
        typer.Option("--from", parser=moment, help="Start of a slot to try, as 2016-05-18T19:00."),
    ] = None,
    end: Annotated[
        datetime | None, typer.Option("--to", parser=moment, help="End of the slot to try.")
    ] = None,
    room: Annotated[str | None, typer.Option(help="Room of the slot to try.")] = None,
    kind: Annotated[SlotKind, typer.Option(help="Kind of the slot to try.")] = SlotKind.PLENARY,
    booth: Annotated[
        list[Language] | None,
        typer.Option(help="A language interpreted; may be repeated. Default: the entitlement's."),
    ] = None,
    item: Annotated[
        list[str] | None, typer.Option(help="An agenda item treated; may be repeated.")
    ] = None,
    *,
    json: AsJson = False,
) -> None:
    """Check a draft plan, or with --from and --to what one slot more would break.

    Exit status 1 means that a conflict blocks the edit or the release.
    """
    if (start is None) != (end is None):
        raise typer.BadParameter("give both --from and --to, or neither")
    with reading() as store:
        if start is None or end is None:
            judgement = check_plan(store, SessionId(session), of_draft=True, now=utc_now())
        else:
            tried = ProposedSlot(
                starts_at=start,
                ends_at=end,
                kind=kind,
                room=None if room is None else RoomId(room),
                booths=None if booth is None else tuple(booth),
                items=tuple(SlotItem(number=ItemNumber(number)) for number in item or ()),
            )
            candidate = Candidate(slot=tried, session=SessionId(session))
            judgement = check_slot(store, candidate, of_draft=True)
    _tell(judgement, as_json_wanted=json)
    raise typer.Exit(1 if judgement.verdict is Verdict.BLOCKED else 0)


def _tell(judgement: Judgement, *, as_json_wanted: bool) -> None:
    if as_json_wanted:
        print_json(told(judgement, with_reasons=True).model_dump(mode="json"))
        return
    number = len(judgement.conflicts)
    word = "conflict" if number == 1 else "conflicts"
    console().print(f"[{LOOK[judgement.verdict]}]{judgement.verdict}[/]: {number} {word}")
    print_conflicts(judgement.conflicts, waivers=judgement.waivers)
    print_not_recorded(judgement.not_recorded)
