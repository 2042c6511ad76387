"""Twin of the rule about meetings served in some days in a row."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from quadratic.crews import Teams, interpreted, one_team, teams_of, told
from quadratic.finding import Excess, Finding, found
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import WindowLoad
from wgcal.domain.slot import MeetingMode, SlotId

RULE = "interpretation-window-load"
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Service:
    """An interpreted meeting, and the day in the room on which it starts; its hours are UTC."""

    slot: SlotId
    day: date
    begins: datetime
    ends: datetime
    booths: tuple[Language, ...]
    team: str | None
    mode: MeetingMode
    is_own: bool


@dataclass(frozen=True)
class Window:
    """Some days in a row with too many meetings."""

    services: frozenset[Service]
    limit: int
    is_hard: bool


Served = Callable[[Service], bool]


def interpretation_window_load(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at each crew for windows, beginning on any day, in which it serves too much."""
    services = _services(work, facts)
    policy = facts.policy
    for load in {load for loads in policy.window_loads.values() for load in loads}:
        contracts = {contract for contract, own in policy.window_loads.items() if load in own}
        yield from _findings(services, load, contracts, facts, f"P{load.days}D")
    remote = [service for service in services if service.mode is MeetingMode.REMOTE]
    for load in set(policy.remote_window_loads):
        yield from _findings(remote, load, set(Contract), facts, f"P{load.days}D", "remote")


def _services(work: OrganizationOfWork, facts: Facts) -> list[Service]:
    near = [
        Service(
            held.slot.id,
            held.slot.starts_at.date(),
            held.begins,
            held.ends,
            held.slot.booths,
            held.slot.team,
            held.slot.mode,
            held.is_own,
        )
        for held in interpreted(work, facts)
    ]
    away = [
        Service(
            far.slot,
            far.starts_at.date(),
            far.starts_at.astimezone(UTC),
            far.ends_at.astimezone(UTC),
            far.booths,
            far.team,
            far.mode,
            is_own=False,
        )
        for far in facts.served
    ]
    return [*near, *away]


def _findings(
    services: list[Service],
    load: WindowLoad,
    contracts: set[Contract],
    facts: Facts,
    *window: str,
) -> Iterator[Finding]:
    def excesses(crews: Iterable[tuple[str, Served, Teams]]) -> Iterator[tuple[str, Excess]]:
        for name, serves, teams in crews:
            own = [service for service in services if serves(service)]
            for excess in _excesses(own, load, teams, facts.policy.meetings_a_day):
                yield name, excess

    by_contract = facts.policy.contract_of_teams in contracts
    names_of_teams = {service.team for service in services if service.team and by_contract}
    teams = [(name, _of_team(name), one_team) for name in names_of_teams]
    languages = [(n, _of_language(n), teams_of(facts, n)) for n in Language if by_contract]
    people = [
        (person.id, _of_person(person.id, facts), one_team)
        for person in facts.interpreters
        if person.contract in contracts
    ]
    for who, excess in told(excesses(teams), excesses(languages), excesses(people)):
        yield found(RULE, (*window, *who), excess, facts)


def _of_team(team: str) -> Served:
    return lambda service: service.team == team


def _of_language(language: Language) -> Served:
    return lambda service: language in service.booths


def _of_person(person: str, facts: Facts) -> Served:
    slots = {seat.slot for seat in facts.assignments if seat.interpreter == person}
    return lambda service: service.slot in slots


def _excesses(
    services: list[Service], load: WindowLoad, teams: Teams, a_day: int
) -> Iterator[Excess]:
    days = {service.day for service in services}
    if not days:
        return
    rows: list[list[Window]] = []
    first = min(days) - load.days * DAY
    for n in range((max(days) - first).days + 1):
        window = _window(services, first + n * DAY, load, teams, a_day)
        if window and rows and rows[-1][-1].services & window.services:
            rows[-1].append(window)
        elif window:
            rows.append([window])
    yield from map(_excess, rows)


def _window(
    services: list[Service], first: date, load: WindowLoad, teams: Teams, a_day: int
) -> Window | None:
    days = [first + n * DAY for n in range(load.days)]
    there = frozenset(service for service in services if service.day in days)
    number_of_teams = [teams(day) for day in days]
    if not any(service.is_own for service in there) or None in number_of_teams:
        return None
    staffed = [number for number in number_of_teams if number is not None]
    limit = _may_serve(staffed, load.assignments, a_day)
    hard = _may_serve(staffed, load.hard_limit, a_day) if load.hard_limit is not None else None
    if hard is not None and limit > 0 and len(there) > max(hard, limit):
        return Window(there, hard, is_hard=True)
    return Window(there, limit, is_hard=False) if 0 < limit < len(there) else None


def _may_serve(staffed: list[int], of_one: int, a_day: int) -> int:
    """Return how much all teams may serve, those that are not there each day so much less."""
    number = 0
    for team in range(1, max(staffed) + 1):
        days = [teams for teams in staffed if teams >= team]
        is_always_there = len(days) == len(staffed)
        number += of_one if is_always_there else min(of_one, a_day * len(days))
    return number


def _excess(row: list[Window]) -> Excess:
    worst = max(row, key=_how_bad)
    everything = frozenset[Service]().union(*(window.services for window in row))
    return Excess(
        slots=frozenset(service.slot for service in everything),
        measured=len(worst.services),
        limit=worst.limit,
        begins=min(everything, key=lambda service: (service.day, service.begins)).begins,
        ends=max(service.ends for service in everything),
        level="hard-limit" if worst.is_hard else "limit",
    )


def _how_bad(window: Window) -> tuple[bool, int, int]:
    number = len(window.services)
    return window.is_hard, number - window.limit, number
