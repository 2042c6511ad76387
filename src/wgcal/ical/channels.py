"""Where the interpretation of a meeting is heard."""

from dataclasses import dataclass

from wgcal.domain.interpretation import Language
from wgcal.domain.slot import Slot
from wgcal.domain.station import Room
from wgcal.ical.text import one_line


@dataclass(frozen=True)
class Channel:
    """A language interpreted, and the public address at which it is heard."""

    language: Language
    address: str


def channels(slot: Slot, room: Room | None, reader: Language) -> tuple[Channel, ...]:
    """Return the channels of the meeting in official order, but the reader's own last.

    Thunderbird keeps the last of several CONFERENCE properties. A meeting that is cancelled, or
    whose room has no address for a language, has none.
    """
    if room is None or slot.is_cancelled:
        return ()
    known = (language for language in slot.booths if room.listen.get(language))
    ordered = sorted(known, key=lambda language: language is reader)
    return tuple(Channel(language, one_line(room.listen[language])) for language in ordered)
