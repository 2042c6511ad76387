"""Which limits and severities hold for a body at a station."""

from wgcal.domain.body import BodyId
from wgcal.domain.errors import StationNotGiven, UnknownBody
from wgcal.domain.policy import Policy
from wgcal.domain.station import Station, StationId
from wgcal.store import Store


def policy_in_force(store: Store, station: StationId | None, body: BodyId | None) -> Policy:
    """Return the policy of the station, with what the body has of its own there.

    The station can be left out where there is one only. Raises StationNotGiven, UnknownStation, or
    UnknownBody.
    """
    here = _only(store) if station is None else store.station(station)
    if body is None:
        return here.policy
    if all(known.id != body for known in store.catalogue().bodies):
        raise UnknownBody(body)
    return store.body_policy(here, body) or here.policy


def _only(store: Store) -> Station:
    stations = store.catalogue().stations
    if len(stations) != 1:
        raise StationNotGiven(tuple(station.id for station in stations))
    return stations[0]
