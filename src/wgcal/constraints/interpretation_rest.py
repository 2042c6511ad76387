"""Interpreters rest between two meetings, and overnight after an evening meeting."""

from collections.abc import Iterator

from wgcal.constraints.crews import (
    by_language,
    by_team,
    interpreted_meetings,
    one_team,
    told_once,
)
from wgcal.constraints.short_breaks import short_breaks
from wgcal.constraints.shortage import conflict_of
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "interpretation-rest"
SOURCE = "Common practice; the minutes are the station's policy"


def interpretation_rest(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each stretch in which too few teams would have rested long enough."""
    served = interpreted_meetings(work, facts)
    of_teams = short_breaks(by_team(served), one_team, facts.policy)
    of_languages = short_breaks(by_language(served), facts.station.teams, facts.policy)
    for who, words, shortage in told_once(of_teams, of_languages):
        explanation = counted(
            "After the meeting that ends at {ends}, {who} would have {number} minute to rest, and need {limit}.",
            "After the meeting that ends at {ends}, {who} would have {number} minutes to rest, and need {limit}.",
            shortage.measured,
            ends=shortage.starts_at.astimezone(facts.station.zone),
            who=words,
            limit=shortage.limit,
        )
        yield conflict_of(
            shortage, NAME, facts, subject=who, explanation=explanation, source=SOURCE
        )
