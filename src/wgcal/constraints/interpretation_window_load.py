"""Interpreters serve so many meetings in a week, or in fewer days in a row, and no more."""

from collections.abc import Iterator
from dataclasses import replace

from wgcal.constraints.crews import told_once
from wgcal.constraints.named_interpreters import interpreters_of, told_by_name
from wgcal.constraints.shortage import conflict_of
from wgcal.constraints.window_crews import WindowLimit, limits, of_languages, of_people, of_teams
from wgcal.constraints.window_room import may_be_too_full
from wgcal.constraints.window_words import window_words
from wgcal.constraints.windows import services
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "interpretation-window-load"
SOURCE = "UN; CEB-AIIC 2012: 5 assignments in 3 days, 7 in 4 days, 7 a week and 8 with approval; 5 a week on a remote platform"
LEVELS = ("limit", "hard-limit")
POLICY = ("window_loads", "remote_window_loads", "contract_of_teams", "meetings_a_day")


def interpretation_window_load(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each longest stretch of days with too many meetings in a window."""
    if not may_be_too_full(work, facts):
        return
    every, assigned = services(work, facts), interpreters_of(facts)
    for limit in limits(facts.policy):
        served = tuple(one for one in every if one.is_remote) if limit.is_remote else every
        told = (
            *told_once(of_teams(served, limit, facts), of_languages(served, limit, facts)),
            *told_by_name(of_people(served, limit, facts, assigned), facts),
        )
        for who, words, shortage in told:
            level = "hard-limit" if shortage.is_hard else "limit"
            explanation = window_words(
                words, shortage, limit.load, facts, is_remote=limit.is_remote
            )
            conflict = conflict_of(
                shortage,
                NAME,
                facts,
                subject=(*_window(limit), *who),
                explanation=explanation,
                source=SOURCE,
            )
            yield replace(conflict, severity=facts.policy.severity(f"{NAME}/{level}"))


def _window(limit: WindowLimit) -> tuple[str, ...]:
    """Return the days in a row as ISO 8601 has them, and whether remote meetings alone count."""
    return (f"P{limit.load.days}D", *(("remote",) if limit.is_remote else ()))
