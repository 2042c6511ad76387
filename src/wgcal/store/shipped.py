"""The stations and bodies that come with wgcal."""

import tomllib
from importlib.resources import files

from pydantic import TypeAdapter

from wgcal.domain.body import Body
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.policy_version import BodyPolicy
from wgcal.domain.station import Station

STATION = TypeAdapter(Station)
BODIES = TypeAdapter(tuple[Body, ...])
POLICIES = TypeAdapter(tuple[BodyPolicy, ...])


def shipped() -> Catalogue:
    """Return the shipped catalogue, in the order in which a store gives it back."""
    read = _toml("bodies.toml")
    bodies = BODIES.validate_python(read["body"])
    policies = POLICIES.validate_python(read["policy"])
    return Catalogue(
        stations=(STATION.validate_python(_toml("vienna.toml")),),
        bodies=tuple(sorted(bodies, key=lambda body: body.id)),
        body_policies=tuple(sorted(policies, key=lambda own: (own.station, own.body))),
    )


def _toml(name: str) -> dict[str, object]:
    return tomllib.loads((files("wgcal.store") / "shipped" / name).read_text("utf-8"))
