"""The stations and bodies that come with wgcal."""

import tomllib
from importlib.resources import files

from pydantic import TypeAdapter

from wgcal.domain.body import Body
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.station import Station

STATION = TypeAdapter(Station)
BODIES = TypeAdapter(tuple[Body, ...])


def shipped() -> Catalogue:
    """Return the shipped catalogue, in the order in which a store gives it back."""
    bodies = BODIES.validate_python(_toml("bodies.toml")["body"])
    return Catalogue(
        stations=(STATION.validate_python(_toml("vienna.toml")),),
        bodies=tuple(sorted(bodies, key=lambda body: body.id)),
    )


def _toml(name: str) -> dict[str, object]:
    return tomllib.loads((files("wgcal.store") / "shipped" / name).read_text("utf-8"))
