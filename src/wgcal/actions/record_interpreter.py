"""Keep what is known of an interpreter, and when they are away."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from wgcal.domain.errors import InvalidInputError, YearOutOfRange
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.interpreter import Absence, Interpreter, InterpreterId, UnknownInterpreter
from wgcal.domain.message import Message, message
from wgcal.domain.station import StationId
from wgcal.domain.wall_time import FIRST_YEAR, LAST_YEAR
from wgcal.ical.availability import absences_from
from wgcal.store import Store

IDENTIFIER = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_IDENTIFIER = 100
LAST_FIRST_YEAR = LAST_YEAR - 3


class UnusableIdentifier(InvalidInputError):
    """An interpreter's identifier is not written as addresses want it."""

    def __init__(self, identifier: str) -> None:
        super().__init__(
            "interpreter",
            message(
                "{identifier} is no identifier: write it in small letters, digits and hyphens.",
                identifier=identifier,
            ),
        )


class PersonIncomplete(InvalidInputError):
    """An interpreter has no name, or works into no language."""

    def __init__(self, field: str, explanation: Message) -> None:
        super().__init__(field, explanation)


@dataclass(frozen=True, kw_only=True)
class Person:
    """What planners say of an interpreter; the first booth is the own one."""

    name: str
    booths: tuple[Language, ...]
    passive: tuple[Language, ...] = ()
    contract: Contract = Contract.STAFF


def record_interpreter(
    store: Store, station: StationId, who: InterpreterId, person: Person
) -> tuple[Interpreter, bool]:
    """Return the interpreter as now kept, absences as they were, and whether they are new.

    Raises UnusableIdentifier, PersonIncomplete, or UnknownStation.
    """
    _expect_sound(who, person)
    try:
        absences, is_new = store.interpreter(station, who).absences, False
    except UnknownInterpreter:
        absences, is_new = (), True
    recorded = Interpreter(
        id=who,
        name=person.name.strip(),
        booths=tuple(dict.fromkeys(person.booths)),
        passive=tuple(dict.fromkeys(person.passive)),
        contract=person.contract,
        absences=absences,
    )
    store.put_interpreter(station, recorded)
    return recorded, is_new


def read_availability(
    store: Store, station: StationId, who: InterpreterId, ics: bytes, first_day: date
) -> Interpreter:
    """Return the interpreter, away in the two years from a day on when a calendar file says so.

    What was known of the days before stays. Nothing of the file is kept but times. Raises
    UnknownStation, UnknownInterpreter, YearOutOfRange, or UnreadableCalendar.
    """
    zone = store.station(station).zone
    known = store.interpreter(station, who)
    starts_at = _midnight(first_day, zone)
    earlier = tuple(
        Absence(starts_at=absence.starts_at, ends_at=min(absence.ends_at, starts_at))
        for absence in known.absences
        if absence.starts_at < starts_at
    )
    away = absences_from(ics, first_day, zone=zone)
    recorded = replace(known, absences=(*earlier, *away))
    store.put_interpreter(station, recorded)
    return recorded


def _expect_sound(who: InterpreterId, person: Person) -> None:
    if len(who) > LONGEST_IDENTIFIER or not re.fullmatch(IDENTIFIER, who):
        raise UnusableIdentifier(who)
    if not person.name.strip():
        raise PersonIncomplete("name", message("Give the interpreter a name."))
    if not person.booths:
        raise PersonIncomplete("booths", message("Give a booth that the interpreter works in."))


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    midnight = datetime.combine(day, time.min, zone)
    if not FIRST_YEAR <= day.year <= LAST_FIRST_YEAR:
        raise YearOutOfRange(midnight, FIRST_YEAR, LAST_FIRST_YEAR, "from")
    return midnight.astimezone(UTC)
