"""Languages that share slots and numbers share one conflict that names them all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar

from wgcal.constraints.shortage import Shortage
from wgcal.domain.interpretation import Language, in_official_order

Short = TypeVar("Short", bound=Shortage)


def languages_together(
    found: Iterable[tuple[Language, Short]],
) -> Iterator[tuple[tuple[Language, ...], Short]]:
    """Yield each shortage once, with all the languages that have it, in official order."""
    sharing: defaultdict[Short, list[Language]] = defaultdict(list)
    for language, shortage in found:
        sharing[shortage].append(language)
    for shortage, languages in sharing.items():
        yield in_official_order(languages), shortage
