"""Interpreters to test with, and who is assigned where."""

from dataclasses import replace

from calendars import absence
from plans import facts
from wgcal.domain.facts import Facts, Neighbour, Served
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.interpreter import Assignment, Interpreter, InterpreterId
from wgcal.domain.slot import MeetingMode, Slot, SlotId
from wgcal.domain.station import Station

EN, FR, ZH, AR, RU = Language.EN, Language.FR, Language.ZH, Language.AR, Language.RU


def interpreter(
    name: str,
    *booths: Language,
    contract: Contract = Contract.STAFF,
    away: tuple[tuple[str, str], ...] = (),
) -> Interpreter:
    """Return an interpreter, English unless said otherwise, who is away at times in Vienna."""
    return Interpreter(
        id=InterpreterId(name.lower()),
        name=name,
        booths=booths or (EN,),
        contract=contract,
        absences=tuple(absence(*times) for times in away),
    )


ADA = interpreter("Ada", EN, FR)
BEN = interpreter("Ben")
LI = interpreter("Li", ZH, EN)
FREELANCE = interpreter("Zoe", contract=Contract.FREELANCE)


def sits(who: Interpreter, *slots: Slot | SlotId, booth: Language = EN) -> tuple[Assignment, ...]:
    """Return an assignment of somebody to a booth of each slot."""
    return tuple(
        Assignment(
            slot=slot.id if isinstance(slot, Slot) else slot, interpreter=who.id, booth=booth
        )
        for slot in slots
    )


def by_name(
    *assignments: tuple[Assignment, ...],
    people: tuple[Interpreter, ...] = (ADA, BEN, LI, FREELANCE),
    neighbours: tuple[Neighbour, ...] = (),
    served: tuple[Served, ...] = (),
    station: Station | None = None,
) -> Facts:
    """Return what the rules know where interpreters are named."""
    known = facts(*neighbours) if station is None else facts(*neighbours, station=station)
    return replace(
        known,
        interpreters=people,
        assignments=tuple(each for several in assignments for each in several),
        served=served,
    )


def served(slot: Slot, mode: MeetingMode = MeetingMode.IN_PERSON) -> Served:
    """Return another session's meeting some days away, as far as loads need it."""
    return Served(
        slot=SlotId(f"away {slot.id}"),
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        booths=slot.booths,
        team=slot.team,
        mode=mode,
    )
