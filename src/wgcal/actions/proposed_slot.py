"""A slot as somebody asks for it, before it has an identity."""

from dataclasses import dataclass
from datetime import datetime

from wgcal.domain.interpretation import Language, in_official_order
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import MeetingMode, Slot, SlotId, SlotItem, SlotKind
from wgcal.domain.station import RoomId, Station
from wgcal.domain.wall_time import at_station


@dataclass(frozen=True, kw_only=True)
class ProposedSlot:
    """Hours (without offset: wall-clock time at the station), room, booths, items.

    `booths` of None means the languages the session is entitled to; empty means no interpretation.
    """

    starts_at: datetime
    ends_at: datetime
    kind: SlotKind = SlotKind.PLENARY
    mode: MeetingMode = MeetingMode.IN_PERSON
    room: RoomId | None = None
    booths: tuple[Language, ...] | None = None
    items: tuple[SlotItem, ...] = ()
    attendance: int | None = None


def identified(
    proposed: ProposedSlot, slot_id: SlotId, work: OrganizationOfWork, station: Station
) -> Slot:
    """Return the slot under this identifier, numbered next in the plan.

    Raises UnknownRoom, NonexistentTime or AmbiguousTime.
    """
    if proposed.room is not None:
        station.room(proposed.room)
    return Slot(
        id=slot_id,
        kind=proposed.kind,
        mode=proposed.mode,
        number=work.next_number(proposed.kind) if proposed.kind.is_formal else None,
        starts_at=at_station(proposed.starts_at, station.zone),
        ends_at=at_station(proposed.ends_at, station.zone, field="ends_at"),
        room=proposed.room,
        booths=_booths(proposed, work),
        items=proposed.items,
        attendance=proposed.attendance,
    )


def _booths(proposed: ProposedSlot, work: OrganizationOfWork) -> tuple[Language, ...]:
    if proposed.booths is not None:
        return in_official_order(proposed.booths)
    return work.entitlement.languages if work.entitlement else ()
