"""What an event is called, and where it is held."""

from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.message import message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot
from wgcal.domain.station import Room
from wgcal.ical.text import Text, one_line
from wgcal.wording.kinds import meeting_name
from wgcal.wording.messages import translated
from wgcal.wording.texts import Reading, reading


def summary(slot: Slot, work: OrganizationOfWork, language: Language) -> Text:
    """Return body and meeting number, with a word in front when the meeting is cancelled.

    Not every program shows STATUS:CANCELLED. A name that is not in the language is marked, and
    the whole then says of no language that it is in it.
    """
    body = named(work.body.names, work.body.symbol, language)
    text = message("{body}, {meeting}", body=body.text, meeting=meeting_name(slot))
    if slot.is_cancelled:
        text = message("[CANCELLED] {summary}", summary=text)
    return one_line(translated(text, language), body.language)


def location(room: Room, language: Language) -> Text:
    """Return room and building."""
    name = named(room.names, room.id, language)
    if not room.building:
        return one_line(name.text, name.language)
    text = message("{room}, {building}", room=name.text, building=room.building)
    return one_line(translated(text, language), name.language)


def calendar_name(work: OrganizationOfWork, language: Language) -> Text:
    """Return body and year of the session."""
    body = named(work.body.names, work.body.symbol, language)
    year = str(work.session.starts_on.year)
    text = message("{body}, {year}", body=body.text, year=year)
    return one_line(translated(text, language), body.language)


def named(names: Texts, symbol: str, language: Language) -> Reading:
    """Return the name as it is read in the language, or the symbol if there is no name at all."""
    return reading(names, language) or Reading(symbol, None)
