"""`wgcal token`: credentials for programs."""

from datetime import timedelta
from typing import Annotated

import typer

from wgcal.actions.create_token import create_token
from wgcal.cli.opening import reading, writing
from wgcal.cli.output import AsJson, console, print_json, table
from wgcal.domain.token import Role, Token
from wgcal.web.clock import utc_now

app = typer.Typer(help="Make, list and revoke bearer tokens of the API.", no_args_is_help=True)
Label = Annotated[str, typer.Argument(metavar="LABEL", help="Whose token it is.")]


@app.command()
def create(
    label: Label,
    role: Annotated[Role, typer.Option(help="What it allows.")] = Role.PLANNER,
    days: Annotated[int, typer.Option(help="Days until it expires.", min=1, max=3650)] = 365,
    *,
    json: AsJson = False,
) -> None:
    """Make a token and print its secret, once: only a hash of it is kept."""
    with writing() as store:
        secret = create_token(store, label, role, now=utc_now(), valid_for=timedelta(days=days))
    if json:
        print_json({"label": label, "role": role.value, "secret": secret})
    else:
        console().print(secret, markup=False)


@app.command(name="list")
def list_tokens(*, json: AsJson = False) -> None:
    """List the tokens; secrets are not kept and so not shown."""
    with reading() as store:
        tokens = store.tokens()
    if json:
        print_json([_as_json(token) for token in tokens])
        return
    grid = table("Label", "Role", "Made", "Expires")
    for token in tokens:
        grid.add_row(
            token.label,
            token.role,
            f"{token.created_at:%Y-%m-%d}",
            f"{token.expires_at:%Y-%m-%d}" if token.expires_at else "never",
        )
    console().print(grid)


@app.command()
def revoke(label: Label, *, json: AsJson = False) -> None:
    """Revoke a token at once."""
    with writing() as store:
        store.revoke_token(label)
    if json:
        print_json({"label": label, "revoked": True})
    else:
        console().print(f"The token {label} is revoked.", markup=False)


def _as_json(token: Token) -> dict[str, object]:
    return {
        "label": token.label,
        "role": token.role.value,
        "created_at": token.created_at.isoformat(),
        "expires_at": token.expires_at.isoformat() if token.expires_at else None,
    }
