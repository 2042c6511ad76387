"""Candidates to ask about: slots of the example's session, or of a body alone, by their hours."""

from collections.abc import Sequence
from datetime import datetime

from wgcal.actions.candidates import Candidate
from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.domain.body import Body
from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId, SlotKind
from wgcal.domain.station import Room

SESSION = SessionId("ctoc-cop-wg-6-2016")


def proposed(
    starts: str,
    ends: str,
    *,
    room: Room | None = None,
    booths: Sequence[Language] | None = (),
    kind: SlotKind = SlotKind.INFORMAL,
) -> ProposedSlot:
    """Return an informal meeting without interpretation, unless said otherwise."""
    return ProposedSlot(
        starts_at=datetime.fromisoformat(starts),
        ends_at=datetime.fromisoformat(ends),
        room=None if room is None else room.id,
        booths=None if booths is None else tuple(booths),
        kind=kind,
    )


def of_session(
    slot: ProposedSlot, *, replaces: str | None = None, keeps: Sequence[str] = (), place: str = ""
) -> Candidate:
    """Return a candidate of the example's session."""
    return Candidate(
        slot=slot,
        session=SESSION,
        replaces=None if replaces is None else SlotId(replaces),
        keeps=frozenset(keeps),
        place=place,
    )


def of_body(slot: ProposedSlot, body: Body) -> Candidate:
    """Return a candidate of a body, which may have no session."""
    return Candidate(slot=slot, body=body.id)
