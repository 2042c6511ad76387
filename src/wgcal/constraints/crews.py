"""Who interprets: a team that a slot names, or any of a language's teams at the station."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import date
from typing import TypeVar

from wgcal.constraints.languages_together import languages_together
from wgcal.constraints.shortage import Shortage
from wgcal.domain.facts import Facts, Meeting, meetings
from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork, in_order_of_start
from wgcal.domain.slot import Slot

Crew = TypeVar("Crew", bound=Hashable)

Teams = Callable[[Crew, date], int | None]
"""How many teams a crew has that day; None is not recorded."""


def interpreted_meetings(work: OrganizationOfWork, facts: Facts) -> tuple[Meeting, ...]:
    """Return the meetings at this station that have booths, the neighbours' included."""
    return tuple(
        meeting
        for meeting in meetings(work, facts)
        if meeting.slot.is_interpreted and meeting.station == facts.station.id
    )


def by_team(served: Iterable[Meeting]) -> Iterator[tuple[str, Meeting]]:
    """Yield each meeting that a named team serves, with that team."""
    return ((meeting.slot.team, meeting) for meeting in served if meeting.slot.team is not None)


def by_language(served: Iterable[Meeting]) -> Iterator[tuple[Language, Meeting]]:
    """Yield each meeting with each language that has a booth there."""
    return ((language, meeting) for meeting in served for language in meeting.slot.booths)


def by_day(
    served: Iterable[tuple[Crew, Meeting]],
) -> Mapping[tuple[Crew, date], tuple[Slot, ...]]:
    """Return what each crew serves on each day, in order of start; a slot is of the day it starts."""
    held: defaultdict[tuple[Crew, date], list[Slot]] = defaultdict(list)
    for crew, meeting in served:
        held[crew, meeting.slot.day].append(meeting.slot)
    return {crew_and_day: in_order_of_start(slots) for crew_and_day, slots in held.items()}


def one_team(_team: str, _day: date) -> int:
    """Return how many teams a named team is, on any day."""
    return 1


def told_once(
    of_teams: Iterable[tuple[str, Shortage]], of_languages: Iterable[tuple[Language, Shortage]]
) -> Iterator[tuple[tuple[str, ...], Message, Shortage]]:
    """Yield subject, words for the interpreters, and shortage: named teams, then languages.

    The languages' shortage is left out where a named team has one with the same slots.
    """
    named = dict.fromkeys(of_teams)
    for team, shortage in named:
        yield (team,), message("team {team}", team=team), shortage
    told = {shortage.slots for _, shortage in named}
    for languages, shortage in languages_together(of_languages):
        if shortage.slots not in told:
            yield (
                languages,
                message("the interpreters of {languages}", languages=languages),
                shortage,
            )
