"""The stations and bodies that a document can name."""

from dataclasses import dataclass

from wgcal.domain.body import Body
from wgcal.domain.errors import UnknownStation
from wgcal.domain.policy_version import BodyPolicy
from wgcal.domain.station import Station, StationId


@dataclass(frozen=True, kw_only=True)
class Catalogue:
    """Every station and body known, and what bodies have of their own where they meet."""

    stations: tuple[Station, ...] = ()
    bodies: tuple[Body, ...] = ()
    body_policies: tuple[BodyPolicy, ...] = ()

    def station(self, station: StationId) -> Station:
        """Return the station, or raise UnknownStation."""
        for known in self.stations:
            if known.id == station:
                return known
        raise UnknownStation(station)

    def body_with_symbol(self, symbol: str) -> Body | None:
        """Return the body of this symbol, if known."""
        return next((body for body in self.bodies if body.symbol == symbol), None)
