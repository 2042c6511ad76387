"""The numbered items a session has to treat."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NewType

from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Texts

ItemNumber = NewType("ItemNumber", str)


class ItemRole(StrEnum):
    """What an item is for, where the order of work depends on it."""

    ORGANIZATIONAL = "organizational"
    OPENING = "opening"
    AGENDA_ADOPTION = "agenda-adoption"
    SUBSTANTIVE = "substantive"
    OTHER_MATTERS = "other-matters"
    REPORT_ADOPTION = "report-adoption"


@dataclass(frozen=True, kw_only=True)
class ItemDocument:
    """A document's symbol and what it is to one item: its new paper, or a reference."""

    symbol: str
    role: DocumentRole


@dataclass(frozen=True, kw_only=True)
class AgendaItem:
    """An item or sub-item (`2`, `1(a)`) with its full title in each language known."""

    number: ItemNumber
    titles: Texts = field(hash=False)
    role: ItemRole = ItemRole.SUBSTANTIVE
    documents: tuple[ItemDocument, ...] = ()

    def with_document(self, symbol: str, role: DocumentRole) -> "AgendaItem":
        """Return the item with this paper in its place, or behind the others if it is not there."""
        roles = {paper.symbol: paper.role for paper in self.documents} | {symbol: role}
        papers = (ItemDocument(symbol=name, role=of_item) for name, of_item in roles.items())
        return replace(self, documents=tuple(papers))


def parent_number(number: ItemNumber) -> ItemNumber | None:
    """Return the item that a sub-item belongs to: `1` for `1(a)`, nothing for `1`."""
    head, opening, _ = number.partition("(")
    return ItemNumber(head) if opening else None
