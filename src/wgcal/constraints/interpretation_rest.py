"""Interpreters rest between two meetings, and overnight after an evening meeting."""

from collections.abc import Iterator

from wgcal.constraints.crews import (
    by_language,
    by_team,
    contested,
    fewest_teams,
    interpreted_meetings,
    one_team,
    teams_of,
    told_once,
)
from wgcal.constraints.named_interpreters import by_interpreter, told_by_name
from wgcal.constraints.short_breaks import rests, short_breaks
from wgcal.constraints.shortage import conflict_of
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "interpretation-rest"
SOURCE = "Common practice; the minutes are the station's policy"
POLICY = ("break_minutes", "evening_rest_minutes", "last_hour")


def interpretation_rest(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each stretch in which too few teams would have rested long enough."""
    served, here = interpreted_meetings(work, facts), facts.station
    of_teams = short_breaks(by_team(served), one_team, facts.policy, fewest=1)
    resting = contested(served, here, rests(facts.policy))
    of_languages = short_breaks(
        by_language(resting, here), teams_of(here), facts.policy, fewest=fewest_teams(here)
    )
    of_people = short_breaks(by_interpreter(served, facts), one_team, facts.policy, fewest=1)
    told = (*told_once(of_teams, of_languages), *told_by_name(of_people, facts))
    for who, words, shortage in told:
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
