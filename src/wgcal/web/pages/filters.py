"""Which meetings a feed has: bodies, items, kinds, languages, rooms and days to choose from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from wgcal.domain.agenda import AgendaItem, ItemNumber
from wgcal.domain.body import Body
from wgcal.domain.interpretation import Language, in_official_order
from wgcal.domain.message import Message, message
from wgcal.domain.selection import Listed, Selection
from wgcal.domain.slot import SlotKind
from wgcal.domain.station import Room, RoomId
from wgcal.web.pages.dates import day_name
from wgcal.web.pages.question import USUAL, Option, Question
from wgcal.web.pages.texts import Text, shown
from wgcal.wording.item_numbers import item_number
from wgcal.wording.kinds import kind_name
from wgcal.wording.languages import name
from wgcal.wording.messages import translated


@dataclass(frozen=True, kw_only=True)
class Offered:
    """What there is to choose from; bodies are those of a station, an agenda that of a session."""

    meetings: tuple[Listed, ...]
    bodies: tuple[Body, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    rooms: tuple[Room, ...] = ()


def filters(offered: Offered, chosen: Selection, reader: Language) -> tuple[Question, ...]:
    """Return the questions that can have several answers, without those that have none.

    What the address asks for can be chosen even if no meeting has it yet.
    """
    questions = (
        _question("body", message("Bodies"), _bodies(offered, chosen, reader)),
        _question("item", message("Agenda items"), _items(offered, chosen, reader)),
        _question("kind", message("Kinds of meeting"), _kinds(offered, chosen, reader)),
        _question("interpreted", message("Interpreted into"), _languages(offered, chosen, reader)),
        _question("room", message("Rooms"), _rooms(offered, chosen, reader)),
    )
    return tuple(question for question in questions if question.options)


def days(offered: Offered, chosen: Selection, reader: Language) -> tuple[Question, Question]:
    """Return from and until which day meetings are wanted, of the days that have any."""
    known = {day for one in offered.meetings for day in (one.first_day, one.last_day)}
    first, last = message("the first day"), message("the last day")
    return (
        _question("from", message("From"), _days(known, chosen.starts_on, first, reader)),
        _question("to", message("Until"), _days(known, chosen.ends_on, last, reader)),
    )


def _question(key: str, asked: Message, options: Iterable[Option]) -> Question:
    return Question(name=key, asked=asked, options=tuple(options))


def _bodies(offered: Offered, chosen: Selection, reader: Language) -> Iterator[Option]:
    known = {body.id: body for body in offered.bodies}
    others = sorted(chosen.bodies - known.keys()) if known else ()
    for body in (*known, *others):
        words = (
            shown(known[body].names, reader, known[body].symbol) if body in known else Text(body)
        )
        yield Option(value=body, text=words, is_chosen=body in chosen.bodies)


def _items(offered: Offered, chosen: Selection, reader: Language) -> Iterator[Option]:
    known: dict[ItemNumber, AgendaItem] = {item.number: item for item in offered.agenda}
    for number in (*known, *sorted(chosen.items - known.keys())):
        titles = known[number].titles if number in known else {}
        yield Option(
            value=number,
            number=item_number(number, reader),
            text=shown(titles, reader, USUAL),
            is_chosen=number in chosen.items,
        )


def _kinds(offered: Offered, chosen: Selection, reader: Language) -> Iterator[Option]:
    held = {meeting.kind for meeting in offered.meetings} | chosen.kinds
    for kind in SlotKind:
        if kind in held:
            words = Text(translated(kind_name(kind), reader))
            yield Option(value=kind, text=words, is_chosen=kind in chosen.kinds)


def _languages(offered: Offered, chosen: Selection, reader: Language) -> Iterator[Option]:
    spoken = {booth for meeting in offered.meetings for booth in meeting.booths}
    for language in in_official_order(spoken | chosen.languages):
        words = Text(name(language, reader))
        yield Option(value=language, text=words, is_chosen=language in chosen.languages)


def _rooms(offered: Offered, chosen: Selection, reader: Language) -> Iterator[Option]:
    used = {meeting.room for meeting in offered.meetings if meeting.room is not None}
    names = {room.id: room.names for room in offered.rooms}
    for room in sorted(used | chosen.rooms):
        yield Option(
            value=room,
            text=shown(names.get(RoomId(room), {}), reader, room),
            is_chosen=room in chosen.rooms,
        )


def _days(
    known: set[date], chosen: date | None, usual: Message, reader: Language
) -> Iterator[Option]:
    yield Option(value=USUAL, text=Text(translated(usual, reader)), is_chosen=chosen is None)
    for day in sorted(known if chosen is None else known | {chosen}):
        words = Text(day_name(day, reader))
        yield Option(value=day.isoformat(), text=words, is_chosen=day == chosen)
