"""Whose loads are counted over several days: teams, languages and people, by their contract."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wgcal.constraints.crews import Alike, alike, fewest_teams, one_team, teams_of
from wgcal.constraints.windows import Service, WindowShortage, fuller_than, window_shortages
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Contract
from wgcal.domain.interpreter import InterpreterId
from wgcal.domain.policy import Policy, WindowLoad
from wgcal.domain.slot import SlotId


@dataclass(frozen=True)
class WindowLimit:
    """A load, whether it counts remote meetings alone, and the contracts that it holds for."""

    load: WindowLoad
    is_remote: bool
    contracts: frozenset[Contract]


def limits(policy: Policy) -> Iterator[WindowLimit]:
    """Yield each load of the policy once, with all the contracts that have it."""
    loads = dict.fromkeys(load for loads in policy.window_loads.values() for load in loads)
    for load in loads:
        those = (contract for contract, own in policy.window_loads.items() if load in own)
        yield WindowLimit(load, is_remote=False, contracts=frozenset(those))
    for load in dict.fromkeys(policy.remote_window_loads):
        yield WindowLimit(load, is_remote=True, contracts=frozenset(Contract))


def of_teams(
    served: Iterable[Service], limit: WindowLimit, facts: Facts
) -> Iterator[tuple[str, WindowShortage]]:
    """Yield where a team that slots name serves too much."""
    if facts.policy.contract_of_teams in limit.contracts:
        teams = ((service.team, service) for service in served if service.team is not None)
        a_day = facts.policy.meetings_a_day
        yield from window_shortages(teams, limit.load, one_team, a_day, fewest=1)


def of_languages(
    served: Sequence[Service], limit: WindowLimit, facts: Facts
) -> Iterator[tuple[Alike, WindowShortage]]:
    """Yield where the station's teams of a language, or of several alike, serve too much."""
    if facts.policy.contract_of_teams in limit.contracts:
        teams, fewest = teams_of(facts.station), fewest_teams(facts.station)
        a_day, load = facts.policy.meetings_a_day, limit.load
        full = any(fuller_than(fewest * load.assignments, served, load.days))
        groups = alike((service.booths for service in served if full), facts.station)
        languages = (
            (group, service)
            for service in (served if full else ())
            for group in groups[service.booths]
        )
        yield from window_shortages(languages, limit.load, teams, a_day, fewest=fewest)


def of_people(
    served: Iterable[Service],
    limit: WindowLimit,
    facts: Facts,
    assigned: Mapping[SlotId, Collection[InterpreterId]],
) -> Iterator[tuple[InterpreterId, WindowShortage]]:
    """Yield where a named interpreter serves too much; one who is not known has no contract."""
    those = {person.id for person in facts.interpreters if person.contract in limit.contracts}
    people = (
        (person, service)
        for service in (served if those and assigned else ())
        for person in assigned.get(service.slot, ())
        if person in those
    )
    a_day = facts.policy.meetings_a_day
    yield from window_shortages(people, limit.load, one_team, a_day, fewest=1)
