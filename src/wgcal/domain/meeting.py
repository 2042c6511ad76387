"""A slot that is to take place, with whose it is."""

from typing import NamedTuple

from wgcal.domain.body import BodyId
from wgcal.domain.slot import Slot
from wgcal.domain.station import StationId


class Meeting(NamedTuple):
    """A slot that is to take place, the body that meets, and whether its conflicts are asked for.

    They are where it is of the plan, or of one of the plans, that is judged.
    """

    slot: Slot
    body: BodyId
    station: StationId
    is_own: bool
