"""Facts that rules need and nobody has recorded yet: no error, but worth a word."""

from collections.abc import Iterator

from wgcal.constraints.attended import is_in_room
from wgcal.constraints.papers import new_papers
from wgcal.constraints.unnamed import unnamed
from wgcal.domain.conflict import NotRecorded
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import in_official_order
from wgcal.domain.message import Message, counted, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot


def not_recorded(work: OrganizationOfWork, facts: Facts) -> tuple[NotRecorded, ...]:
    """Return one information for each kind of fact that rules miss; a rule that is off needs none."""
    missing = (
        *_agenda(work),
        *_entitlement(work),
        *_capacity(work, facts),
        *unnamed(work, facts),
        *_booths(work, facts),
        *_seats(work, facts),
        *_issue_dates(work),
    )
    found = (NotRecorded(constraints=_judging(rules, facts), message=m) for rules, m in missing)
    return tuple(missed for missed in found if missed.constraints)


def _judging(rules: tuple[str, ...], facts: Facts) -> tuple[str, ...]:
    severities = facts.policy.severities.items()
    on = {name.partition("/")[0] for name, severity in severities if severity is not Severity.OFF}
    return tuple(rule for rule in rules if rule in on)


def _agenda(work: OrganizationOfWork) -> Iterator[tuple[tuple[str, ...], Message]]:
    if not work.agenda:
        rules = (
            "opening-first",
            "report-last",
            "report-lead-time",
            "item-unscheduled",
            "item-unknown",
            "item-order",
        )
        yield rules, message("No agenda is recorded: items and their order are not judged.")


def _entitlement(work: OrganizationOfWork) -> Iterator[tuple[tuple[str, ...], Message]]:
    if work.entitlement is None:
        yield (
            ("entitlement-exceeded", "entitlement-unused", "as-available"),
            message(
                "No entitlement is recorded: the use of interpretation is not measured by one."
            ),
        )


def _capacity(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[tuple[str, ...], Message]]:
    languages = in_official_order(
        language
        for slot in _interpreted(work)
        for language in slot.booths
        if any(facts.station.teams(language, day) is None for day in slot.days)
    )
    if languages:
        rules = (
            "interpretation-capacity",
            "interpretation-daily-load",
            "interpretation-window-load",
            "interpretation-rest",
        )
        text = message(
            "The station's interpreters of {languages} are not recorded: their load is not judged.",
            languages=languages,
        )
        yield rules, text


def _booths(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[tuple[str, ...], Message]]:
    counted_rooms = {room.id for room in facts.station.rooms if room.booths is not None}
    rooms = {slot.room for slot in _interpreted(work) if slot.room is not None} - counted_rooms
    if rooms:
        text = counted(
            "The booths of room {rooms} are not recorded: whether they suffice is not judged.",
            "The booths of rooms {rooms} are not recorded: whether they suffice is not judged.",
            len(rooms),
            rooms=tuple(sorted(rooms)),
        )
        yield ("room-booths",), text


def _seats(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[tuple[str, ...], Message]]:
    counted_rooms = {room.id for room in facts.station.rooms if room.seats is not None}
    attended = (slot for slot in work.meetings if slot.attendance is not None)
    in_rooms = {slot.room for slot in attended if is_in_room(slot)}
    rooms = in_rooms - counted_rooms - {None}
    if rooms:
        text = counted(
            "The seats of room {rooms} are not recorded: whether they suffice is not judged.",
            "The seats of rooms {rooms} are not recorded: whether they suffice is not judged.",
            len(rooms),
            rooms=tuple(sorted(str(room) for room in rooms)),
        )
        yield ("room-seats",), text


def _issue_dates(work: OrganizationOfWork) -> Iterator[tuple[tuple[str, ...], Message]]:
    papers = (paper for paper in new_papers(work) if paper.languages)
    undated = tuple(paper.document.symbol for paper in papers if not paper.document.issued)
    if undated:
        text = counted(
            "{number} document has no issue date yet: whether it is out in time is not judged.",
            "{number} documents have no issue dates yet: whether they are out in time is not judged.",
            len(undated),
            documents=undated,
        )
        yield ("document-late", "document-missing"), text


def _interpreted(work: OrganizationOfWork) -> tuple[Slot, ...]:
    return tuple(slot for slot in work.meetings if slot.is_interpreted)
