"""`wgcal policy`: the limits and severities of a station, or of a body that meets there."""

from typing import Annotated

import typer
from rich.markup import escape

from wgcal.actions.set_policy import PolicyAsked, policy_history, set_policy, version_in_force
from wgcal.cli.opening import author, reading, writing
from wgcal.cli.output import AsJson, console, plain, print_json, table
from wgcal.cli.policy_values import Values, changed, written
from wgcal.domain.body import BodyId
from wgcal.domain.policy_version import PolicyVersion, laid_over
from wgcal.domain.station import StationId
from wgcal.web.api.policy_input import settings_read
from wgcal.web.clock import utc_now

app = typer.Typer(help="Show and set limits and severities.", no_args_is_help=True)
StationArgument = Annotated[str, typer.Argument(metavar="STATION", help="Such as vienna.")]
BodyOption = Annotated[
    str | None, typer.Option(metavar="BODY", help="A body that meets there, such as e-cn-7.")
]


@app.command()
def show(station: StationArgument, body: BodyOption = None, *, json: AsJson = False) -> None:
    """Show what holds at the station, or for a body there, and which values are its own."""
    with reading() as store:
        own = version_in_force(store, StationId(station), _body(body))
        base = version_in_force(store, StationId(station)).settings
    holds = base if body is None else laid_over(base, own.settings)
    if json:
        print_json({**_as_json(station, body, own), "in_force": holds})
        return
    console().print(f"[bold]{escape(_name(station, body))}[/], version {own.version}")
    values, mine = dict(written(holds)), dict(written(own.settings))
    grid = table("Field", "Value", *(("Whose",) if body else ()))
    for field, value in values.items():
        marks = (("own" if field in mine else ""),) if body else ()
        grid.add_row(escape(field), escape(value), *marks)
    console().print(grid)


@app.command(name="set")
def set_values(
    station: StationArgument,
    values: Annotated[
        list[str] | None,
        typer.Argument(metavar="FIELD=VALUE", help="A value in TOML, as meeting_minutes=180."),
    ] = None,
    reason: Annotated[str, typer.Option(help="Why, for those who read the history.")] = "",
    body: BodyOption = None,
    unset: Annotated[
        list[str] | None,
        typer.Option(
            metavar="FIELD", help="A body's value to take away, or a station's limit to lift."
        ),
    ] = None,
    *,
    json: AsJson = False,
) -> None:
    """Set values of the station, or values that a body has of its own there."""
    if not reason.strip():
        raise typer.BadParameter("say why with --reason")
    if not values and not unset:
        raise typer.BadParameter("give FIELD=VALUE, --unset FIELD, or both")
    with writing() as store:
        last = version_in_force(store, StationId(station), _body(body))
        base = None if body is None else version_in_force(store, StationId(station)).settings
        asked = changed(last.settings, base, Values(given=values or [], taken=unset or []))
        policy = PolicyAsked(
            station=StationId(station),
            body=_body(body),
            settings=settings_read(asked, of_body=body is not None),
            reason=reason,
            expecting=last.version,
        )
        new = set_policy(store, policy, by=author(), now=utc_now())
    if json:
        print_json(_as_json(station, body, new))
    else:
        name = escape(_name(station, body))
        console().print(f"The policy of {name} is at version {new.version}.")


@app.command()
def history(station: StationArgument, body: BodyOption = None, *, json: AsJson = False) -> None:
    """List who set the policy, when and why; what came with wgcal has no time."""
    with reading() as store:
        versions = policy_history(store, StationId(station), _body(body))
    if json:
        print_json([plain(version) for version in versions])
        return
    grid = table("Version", "By", "At (UTC)", "Reason", "Changed")
    before: dict[str, str] = {}
    for version in versions:
        now = dict(written(version.settings))
        differ = [name for name in {**before, **now} if before.get(name) != now.get(name)]
        changes = ", ".join(differ) if before else "everything"
        at = f"{version.at:%Y-%m-%d %H:%M}" if version.at else ""
        grid.add_row(str(version.version), *map(escape, (version.by, at, version.reason, changes)))
        before = now
    console().print(grid)


def _body(body: str | None) -> BodyId | None:
    return None if body is None else BodyId(body)


def _name(station: str, body: str | None) -> str:
    return station if body is None else f"{body} at {station}"


def _as_json(station: str, body: str | None, version: PolicyVersion) -> dict[str, object]:
    return {
        "station": station,
        "body": body,
        "version": version.version,
        "settings": version.settings,
    }
