"""What the rules must know besides the plan."""

from collections.abc import Iterable
from dataclasses import dataclass

from wgcal.domain.body import Body, BodyId
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot
from wgcal.domain.station import Station, StationId


@dataclass(frozen=True, kw_only=True)
class Neighbour:
    """Another session's slot near the plan; a draft is shown to strangers as busy, no more."""

    slot: Slot
    session: SessionId
    body: BodyId
    station: StationId
    is_released: bool


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A slot that is to take place, with the body that meets and whether this plan owns it."""

    slot: Slot
    body: BodyId
    station: StationId
    is_own: bool


@dataclass(frozen=True, kw_only=True)
class Facts:
    """The station with its policy, the bodies concerned, and other sessions' slots nearby."""

    station: Station
    neighbours: tuple[Neighbour, ...] = ()
    bodies: tuple[Body, ...] = ()

    @property
    def policy(self) -> Policy:
        """Return the limits and severities in force."""
        return self.station.policy

    def parent(self, body: BodyId) -> BodyId | None:
        """Return the body above this one, if any is recorded."""
        return next((known.parent for known in self.bodies if known.id == body), None)


def meetings(work: OrganizationOfWork, facts: Facts) -> Iterable[Meeting]:
    """Yield each meeting that is to take place, this plan's own first, then the neighbours'."""
    for slot in work.meetings:
        yield Meeting(slot=slot, body=work.body.id, station=work.session.station, is_own=True)
    for neighbour in facts.neighbours:
        if not neighbour.slot.is_cancelled:
            yield Meeting(
                slot=neighbour.slot,
                body=neighbour.body,
                station=neighbour.station,
                is_own=False,
            )
