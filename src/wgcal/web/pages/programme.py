"""A release as the session's page shows it: days, meetings, items, documents."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from wgcal.domain.agenda import ItemDocument
from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork, PlanStatus
from wgcal.domain.release import Release
from wgcal.domain.slot import MeetingMode, Slot, SlotItem
from wgcal.web.pages.dates import day_name, span, utc_offset
from wgcal.web.pages.texts import Text, shown
from wgcal.wording.certainties import what_is_unsure
from wgcal.wording.hours import hours
from wgcal.wording.item_numbers import item_number
from wgcal.wording.kinds import meeting_name
from wgcal.wording.messages import translated
from wgcal.wording.values import written

STATUSES = {
    PlanStatus.PROPOSED: (
        message("Proposed"),
        message("A proposal of the secretariat, until the body adopts it."),
    ),
    PlanStatus.ADOPTED: (message("Adopted"), message("The body has adopted this plan.")),
    PlanStatus.AMENDED: (
        message("Amended"),
        message("The body adopted a plan, which was changed afterwards."),
    ),
}
MODES = {
    MeetingMode.HYBRID: message("In the room and online"),
    MeetingMode.REMOTE: message("Online"),
}


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A document's symbol, and whether an item has it as its new paper or as a reference."""

    symbol: str
    is_reference: bool


@dataclass(frozen=True, kw_only=True)
class Item:
    """An agenda item of a meeting, with the papers before it."""

    number: str
    title: Text
    is_continued: bool
    papers: tuple[Paper, ...]


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """One row of the programme; `starts` is the start as ISO 8601, `hours` are for people."""

    anchor: str
    name: str
    hours: str
    starts: str
    room: Text | None
    building: str
    awaits_room: bool
    mode: str
    interpretation: str
    items: tuple[Item, ...]
    is_cancelled: bool
    doubts: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Day:
    """One day at the venue; `offset` is said where the clocks change during the session."""

    on: date
    name: str
    offset: str
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True, kw_only=True)
class Programme:
    """All that the page of a session says of its last release."""

    session: str
    body: Text
    symbol: str
    dates: str
    city: Text
    zone: str
    offset: str
    status: str
    status_meaning: str
    release: int
    released: str
    released_at: str
    note: str
    days: tuple[Day, ...]


def programme(release: Release, city: Texts, language: Language) -> Programme:
    """Return the release for a reader of the language; `city` has the names of its station."""
    work, session = release.work, release.work.session
    released_at = release.published_at.astimezone(session.zone)
    status, meaning = STATUSES[work.status]
    days = tuple(_days(release, language))
    return Programme(
        session=session.id,
        body=shown(work.body.names, language, work.body.symbol),
        symbol=session.symbol,
        dates=span(session.starts_on, session.ends_on, language),
        city=shown(city, language, session.station),
        zone=session.zone.key,
        offset=_offset(work),
        status=translated(status, language),
        status_meaning=translated(meaning, language),
        release=release.number,
        released=written(released_at, language),
        released_at=released_at.isoformat(),
        note=release.note,
        days=days,
    )


def _days(release: Release, language: Language) -> Iterator[Day]:
    has_two_offsets = len(_offsets(release.work)) > 1
    for day, slots in groupby(release.work.slots, key=lambda slot: slot.day):
        meetings = tuple(slots)
        yield Day(
            on=day,
            name=_capitalized(day_name(day, language)),
            offset=utc_offset(meetings[0].starts_at) if has_two_offsets else "",
            meetings=tuple(meeting_of(slot, release, language) for slot in meetings),
        )


def _offset(work: OrganizationOfWork) -> str:
    """Return the one offset from UTC of all meetings; empty if the clocks change among them."""
    offsets = _offsets(work)
    return offsets.pop() if len(offsets) == 1 else ""


def _offsets(work: OrganizationOfWork) -> set[str]:
    noon = datetime.combine(work.session.starts_on, time(12), work.session.zone)
    return {utc_offset(slot.starts_at) for slot in work.slots} or {utc_offset(noon)}


def meeting_of(slot: Slot, release: Release, language: Language) -> Meeting:
    """Return a slot of the release as a row of the programme."""
    room = release.room(slot)
    return Meeting(
        anchor=f"meeting-{slot.id}",
        name=_capitalized(translated(meeting_name(slot), language)),
        hours=hours(slot.starts_at, slot.ends_at, language),
        starts=slot.starts_at.isoformat(),
        room=None if room is None else shown(room.names, language, room.id),
        building="" if room is None else room.building,
        awaits_room=not (room or slot.is_cancelled or slot.mode is MeetingMode.REMOTE),
        mode=_words(MODES.get(slot.mode), language),
        interpretation=written(slot.booths, language) if slot.booths else "",
        items=tuple(_items(slot.items, release.work, language)),
        is_cancelled=slot.is_cancelled,
        doubts=tuple(translated(one, language) for one in what_is_unsure(slot, release.work)),
    )


def _items(
    items: Iterable[SlotItem], work: OrganizationOfWork, language: Language
) -> Iterator[Item]:
    for item in items:
        known = work.item(item.number)
        titles = {**(known.titles if known else {}), **item.titles}
        yield Item(
            number=item_number(item.number, language),
            title=shown(titles, language, ""),
            is_continued=item.continued,
            papers=_papers(known.documents if known else ()),
        )


def _papers(documents: Iterable[ItemDocument]) -> tuple[Paper, ...]:
    """Return the papers, the new ones first."""
    papers = (
        Paper(symbol=paper.symbol, is_reference=paper.role is DocumentRole.REFERENCE)
        for paper in documents
    )
    return tuple(sorted(papers, key=lambda paper: paper.is_reference))


def _words(known: Message | None, language: Language) -> str:
    return "" if known is None else translated(known, language)


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]
