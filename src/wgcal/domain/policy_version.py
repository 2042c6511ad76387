"""What a station, or a body that meets there, has set at one time, and how the two go together."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from wgcal.domain.body import BodyId
from wgcal.domain.station import StationId

Settings = Mapping[str, object]
"""Values by the names of a policy's fields, in their JSON form."""

SEVERITIES = "severities"


@dataclass(frozen=True, kw_only=True)
class PolicyVersion:
    """Who set which values, when (UTC) and why.

    The last version is in force. A station sets every value, a body only those that it has of its
    own. What came with wgcal has no time.
    """

    version: int
    by: str
    at: datetime | None
    reason: str
    settings: Settings


@dataclass(frozen=True, kw_only=True)
class BodyPolicy:
    """What a body has of its own where it meets at a station."""

    station: StationId
    body: BodyId
    settings: Settings


def laid_over(station: Settings, own: Settings) -> Settings:
    """Return the station's settings with the body's own in their place; severities rule by rule."""
    severities = {**_severities(station), **_severities(own)}
    return {**station, **own, SEVERITIES: severities}


def _severities(settings: Settings) -> Mapping[str, object]:
    match settings.get(SEVERITIES):
        case Mapping() as severities:
            return severities
        case _:
            return {}
