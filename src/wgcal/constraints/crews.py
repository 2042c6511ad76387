"""Who interprets: a team that a slot names, or any of a language's teams at the station."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import TypeVar

from wgcal.constraints.languages_together import languages_together
from wgcal.constraints.shortage import Shortage
from wgcal.domain.facts import Facts, Meeting
from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, message
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot
from wgcal.domain.station import Station

Crew = TypeVar("Crew", bound=Hashable)
Short = TypeVar("Short", bound=Shortage)

Teams = Callable[[Crew, date], int | None]
"""How many teams a crew has that day; None is not recorded."""


@dataclass(frozen=True, eq=False)
class Alike:
    """Languages that serve the same meetings, and of which a station has equally many teams.

    What is true of the load of one of them is true of all, and has to be found out once.
    """

    languages: tuple[Language, ...]


def interpreted_meetings(work: OrganizationOfWork, facts: Facts) -> tuple[Meeting, ...]:
    """Return the meetings at this station that have booths, the neighbours' included."""
    here = work.session.station == facts.station.id
    own = (meeting for meeting in work.own_meetings if here and meeting.slot.booths)
    return (*own, *facts.interpreted_near)


def by_team(served: Iterable[Meeting]) -> Iterator[tuple[str, Meeting]]:
    """Yield each meeting that a named team serves, with that team."""
    return ((meeting.slot.team, meeting) for meeting in served if meeting.slot.team is not None)


def by_language(served: Sequence[Meeting], station: Station) -> Iterator[tuple[Alike, Meeting]]:
    """Yield each meeting with the languages that have a booth there, those that are alike together."""
    groups = alike((meeting.slot.booths for meeting in served), station)
    return ((group, meeting) for meeting in served for group in groups[meeting.slot.booths])


def contested(
    served: Sequence[Meeting], station: Station, until: Callable[[Slot], datetime]
) -> Sequence[Meeting]:
    """Return the meetings, or none of them where no language can run out of teams.

    A meeting takes a team until that time (UTC). Where with none of the plan's meetings more go
    on than the fewest teams of any language, it does not matter who has which booths.
    """
    taken = [(slot.starts_at_utc, until(slot), is_own) for slot, _, _, is_own in served]
    begins, ends = sorted(begin for begin, _, _ in taken), sorted(end for _, end, _ in taken)
    beside = (
        bisect_left(begins, end) - bisect_right(ends, begin)
        for begin, end, is_own in taken
        if is_own
    )
    return served if max(beside, default=0) > fewest_teams(station) else ()


def alike(
    asked: Iterable[tuple[Language, ...]], station: Station
) -> Mapping[tuple[Language, ...], tuple[Alike, ...]]:
    """Return for each set of booths that is asked for the groups of languages in it."""
    sets = frozenset(asked)
    groups: defaultdict[tuple[object, ...], list[Language]] = defaultdict(list)
    for language in dict.fromkeys(chain.from_iterable(sets)):
        where = frozenset(booths for booths in sets if language in booths)
        groups[where, _teams_every_day(language, station)].append(language)
    every = [Alike(tuple(group)) for group in groups.values()]
    return {
        booths: tuple(group for group in every if group.languages[0] in booths) for booths in sets
    }


def teams_of(station: Station) -> Teams[Alike]:
    """Return what says how many teams a station has of each of the languages that are alike."""
    return lambda alike, day: station.teams(alike.languages[0], day)


def fewest_teams(station: Station) -> int:
    """Return a number of teams that no language goes below on any day, as far as is recorded."""
    every = (station.capacity, *station.capacity_on.values())
    return min(chain.from_iterable(teams.values() for teams in every), default=0)


def _teams_every_day(language: Language, station: Station) -> tuple[int | None, ...]:
    usual = station.capacity.get(language)
    return usual, *(special.get(language, usual) for special in station.capacity_on.values())


def by_day(served: Iterable[tuple[Crew, Meeting]]) -> Mapping[tuple[Crew, date], list[Slot]]:
    """Return what each crew serves on each day, in no order; a slot is of the day it starts."""
    held: defaultdict[tuple[Crew, date], list[Slot]] = defaultdict(list)
    for crew, meeting in served:
        held[crew, meeting.slot.day].append(meeting.slot)
    return held


def one_team(_team: str, _day: date) -> int:
    """Return how many teams a named team is, on any day."""
    return 1


def told_once(
    of_teams: Iterable[tuple[str, Short]], of_languages: Iterable[tuple[Alike, Short]]
) -> Iterator[tuple[tuple[str, ...], Message, Short]]:
    """Yield subject, words for the interpreters, and shortage: named teams, then languages.

    The languages' shortage is left out where a named team has one with the same slots.
    """
    named = dict.fromkeys(of_teams)
    for team, shortage in named:
        yield (team,), message("team {team}", team=team), shortage
    told = {shortage.slots for _, shortage in named}
    each = ((name, shortage) for group, shortage in of_languages for name in group.languages)
    for languages, shortage in languages_together(each):
        if shortage.slots not in told:
            yield (
                languages,
                message("the interpreters of {languages}", languages=languages),
                shortage,
            )
