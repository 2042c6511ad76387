"""One pass over starts and ends that finds where too many meetings want one resource."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

from wgcal.domain.facts import Meeting
from wgcal.domain.slot import SlotId

Resource = TypeVar("Resource", bound=Hashable)


class Use(NamedTuple, Generic[Resource]):
    """A meeting's hold on a resource during the half-open UTC interval [starts_at, ends_at)."""

    resource: Resource
    meeting: Meeting
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Overload(Generic[Resource]):
    """A longest stretch of time in which more meetings use a resource than it can serve.

    `meetings` are all that use it at some time in the stretch, in order of start; `peak` is the
    highest number at once and `limit` the lowest limit it went above.
    """

    resource: Resource
    meetings: tuple[Meeting, ...]
    starts_at: datetime
    ends_at: datetime
    peak: int
    limit: int

    @property
    def slots(self) -> tuple[SlotId, ...]:
        """Return the identifiers of the meetings' slots."""
        return tuple(meeting.slot.id for meeting in self.meetings)


Limit = Callable[[Resource, Collection[Meeting]], int | None]


def overloads(
    uses: Iterable[Use[Resource]], limit: Limit[Resource], *, lowest: int = 0
) -> Iterator[Overload[Resource]]:
    """Yield one overload for each longest stretch above the limit, resource by resource.

    `limit` is asked with the resource and the meetings that use it at once; None is no limit, and
    `lowest` is one that no limit is below, as far as that is known. A use that ends when another
    starts does not clash with it. Only time counts that a meeting of the plan shares, so that the
    answer is the same however many neighbours further away are known. The cost is n log n.
    """
    by_resource: defaultdict[Resource, list[Use[Resource]]] = defaultdict(list)
    for use in uses:
        by_resource[use.resource].append(use)
    for resource, held in by_resource.items():
        for spell in _spells(held):
            if _may_exceed(lowest, spell):
                yield from _overloads_of(resource, spell, limit)


def _spells(uses: list[Use[Resource]]) -> Iterator[list[Use[Resource]]]:
    """Yield the plan's uses and those that go on or begin before they end, in order of start.

    Nothing is in use between two spells, so that no stretch reaches from one into another.
    """
    uses.sort(key=_start)
    first, is_own, ends_at = 0, False, uses[0].ends_at
    for place, use in enumerate(uses):
        if use.starts_at > ends_at:
            if is_own:
                yield uses[first:place]
            first, is_own = place, False
        is_own = is_own or use.meeting.is_own
        ends_at = max(ends_at, use.ends_at)
    if is_own:
        yield uses[first:]


def _may_exceed(lowest: int, uses: list[Use[Resource]]) -> bool:
    """Say whether more than so many uses, which are in order of start, ever go on at once."""
    if len(uses) <= lowest:
        return False
    ends = sorted(use.ends_at for use in uses)
    return any(
        place + 1 - bisect_right(ends, use.starts_at) > lowest for place, use in enumerate(uses)
    )


def _overloads_of(
    resource: Resource, uses: list[Use[Resource]], limit: Limit[Resource]
) -> Iterator[Overload[Resource]]:
    stretch: _Stretch[Resource] | None = None
    for moment, active in _moments(uses):
        allowed = limit(resource, active)
        if allowed is not None and len(active) > allowed and _has_own(active):
            stretch = stretch or _Stretch(resource, moment, allowed)
            stretch.include(active, allowed)
        elif stretch is not None:
            yield stretch.closed(moment)
            stretch = None


def _start(use: Use[Resource]) -> datetime:
    return use.starts_at


def _has_own(active: Iterable[Meeting]) -> bool:
    return any(meeting.is_own for meeting in active)


def _moments(uses: list[Use[Resource]]) -> Iterator[tuple[datetime, Collection[Meeting]]]:
    starts = ((use.starts_at, True, use.meeting) for use in uses)
    ends = ((use.ends_at, False, use.meeting) for use in uses)
    events = sorted((*starts, *ends), key=itemgetter(0, 1))
    active: dict[SlotId, Meeting] = {}
    for moment, changes in groupby(events, key=itemgetter(0)):
        for _, begins, meeting in changes:
            if begins:
                active[meeting.slot.id] = meeting
            else:
                active.pop(meeting.slot.id, None)
        yield moment, active.values()


class _Stretch(Generic[Resource]):
    def __init__(self, resource: Resource, starts_at: datetime, limit: int) -> None:
        self.resource, self.starts_at = resource, starts_at
        self.meetings: dict[SlotId, Meeting] = {}
        self.peak, self.limit = 0, limit

    def include(self, active: Collection[Meeting], limit: int) -> None:
        self.meetings.update((meeting.slot.id, meeting) for meeting in active)
        self.peak, self.limit = max(self.peak, len(active)), min(self.limit, limit)

    def closed(self, ends_at: datetime) -> Overload[Resource]:
        in_order = sorted(
            self.meetings.values(),
            key=lambda meeting: (meeting.slot.starts_at_utc, meeting.slot.id),
        )
        return Overload(
            self.resource, tuple(in_order), self.starts_at, ends_at, self.peak, self.limit
        )
