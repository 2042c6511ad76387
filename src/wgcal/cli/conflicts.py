"""Conflicts as a person wants to read them."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rich.markup import escape

from wgcal.cli.output import console, said
from wgcal.domain.conflict import Conflict, Difference, NotRecorded
from wgcal.domain.policy import Severity
from wgcal.domain.waiver import Waiver

LOOK = {
    Severity.BLOCK: ("✖", "bold red"),
    Severity.GATE: ("▲", "red"),
    Severity.WARN: ("!", "yellow"),
    Severity.INFORM: ("i", "blue"),
}

NONE_WAIVED: Mapping[str, Waiver] = MappingProxyType({})


def print_conflicts(
    conflicts: Iterable[Conflict],
    heading: str | None = None,
    waivers: Mapping[str, Waiver] = NONE_WAIVED,
) -> None:
    """Print each conflict with sign, severity, rule, sentence, source, and why it was accepted."""
    found = tuple(conflicts)
    terminal = console()
    if heading is not None and found:
        terminal.print(f"[bold]{heading}[/]")
    for conflict in found:
        sign, style = LOOK[conflict.severity]
        terminal.print(f"[{style}]{sign} {conflict.severity:6}[/] [bold]{conflict.constraint}[/]")
        terminal.print(f"         {escape(said(conflict.message))}")
        terminal.print(f"         [dim]{escape(conflict.source)}[/]")
        if waiver := waivers.get(conflict.fingerprint):
            terminal.print(f"         waived by {escape(waiver.author)}: {escape(waiver.reason)}")


def print_difference(difference: Difference) -> None:
    """Print what a change did: conflicts new, gone and remaining."""
    if not (difference.new or difference.gone or difference.remaining):
        console().print("[green]No conflicts.[/]")
    print_conflicts(difference.new, "New conflicts")
    print_conflicts(difference.gone, "Conflicts gone")
    print_conflicts(difference.remaining, "Conflicts remaining")


def print_not_recorded(gaps: Iterable[NotRecorded]) -> None:
    """Print what no rule could judge."""
    for gap in gaps:
        console().print(f"[blue]i[/] {escape(said(gap.message))}")
