"""Which released meetings somebody wants to see: what the address of a feed or a page means."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from wgcal.domain.agenda import ItemNumber, parent_number
from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId, SlotKind
from wgcal.domain.station import RoomId, StationId


@dataclass(frozen=True, kw_only=True)
class Listed:
    """As much of a released slot as a selection looks at; its days are those of its room."""

    slot: SlotId
    session: SessionId
    body: BodyId
    station: StationId
    first_day: date
    last_day: date
    kind: SlotKind
    room: RoomId | None = None
    booths: tuple[Language, ...] = ()
    items: tuple[ItemNumber, ...] = ()
    is_cancelled: bool = False
    has_moved: bool = False


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Meetings of a station, bodies or a session, narrowed down; what is empty takes everything.

    Of `bodies`, `slots`, `rooms`, `items`, `kinds` and `languages` a meeting needs one each: an
    item stands for its sub-items as well, a language for its booth. `starts_on` and `ends_on` are
    days in the room, both included.
    """

    station: StationId | None = None
    bodies: frozenset[BodyId] = frozenset()
    session: SessionId | None = None
    slots: frozenset[SlotId] = frozenset()
    rooms: frozenset[RoomId] = frozenset()
    items: frozenset[ItemNumber] = frozenset()
    kinds: frozenset[SlotKind] = frozenset()
    languages: frozenset[Language] = frozenset()
    starts_on: date | None = None
    ends_on: date | None = None

    @property
    def scope(self) -> str:
        """Return the identifier of the session, the station or the bodies that meetings are of."""
        return self.session or self.station or "+".join(sorted(self.bodies))

    def includes(self, meeting: Listed) -> bool:
        """Say whether the meeting is one of those selected."""
        return self._is_in_scope(meeting) and self._is_wanted(meeting) and self._is_in_time(meeting)

    def _is_in_scope(self, meeting: Listed) -> bool:
        return (
            self.station in {None, meeting.station}
            and self.session in {None, meeting.session}
            and _one_of(self.bodies, (meeting.body,))
        )

    def _is_wanted(self, meeting: Listed) -> bool:
        return (
            _one_of(self.slots, (meeting.slot,))
            and _one_of(self.rooms, (meeting.room,))
            and _one_of(self.kinds, (meeting.kind,))
            and _one_of(self.languages, meeting.booths)
            and _one_of(self.items, _with_parents(meeting.items))
        )

    def _is_in_time(self, meeting: Listed) -> bool:
        begins_late = self.ends_on is not None and meeting.first_day > self.ends_on
        ends_early = self.starts_on is not None and meeting.last_day < self.starts_on
        return not (begins_late or ends_early)


def listed(slot: Slot, session: SessionId, body: BodyId, station: StationId) -> Listed:
    """Return what a selection looks at in a slot of the session."""
    return Listed(
        slot=slot.id,
        session=session,
        body=body,
        station=station,
        first_day=slot.days[0],
        last_day=slot.days[-1],
        kind=slot.kind,
        room=slot.room,
        booths=slot.booths,
        items=tuple(item.number for item in slot.items),
        is_cancelled=slot.is_cancelled,
    )


def _one_of(wanted: frozenset[object], own: Iterable[object]) -> bool:
    return not wanted or not wanted.isdisjoint(own)


def _with_parents(items: Iterable[ItemNumber]) -> Iterable[object]:
    for number in items:
        yield number
        yield parent_number(number)
