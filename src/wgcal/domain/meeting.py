"""A slot that is to take place, with whose it is."""

from dataclasses import dataclass

from wgcal.domain.body import BodyId
from wgcal.domain.slot import Slot
from wgcal.domain.station import StationId


@dataclass(frozen=True, kw_only=True)
class Meeting:
    """A slot that is to take place, the body that meets, and whether its conflicts are asked for.

    These are a plan's own meetings, and with them neighbours that are judged.
    """

    slot: Slot
    body: BodyId
    station: StationId
    is_own: bool
