"""`wgcal lint`: what is wrong with a calendar feed, ours or a stranger's."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from wgcal.cli.output import AsJson, console, plain, print_json, said, working
from wgcal.ical.lint import MOST_READ, Finding, Gravity, lint
from wgcal.web.fetching import fetched

NAME = "lint"
LOOK = {
    Gravity.ERROR: ("✖", "bold red"),
    Gravity.WARNING: ("!", "yellow"),
    Gravity.ADVICE: ("i", "blue"),
}


def command(
    source: Annotated[
        str, typer.Argument(metavar="URL-or-FILE", help="An address, a file, or - for input.")
    ],
    *,
    json: AsJson = False,
) -> None:
    """Check an iCalendar feed against RFC 5545, 7986 and 5546, and what programs cope with.

    Exit status 1 means that the feed breaks a standard.
    """
    findings = _findings(source)
    if json:
        print_json([_plain(finding) for finding in findings])
    else:
        _tell(findings)
    raise typer.Exit(any(finding.gravity is Gravity.ERROR for finding in findings))


def _findings(source: str) -> tuple[Finding, ...]:
    if "://" in source:
        with working(f"Fetching {escape(source)}"):
            answer = fetched(source, only_public=False)
        return lint(answer.body, answer.faults())
    if source == "-":
        return lint(typer.get_binary_stream("stdin").read(MOST_READ))
    return lint(_read(Path(source)))


def _read(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_READ)
    except OSError as error:
        raise typer.BadParameter(f"{file}: {error.strerror}") from error


def _tell(findings: tuple[Finding, ...]) -> None:
    terminal = console()
    if not findings:
        terminal.print("[green]Nothing is wrong.[/]")
    for finding in findings:
        sign, style = LOOK[finding.gravity]
        place = f"line {finding.line}" if finding.line else "the answer"
        terminal.print(f"[{style}]{sign} {finding.gravity}[/] [bold]{finding.code}[/] {place}")
        terminal.print(f"    {escape(said(finding.message))} {escape(said(finding.advice))}")
        terminal.print(f"    [dim]{escape(finding.source)}[/]")


def _plain(finding: Finding) -> dict[str, object]:
    texts = {"message": said(finding.message), "advice": said(finding.advice)}
    return {
        "code": finding.code,
        "gravity": plain(finding.gravity),
        "line": finding.line or None,
        "source": finding.source,
        **texts,
    }
