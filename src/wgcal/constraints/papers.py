"""The new papers before a session: which meetings need them, and in which languages."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wgcal.constraints.agenda_order import touched_items
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language, in_official_order
from wgcal.domain.organization_of_work import OrganizationOfWork, in_order_of_start
from wgcal.domain.slot import Slot, SlotId, SlotKind

_OF_OTHERS = {SlotKind.SIDE_EVENT, SlotKind.REGIONAL_GROUP, SlotKind.HOLD}


@dataclass(frozen=True)
class NewPaper:
    """A paper that has to come out for a session, and its meetings in order of start: never none."""

    document: Document
    slots: tuple[Slot, ...]

    def languages_at(self, slot: Slot) -> tuple[Language, ...]:
        """Return in which languages the meeting needs the paper, in official order.

        They are the paper's own, where it names any; else those of the booths, as far as the
        United Nations publishes in them.
        """
        named = self.document.languages
        booths = (language for language in slot.booths if language in OFFICIAL_LANGUAGES)
        return in_official_order(named or booths)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Return in which languages any of the meetings needs the paper, in official order."""
        return in_official_order(name for slot in self.slots for name in self.languages_at(slot))

    def slots_with(self, languages: Iterable[Language]) -> tuple[Slot, ...]:
        """Return the meetings that need the paper in one of the languages."""
        wanted = set(languages)
        return tuple(slot for slot in self.slots if not wanted.isdisjoint(self.languages_at(slot)))


def new_papers(work: OrganizationOfWork) -> tuple[NewPaper, ...]:
    """Return the new papers of the items that the body's meetings treat, but not the exempt ones.

    Reference papers came out long ago; conference-room papers and those in English only are not
    bound by the six weeks (UNOG, DGACM).
    """
    return work.once(_new_papers)


def _new_papers(work: OrganizationOfWork) -> tuple[NewPaper, ...]:
    slots = _slots_by_paper(work)
    return tuple(
        NewPaper(document, in_order_of_start(slots[document.symbol].values()))
        for document in work.documents
        if document.symbol in slots and not _is_exempt(document)
    )


def _slots_by_paper(work: OrganizationOfWork) -> Mapping[str, Mapping[SlotId, Slot]]:
    papers = {item.number: item.documents for item in work.agenda}
    held = (slot for slot in work.meetings if slot.items and slot.kind not in _OF_OTHERS)
    slots: defaultdict[str, dict[SlotId, Slot]] = defaultdict(dict)
    for slot, number in touched_items(work, held):
        for paper in papers.get(number, ()):
            if paper.role is DocumentRole.NEW:
                slots[paper.symbol][slot.id] = slot
    return slots


def _is_exempt(document: Document) -> bool:
    is_crp = any(part.partition(".")[0] == "CRP" for part in document.symbol.split("/"))
    return is_crp or document.languages == (Language.EN,)
