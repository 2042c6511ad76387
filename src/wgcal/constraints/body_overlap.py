"""A body, alone or with a subsidiary, sits once at a time, or twice with a committee."""

from collections.abc import Iterator

from wgcal.constraints.sitting_at_once import sitting_at_once
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "body-overlap"
SOURCE = "ECOSOC resolution 1991/39; General Assembly resolution 46/152"
POLICY = ("parallel_meetings", "parallel_meetings_with_committee")


def body_overlap(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield a conflict for each stretch in which a body, or it and a subsidiary, sits too often."""
    symbols = {body.id: body.symbol for body in (*facts.bodies, work.body)}
    for overload in sitting_at_once(work, facts):
        starts_at = overload.starts_at.astimezone(facts.station.zone)
        yield Conflict(
            constraint=NAME,
            severity=facts.policy.severity(NAME),
            slots=overload.slots,
            subject=overload.resource,
            measured=overload.peak,
            limit=overload.limit,
            starts_at=starts_at,
            ends_at=overload.ends_at.astimezone(facts.station.zone),
            source=SOURCE,
            message=counted(
                "From {starts} there is {number} formal meeting of {bodies} at once, above the limit of {limit}.",
                "From {starts} there are {number} formal meetings of {bodies} at once, above the limit of {limit}.",
                overload.peak,
                starts=starts_at,
                bodies=tuple(symbols.get(body, body) for body in overload.resource),
                limit=overload.limit,
            ),
        )
