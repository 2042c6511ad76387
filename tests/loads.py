"""Meetings to count in windows of days, and what the rule about windows finds in them."""

from collections.abc import Iterable
from dataclasses import replace

from plans import policy, slot
from wgcal.constraints.interpretation_window_load import interpretation_window_load
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Contract
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import WindowLoad
from wgcal.domain.slot import Slot
from wgcal.domain.station import Station

WEEK = WindowLoad(days=7, assignments=7, hard_limit=8)


def meetings(*days: int, hours: Iterable[int] = (10, 15), team: str | None = None) -> list[Slot]:
    """Return meetings at these hours of days of May 2016, Sunday the first."""
    return [
        replace(slot(f"2016-05-{day:02} {hour:02}:00"), team=team) for day in days for hour in hours
    ]


def station(*loads: WindowLoad, **changes: object) -> Station:
    """Return Vienna where teams have these loads, and remote meetings none."""
    return policy(window_loads={Contract.STAFF: loads}, remote_window_loads=(), **changes)


def found(plan: OrganizationOfWork, known: Facts) -> list[Conflict]:
    """Return the conflicts of the rule."""
    return list(interpretation_window_load(plan, known))


def told(plan: OrganizationOfWork, known: Facts) -> list[tuple[object, ...]]:
    """Return subject, measured value, limit and severity of each conflict."""
    return [
        (conflict.subject, conflict.measured, conflict.limit, conflict.severity.value)
        for conflict in found(plan, known)
    ]
