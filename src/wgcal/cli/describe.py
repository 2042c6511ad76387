"""`wgcal describe`: who a meeting is for, what its items ask for, and how sure it is."""

from dataclasses import replace
from typing import Annotated

import typer

from wgcal.actions.describe_slot import Description, describe_slot
from wgcal.actions.judging import Outcome
from wgcal.cli.arguments import RevisionOption, SessionArgument, SlotArgument, chosen_slot
from wgcal.cli.conflicts import print_difference
from wgcal.cli.opening import author, writing
from wgcal.cli.output import AsJson, console, print_json
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import Keep
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Certainty, Slot, SlotItem
from wgcal.web.api.answers import outcome
from wgcal.web.api.inputs import MINUTES_OF_A_DAY, MOST_PEOPLE
from wgcal.web.clock import utc_now

NAME = "describe"
OPTIONS = "--attendance, --minutes, --booth, --certainty, --after, or --fixed"

CertaintyOption = Annotated[
    Certainty | None, typer.Option(help="How sure it is that the meeting takes place.")
]
AfterOption = Annotated[
    str | None,
    typer.Option(help="The slot after which it starts; its own start is then an estimate."),
]


def command(
    session: SessionArgument,
    slot: SlotArgument,
    attendance: Annotated[
        int | None, typer.Option(min=0, max=MOST_PEOPLE, help="How many people are expected.")
    ] = None,
    minutes: Annotated[
        list[str] | None,
        typer.Option(help="An item and the minutes asked for it, as 2=90; 2= takes them away."),
    ] = None,
    booth: Annotated[
        list[Language] | None,
        typer.Option(help="A language interpreted, in place of those before; may be repeated."),
    ] = None,
    certainty: CertaintyOption = None,
    after: AfterOption = None,
    revision: RevisionOption = None,
    *,
    fixed: Annotated[bool, typer.Option("--fixed", help="Its start is no estimate.")] = False,
    json: AsJson = False,
) -> None:
    """Say what a slot of the draft is for; what is not given stays."""
    if fixed and after:
        raise typer.BadParameter("a start is either fixed or --after another meeting")
    if attendance is None and not (minutes or booth or certainty or after or fixed):
        raise typer.BadParameter(f"say what to describe: {OPTIONS}")
    with writing() as store:
        work = store.load(SessionId(session))
        chosen = chosen_slot(work, slot)
        told = Description(
            session=work.session.id,
            slot=chosen,
            attendance=Keep.KEEP if attendance is None else attendance,
            items=_timed(work.slot(chosen), minutes) if minutes else Keep.KEEP,
            booths=tuple(booth) if booth else Keep.KEEP,
            certainty=certainty or Keep.KEEP,
            starts_after=chosen_slot(work, after) if after else None if fixed else Keep.KEEP,
        )
        seen = work.revision if revision is None else revision
        done = describe_slot(store, told, expecting=seen, by=author(), now=utc_now())
    _tell(done, json_wanted=json)


def _timed(slot: Slot, asked: list[str]) -> tuple[SlotItem, ...]:
    times = {number: _minutes(text) for number, _, text in (one.partition("=") for one in asked)}
    if unknown := times.keys() - {item.number for item in slot.items}:
        explanation = f"the slot has no item {', '.join(sorted(unknown))}"
        raise typer.BadParameter(explanation)
    return tuple(replace(item, minutes=times.get(item.number, item.minutes)) for item in slot.items)


def _minutes(text: str) -> int | None:
    if not text:
        return None
    if not (text.isdecimal() and 0 < int(text) <= MINUTES_OF_A_DAY):
        explanation = f"{text} is no number of minutes from 1 to {MINUTES_OF_A_DAY}"
        raise typer.BadParameter(explanation)
    return int(text)


def _tell(done: Outcome, *, json_wanted: bool) -> None:
    if json_wanted:
        print_json(outcome(done).model_dump(mode="json"))
        return
    times = ", ".join(
        f"{item.number} {item.minutes} min" for item in done.slot.items if item.minutes
    )
    sure = done.slot.certainty if done.slot.starts_after is None else "estimated"
    people = "not known" if done.slot.attendance is None else done.slot.attendance
    console().print(
        f"Described: attendance {people}, items {times or 'without times'}, booths "
        f"{' '.join(done.slot.booths) or 'none'}, {sure}; "
        f"the plan is at revision {done.work.revision}."
    )
    print_difference(done.difference)
