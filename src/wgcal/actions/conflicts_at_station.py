"""Ask for every conflict at a station within a window, of whichever body."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wgcal.actions.check_slots import InTime, unhurried
from wgcal.actions.station_facts import facts_of_station
from wgcal.actions.strangers import Strangers
from wgcal.constraints.check_station import check_station
from wgcal.domain.conflict import Conflict, Verdict, verdict
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId
from wgcal.domain.station import Station, StationId
from wgcal.domain.window import Window, window_at
from wgcal.store import Store


@dataclass(frozen=True, kw_only=True)
class NamedSlot:
    """A slot that a conflict names, with the session it belongs to."""

    slot: Slot
    session: SessionId


@dataclass(frozen=True, kw_only=True)
class StationJudgement:
    """The conflicts at a station in a window, and the slots that they name."""

    window: Window
    station: Station
    verdict: Verdict
    conflicts: tuple[Conflict, ...]
    slots: tuple[NamedSlot, ...]


@dataclass(frozen=True, kw_only=True)
class Stay:
    """A station, from when to when: days or moments, as `window_at` reads them."""

    station: StationId
    first: date
    last: date


def conflicts_at_station(
    store: Store, stay: Stay, *, of_draft: bool, in_time: InTime = unhurried
) -> StationJudgement:
    """Return every conflict that touches the window, of drafts or, for strangers, last releases.

    Drafts are busy to strangers, and nothing more. A conflict without hours counts if one of its
    slots lies in the window, or if it has none. Raises UnknownStation, and what `window_at` raises.
    """
    station = store.station(stay.station)
    window = window_at(stay.first, stay.last, station.zone)
    works = tuple(_plans(store, station.id, window, of_draft=of_draft, in_time=in_time))
    facts, policies = facts_of_station(store, station, works, in_time)
    owned = {
        slot.id: NamedSlot(slot=slot, session=work.session.id)
        for work in works
        for slot in work.slots
    }
    in_time()
    seen = facts if of_draft else Strangers().see(facts)
    found = tuple(
        conflict
        for conflict in check_station(works, seen, policies)
        if _touches(conflict, window, owned)
    )
    return StationJudgement(
        window=window,
        station=station,
        verdict=verdict(found),
        conflicts=found,
        slots=tuple(_named(found, owned)),
    )


def _plans(
    store: Store, station: StationId, window: Window, *, of_draft: bool, in_time: InTime
) -> Iterator[OrganizationOfWork]:
    for session in store.sessions_during(station, window):
        in_time()
        if of_draft:
            yield store.load(session.id)
        elif (release := store.last_release(session.id)) is not None:
            yield release.work


def _touches(conflict: Conflict, window: Window, owned: Mapping[SlotId, NamedSlot]) -> bool:
    if conflict.starts_at is not None and conflict.ends_at is not None:
        return conflict.starts_at < window.ends_at and window.starts_at < conflict.ends_at
    slots = [owned[slot].slot for slot in conflict.slots if slot in owned]
    return not slots or any(
        slot.starts_at_utc < window.ends_at and window.starts_at < slot.ends_at_utc
        for slot in slots
    )


def _named(conflicts: Iterable[Conflict], owned: Mapping[SlotId, NamedSlot]) -> Iterator[NamedSlot]:
    named = {slot for conflict in conflicts for slot in conflict.slots}
    return (one for slot, one in owned.items() if slot in named)
