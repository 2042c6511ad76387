"""Where interpreters would start again before they have rested."""

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime, timedelta

from wgcal.constraints.crews import Crew, Teams
from wgcal.constraints.shortage import Shortage
from wgcal.constraints.sweep import Limit, Overload, Use, overloads
from wgcal.domain.facts import Meeting
from wgcal.domain.policy import Policy
from wgcal.domain.slot import Slot
from wgcal.domain.wall_time import hour_on

MINUTE = timedelta(minutes=1)


def short_breaks(
    served: Iterable[tuple[Crew, Meeting]], teams: Teams[Crew], policy: Policy, *, fewest: int
) -> Iterator[tuple[Crew, Shortage]]:
    """Yield each stretch in which more teams work or rest than there are, measured in minutes.

    No crew has less teams than the `fewest`. The shortage is that of the shortest break: from the end of the earlier meeting (UTC), as long
    as the rest that is due. Where the meetings alone are too many, nothing is said of rest.
    """
    until = rests(policy)
    uses = (
        Use(crew, meeting, meeting.slot.starts_at_utc, until(meeting.slot))
        for crew, meeting in served
    )
    for stretch in overloads(uses, _unless_at_once(teams), lowest=fewest):
        shortest = min(_breaks(stretch, teams, policy), default=None)
        if shortest is not None:
            left, ended_at, due_at = shortest
            due = (due_at - ended_at) // MINUTE
            shortage = Shortage(stretch.slots, ended_at, due_at, left // MINUTE, due)
            yield stretch.resource, shortage


def rests(policy: Policy) -> Callable[[Slot], datetime]:
    """Return what says when (UTC) who served a meeting has rested as long as the policy asks."""
    after_day, after_evening = policy.break_minutes * MINUTE, policy.evening_rest_minutes * MINUTE

    def rested_at(slot: Slot) -> datetime:
        evening = hour_on(slot.day, policy.last_hour, slot.starts_at.tzinfo)
        ends_at = slot.ends_at_utc
        return ends_at + (after_evening if ends_at > evening else after_day)

    return rested_at


def _unless_at_once(teams: Teams[Crew]) -> Limit[Crew]:
    def limit(crew: Crew, active: Collection[Meeting]) -> int | None:
        if not active:
            return None
        last = max((meeting.slot for meeting in active), key=lambda slot: slot.starts_at_utc)
        allowed = teams(crew, last.day)
        at_once = _working(active, last.starts_at_utc)
        return allowed if allowed is not None and at_once <= allowed else None

    return limit


def _working(meetings: Collection[Meeting], moment: datetime) -> int:
    slots = (meeting.slot for meeting in meetings)
    return sum(slot.starts_at_utc <= moment < slot.ends_at_utc for slot in slots)


def _breaks(
    stretch: Overload[Crew], teams: Teams[Crew], policy: Policy
) -> Iterator[tuple[timedelta, datetime, datetime]]:
    for slot in (meeting.slot for meeting in stretch.meetings):
        begins = slot.starts_at_utc
        if begins >= stretch.starts_at:
            # Of the teams not at work, the one that ended first takes the meeting.
            place = (teams(stretch.resource, slot.day) or 0) - _working(stretch.meetings, begins)
            ended_at, due_at = _resting(stretch.meetings, begins, policy)[place]
            yield begins - ended_at, ended_at, due_at


def _resting(
    meetings: Collection[Meeting], moment: datetime, policy: Policy
) -> list[tuple[datetime, datetime]]:
    until = rests(policy)
    each = ((meeting.slot.ends_at_utc, until(meeting.slot)) for meeting in meetings)
    return sorted((rest for rest in each if rest[0] <= moment < rest[1]), reverse=True)
