"""What the rules must know besides the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from wgcal.domain.body import Body, BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.interpreter import Assignment, Interpreter, InterpreterId
from wgcal.domain.meeting import Meeting
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import MeetingMode, Slot, SlotId
from wgcal.domain.station import Station, StationId

__all__ = ["Changes", "Facts", "Meeting", "Neighbour", "Served", "meetings"]


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """Another session's slot near the plan; a draft is shown to strangers as busy, no more.

    It is judged where conflicts in which it has a part are asked for, as the plan's own are: when
    every plan at a station is judged at once.
    """

    slot: Slot
    session: SessionId
    body: BodyId
    station: StationId
    is_released: bool
    is_judged: bool = False


@dataclass(frozen=True, kw_only=True)
class Served:
    """As much of another session's interpreted meeting as limits over several days need."""

    slot: SlotId
    starts_at: datetime
    ends_at: datetime
    booths: tuple[Language, ...]
    team: str | None = None
    mode: MeetingMode = MeetingMode.IN_PERSON


@dataclass(frozen=True, kw_only=True)
class Changes:
    """What subscribers last saw of the plan's slots, and the UTC time at which it is changed."""

    released: tuple[Slot, ...]
    now: datetime


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The station with its policy, the bodies concerned, and other sessions' slots nearby.

    `neighbours` also has cancelled formal meetings, whose services others may use. `served` has
    meetings too far away to be neighbours, but within the days that interpreters' loads are
    counted over. `sessions` are those of the bodies that share experts with the plan's.
    `assignments` are of the plan's slots and of those near it. `changes` is only given where a
    change is judged.
    """

    station: Station
    body_policy: Policy | None = None
    neighbours: tuple[Neighbour, ...] = ()
    bodies: tuple[Body, ...] = ()
    served: tuple[Served, ...] = ()
    sessions: tuple[Session, ...] = ()
    interpreters: tuple[Interpreter, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    changes: Changes | None = None

    @property
    def policy(self) -> Policy:
        """Return the limits and severities in force: the body's own, or the station's."""
        return self.body_policy or self.station.policy

    @cached_property
    def meetings_near(self) -> tuple[Meeting, ...]:
        """Return the neighbours' meetings that are to take place, in the neighbours' order."""
        return tuple(
            Meeting(slot=near.slot, body=near.body, station=near.station, is_own=near.is_judged)
            for near in self.neighbours
            if not near.slot.is_cancelled
        )

    @cached_property
    def interpreted_near(self) -> tuple[Meeting, ...]:
        """Return those of the neighbours' meetings that are at the station and have booths."""
        return tuple(
            near
            for near in self.meetings_near
            if near.slot.booths and near.station == self.station.id
        )

    @cached_property
    def seats(self) -> Mapping[SlotId, frozenset[tuple[InterpreterId, Language]]]:
        """Return who is assigned to which booth of each slot that has anybody assigned."""
        taken: dict[SlotId, set[tuple[InterpreterId, Language]]] = {}
        for assigned in self.assignments:
            taken.setdefault(assigned.slot, set()).add((assigned.interpreter, assigned.booth))
        return {slot: frozenset(those) for slot, those in taken.items()}

    def parent(self, body: BodyId) -> BodyId | None:
        """Return the body above this one, if any is recorded."""
        return next((known.parent for known in self.bodies if known.id == body), None)


def meetings(work: OrganizationOfWork, facts: Facts) -> tuple[Meeting, ...]:
    """Return each meeting that is to take place, this plan's own first, then the neighbours'."""
    return work.own_meetings + facts.meetings_near
