"""What can be wrong with a feed, where it is, and what to do about it."""

from dataclasses import dataclass
from enum import StrEnum

from wgcal.domain.message import Message


class Gravity(StrEnum):
    """An error breaks a standard, a warning programs, an advice only what could be better."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True)
class Fault:
    """A fault found on a line of the file, counted from 1, with the values that its words name."""

    code: str
    line: int
    values: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """A fault as people read it: how grave, where, what, what to do, and who says so."""

    code: str
    gravity: Gravity
    line: int
    message: Message
    advice: Message
    source: str


def fault(code: str, line: int, **values: object) -> Fault:
    """Return a fault of this code."""
    return Fault(code, line, tuple(values.items()))
