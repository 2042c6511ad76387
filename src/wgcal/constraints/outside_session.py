"""A session meets between its first and its last day."""

from collections.abc import Iterator

from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.message import counted
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import SlotKind

NAME = "outside-session"
SOURCE = "The dates in the session's provisional agenda"


def outside_session(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for each meeting that uses a day before or after the session."""
    first, last = work.session.starts_on, work.session.ends_on
    for slot in work.meetings:
        outside = [day for day in slot.days if not first <= day <= last]
        if outside and slot.kind is not SlotKind.HOLD:
            away = max(max(first - day, day - last).days for day in outside)
            yield Conflict(
                constraint=NAME,
                severity=facts.policy.severity(NAME),
                slots=(slot.id,),
                subject=tuple(day.isoformat() for day in outside),
                measured=away,
                limit=0,
                starts_at=slot.starts_at,
                ends_at=slot.ends_at,
                source=SOURCE,
                message=counted(
                    "The meeting of {starts} is {number} day outside the session, {first} to {last}.",
                    "The meeting of {starts} is {number} days outside the session, {first} to {last}.",
                    away,
                    starts=slot.starts_at,
                    first=first,
                    last=last,
                ),
            )
