"""For each rule with a slow twin, breaks that the twin has to find out."""

from collections.abc import Callable
from dataclasses import replace

from breaks import (
    Break,
    all_here,
    all_own,
    by_the_wall_clock,
    closed,
    each_slot,
    formal,
    held,
    in_utc,
    knowing,
    language_by_language,
    limited,
    pairs,
    saying,
    told,
)
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Policy, WindowLoad


def _with_teams(facts: Facts, more: int) -> Facts:
    station = facts.station
    usual = {name: max(teams + more, 0) for name, teams in station.capacity.items()}
    return replace(facts, station=replace(station, capacity=usual))


def _each_load(policy: Policy, change: Callable[[WindowLoad], WindowLoad]) -> Policy:
    loads = {contract: tuple(map(change, loads)) for contract, loads in policy.window_loads.items()}
    return replace(policy, window_loads=loads)


def _more_in_a_window(policy: Policy) -> Policy:
    return _each_load(policy, lambda load: replace(load, assignments=load.assignments + 1))


def _without_hard_limits(policy: Policy) -> Policy:
    return _each_load(policy, lambda load: replace(load, hard_limit=None))


def _more_at_once(policy: Policy) -> Policy:
    return replace(policy, parallel_meetings=policy.parallel_meetings + 1)


def _fewer_with_committee(policy: Policy) -> Policy:
    limit = policy.parallel_meetings_with_committee
    return replace(policy, parallel_meetings_with_committee=limit - 1)


def _more_a_day(policy: Policy) -> Policy:
    return replace(policy, meetings_a_day=policy.meetings_a_day + 1)


def _breaks_longer(policy: Policy, minutes: int) -> Policy:
    return replace(policy, break_minutes=policy.break_minutes + minutes)


def _gaps_longer(policy: Policy, minutes: int) -> Policy:
    return replace(policy, turnaround_minutes=policy.turnaround_minutes + minutes)


def _more_of_an_audience(policy: Policy) -> Policy:
    audiences = tuple(
        replace(audience, parallel_meetings=audience.parallel_meetings + 1)
        for audience in policy.audiences
    )
    return replace(policy, audiences=audiences)


def _one_audience(policy: Policy) -> Policy:
    return replace(policy, audiences=policy.audiences[:1])


def _without_evenings(policy: Policy) -> Policy:
    return replace(policy, evening_rest_minutes=policy.break_minutes)


def _polyglot(facts: Facts) -> Facts:
    people = tuple(replace(person, booths=tuple(Language)) for person in facts.interpreters)
    return replace(facts, interpreters=people)


def _never_away(facts: Facts) -> Facts:
    people = tuple(replace(person, absences=()) for person in facts.interpreters)
    return replace(facts, interpreters=people)


NO_NEIGHBOURS = knowing("it forgets the neighbours", lambda facts: replace(facts, neighbours=()))
NO_ASSIGNMENTS = knowing("it forgets who is assigned", lambda facts: replace(facts, assignments=()))
CANCELLED = told("it takes cancelled meetings for held", each_slot(held))
ALL_HERE = knowing("it takes other cities for this one", all_here)
ALL_OWN = told("it tells of time that the plan has no part in", all_own)
CLOSED = Break("it lets meetings clash that touch", closed)
WALL_CLOCK = Break("it compares what clocks show", by_the_wall_clock)
DAYS_IN_UTC = told("it counts days in UTC", each_slot(in_utc))
PAIRS = saying("it tells every pair", pairs)
ONE_BY_ONE = saying("it tells languages one by one", language_by_language)
NO_TEAMS = told("it forgets named teams", each_slot(lambda slot: replace(slot, team=None)))
ONE_MORE_TEAM = knowing("it counts a team too much", lambda facts: _with_teams(facts, 1))
ONE_TEAM_LESS = knowing("it counts a team too few", lambda facts: _with_teams(facts, -1))

EVERYWHERE = (NO_NEIGHBOURS, CANCELLED, WALL_CLOCK)
AT_ONCE = (*EVERYWHERE, CLOSED, PAIRS)
OF_CREWS = (ALL_HERE, NO_TEAMS, NO_ASSIGNMENTS, ONE_BY_ONE, ONE_MORE_TEAM, ONE_TEAM_LESS)

BREAKS: dict[str, tuple[Break, ...]] = {
    "room-double-booked": (*AT_ONCE, ALL_HERE, ALL_OWN),
    "room-turnaround": (
        NO_NEIGHBOURS,
        CANCELLED,
        ALL_HERE,
        told("it counts holds", each_slot(formal)),
        knowing("it forgets the bodies above", lambda facts: replace(facts, bodies=())),
        limited("it wants gaps a minute longer", lambda limits: _gaps_longer(limits, 1)),
        limited("it lets gaps be a minute shorter", lambda limits: _gaps_longer(limits, -1)),
    ),
    "audience-overlap": (
        *AT_ONCE,
        knowing("it forgets the bodies above", lambda facts: replace(facts, bodies=())),
        told("it counts informal meetings", each_slot(formal)),
        limited("it allows one meeting more", _more_of_an_audience),
        limited("it forgets the second audience", _one_audience),
    ),
    "body-overlap": (
        *AT_ONCE,
        knowing("it forgets the bodies above", lambda facts: replace(facts, bodies=())),
        told("it counts informal meetings", each_slot(formal)),
        limited("it allows one meeting more", _more_at_once),
        limited("it allows one less beside a committee", _fewer_with_committee),
    ),
    "interpretation-capacity": (
        *AT_ONCE,
        ALL_HERE,
        ALL_OWN,
        ONE_BY_ONE,
        ONE_MORE_TEAM,
        ONE_TEAM_LESS,
        DAYS_IN_UTC,
    ),
    "interpretation-daily-load": (
        NO_NEIGHBOURS,
        CANCELLED,
        *OF_CREWS,
        DAYS_IN_UTC,
        PAIRS,
        limited("it allows one meeting more", _more_a_day),
    ),
    "interpretation-rest": (
        *EVERYWHERE,
        *OF_CREWS,
        DAYS_IN_UTC,
        limited("it lets breaks be a minute shorter", lambda limits: _breaks_longer(limits, -1)),
        limited("it wants breaks a minute longer", lambda limits: _breaks_longer(limits, 1)),
        limited("it knows no evenings", _without_evenings),
    ),
    "interpretation-window-load": (
        NO_NEIGHBOURS,
        CANCELLED,
        *OF_CREWS,
        DAYS_IN_UTC,
        knowing("it forgets meetings days away", lambda facts: replace(facts, served=())),
        limited("it allows one meeting more", _more_in_a_window),
        limited("it knows no hard limits", _without_hard_limits),
        limited("it counts more for a day", _more_a_day),
    ),
    "interpreter-double-booked": (
        *AT_ONCE,
        ALL_HERE,
        knowing("it takes every booth for theirs", _polyglot),
        knowing("it forgets that people are away", _never_away),
    ),
}
"""For each rule with a twin, in which ways it is broken."""
