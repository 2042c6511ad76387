"""What was read from an agenda document, and from which lines."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from wgcal.documents.findings import Note
from wgcal.domain.agenda import AgendaItem, ItemNumber
from wgcal.domain.body import Body
from wgcal.domain.document import Document
from wgcal.domain.interpretation import Entitlement, Language
from wgcal.domain.organization_of_work import PlanStatus, PrintedDay
from wgcal.domain.session import Session
from wgcal.domain.slot import SlotItem, SlotKind


@dataclass(frozen=True, kw_only=True)
class ReadSlot:
    """A row of the timetable: wall-clock time in the station's zone, and the items under it.

    `line` is where its hours stand; `item_lines` has one line for each item.
    """

    kind: SlotKind
    starts_at: datetime
    ends_at: datetime
    booths: tuple[Language, ...]
    items: tuple[SlotItem, ...]
    line: int = field(compare=False)
    item_lines: tuple[int, ...] = field(compare=False)


@dataclass(frozen=True, kw_only=True)
class Lines:
    """The line, counted from 1, on which each value stands; None if the document has no such."""

    session: int
    symbol: int | None = None
    body: int | None = None
    status: int | None = None
    entitlement: int | None = None
    agenda: Mapping[ItemNumber, int] = field(default_factory=dict)
    documents: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """An agenda document as read; readings of the same words on other lines are equal."""

    language: Language
    symbol: str | None
    body: Body
    session: Session
    status: PlanStatus
    agenda: tuple[AgendaItem, ...]
    documents: tuple[Document, ...]
    entitlement: Entitlement | None
    slots: tuple[ReadSlot, ...]
    printed_days: tuple[PrintedDay, ...]
    notes: tuple[Note, ...]
    lines: Lines = field(compare=False)
