"""The organs that meet."""

from dataclasses import dataclass
from typing import NewType

from wgcal.domain.interpretation import Texts

BodyId = NewType("BodyId", str)


@dataclass(frozen=True, kw_only=True)
class Body:
    """An organ, known by its symbol (`CTOC/COP/WG.6`) and named in each language."""

    id: BodyId
    symbol: str
    names: Texts
    parent: BodyId | None = None
