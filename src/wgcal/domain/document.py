"""The papers before a session."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wgcal.domain.interpretation import Language, Texts


class DocumentRole(StrEnum):
    """What a document is to an agenda item."""

    NEW = "new"
    REFERENCE = "reference"


@dataclass(frozen=True, kw_only=True)
class Document:
    """A paper under one symbol, with its title and its issue date in each language known.

    `languages` are those it is to come out in; none named means every language of its meetings.
    """

    symbol: str
    titles: Texts = field(hash=False)
    issued: Mapping[Language, date] = field(default_factory=dict, hash=False)
    submitted_on: date | None = None
    languages: tuple[Language, ...] = ()
