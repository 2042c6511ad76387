"""What a meeting is about, for the programs that show nothing but its description."""

from itertools import accumulate

from wgcal.domain.agenda import AgendaItem
from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import Place, ReleasedSlot
from wgcal.domain.slot import Slot, SlotItem
from wgcal.domain.station import Room
from wgcal.ical.channels import channels
from wgcal.ical.text import Text, one_line, some_lines
from wgcal.ical.titles import named
from wgcal.wording.certainties import what_is_unsure
from wgcal.wording.hours import hours
from wgcal.wording.item_numbers import item_number
from wgcal.wording.messages import translated
from wgcal.wording.texts import reading

MOST_OCTETS = 2048


def description(
    released: ReleasedSlot,
    work: OrganizationOfWork,
    language: Language,
    page: str,
    room: Room | None = None,
) -> Text:
    """Return what is not sure, items, documents, languages interpreted, and the page's address.

    A meeting that has moved says so in the first line. It is written in at most 2 KiB; where it
    would be longer, it ends after the last whole line that fits, and says that the page has the
    rest. `room` has the addresses at which interpretation is heard.
    """
    slot = released.slot
    told = [*_caveats(released, work, language), *_items(slot, work, language)]
    lines = [*told, *_documents(slot, work, language), *_channels(slot, room, language)]
    last = [*_interpretation(slot, language), page]
    whole = some_lines("\n".join((*lines, *last)))
    if _octets(whole) <= MOST_OCTETS:
        return whole
    last.insert(-1, translated(message("The rest is on the page:"), language))
    left = MOST_OCTETS - _octets(some_lines("\n".join(last)))
    return some_lines("\n".join((*_fitting(lines, left), *last)))


def _fitting(lines: list[str], octets: int) -> list[str]:
    """Return the first lines that, each with its line end, are written in so many octets."""
    sizes = accumulate(_octets(some_lines(f"{line}\n")) for line in lines)
    return [line for line, size in zip(lines, sizes, strict=True) if size <= octets]


def _octets(text: Text) -> int:
    return len(text.to_ical())


def _caveats(released: ReleasedSlot, work: OrganizationOfWork, language: Language) -> list[str]:
    slot, left = released.slot, released.moved_from
    moved = [] if left is None or slot.is_cancelled else [_moved(left, language)]
    doubts = (translated(doubt, language) for doubt in what_is_unsure(slot, work))
    return [*moved, *doubts]


def _moved(left: Place, language: Language) -> str:
    day, when = left.starts_at.date(), hours(left.starts_at, left.ends_at, language)
    if left.room is None:
        return translated(message("Moved from: {day}, {hours}", day=day, hours=when), language)
    room = named(left.room.names, left.room.id, language).text
    text = message("Moved from: {day}, {hours}, {room}", day=day, hours=when, room=room)
    # The first line end is where the line ends: see `settled`.
    return one_line(translated(text, language))


def _channels(slot: Slot, room: Room | None, language: Language) -> list[str]:
    return [
        translated(
            message(
                "Interpretation into {language}: {address}",
                language=channel.language,
                address=channel.address,
            ),
            language,
        )
        for channel in channels(slot, room, language)
    ]


def _items(slot: Slot, work: OrganizationOfWork, language: Language) -> list[str]:
    lines = (_line(item, work.item(item.number), language) for item in slot.items)
    return [translated(line, language).strip() for line in lines]


def _line(item: SlotItem, agenda_item: AgendaItem | None, language: Language) -> Message:
    """Return number and title; the row's own title goes before the agenda's, if it is readable."""
    titles = {**(agenda_item.titles if agenda_item else {}), **item.titles}
    title = reading(titles, language)
    text = title.text if title else ""
    number = item_number(item.number, language)
    if item.continued:
        return message("{number} {title} (continued)", number=number, title=text)
    return message("{number} {title}", number=number, title=text)


def _documents(slot: Slot, work: OrganizationOfWork, language: Language) -> list[str]:
    items = (work.item(item.number) for item in slot.items)
    papers = dict.fromkeys(paper for item in items if item for paper in item.documents)
    new = [paper.symbol for paper in papers if paper.role is DocumentRole.NEW]
    lines = [message("Document: {symbol}", symbol=symbol) for symbol in new]
    old = [paper.symbol for paper in papers if paper.symbol not in new]
    lines += [message("Reference document: {symbol}", symbol=symbol) for symbol in old]
    return [translated(line, language) for line in lines]


def _interpretation(slot: Slot, language: Language) -> list[str]:
    if not slot.booths:
        return []
    return [translated(message("Interpretation: {languages}", languages=slot.booths), language)]
