"""The rows of the annex "organization of work", from which every format of it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotItem, SlotKind
from wgcal.wording.hours import printed_hours
from wgcal.wording.item_numbers import item_number
from wgcal.wording.lexicon import WritingForms, lexicon


@dataclass(frozen=True)
class AnnexRow:
    """Three cells of the table; a row whose first cell is empty belongs to the slot above it."""

    date_and_time: str
    item: str = ""
    title: str = ""
    is_day_heading: bool = False


def annex_rows(work: OrganizationOfWork, language: Language) -> tuple[AnnexRow, ...]:
    """Return the annex of a plan, day by day, without what is cancelled or only held.

    A title that the language lacks is given in another, with that language's tag in square
    brackets. Raises NoLexicon.
    """
    forms = lexicon(language).writing
    return tuple(_rows(work, language, forms))


def _rows(work: OrganizationOfWork, language: Language, forms: WritingForms) -> Iterator[AnnexRow]:
    public = (slot for slot in work.meetings if slot.kind is not SlotKind.HOLD)
    for day, slots in groupby(public, key=lambda slot: slot.day):
        yield AnnexRow(_printed_day(day, forms), is_day_heading=True)
        for slot in slots:
            cells = list(_cells(slot, work, language, forms)) or [("", "")]
            hours = (printed_hours(slot.starts_at, slot.ends_at, forms), *[""] * len(cells))
            for first, (item, title) in zip(hours, cells, strict=False):
                yield AnnexRow(first, item, title)


def _printed_day(day: date, forms: WritingForms) -> str:
    return forms.day.format(
        weekday=forms.weekdays[day.weekday()],
        day=forms.first_of_month if day.day == 1 else day.day,
        month=forms.months[day.month - 1],
    )


def _cells(
    slot: Slot, work: OrganizationOfWork, language: Language, forms: WritingForms
) -> Iterator[tuple[str, str]]:
    kind = forms.kinds.get(slot.kind, "")
    if kind:
        yield "", kind
    for item in slot.items:
        title = _title(item, work, language)
        number = item_number(item.number, language)
        yield number, forms.continued.format(title=title) if item.continued else title


def _title(item: SlotItem, work: OrganizationOfWork, language: Language) -> str:
    known = work.item(item.number)
    agenda: Texts = known.titles if known else {}
    for titles in (item.titles, agenda):
        if language in titles:
            return titles[language]
    for titles in (item.titles, agenda):
        for other in Language:
            if other in titles:
                return f"{titles[other]} [{other}]"
    return ""
