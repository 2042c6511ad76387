"""Side events that are held when they should not be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from math import ceil

from wgcal.constraints.agenda_order import sittings
from wgcal.constraints.outside_hours import outside
from wgcal.constraints.timetable import Timetable
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork, in_order_of_start
from wgcal.domain.slot import Slot, SlotKind

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Astray:
    """A side event, why and for how many minutes, rounded up, it is out of its window; its slots."""

    event: Slot
    reason: str
    slots: tuple[Slot, ...]
    minutes: int
    explanation: Message


def out_of_window(work: OrganizationOfWork, facts: Facts) -> Iterator[Astray]:
    """Yield each side event that the body's formal meetings overlap, or that has other hours."""
    formal = Timetable(sittings(work))
    for event in (slot for slot in work.meetings if slot.kind is SlotKind.SIDE_EVENT):
        yield from _beside(event, formal.beside(event))
        yield from _outside(event, facts)


def _beside(event: Slot, formal: tuple[Slot, ...]) -> Iterator[Astray]:
    if formal:
        minutes = ceil(_shared(event, formal) / _MINUTE)
        text = message(
            "The side event of {starts} is held beside formal meetings of its session for {length}.",
            starts=event.starts_at,
            length=minutes * _MINUTE,
        )
        yield Astray(event, "formal", in_order_of_start((event, *formal)), minutes, text)


def _shared(event: Slot, formal: Iterable[Slot]) -> timedelta:
    shared, seen_to = timedelta(), event.starts_at_utc
    for slot in formal:
        ends = min(slot.ends_at_utc, event.ends_at_utc)
        shared += max(ends - max(slot.starts_at_utc, seen_to), timedelta())
        seen_to = max(seen_to, ends)
    return shared


def _outside(event: Slot, facts: Facts) -> Iterator[Astray]:
    hours = facts.policy.side_event_hours
    minutes = ceil(outside(event, hours, facts.station.zone) / _MINUTE) if hours else 0
    if minutes:
        text = message(
            "The side event of {starts} is outside the hours for side events for {length}.",
            starts=event.starts_at,
            length=minutes * _MINUTE,
        )
        yield Astray(event, "hours", (event,), minutes, text)
