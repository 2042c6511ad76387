"""The parts of an agenda document: head, agenda, annotations, timetable."""

from collections.abc import Sequence
from dataclasses import dataclass

from wgcal.documents.agenda_list import AgendaList
from wgcal.documents.findings import Findings
from wgcal.documents.item_numbers import row_head
from wgcal.documents.lines import Line
from wgcal.documents.patterns import Patterns
from wgcal.documents.printed import day_head, hours_head
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import PlanStatus

_LINES_TO_THE_FIRST_HOURS = 15


@dataclass(frozen=True)
class Outline:
    """The lines of each part; `status_line` is that of the timetable's heading, if it has one."""

    head: tuple[Line, ...]
    annotations: tuple[Line, ...]
    timetable: tuple[Line, ...]
    status: PlanStatus
    status_line: int | None


def outline(
    lines: Sequence[Line], agenda: AgendaList, patterns: Patterns, findings: Findings
) -> Outline:
    """Return the parts; a document without a timetable is a problem.

    The timetable begins at a heading that hours follow, or, where no heading is known, at the
    first line that only a timetable has.
    """
    start = _timetable_start(lines, agenda.end, patterns)
    if start is None:
        findings.problem(None, message("No timetable was found after the agenda."))
        return _without_timetable(lines, agenda)
    heading = _heading(lines, start, patterns)
    if heading is None:
        findings.note(
            lines[start].number,
            message("No heading says whether the plan is proposed or adopted: taken as proposed."),
        )
    return Outline(
        head=_head(lines, agenda),
        annotations=tuple(lines[agenda.end : _before_annex(lines, start, patterns)]),
        timetable=tuple(lines[start : _end(lines, start, patterns)]),
        status=heading or PlanStatus.PROPOSED,
        status_line=lines[start].number if heading else None,
    )


def _without_timetable(lines: Sequence[Line], agenda: AgendaList) -> Outline:
    head, rest = _head(lines, agenda), tuple(lines[agenda.end :])
    return Outline(head, rest, (), PlanStatus.PROPOSED, None)


def _head(lines: Sequence[Line], agenda: AgendaList) -> tuple[Line, ...]:
    return tuple(lines[: agenda.start] if agenda.items else lines)


def _timetable_start(lines: Sequence[Line], after: int, patterns: Patterns) -> int | None:
    by_content: int | None = None
    for place in range(after, len(lines)):
        if _heading(lines, place, patterns) and _hours_follow(lines, place + 1, patterns):
            return place
        if by_content is None and _is_row(lines, place, patterns):
            by_content = place
    return by_content


def _heading(lines: Sequence[Line], place: int, patterns: Patterns) -> PlanStatus | None:
    text = lines[place].squeezed
    for annex in sorted(patterns.words.annex, key=len, reverse=True):
        text = text.removeprefix(annex)
    if patterns.is_heading(text, patterns.words.proposed):
        return PlanStatus.PROPOSED
    return PlanStatus.ADOPTED if patterns.is_heading(text, patterns.words.adopted) else None


def _hours_follow(lines: Sequence[Line], place: int, patterns: Patterns) -> bool:
    nearby = range(place, min(place + _LINES_TO_THE_FIRST_HOURS, len(lines)))
    return any(_is_row(lines, row, patterns) for row in nearby)


def _is_row(lines: Sequence[Line], place: int, patterns: Patterns) -> bool:
    """Say whether a line begins with hours, and a day before them, as only a table has them."""
    line = lines[place]
    day = day_head(line, patterns)
    if day is not None:
        following = lines[place + 1] if place + 1 < len(lines) else day[1]
        line = day[1] if day[1].text else following
    hours = hours_head(line, patterns)
    if hours is None or not hours[0].is_range:
        return False
    rest = hours[1]
    if not rest.text or patterns.kind(rest.text) is not None:
        return True
    return row_head(rest.folded, patterns) is not None


def _before_annex(lines: Sequence[Line], start: int, patterns: Patterns) -> int:
    is_annex = patterns.is_heading(lines[start - 1].squeezed, patterns.words.annex)
    return start - 1 if is_annex else start


def _end(lines: Sequence[Line], start: int, patterns: Patterns) -> int:
    for place in range(start + 1, len(lines)):
        if patterns.is_heading(lines[place].squeezed, patterns.words.annex):
            return place
    return len(lines)
