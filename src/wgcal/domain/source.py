"""Where a plan comes from."""

from dataclasses import dataclass
from datetime import datetime

from wgcal.domain.interpretation import Language


@dataclass(frozen=True, kw_only=True)
class Source:
    """The document that a plan was read from: its symbol, language, and the SHA-256 of its bytes.

    `reading` is the JSON of what was read; `read_at` is a UTC time.
    """

    symbol: str
    digest: str
    language: Language
    reading: str
    read_at: datetime
