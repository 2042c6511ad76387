"""Rules about interpreters by name, and about how much they serve in several days."""

from collections.abc import Callable

from cases.case import Case, Example, team
from interpreters import ADA, BEN, by_name, sits
from plans import FIRST, SECOND, slot, work
from wgcal.domain.facts import Facts, Meeting
from wgcal.domain.interpretation import Language
from wgcal.domain.slot import Slot

ENGLISH = slot("2016-05-18 10:00", booths=(Language.EN,))
NOON = slot("2016-05-18 12:00")
WEEK = tuple(slot(f"2016-05-{day} {hour}:00") for day in (16, 17, 18, 19) for hour in (10, 15))


def _people(facts: Facts) -> Callable[[Meeting], str]:
    names = {person.id: person.name for person in facts.interpreters}

    def words(meeting: Meeting) -> str:
        there = [
            names[each.interpreter] for each in facts.assignments if each.slot == meeting.slot.id
        ]
        return ", ".join(there)

    return words


def _case(facts: Facts, *slots: Slot) -> Case:
    return Case(work=work(*slots), facts=facts, words=_people(facts))


INTERPRETER_RULES = {
    "interpretation-window-load": Example(
        broken=Case(work=work(*WEEK), words=team),
        kept=Case(work=work(*WEEK[:-1]), words=team),
    ),
    "interpreters-per-booth": Example(
        broken=_case(by_name(sits(ADA, ENGLISH)), ENGLISH),
        kept=_case(by_name(sits(ADA, ENGLISH), sits(BEN, ENGLISH)), ENGLISH),
    ),
    "interpreter-double-booked": Example(
        broken=_case(by_name(sits(ADA, FIRST, NOON)), FIRST, NOON),
        kept=_case(by_name(sits(ADA, FIRST, SECOND)), FIRST, SECOND),
    ),
}
