"""From printed rows to slots, and every way in which a timetable can contradict itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from wgcal.documents.clock import minutes_of
from wgcal.documents.days import Dates
from wgcal.documents.findings import Findings
from wgcal.documents.lines import squeeze
from wgcal.documents.patterns import Patterns
from wgcal.documents.printed import PrintedHours
from wgcal.documents.reading import ReadSlot
from wgcal.documents.timetable import PrintedItem, PrintedSlot, Timetable, title_and_mark
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.slot import SlotItem, SlotKind
from wgcal.domain.wall_time import at_station

MOST_SLOTS = 1_000


@dataclass(frozen=True)
class Frame:
    """What the rows are set in: the dates of the days, zone and booths, and the agenda's titles."""

    dates: Dates
    zone: ZoneInfo
    booths: tuple[Language, ...]
    titles: Mapping[ItemNumber, str]


def read_slots(
    timetable: Timetable, frame: Frame, patterns: Patterns, findings: Findings
) -> tuple[ReadSlot, ...]:
    """Return the slots in the order of the document.

    Problems are hours without a day, hours that are missing, unclear or end before they start,
    and rows that overlap.
    """
    if len(timetable.slots) > MOST_SLOTS:
        findings.problem(
            None, message("The timetable has more than {limit} slots.", limit=MOST_SLOTS)
        )
        return ()
    slots = []
    for printed in timetable.slots:
        interval = _interval(printed, frame, findings)
        if interval is not None:
            slots.append(_slot(printed, interval, frame, patterns, findings))
    _note_empty_days(timetable, findings)
    _refuse_overlaps(slots, findings)
    return tuple(slots)


def judge_hours(timetable: Timetable, findings: Findings) -> None:
    """Find what is wrong with the hours of a timetable whose session is not known."""
    for printed in timetable.slots:
        _minutes(printed.hours, findings)


_Interval = tuple[datetime, datetime]


def _interval(printed: PrintedSlot, frame: Frame, findings: Findings) -> _Interval | None:
    minutes = _minutes(printed.hours, findings)
    if printed.day is None:
        findings.problem(
            printed.hours.line,
            message("No day stands before these hours: {quote}.", quote=printed.hours.text),
        )
        return None
    day = frame.dates[printed.day]
    if minutes is None or day is None:
        return None
    midnight = datetime.combine(day, time())
    naive = [midnight + timedelta(minutes=minute) for minute in minutes]
    try:
        starts_at, ends_at = (at_station(moment, frame.zone) for moment in naive)
    except InvalidInputError as error:
        findings.problem(printed.hours.line, error.message)
        return None
    return starts_at, ends_at


def _minutes(hours: PrintedHours, findings: Findings) -> tuple[int, int] | None:
    if hours.end is None:
        sentence = message("These hours do not say when they end: {quote}.", quote=hours.text)
        findings.problem(hours.line, sentence)
        return None
    minutes = minutes_of(hours)
    if minutes is None:
        sentence = message("It is not clear which hours are meant: {quote}.", quote=hours.text)
        findings.problem(hours.line, sentence)
        return None
    if minutes[1] <= minutes[0]:
        sentence = message("The end is not after the start: {quote}.", quote=hours.text)
        findings.problem(hours.line, sentence)
        return None
    return minutes


def _slot(
    printed: PrintedSlot,
    interval: _Interval,
    frame: Frame,
    patterns: Patterns,
    findings: Findings,
) -> ReadSlot:
    kinds = [patterns.kind(remark.text) for remark in printed.remarks]
    kind = next((kind for kind in kinds if kind is not None), SlotKind.PLENARY)
    rows = [
        (row.line, item) for row in printed.items for item in _items(row, frame, patterns, findings)
    ]
    if not rows and kind is SlotKind.PLENARY:
        findings.note(
            printed.hours.line,
            message("No agenda item stands beside these hours: {quote}.", quote=printed.hours.text),
        )
    return ReadSlot(
        kind=kind,
        starts_at=interval[0],
        ends_at=interval[1],
        booths=frame.booths if kind.is_formal else (),
        items=tuple(item for _, item in rows),
        line=printed.hours.line,
        item_lines=tuple(line for line, _ in rows),
    )


def _items(
    row: PrintedItem, frame: Frame, patterns: Patterns, findings: Findings
) -> Iterable[SlotItem]:
    title, is_continued = title_and_mark(row, patterns)
    is_joint = len(row.numbers) > 1
    if is_joint and title:
        findings.note(
            row.line,
            message(
                "Items {numbers} share one row: each keeps its title from the agenda.",
                numbers=row.numbers,
            ),
        )
    elif title and _breaks_off(title, row.expected[0]):
        sentence = message("The title of item {number} breaks off.", number=row.numbers[0])
        findings.note(row.line, sentence)
    for number in row.numbers:
        own = frame.titles.get(number, "") if is_joint or not title else title
        titles = {patterns.language: own} if own else {}
        yield SlotItem(number=number, continued=is_continued, titles=titles)


def _breaks_off(title: str, whole: str) -> bool:
    compared = squeeze(title)
    return whole.startswith(compared) and whole != compared


def _note_empty_days(timetable: Timetable, findings: Findings) -> None:
    used = {slot.day for slot in timetable.slots}
    for day in timetable.days:
        if day not in used:
            findings.note(day.line, message("No hours stand under {quote}.", quote=day.text))


def _refuse_overlaps(slots: Sequence[ReadSlot], findings: Findings) -> None:
    by_kind: defaultdict[SlotKind, list[ReadSlot]] = defaultdict(list)
    for slot in sorted(slots, key=lambda slot: (slot.starts_at, slot.ends_at)):
        by_kind[slot.kind].append(slot)
    for row in by_kind.values():
        latest = row[0]
        for slot in row[1:]:
            if slot.starts_at < latest.ends_at:
                _refuse_overlap(latest, slot, findings)
            latest = max(latest, slot, key=lambda slot: slot.ends_at)


def _refuse_overlap(first: ReadSlot, second: ReadSlot, findings: Findings) -> None:
    earlier, later = sorted((first.line, second.line))
    is_twice = (first.starts_at, first.ends_at) == (second.starts_at, second.ends_at)
    sentence = (
        message("The same hours as on line {line}.", line=earlier)
        if is_twice
        else message("These hours overlap with those on line {line}.", line=earlier)
    )
    findings.problem(later, sentence)
