"""When a body, or a body and one below it, sits more often at once than it may."""

from collections.abc import Collection, Iterator
from functools import partial

from wgcal.constraints.sweep import Overload, Use, overloads
from wgcal.domain.body import BodyId
from wgcal.domain.facts import Facts, Meeting, meetings
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import SlotKind

Group = tuple[BodyId, ...]
"""A body, or a body and one below it."""


def sitting_at_once(work: OrganizationOfWork, facts: Facts) -> Iterator[Overload[Group]]:
    """Yield each longest stretch with too many formal meetings of a group."""
    policy = facts.policy
    lowest = min(policy.parallel_meetings, policy.parallel_meetings_with_committee)
    return overloads(_uses(work, facts), partial(_limit, policy), lowest=lowest)


def _uses(work: OrganizationOfWork, facts: Facts) -> Iterator[Use[Group]]:
    formal = [meeting for meeting in meetings(work, facts) if meeting.slot.kind.is_formal]
    groups: dict[str, list[Group]]
    groups = {meeting.body: [(meeting.body,)] for meeting in formal}
    for body in sorted(facts.bodies, key=lambda body: body.id):
        if body.id in groups and body.parent is not None and body.parent in groups:
            for one in dict.fromkeys((body.parent, body.id)):
                groups[one].append((body.parent, body.id))
    for meeting in formal:
        for group in groups[meeting.body]:
            yield Use(group, meeting, meeting.slot.starts_at_utc, meeting.slot.ends_at_utc)


def _limit(policy: Policy, group: Group, active: Collection[Meeting]) -> int | None:
    if len({meeting.body for meeting in active}) < len(group):
        return None
    if any(meeting.slot.kind is SlotKind.COMMITTEE_OF_THE_WHOLE for meeting in active):
        return policy.parallel_meetings_with_committee
    return policy.parallel_meetings
