"""How much interpreters serve in so many days in a row, wherever those days begin."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from operator import itemgetter
from typing import NamedTuple

from wgcal.constraints.crews import Crew, Teams, interpreted_meetings
from wgcal.constraints.shortage import Shortage
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import WindowLoad
from wgcal.domain.slot import MeetingMode, SlotId

DAY = timedelta(days=1)


class Service(NamedTuple):
    """An interpreted meeting on the day in the room on which it starts; other times are UTC."""

    day: date
    starts_at: datetime
    ends_at: datetime
    slot: SlotId
    booths: tuple[Language, ...]
    team: str | None
    is_remote: bool
    is_own: bool


@dataclass(frozen=True)
class WindowShortage(Shortage):
    """Too many meetings in some days in a row; `is_hard` if above the limit never to be passed."""

    is_hard: bool


@dataclass(frozen=True)
class _Window:
    first: int
    end: int
    limit: int
    is_hard: bool

    @property
    def meetings(self) -> int:
        return self.end - self.first

    @property
    def gravity(self) -> tuple[bool, int, int]:
        return self.is_hard, self.meetings - self.limit, self.meetings


def services(work: OrganizationOfWork, facts: Facts) -> tuple[Service, ...]:
    """Return the station's interpreted meetings by day and start.

    They are the plan's, its neighbours, and those some days away.
    """
    near = (
        Service(
            slot.day,
            slot.starts_at_utc,
            slot.ends_at_utc,
            slot.id,
            slot.booths,
            slot.team,
            slot.mode is MeetingMode.REMOTE,
            is_own,
        )
        for slot, _, _, is_own in interpreted_meetings(work, facts)
    )
    away = (
        Service(
            served.starts_at.date(),
            served.starts_at_utc,
            served.ends_at_utc,
            served.slot,
            served.booths,
            served.team,
            served.mode is MeetingMode.REMOTE,
            is_own=False,
        )
        for served in facts.served
    )
    return tuple(sorted((*near, *away), key=itemgetter(0, 1, 3)))


def window_shortages(
    served: Iterable[tuple[Crew, Service]],
    load: WindowLoad,
    teams: Teams[Crew],
    a_day: int,
    *,
    fewest: int,
) -> Iterator[tuple[Crew, WindowShortage]]:
    """Yield each longest stretch of windows with too many meetings that share some of them.

    `served` is by day and start, and no crew has less teams than the `fewest`. Only windows with a
    meeting of the plan count. What is measured is the worst window: one that passes the hard
    limit, then the one that is furthest above its limit.
    """
    by_crew: defaultdict[Crew, list[Service]] = defaultdict(list)
    for crew, service in served:
        by_crew[crew].append(service)
    for crew, those in by_crew.items():
        full = fuller_than(fewest * load.assignments, those, load.days)
        for windows in _stretches(_overloaded(crew, full, load, teams, a_day)):
            yield crew, _shortage(those, windows)


def fuller_than(
    lowest: int, services: Sequence[Service], length: int
) -> Iterator[tuple[date, int, int]]:
    """Yield the first day of each window with a meeting of the plan and more than so many at all.

    With it comes which of the services are the first of the window, and the first after it.
    """
    days, span = [service.day for service in services], length * DAY
    if not any(later - day < span for day, later in zip(days, days[lowest:], strict=False)):
        return
    own = {service.day for service in services if service.is_own}
    for start in sorted({day - n * DAY for day in own for n in range(length)}):
        first, end = bisect_left(days, start), bisect_left(days, start + span)
        if end - first > lowest:
            yield start, first, end


def _overloaded(
    crew: Crew,
    full: Iterable[tuple[date, int, int]],
    load: WindowLoad,
    teams: Teams[Crew],
    a_day: int,
) -> Iterator[_Window]:
    for start, first, end in full:
        there = [teams(crew, start + n * DAY) for n in range(load.days)]
        limit = _limit(load.assignments, there, a_day)
        if limit and end - first > limit:
            hard = _limit(load.hard_limit, there, a_day)
            is_hard = hard is not None and end - first > hard
            yield _Window(first, end, hard if hard is not None and is_hard else limit, is_hard)


def _limit(of_one: int | None, there: Sequence[int | None], a_day: int) -> int | None:
    """Return how many meetings the teams may serve that are there on each of the days.

    None where that is not recorded. A team that is not there on all days can serve no more than
    its days allow.
    """
    if of_one is None or None in there:
        return None
    if len(set(there)) == 1:
        return of_one * (there[0] or 0)
    known = [number for number in there if number is not None]
    days_of_each = [sum(number > place for number in known) for place in range(max(known))]
    return sum(of_one if n == len(known) else min(of_one, n * a_day) for n in days_of_each)


def _stretches(windows: Iterable[_Window]) -> Iterator[list[_Window]]:
    together: list[_Window] = []
    for window in windows:
        if together and window.first >= together[-1].end:
            yield together
            together = []
        together.append(window)
    if together:
        yield together


def _shortage(services: Sequence[Service], windows: Sequence[_Window]) -> WindowShortage:
    those = services[windows[0].first : windows[-1].end]
    worst = max(windows, key=lambda window: window.gravity)
    return WindowShortage(
        slots=tuple(service.slot for service in those),
        starts_at=those[0].starts_at,
        ends_at=max(service.ends_at for service in those),
        measured=worst.meetings,
        limit=worst.limit,
        is_hard=worst.is_hard,
    )
