"""A released meeting is not changed any more when it is near."""

from collections.abc import Iterator

from wgcal.constraints.late_changes import LateChange, Novelty, late_changes
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import Message, counted
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "short-notice"
SOURCE = "UNOG: paid services are cancelled two weeks ahead"
POLICY = ("notice_days",)


def short_notice(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each meeting that a change touches so late; none in a bare check."""
    own = {slot.id for slot in work.slots}
    limit = facts.policy.notice_days
    for late in late_changes(work, facts.changes, limit) if facts.changes else ():
        is_planned = late.slot.id in own
        yield Conflict(
            constraint=NAME,
            severity=facts.policy.severity(NAME),
            slots=(late.slot.id,) if is_planned else (),
            subject=(late.novelty,) if is_planned else (late.novelty, late.slot.id),
            measured=late.days,
            limit=limit,
            starts_at=late.slot.starts_at,
            ends_at=late.slot.ends_at,
            source=SOURCE,
            message=_explanation(late, limit),
        )


def _explanation(late: LateChange, limit: int) -> Message:
    values = {"starts": late.slot.starts_at, "limit": limit}
    if late.novelty is Novelty.CANCELLED:
        return counted(
            "The released meeting of {starts} is cancelled {number} day ahead; {limit} are due.",
            "The released meeting of {starts} is cancelled {number} days ahead; {limit} are due.",
            late.days,
            **values,
        )
    if late.novelty is Novelty.ADDED:
        return counted(
            "The interpreted meeting of {starts} is added {number} day ahead; {limit} are due.",
            "The interpreted meeting of {starts} is added {number} days ahead; {limit} are due.",
            late.days,
            **values,
        )
    return counted(
        "Released hours or room are changed {number} day before {starts}; {limit} are due.",
        "Released hours or room are changed {number} days before {starts}; {limit} are due.",
        late.days,
        **values,
    )
