"""Wall-clock time there and back: naive with zone and fold in a row, with offset in JSON."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from wgcal.domain.release import Place, Release, ReleasedSlot
from wgcal.domain.slot import Slot
from wgcal.domain.waiver import Waiver


@lru_cache(maxsize=4096)
def wall_clock(naive: datetime, fold: int, zone: str) -> datetime:
    """Return the time that a row keeps in three columns; meetings begin and end at few."""
    return naive.replace(fold=fold, tzinfo=ZoneInfo(zone))


@lru_cache(maxsize=4096)
def wall_clock_and_utc(kept: str | datetime, fold: int, zone: str) -> tuple[datetime, datetime]:
    """Return the time that a row keeps in three columns, and the same moment in UTC.

    SQLite keeps times as text: those that come again and again need not be parsed each time.
    """
    naive = datetime.fromisoformat(kept) if isinstance(kept, str) else kept
    local = wall_clock(naive, fold, zone)
    return local, local.astimezone(UTC)


def slot_in_zone(slot: Slot, zone: ZoneInfo) -> Slot:
    """Return the slot with its hours as clocks in the zone show them."""
    return replace(
        slot, starts_at=slot.starts_at.astimezone(zone), ends_at=slot.ends_at.astimezone(zone)
    )


def slots_in_zone(slots: Iterable[Slot], zone: ZoneInfo) -> tuple[Slot, ...]:
    """Return the slots, read from JSON, with their hours as clocks in the zone show them."""
    return tuple(slot_in_zone(slot, zone) for slot in slots)


def release_in_zone(release: Release) -> Release:
    """Return the release, read from JSON, with slots in its session's zone and all else in UTC."""
    zone = release.work.session.zone
    return replace(
        release,
        published_at=release.published_at.astimezone(UTC),
        work=replace(release.work, slots=slots_in_zone(release.work.slots, zone)),
        slots=tuple(_released_in_zone(released, zone) for released in release.slots),
        waivers=tuple(map(_waiver_in_utc, release.waivers)),
    )


def _waiver_in_utc(waiver: Waiver) -> Waiver:
    ends = waiver.expires_at
    return replace(
        waiver,
        accepted_at=waiver.accepted_at.astimezone(UTC),
        expires_at=None if ends is None else ends.astimezone(UTC),
    )


def _place_in_zone(place: Place | None, zone: ZoneInfo) -> Place | None:
    if place is None:
        return None
    starts_at, ends_at = place.starts_at.astimezone(zone), place.ends_at.astimezone(zone)
    return replace(place, starts_at=starts_at, ends_at=ends_at)


def _released_in_zone(released: ReleasedSlot, zone: ZoneInfo) -> ReleasedSlot:
    return replace(
        released,
        slot=slot_in_zone(released.slot, zone),
        created_at=released.created_at.astimezone(UTC),
        last_modified=released.last_modified.astimezone(UTC),
        moved_from=_place_in_zone(released.moved_from, zone),
    )
