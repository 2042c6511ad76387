"""Twins of the rules about how much interpreters can serve at once, in a day and in a row."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from quadratic.crews import (
    Crew,
    Teams,
    first_day,
    of_languages,
    of_people,
    of_teams,
    together,
    told,
)
from quadratic.finding import Excess, Finding, found
from quadratic.held import Held, cut_to, names, spells
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy

MINUTE = timedelta(minutes=1)


def interpretation_capacity(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at each language on each day for spells with more booths than can be staffed."""
    wanting = [
        (language, spell.excess)
        for language, crew in of_languages(work, facts).items()
        for day in {day for held in crew.served for day in _days(held)}
        for spell in spells(
            cut_to(day, facts.station.zone, crew.served), partial(_teams_on, crew.teams, day)
        )
    ]
    for languages, excess in together(wanting):
        subject = (_day(excess, facts), *languages)
        yield found("interpretation-capacity", subject, excess, facts)


def _days(held: Held) -> list[date]:
    first, last = first_day(held), held.slot.ends_at.date()
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _teams_on(teams: Teams, day: date, _there: list[Held]) -> int | None:
    return teams(day)


def _day(excess: Excess, facts: Facts) -> str:
    return str(excess.begins.astimezone(facts.station.zone).date())


def interpretation_daily_load(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at each day of each crew for more meetings than its teams may serve."""
    overworked = partial(_overworked, facts.policy.meetings_a_day)
    for who, excess in _told_of_all(overworked, work, facts):
        subject = (_day(excess, facts), *who)
        yield found("interpretation-daily-load", subject, excess, facts)


def _overworked(a_day: int, crew: Crew) -> Iterator[Excess]:
    for day in {first_day(held) for held in crew.served}:
        that_day = [held for held in crew.served if first_day(held) == day]
        limit = a_day * (crew.teams(day) or 0)
        if 0 < limit < len(that_day):
            begins = min(held.begins for held in that_day)
            ends = max(held.ends for held in that_day)
            yield Excess(names(that_day), len(that_day), limit, begins, ends)


def interpretation_rest(work: OrganizationOfWork, facts: Facts) -> Iterator[Finding]:
    """Look at each crew for spells with more meetings served or rested from than it has teams."""
    for who, excess in _told_of_all(partial(_unrested, facts.policy), work, facts):
        yield found("interpretation-rest", who, excess, facts)


def _unrested(policy: Policy, crew: Crew) -> Iterator[Excess]:
    resting = [replace(held, ends=_rested(held, policy)) for held in crew.served]
    for spell in spells(resting, partial(_teams_unless_too_few, crew.teams)):
        begun = [held for held in spell.held if spell.begins <= held.begins]
        breaks = [_break_before(held, spell.held, crew.teams) for held in begun]
        if breaks:
            length, ended, rested = min(breaks)
            due = (rested - ended) // MINUTE
            yield Excess(names(spell.held), length // MINUTE, due, ended, rested)


def _rested(held: Held, policy: Policy) -> datetime:
    evening = datetime.combine(first_day(held), policy.last_hour, held.slot.starts_at.tzinfo)
    is_late = held.ends > evening.astimezone(UTC)
    return held.ends + MINUTE * (policy.evening_rest_minutes if is_late else policy.break_minutes)


def _teams_unless_too_few(teams: Teams, there: list[Held]) -> int | None:
    latest = max(there, key=lambda held: held.begins)
    at_work = [held for held in there if held.begins <= latest.begins < _ended(held)]
    limit = teams(first_day(latest))
    return None if limit is None or len(at_work) > limit else limit


def _break_before(
    held: Held, others: Iterable[Held], teams: Teams
) -> tuple[timedelta, datetime, datetime]:
    """Return how long the team that serves the meeting had to rest, of when until when.

    The teams that are free have served the meetings that ended last, the first of them has
    rested longest and takes this one.
    """
    at_work = [one for one in others if one.begins <= held.begins < _ended(one) and one != held]
    free = (teams(first_day(held)) or 0) - len(at_work)
    rests = [(_ended(one), one.ends) for one in others if _ended(one) <= held.begins < one.ends]
    ended, rested = sorted(rests)[-free]
    return held.begins - ended, ended, rested


def _ended(held: Held) -> datetime:
    return held.slot.ends_at.astimezone(UTC)


def _told_of_all(
    excesses: Callable[[Crew], Iterable[Excess]], work: OrganizationOfWork, facts: Facts
) -> Iterator[tuple[tuple[str, ...], Excess]]:
    crews = (of_teams(work, facts), of_languages(work, facts), of_people(work, facts))
    return told(
        *(
            [(name, excess) for name, crew in those.items() for excess in excesses(crew)]
            for those in crews
        )
    )
