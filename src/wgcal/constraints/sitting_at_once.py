"""When a body, or a body and one below it, sits more often at once than it may."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import partial

from wgcal.constraints.sweep import Overload, Use, overloads
from wgcal.domain.body import Body, BodyId
from wgcal.domain.facts import Facts, Meeting, judged_meetings, meetings
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
    groups = _groups({meeting.body for meeting in judged_meetings(work, facts)}, facts.bodies)
    for meeting in meetings(work, facts):
        slot = meeting.slot
        if meeting.body in groups and slot.kind.is_formal:
            for group in groups[meeting.body]:
                yield Use(group, meeting, slot.starts_at_utc, slot.ends_at_utc)


def _groups(own: Collection[BodyId], bodies: Iterable[Body]) -> Mapping[BodyId, list[Group]]:
    groups: defaultdict[BodyId, list[Group]] = defaultdict(list)
    for body_id in own:
        groups[body_id].append((body_id,))
    for body in sorted(bodies, key=lambda body: body.id):
        if body.parent is not None and (body.id in own or body.parent in own):
            pair = body.parent, body.id
            for one in dict.fromkeys(pair):
                groups[one].append(pair)
    return groups


def _limit(policy: Policy, group: Group, active: Collection[Meeting]) -> int | None:
    if len({meeting.body for meeting in active}) < len(group):
        return None
    if any(meeting.slot.kind is SlotKind.COMMITTEE_OF_THE_WHOLE for meeting in active):
        return policy.parallel_meetings_with_committee
    return policy.parallel_meetings
