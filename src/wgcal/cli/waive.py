"""`wgcal waive`: accept a conflict of a draft, or take that back."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated

import typer

from wgcal.actions.accept_conflict import Acceptance, accept_conflict
from wgcal.actions.judging import judged_at
from wgcal.actions.withdraw_waiver import withdraw_waiver
from wgcal.cli.arguments import SessionArgument, moment
from wgcal.cli.opening import author, writing
from wgcal.cli.output import AsJson, console, print_json
from wgcal.domain.conflict import Conflict
from wgcal.domain.session import SessionId
from wgcal.domain.waiver import Standing, Waiver
from wgcal.store import Store
from wgcal.web.api.waivers import standing_told
from wgcal.web.clock import utc_now

NAME = "waive"


def command(
    session: SessionArgument,
    conflict: Annotated[
        str,
        typer.Argument(
            metavar="CONFLICT", help="Its fingerprint, or its rule where that has one conflict."
        ),
    ],
    reason: Annotated[str, typer.Option(help="Why it is accepted.")] = "",
    until: Annotated[
        datetime | None,
        typer.Option(parser=moment, help="When it ends, as 2016-05-19T15:00. Default: never."),
    ] = None,
    *,
    withdraw: Annotated[
        bool, typer.Option("--withdraw", help="Take the waiver back instead.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Accept a conflict that the draft has now, so that it does not gate the release."""
    with writing() as store:
        if withdraw:
            fingerprint = _chosen(store.waivers(SessionId(session)), conflict)
            withdraw_waiver(store, SessionId(session), fingerprint)
            answer: dict[str, object] = {"fingerprint": fingerprint, "withdrawn": True}
            text = f"The waiver of conflict {fingerprint} is withdrawn."
        else:
            waiver = _accepted(store, SessionId(session), conflict, reason, until)
            answer = standing_told(waiver, Standing.IN_FORCE).model_dump(mode="json")
            text = f"Conflict {waiver.fingerprint} of {waiver.constraint} is waived."
    if json:
        print_json(answer)
    else:
        console().print(text, markup=False)


def _accepted(
    store: Store, session: SessionId, conflict: str, reason: str, until: datetime | None
) -> Waiver:
    now = utc_now()
    found = judged_at(store, store.load(session), now)
    acceptance = Acceptance(
        session=session,
        fingerprint=_chosen(found, conflict),
        reason=reason,
        expires_at=until,
    )
    return accept_conflict(store, acceptance, by=author(), now=now)


def _chosen(known: Iterable[Conflict | Waiver], wanted: str) -> str:
    of_rule = [one.fingerprint for one in known if one.constraint == wanted]
    if len(of_rule) > 1:
        explanation = f"{wanted} has {len(of_rule)} conflicts: name one of {', '.join(of_rule)}"
        raise typer.BadParameter(explanation)
    return of_rule[0] if of_rule else wanted
