"""Slots that exist nowhere yet, and the plans that they would join."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

from wgcal.actions.proposed_slot import ProposedSlot, identified
from wgcal.domain.body import BodyId
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork, sound
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotId
from wgcal.domain.station import Station, StationId

CANDIDATE = SlotId("candidate")


class NoSlotToReplace(InvalidInputError):
    """A candidate would take the place of a slot that its plan does not have, or has no more."""

    def __init__(self, slot: SlotId) -> None:
        super().__init__(
            "replaces",
            message("The plan has no slot {slot} whose place could be taken.", slot=slot),
        )


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A slot and whose it would be: a session's, or a body's at a station.

    It takes the place of the slot that it `replaces`, whose values it keeps where `keeps` names
    them. `place` is what the request puts before the name of its fields: `candidates.3.`.
    """

    slot: ProposedSlot
    session: SessionId | None = None
    body: BodyId | None = None
    station: StationId | None = None
    replaces: SlotId | None = None
    keeps: frozenset[str] = frozenset()
    place: str = ""


@dataclass(frozen=True, kw_only=True)
class Joining:
    """A candidate as a slot of the plan that it joins: the plan before it, and the slot."""

    before: OrganizationOfWork
    slot: Slot
    replaces: SlotId | None = None

    @property
    def gone(self) -> frozenset[SlotId]:
        """Return the slot that gives way, if there is one."""
        return frozenset() if self.replaces is None else frozenset({self.replaces})


def joining(
    candidate: Candidate, name: SlotId, before: OrganizationOfWork, station: Station
) -> Joining:
    """Return the candidate as a slot of this name in the plan.

    Raises NoSlotToReplace, UnknownRoom, NonexistentTime, AmbiguousTime, YearOutOfRange,
    EndNotAfterStart, or SlotTooLong.
    """
    if candidate.replaces is None:
        slot = identified(candidate.slot, name, before, station)
        return Joining(before=before, slot=sound(slot))
    old = _replaced(candidate.replaces, before)
    kept = {field: getattr(old, field) for field in candidate.keeps}
    slot = identified(replace(candidate.slot, **kept), name, before, station)
    number = old.number if slot.kind is old.kind else slot.number
    as_before = replace(slot, number=number, team=old.team)
    return Joining(before=before, slot=sound(as_before), replaces=old.id)


@contextmanager
def refused_at(place: str) -> Iterator[None]:
    """Make a refusal of a value name its field with the place in the request before it."""
    try:
        yield
    except InvalidInputError as error:
        error.field = f"{place}{error.field}"
        raise


def _replaced(slot_id: SlotId, before: OrganizationOfWork) -> Slot:
    for slot in before.meetings:
        if slot.id == slot_id:
            return slot
    raise NoSlotToReplace(slot_id)
