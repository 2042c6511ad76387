"""`wgcal show`: sessions, or one session's programme."""

from typing import Annotated

import typer
from rich.markup import escape

from wgcal.cli.opening import reading
from wgcal.cli.output import AsJson, console, plain, print_json, table
from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import Slot
from wgcal.wording.texts import reading as text_in

NAME = "show"


def command(
    session: Annotated[
        str | None, typer.Argument(metavar="[SESSION]", help="Left out: list the sessions.")
    ] = None,
    language: Annotated[Language, typer.Option(help="Of titles and names.")] = Language.EN,
    *,
    json: AsJson = False,
) -> None:
    """Show the sessions, or the draft programme of one."""
    with reading() as store:
        if session is None:
            _show_sessions(store.sessions(), as_json=json)
        else:
            _show_plan(store.load(SessionId(session)), language, as_json=json)


def _show_sessions(sessions: tuple[Session, ...], *, as_json: bool) -> None:
    if as_json:
        print_json([plain(session) for session in sessions])
        return
    grid = table("Session", "Symbol", "From", "To", "Station")
    for session in sessions:
        grid.add_row(
            session.id,
            session.symbol,
            session.starts_on.isoformat(),
            session.ends_on.isoformat(),
            session.station,
        )
    console().print(grid if sessions else "No session yet: read one with `wgcal import FILE`.")


def _show_plan(work: OrganizationOfWork, language: Language, *, as_json: bool) -> None:
    if as_json:
        print_json(plain(work))
        return
    session = work.session
    terminal = console()
    terminal.print(f"[bold]{escape(_text(work.body.names, language))}[/] ({session.symbol})")
    terminal.print(
        f"{session.starts_on} to {session.ends_on}, {session.station} ({session.zone.key}); "
        f"{work.status}, revision {work.revision}"
    )
    for slot in work.slots:
        terminal.print(_heading(slot))
        for line in _items(slot, work, language):
            terminal.print(f"   {line}", markup=False, style="dim" if slot.is_cancelled else "")


def _heading(slot: Slot) -> str:
    parts = (
        f"\n[bold]{slot.number or slot.kind}[/]  {slot.starts_at:%a %d %b %Y}",
        f"[bold]{slot.starts_at:%H:%M}-{slot.ends_at:%H:%M}[/]",
        slot.room or "no room yet",
        " ".join(slot.booths) or "no interpretation",
    )
    return "  ".join(parts) + _standing(slot)


def _standing(slot: Slot) -> str:
    if slot.is_cancelled:
        return "  [bold red]CANCELLED[/]"
    doubts = (slot.starts_after and "hour estimated", slot.is_tentative and slot.certainty)
    return "".join(f"  [bold]{doubt}[/]" for doubt in doubts if doubt and doubt != "confirmed")


def _items(slot: Slot, work: OrganizationOfWork, language: Language) -> list[str]:
    lines = []
    for item in slot.items:
        listed = work.item(item.number)
        titles = item.titles or (listed.titles if listed else {})
        mark = " (continued)" if item.continued else ""
        lines.append(f"{item.number} {_text(titles, language)}{mark}")
    return lines


def _text(texts: Texts, language: Language) -> str:
    found = text_in(texts, language)
    return found.text if found else ""
