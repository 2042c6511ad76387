"""A side event is held when the body itself does not sit, at the hours for side events."""

from collections.abc import Iterator

from wgcal.constraints.out_of_window import out_of_window
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork

NAME = "side-event-window"
SOURCE = "CND, 60th session: side events are held when the Commission does not sit"
POLICY = ("side_event_hours",)


def side_event_window(work: OrganizationOfWork, facts: Facts) -> Iterator[Conflict]:
    """Yield one conflict for a side event beside formal meetings, and one for its hours."""
    for astray in out_of_window(work, facts):
        event = astray.event
        yield Conflict(
            constraint=NAME,
            severity=facts.policy.severity(NAME),
            slots=tuple(slot.id for slot in astray.slots),
            subject=(astray.reason, event.day.isoformat()),
            measured=astray.minutes,
            limit=0,
            starts_at=event.starts_at,
            ends_at=event.ends_at,
            source=SOURCE,
            message=astray.explanation,
        )
