"""One gathering of a body."""

from dataclasses import dataclass
from datetime import date
from typing import NewType
from zoneinfo import ZoneInfo

from wgcal.domain.body import BodyId
from wgcal.domain.station import StationId

SessionId = NewType("SessionId", str)


@dataclass(frozen=True, kw_only=True)
class Session:
    """A gathering: first and last day (both included), station, and that station's zone."""

    id: SessionId
    body: BodyId
    symbol: str
    station: StationId
    zone: ZoneInfo
    starts_on: date
    ends_on: date
