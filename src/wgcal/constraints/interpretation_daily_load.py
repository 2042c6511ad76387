"""A team of interpreters serves so many meetings a day and no more."""

from collections.abc import Iterable, Iterator

from wgcal.constraints.crews import (
    Crew,
    Teams,
    by_day,
    by_language,
    by_team,
    interpreted_meetings,
    one_team,
    teams_of,
    told_once,
)
from wgcal.constraints.named_interpreters import by_interpreter, told_by_name
from wgcal.constraints.shortage import Shortage, conflict_of
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts, Meeting
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "interpretation-daily-load"
SOURCE = "UN; CEB-AIIC: two assignments of up to 3 h a day"
POLICY = ("meetings_a_day",)


def interpretation_daily_load(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each day with more meetings than the interpreters may serve."""
    served, a_day = interpreted_meetings(work, facts), facts.policy.meetings_a_day
    of_teams = _overworked(by_team(served), one_team, a_day)
    of_languages = _overworked(by_language(served, facts.station), teams_of(facts.station), a_day)
    of_people = _overworked(by_interpreter(served, facts), one_team, a_day)
    told = (*told_once(of_teams, of_languages), *told_by_name(of_people, facts))
    for who, words, shortage in told:
        day = shortage.starts_at.astimezone(facts.station.zone).date()
        explanation = counted(
            "On {day} {who} would serve {number} meeting, and may serve {limit}.",
            "On {day} {who} would serve {number} meetings, and may serve {limit}.",
            shortage.measured,
            day=day,
            who=words,
            limit=shortage.limit,
        )
        subject = (day.isoformat(), *who)
        yield conflict_of(
            shortage, NAME, facts, subject=subject, explanation=explanation, source=SOURCE
        )


def _overworked(
    served: Iterable[tuple[Crew, Meeting]], teams: Teams[Crew], a_day: int
) -> Iterator[tuple[Crew, Shortage]]:
    for (crew, day), slots in by_day(served).items():
        limit = a_day * (teams(crew, day) or 0)
        if 0 < limit < len(slots):
            names = tuple(slot.id for slot in slots)
            ends_at = max(slot.ends_at_utc for slot in slots)
            yield crew, Shortage(names, slots[0].starts_at_utc, ends_at, len(slots), limit)
