"""`wgcal entitlement`: what a session has used and left of its interpreted meetings."""

from wgcal.actions.count_entitlement import count_entitlement
from wgcal.cli.arguments import SessionArgument
from wgcal.cli.opening import reading
from wgcal.cli.output import AsJson, console, print_json, table
from wgcal.domain.entitlement_ledger import Account, EntitlementLedger
from wgcal.domain.session import SessionId
from wgcal.web.api.entitlement import ledger_told

NAME = "entitlement"
HOUR = 60


def command(session: SessionArgument, *, json: AsJson = False) -> None:
    """Show what the draft has granted, planned, cancelled, used and left."""
    with reading() as store:
        work = store.load(SessionId(session))
        ledger = count_entitlement(store, work)
    if json:
        print_json(ledger_told(work.session.id, ledger).model_dump(mode="json"))
    else:
        _print(ledger)


def _print(ledger: EntitlementLedger) -> None:
    grid = table("Languages", "Used", "Planned", "Cancelled", "Left", "Hours used", "Utilization")
    lines = [(" ".join(line.languages), line.account) for line in ledger.languages]
    if len(lines) != 1:
        lines.insert(0, ("session", ledger.session))
    for name, account in lines:
        grid.add_row(name, *_figures(account))
    console().print(grid)


def _figures(account: Account) -> tuple[str, ...]:
    granted = "none recorded" if account.granted is None else str(account.granted)
    hours, minutes = divmod(account.used_minutes, HOUR)
    percent = account.utilization_percent
    return (
        f"{account.used} of {granted}",
        str(account.planned),
        str(account.cancelled),
        "" if account.left is None else str(account.left),
        f"{hours}:{minutes:02} of {account.planned_minutes / HOUR:g}",
        "" if percent is None else f"{percent} %",
    )
