"""Bodies that share experts meet back to back, or far enough apart for two journeys."""

from collections.abc import Iterator

from wgcal.constraints.days_apart import Interval, intervals
from wgcal.constraints.working_days import working_days
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, counted, message
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "sibling-interval"
SOURCE = "Practice of UNTOC and UNCAC: working groups that share experts meet back to back"
POLICY = ("siblings", "working_days")


def sibling_interval(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each session of a sibling that is too near, but not back to back."""
    for interval, limit in _intervals(work, facts):
        is_back_to_back = interval.days > 0 and not working_days(interval.between, facts)
        if interval.days < limit and not is_back_to_back:
            starts_at, ends_at = interval.hours(facts.station.zone)
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(),
                subject=(interval.first.id, interval.second.id),
                measured=interval.days,
                limit=limit,
                starts_at=starts_at,
                ends_at=ends_at,
                source=SOURCE,
                message=_explanation(interval, limit),
            )


def _intervals(work: OrganizationOfWork, facts: Facts) -> Iterator[tuple[Interval, int]]:
    own = work.session
    for group in facts.policy.siblings:
        if own.body in group.bodies:
            bodies = set(group.bodies) - {own.body}
            others = (session for session in facts.sessions if session.body in bodies)
            yield from ((interval, group.days) for interval in intervals(own, others))


def _explanation(interval: Interval, limit: int) -> Message:
    names = {"first": interval.first.symbol, "second": interval.second.symbol}
    if interval.days > 0:
        return counted(
            "{second} begins {number} day after {first} ends: neither back to back nor {limit} days apart.",
            "{second} begins {number} days after {first} ends: neither back to back nor {limit} days apart.",
            interval.days,
            limit=limit,
            **names,
        )
    return message(
        "{second} begins on {on}, before {first} is over: they are not back to back.",
        on=interval.second.starts_on,
        **names,
    )
