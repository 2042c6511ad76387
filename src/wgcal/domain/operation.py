"""One change of a plan, as the log keeps it: undo, history and audit are the same list."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wgcal.domain.agenda import AgendaItem
from wgcal.domain.document import Document
from wgcal.domain.slot import Slot


class Verb(StrEnum):
    """What was done."""

    IMPORT = "import"
    ADD = "add"
    MOVE = "move"
    CANCEL = "cancel"
    DESCRIBE = "describe"
    RECORD_DOCUMENT = "record-document"
    ASSIGN = "assign"


@dataclass(frozen=True, kw_only=True)
class PaperChange:
    """The papers concerned, and the items they are papers of, as they were and as they then are."""

    before: tuple[Document, ...]
    after: tuple[Document, ...]
    items_before: tuple[AgendaItem, ...] = ()
    items_after: tuple[AgendaItem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Operation:
    """Who did what and when (UTC): the slots concerned as they were, and as they then are.

    The inverse of an operation is the same with `before` and `after` exchanged, also in `papers`,
    which is None where no paper is concerned. `revision` is the plan's revision that the operation
    made.
    """

    verb: Verb
    by: str
    at: datetime
    before: tuple[Slot, ...]
    after: tuple[Slot, ...]
    revision: int
    papers: PaperChange | None = None
