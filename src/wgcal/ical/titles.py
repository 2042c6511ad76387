"""What an event is called, and where it is held."""

from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Certainty, Slot, SlotItem
from wgcal.domain.station import Room
from wgcal.ical.text import Text, one_line
from wgcal.wording.item_numbers import item_number
from wgcal.wording.kinds import meeting_name
from wgcal.wording.messages import translated
from wgcal.wording.texts import Reading, reading


def summary(
    slot: Slot, work: OrganizationOfWork, language: Language, *, is_marked: bool = True
) -> Text:
    """Return body and meeting number, with a word in front unless the meeting is confirmed.

    Not every program shows STATUS; a cancelled meeting can go without the word. A name that is
    not in the language is marked, and the whole then says of no language that it is in it.
    """
    body = named(work.body.names, work.body.symbol, language)
    text = message("{body}, {meeting}", body=body.text, meeting=meeting_name(slot))
    marked = with_status(text, slot) if is_marked else text
    return one_line(translated(marked, language), body.language)


def item_summary(slot: Slot, item: SlotItem, work: OrganizationOfWork, language: Language) -> Text:
    """Return number and title of an agenda item, the slot's own title for it first, and the body.

    Where the item is called nothing at all, it is the number alone.
    """
    known = work.item(item.number)
    title = reading({**(known.titles if known else {}), **item.titles}, language)
    body = named(work.body.names, work.body.symbol, language)
    text = message(
        "{body}, item {number}: {title}",
        body=body.text,
        number=item_number(item.number, language),
        title=title.text if title else "",
    )
    if item.continued:
        text = message("{summary} (continued)", summary=text)
    text = with_status(text, slot)
    is_all_in_it = body.language is not None and title is not None and title.language is not None
    return one_line(translated(text, language), language if is_all_in_it else None)


def with_status(text: Message, slot: Slot) -> Message:
    """Return the title with what is to be known of the meeting before anything else."""
    if slot.is_cancelled:
        return message("[CANCELLED] {summary}", summary=text)
    if slot.starts_after is not None:
        text = message("[HOUR ESTIMATED] {summary}", summary=text)
    if slot.certainty is Certainty.IF_NEEDED:
        return message("[IF NEEDED] {summary}", summary=text)
    if slot.certainty is Certainty.TO_BE_CONFIRMED:
        return message("[TO BE CONFIRMED] {summary}", summary=text)
    return text


def location(room: Room, language: Language) -> Text:
    """Return room and building."""
    name = named(room.names, room.id, language)
    if not room.building:
        return one_line(name.text, name.language)
    text = message("{room}, {building}", room=name.text, building=room.building)
    return one_line(translated(text, language), name.language)


def calendar_name(names: Texts, symbol: str, language: Language, year: int | None = None) -> Text:
    """Return whose meetings they are, and the year of a session."""
    name = named(names, symbol, language)
    if year is None:
        return one_line(name.text, name.language)
    text = message("{body}, {year}", body=name.text, year=str(year))
    return one_line(translated(text, language), name.language)


def named(names: Texts, symbol: str, language: Language) -> Reading:
    """Return the name as it is read in the language, or the symbol if there is no name at all."""
    return reading(names, language) or Reading(symbol, None)
