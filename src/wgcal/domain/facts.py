"""What the rules must know besides the plan."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from itertools import chain

from wgcal.domain.body import Body, BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.interpreter import Assignment, Interpreter, InterpreterId
from wgcal.domain.meeting import Meeting
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.session import Session, SessionId
from wgcal.domain.slot import MeetingMode, Slot, SlotId, SlotStatus
from wgcal.domain.station import Station, StationId

__all__ = ["Changes", "Facts", "Meeting", "Neighbour", "Served", "judged_meetings", "meetings"]


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """Another session's slot near the plan; a draft is shown to strangers as busy, no more."""

    slot: Slot
    session: SessionId
    body: BodyId
    station: StationId
    is_released: bool


@dataclass(frozen=True, kw_only=True)
class Served:
    """As much of another session's interpreted meeting as limits over several days need."""

    slot: SlotId
    starts_at: datetime
    ends_at: datetime
    booths: tuple[Language, ...]
    team: str | None = None
    mode: MeetingMode = MeetingMode.IN_PERSON

    @cached_property
    def starts_at_utc(self) -> datetime:
        """Return the start in UTC."""
        return self.starts_at.astimezone(UTC)

    @cached_property
    def ends_at_utc(self) -> datetime:
        """Return the end in UTC."""
        return self.ends_at.astimezone(UTC)


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
    change is judged, and `judged_together` where every plan at a station is judged at once.
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
    judged_together: tuple[OrganizationOfWork, ...] = ()

    @property
    def policy(self) -> Policy:
        """Return the limits and severities in force: the body's own, or the station's."""
        return self.body_policy or self.station.policy

    @cached_property
    def meetings_near(self) -> tuple[Meeting, ...]:
        """Return the meetings judged together, and the neighbours' that are to take place."""
        near = [
            Meeting(near.slot, near.body, near.station, is_own=False)
            for near in self.neighbours
            if near.slot.status is not SlotStatus.CANCELLED
        ]
        return (*self.meetings_judged, *near)

    @cached_property
    def meetings_judged(self) -> tuple[Meeting, ...]:
        """Return the meetings of all the plans that are judged together."""
        return tuple(chain.from_iterable(work.own_meetings for work in self.judged_together))

    @cached_property
    def interpreted_near(self) -> tuple[Meeting, ...]:
        """Return those of the meetings near that are at the station and have booths."""
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


def judged_meetings(work: OrganizationOfWork, facts: Facts) -> tuple[Meeting, ...]:
    """Return those of the meetings whose conflicts are asked for: the plan's own, or all plans'."""
    return work.own_meetings + facts.meetings_judged
