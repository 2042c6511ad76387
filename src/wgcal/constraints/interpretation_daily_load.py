"""A team of interpreters serves so many meetings a day and no more."""

from collections.abc import Iterator

from wgcal.constraints.busy_days import busy_days
from wgcal.constraints.shortage import conflict_of
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "interpretation-daily-load"
SOURCE = "UN; CEB-AIIC: two assignments of up to 3 h a day"
POLICY = ("meetings_a_day",)


def interpretation_daily_load(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each day with more meetings than the interpreters may serve."""
    for who, words, shortage in busy_days(work, facts):
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
