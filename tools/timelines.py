"""Draw each rule, broken and kept, into the documentation: `update`, or `check` that it is done."""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from cases import EXAMPLES, Case
from drawing import Bar, Row, Timeline, drawn, stacked
from wgcal.constraints import CONSTRAINTS, check
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Meeting, meetings
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import SlotId
from wgcal.wording.messages import translated

REFERENCE = Path("docs/reference")
PICTURES = REFERENCE / "timelines"
LONGEST_BY_HOUR = 3
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Picture:
    """The drawing of a case under a heading of a rule's page, and what it shows in words."""

    rule: str
    heading: str
    svg: str
    words: str

    @property
    def file(self) -> Path:
        """Return where the drawing lies."""
        return PICTURES / f"{self.rule}-{self.heading.lower()}.svg"

    @property
    def line(self) -> str:
        """Return the line of the page that shows it."""
        return f"![{self.words}](../timelines/{self.file.name})"

    def on(self, page: str) -> str:
        """Return the page with this picture, and no other, under its heading."""
        bare = re.sub(rf"(## {self.heading}\n)(!\[.*\n\n)?", r"\1", page)
        return bare.replace(f"## {self.heading}\n", f"## {self.heading}\n{self.line}\n\n")


def pictures() -> Iterator[Picture]:
    """Yield the two pictures of each rule that has an example."""
    for rule in CONSTRAINTS:
        name = rule.__name__.replace("_", "-")
        if name in EXAMPLES:
            example = EXAMPLES[name]
            for heading, case in (("Broken", example.broken), ("Kept", example.kept)):
                found = check(case.work, case.facts, (rule,))
                words = " ".join(told(conflict) for conflict in found) or "No conflict."
                svg = drawn(timeline(case, found), f"{name}-{heading.lower()}", words)
                yield Picture(name, heading, svg, f"{heading}: {words}")


def told(conflict: Conflict) -> str:
    """Return what is broken, in English."""
    return translated(conflict.message, Language.EN)


def timeline(case: Case, conflicts: Iterable[Conflict]) -> Timeline:
    """Return the plan as rows of bars: hour by hour if it is short, else day by day."""
    if case.is_about_papers:
        return of_papers(case, conflicts)
    broken = {slot for conflict in conflicts for slot in conflict.slots}
    every = (*meetings(case.work, case.facts), *_cancelled(case))
    days = sorted({meeting.slot.day for meeting in every})
    if (days[-1] - days[0]).days > LONGEST_BY_HOUR:
        return _by_day(case, every, broken)
    return _by_hour(case, every, broken)


