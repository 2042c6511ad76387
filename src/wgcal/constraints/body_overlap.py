"""A body, alone or with a subsidiary, sits once at a time, or twice with a committee."""

from collections.abc import Collection, Iterator
from functools import partial

from wgcal.constraints.sweep import Use, overloads
from wgcal.domain.body import BodyId
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts, Meeting, meetings
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import SlotKind

NAME = "body-overlap"
SOURCE = "ECOSOC resolution 1991/39; General Assembly resolution 46/152"


def body_overlap(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield a conflict for each stretch in which a body, or it and a subsidiary, sits too often."""
    symbols = {body.id: body.symbol for body in (*facts.bodies, work.body)}
    for overload in overloads(_uses(work, facts), partial(_limit, facts.policy)):
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


def _uses(work: OrganizationOfWork, facts: Facts) -> Iterator[Use[tuple[BodyId, ...]]]:
    formal = [meeting for meeting in meetings(work, facts) if meeting.slot.kind.is_formal]
    bodies = sorted({meeting.body for meeting in formal})
    pairs = [(parent, body) for body in bodies if (parent := facts.parent(body)) in bodies]
    for meeting in formal:
        for group in ((meeting.body,), *(pair for pair in pairs if meeting.body in pair)):
            yield Use(group, meeting, meeting.slot.starts_at_utc, meeting.slot.ends_at_utc)


def _limit(policy: Policy, group: tuple[BodyId, ...], active: Collection[Meeting]) -> int | None:
    if len({meeting.body for meeting in active}) < len(group):
        return None
    if any(meeting.slot.kind is SlotKind.COMMITTEE_OF_THE_WHOLE for meeting in active):
        return policy.parallel_meetings_with_committee
    return policy.parallel_meetings
