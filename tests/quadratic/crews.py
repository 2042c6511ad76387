"""Who serves which meetings: each named team, the teams of each language, each person."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from quadratic.finding import Excess
from quadratic.held import Held, held_here
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork

Teams = Callable[[date], int | None]
"""How many teams there are on a day; None is not recorded."""


@dataclass(frozen=True)
class Crew:
    """Meetings, and how many teams there are to serve them."""

    served: tuple[Held, ...]
    teams: Teams


def one_team(_day: date) -> int:
    """Return how many teams a named team or a person is."""
    return 1


def interpreted(work: OrganizationOfWork, facts: Facts) -> list[Held]:
    """Return the station's meetings with booths."""
    return [held for held in held_here(work, facts) if held.slot.booths]


def of_languages(work: OrganizationOfWork, facts: Facts) -> dict[str, Crew]:
    """Return what the interpreters of each language serve, in official order."""
    served = interpreted(work, facts)
    return {
        name: Crew(
            tuple(held for held in served if name in held.slot.booths), teams_of(facts, name)
        )
        for name in Language
    }


def of_teams(work: OrganizationOfWork, facts: Facts) -> dict[str, Crew]:
    """Return what each named team serves."""
    served = interpreted(work, facts)
    return {
        name: Crew(tuple(held for held in served if held.slot.team == name), one_team)
        for name in {held.slot.team for held in served if held.slot.team}
    }


def of_people(work: OrganizationOfWork, facts: Facts) -> dict[str, Crew]:
    """Return what each interpreter is assigned to, in whatever booth."""
    served = interpreted(work, facts)
    seats = {(seat.interpreter, seat.slot) for seat in facts.assignments}
    return {
        name: Crew(tuple(held for held in served if (name, held.slot.id) in seats), one_team)
        for name in {name for name, _ in seats}
    }


def teams_of(facts: Facts, language: Language) -> Teams:
    """Return how many booths of the language can be staffed on a day."""
    special, usual = facts.station.capacity_on, facts.station.capacity
    return lambda day: special.get(day, {}).get(language, usual.get(language))


def first_day(held: Held) -> date:
    """Return the day in the room on which the meeting starts."""
    return held.slot.starts_at.date()


def told(
    teams: Iterable[tuple[str, Excess]],
    languages: Iterable[tuple[str, Excess]],
    people: Iterable[tuple[str, Excess]],
) -> Iterator[tuple[tuple[str, ...], Excess]]:
    """Yield teams one by one, then languages and people together that have the same excess.

    What languages have with the same slots as a team is left out: it is one cause.
    """
    teams = list(teams)
    for name, excess in teams:
        yield (name,), excess
    for names, excess in together(languages):
        if all(excess.slots != of_team.slots for _, of_team in teams):
            yield names, excess
    for names, excess in together(people):
        yield tuple(sorted(names)), excess


def together(found: Iterable[tuple[str, Excess]]) -> Iterator[tuple[tuple[str, ...], Excess]]:
    """Yield each excess once, with all who have it, in the order in which they came."""
    found = list(found)
    for excess in {excess for _, excess in found}:
        yield tuple(name for name, same in found if same == excess), excess