def of_papers(case: Case, conflicts: Iterable[Conflict]) -> Timeline:
    """Return when each paper was submitted and came out, before the session."""
    late = {subject for conflict in conflicts for subject in conflict.subject}
    opens = case.work.session.starts_on
    dates = [opens, *(on for paper in case.work.documents for on in paper.issued.values())]
    dates += [paper.submitted_on for paper in case.work.documents if paper.submitted_on]
    first = min(dates) - 7 * DAY
    rows = []
    for paper in case.work.documents:
        bars = [
            Bar(
                starts=_days(first, on),
                ends=_days(first, opens),
                words=f"{language} out {on:%-d %B}",
                is_broken=bool(late & {paper.symbol}) and bool(late & {language}),
            )
            for language, on in paper.issued.items()
        ]
        rows += [Row(label=paper.symbol, bars=(bar,)) for bar in bars]
        if paper.submitted_on:
            words = f"submitted {paper.submitted_on:%-d %B}"
            starts, ends = _days(first, paper.submitted_on), _days(first, opens)
            bar = Bar(starts=starts, ends=ends, words=words, is_broken=paper.symbol in late)
            rows.append(Row(label=paper.symbol, bars=(bar,)))
    weeks = range((opens - first).days // 7 + 1)
    ticks = [(_days(first, opens) - 7 * week, f"{week} w" if week else "opens") for week in weeks]
    return Timeline(rows=tuple(rows), ticks=tuple(sorted(ticks)))


def _cancelled(case: Case) -> tuple[Meeting, ...]:
    own = case.work
    return tuple(
        Meeting(slot=slot, body=own.body.id, station=own.session.station, is_own=True)
        for slot in own.slots
        if slot.is_cancelled
    ) + tuple(
        Meeting(slot=near.slot, body=near.body, station=near.station, is_own=False)
        for near in case.facts.neighbours
        if near.slot.is_cancelled
    )


def _by_hour(case: Case, every: Iterable[Meeting], broken: set[SlotId]) -> Timeline:
    rows: dict[tuple[date, str], list[Bar]] = {}
    for meeting in sorted(every, key=lambda one: (one.slot.starts_at_utc, one.slot.id)):
        slot = meeting.slot
        starts = _hours(slot.day, slot.starts_at)
        bar = _bar(case, meeting, broken, starts, starts + slot.length / HOUR)
        rows.setdefault((slot.day, case.lane(meeting)), []).append(bar)
    bars = [bar for row in rows.values() for bar in row]
    first = int(min(9, *(bar.starts for bar in bars)))
    last = -int(-max(19, *(bar.ends for bar in bars)) // 1)
    ticks = tuple((float(hour), f"{hour % 24}:00") for hour in range(first, last + 1))
    return Timeline(
        rows=tuple(
            line
            for (day, lane), row in sorted(rows.items())
            for line in stacked(f"{day:%a %-d %b} {lane}".strip(), row)
        ),
        ticks=tuple(tick for tick in ticks if len(ticks) <= MOST_TICKS or tick[0] % 2 == 0),
    )


MOST_TICKS = 13


def _by_day(case: Case, every: tuple[Meeting, ...], broken: set[SlotId]) -> Timeline:
    first = min(meeting.slot.day for meeting in every)
    last = max(meeting.slot.day for meeting in every)
    rows: dict[str, list[Bar]] = {}
    for meeting in sorted(every, key=lambda one: (one.slot.starts_at_utc, one.slot.id)):
        slot = meeting.slot
        starts = _days(first, slot.day) + (0.5 if slot.starts_at.hour > NOON else 0)
        bar = _bar(case, meeting, broken, starts, starts + 0.5)
        rows.setdefault(case.lane(meeting), []).append(bar)
    days = [first + n * DAY for n in range((last - first).days + 2)]
    ticks = tuple((float(n), f"{day:%-d %b}") for n, day in enumerate(days))
    return Timeline(
        rows=tuple(line for lane, row in sorted(rows.items()) for line in stacked(lane, row)),
        ticks=tuple(tick for tick in ticks if len(ticks) <= MOST_TICKS or tick[0] % 7 == 0),
        shaded=tuple(
            (float(n), n + 1.0) for n, day in enumerate(days[:-1]) if day.isoweekday() > FRIDAY
        ),
    )


NOON = 12
FRIDAY = 5


def _bar(case: Case, meeting: Meeting, broken: set[SlotId], starts: float, ends: float) -> Bar:
    return Bar(
        starts=starts,
        ends=ends,
        words=case.words(meeting),
        is_own=meeting.is_own,
        is_broken=meeting.slot.id in broken,
        is_cancelled=meeting.slot.is_cancelled,
    )


def _hours(day: date, moment: datetime) -> float:
    return (moment.replace(tzinfo=None) - datetime.combine(day, datetime.min.time())) / HOUR


def _days(first: date, day: date) -> float:
    return float((day - first).days)


def update(found: Iterable[Picture]) -> None:
    """Write every drawing, and the line that shows it into its page."""
    PICTURES.mkdir(exist_ok=True)
    for picture in found:
        picture.file.write_text(picture.svg, "utf-8")
        page = REFERENCE / "constraints" / f"{picture.rule}.md"
        page.write_text(picture.on(page.read_text("utf-8")), "utf-8")


def stale(found: Iterable[Picture]) -> Iterator[str]:
    """Yield the name of every drawing or page that is not as it would be drawn now."""
    for picture in found:
        page = (REFERENCE / "constraints" / f"{picture.rule}.md").read_text("utf-8")
        if not picture.file.is_file() or picture.file.read_text("utf-8") != picture.svg:
            yield picture.file.name
        if picture.on(page) != page:
            yield f"{picture.rule}.md"


def main(arguments: list[str]) -> int:
    """Draw everything anew, or return 1 and the names of what would be another drawing."""
    if arguments == ["update"]:
        update(pictures())
        return 0
    names = list(stale(pictures()))
    for name in names:
        print(f"{name} is not as its example is judged: tools/timelines.py update", file=sys.stderr)
    return bool(names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
