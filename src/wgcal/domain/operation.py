"""One change of a plan, as the log keeps it: undo, history and audit are the same list."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wgcal.domain.slot import Slot


class Verb(StrEnum):
    """What was done."""

    IMPORT = "import"
    ADD = "add"
    MOVE = "move"
    CANCEL = "cancel"


@dataclass(frozen=True, kw_only=True)
class Operation:
    """Who did what and when (UTC): the slots concerned as they were, and as they then are.

    The inverse of an operation is the same with `before` and `after` exchanged. `revision` is the
    plan's revision that the operation made.
    """

    verb: Verb
    by: str
    at: datetime
    before: tuple[Slot, ...]
    after: tuple[Slot, ...]
    revision: int
