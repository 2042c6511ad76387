"""Ask which meetings of a plan fall into the hours of somebody's own calendar."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from wgcal.domain.agenda import ItemNumber
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.interpreter import Absence
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotId
from wgcal.ical.busy import busy_times


class NoSuchMeeting(InvalidInputError):
    """A meeting was chosen that the plan does not have, or that is cancelled."""

    def __init__(self, slot: SlotId, place: int) -> None:
        super().__init__(
            f"slot.{place}", message("The plan has no meeting {slot} to come.", slot=slot)
        )


class NoSuchItem(InvalidInputError):
    """An item was chosen that the agenda does not have."""

    def __init__(self, item: ItemNumber, place: int) -> None:
        super().__init__(f"item.{place}", message("The agenda has no item {item}.", item=item))


@dataclass(frozen=True, kw_only=True)
class Overlap:
    """A meeting, and the hours (UTC) of somebody's own calendar that lie in it."""

    slot: Slot
    busy: tuple[Absence, ...]


@dataclass(frozen=True, kw_only=True)
class Chosen:
    """Meetings by identifier and by the agenda items treated in them; none chosen means all."""

    slots: Sequence[SlotId] = ()
    items: Sequence[ItemNumber] = ()


def overlaps(work: OrganizationOfWork, chosen: Chosen, ics: bytes) -> tuple[Overlap, ...]:
    """Return the chosen meetings, by start, in whose hours the calendar has something.

    Only hours are read; of the calendar nothing is kept. Whole days and hours without a zone are
    those of the session's station. Raises NoSuchMeeting, NoSuchItem, or UnreadableCalendar.
    """
    meetings = tuple(_chosen(work, chosen))
    if not meetings:
        return ()
    busy = busy_times(
        ics,
        min(slot.starts_at_utc for slot in meetings),
        max(slot.ends_at_utc for slot in meetings),
        zone=work.session.zone,
    )
    found = (Overlap(slot=slot, busy=tuple(_during(slot, busy))) for slot in meetings)
    return tuple(overlap for overlap in found if overlap.busy)


def _chosen(work: OrganizationOfWork, chosen: Chosen) -> Iterator[Slot]:
    meetings = {slot.id: slot for slot in work.meetings}
    for place, slot in enumerate(chosen.slots):
        if slot not in meetings:
            raise NoSuchMeeting(slot, place)
    for place, item in enumerate(chosen.items):
        if work.item(item) is None:
            raise NoSuchItem(item, place)
    is_all = not (chosen.slots or chosen.items)
    return (slot for slot in work.meetings if is_all or _is_chosen(slot, chosen))


def _is_chosen(slot: Slot, chosen: Chosen) -> bool:
    return slot.id in chosen.slots or any(item.number in chosen.items for item in slot.items)


def _during(slot: Slot, busy: Iterable[Absence]) -> Iterator[Absence]:
    for time in busy:
        starts_at, ends_at = (
            max(time.starts_at, slot.starts_at_utc),
            min(time.ends_at, slot.ends_at_utc),
        )
        if starts_at < ends_at:
            yield Absence(starts_at=starts_at, ends_at=ends_at)
