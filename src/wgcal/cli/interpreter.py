"""`wgcal interpreter`: who interprets at a station, when they are away, and where they sit."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from wgcal.actions.assign_interpreters import Seating, assign_interpreters
from wgcal.actions.record_interpreter import Person, read_availability, record_interpreter
from wgcal.cli.arguments import (
    RevisionOption,
    SessionArgument,
    SlotArgument,
    chosen_slot,
    day,
)
from wgcal.cli.conflicts import print_difference
from wgcal.cli.opening import author, reading, writing
from wgcal.cli.output import AsJson, console, plain, print_json, table
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.interpreter import Interpreter, InterpreterId
from wgcal.domain.session import SessionId
from wgcal.domain.station import StationId
from wgcal.ical.calendar_file import MOST_BYTES
from wgcal.web.api.answers import outcome
from wgcal.web.clock import utc_now

app = typer.Typer(help="Record interpreters by name, and assign them.", no_args_is_help=True)
StationArgument = Annotated[str, typer.Argument(metavar="STATION", help="Such as vienna.")]
Identifier = Annotated[
    str, typer.Argument(metavar="INTERPRETER", help="A short name, such as ada-lovelace.")
]


def seat(text: str) -> tuple[InterpreterId, Language]:
    """Return `ada-lovelace=en` as an interpreter and a booth."""
    interpreter, _, booth = text.partition("=")
    if booth not in set(Language):
        explanation = f"{text} is no interpreter and booth, such as ada-lovelace=en"
        raise typer.BadParameter(explanation)
    return InterpreterId(interpreter), Language(booth)


@app.command()
def add(
    station: StationArgument,
    interpreter: Identifier,
    name: Annotated[str, typer.Option(help="The name, as planners read it.")],
    booth: Annotated[
        list[Language],
        typer.Option(help="A language worked into, the own booth first; may be repeated."),
    ],
    passive: Annotated[
        list[Language] | None, typer.Option(help="A language understood besides; may be repeated.")
    ] = None,
    contract: Annotated[Contract, typer.Option(help="How they are engaged.")] = Contract.STAFF,
    *,
    json: AsJson = False,
) -> None:
    """Record an interpreter, or what is now known of one; absences stay as they are."""
    person = Person(name=name, booths=tuple(booth), passive=tuple(passive or ()), contract=contract)
    with writing() as store:
        recorded, _ = record_interpreter(
            store, StationId(station), InterpreterId(interpreter), person
        )
    _tell(recorded, f"{recorded.name} is recorded.", json_wanted=json)


@app.command(name="list")
def list_interpreters(station: StationArgument, *, json: AsJson = False) -> None:
    """List the interpreters of a station."""
    with reading() as store:
        people = store.interpreters(StationId(station))
    if json:
        print_json([_summary(person) for person in people])
        return
    grid = table("Interpreter", "Name", "Booths", "Passive", "Contract")
    for person in people:
        languages = " ".join(person.booths), " ".join(person.passive)
        grid.add_row(person.id, escape(person.name), *languages, person.contract)
    console().print(grid)


@app.command()
def remove(station: StationArgument, interpreter: Identifier, *, json: AsJson = False) -> None:
    """Forget an interpreter: name, absences and assignments."""
    with writing() as store:
        store.remove_interpreter(StationId(station), InterpreterId(interpreter))
    if json:
        print_json({"interpreter": interpreter, "removed": True})
    else:
        console().print(f"{interpreter} is forgotten.", markup=False)


@app.command()
def availability(
    station: StationArgument,
    interpreter: Identifier,
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A calendar (.ics).", exists=True, dir_okay=False),
    ],
    first: Annotated[
        date | None,
        typer.Option("--from", parser=day, help="The first of two years to read. Default: today."),
    ] = None,
    *,
    json: AsJson = False,
) -> None:
    """Read when an interpreter is away, from availability (RFC 7953), events, or busy times."""
    with file.open("rb") as opened:
        ics = opened.read(MOST_BYTES + 1)
    with writing() as store:
        zone = store.station(StationId(station)).zone
        since = first or utc_now().astimezone(zone).date()
        recorded = read_availability(
            store, StationId(station), InterpreterId(interpreter), ics, since
        )
    number = len(recorded.absences)
    text = f"{recorded.name} is away at {number} {'time' if number == 1 else 'times'}."
    _tell(recorded, text, json_wanted=json)


@app.command()
def assign(
    session: SessionArgument,
    slot: SlotArgument,
    seats: Annotated[
        list[str] | None,
        typer.Argument(metavar="INTERPRETER=BOOTH", help="Such as ada-lovelace=en; none: nobody."),
    ] = None,
    revision: RevisionOption = None,
    *,
    json: AsJson = False,
) -> None:
    """Assign interpreters to the booths of a slot, in place of all who were."""
    wanted = tuple(map(seat, seats or ()))
    with writing() as store:
        work = store.load(SessionId(session))
        asked = Seating(session=work.session.id, slot=chosen_slot(work, slot), seats=wanted)
        seen = work.revision if revision is None else revision
        done = assign_interpreters(store, asked, expecting=seen, by=author(), now=utc_now())
    if json:
        print_json(outcome(done).model_dump(mode="json"))
        return
    console().print(f"Assigned; the plan is at revision {done.work.revision}.")
    print_difference(done.difference)


def _tell(person: Interpreter, text: str, *, json_wanted: bool) -> None:
    if json_wanted:
        print_json(plain(person))
    else:
        console().print(text, markup=False)


def _summary(person: Interpreter) -> dict[str, object]:
    return {
        "id": person.id,
        "name": person.name,
        "booths": list(person.booths),
        "passive": list(person.passive),
        "contract": person.contract.value,
    }
