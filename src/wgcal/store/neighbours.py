"""What takes place near a plan, found by index however long the calendar is."""

from collections.abc import Iterable
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, or_, select
from sqlmodel import Session as Db

from wgcal.domain.body import Body, BodyId
from wgcal.domain.facts import Facts
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.session import Session
from wgcal.domain.slot import Slot
from wgcal.domain.station import Station
from wgcal.domain.wall_time import midnight
from wgcal.store.catalogue import body_of
from wgcal.store.columns import BODY, asked
from wgcal.store.interpreters import named_near
from wgcal.store.nearby import Stretch, found_near
from wgcal.store.policies import in_force
from wgcal.store.served import served_around
from wgcal.store.sessions import sessions_of

A_DAY = timedelta(days=1)

FAMILY = select(BODY).where(
    or_(BODY.c.id.in_(bindparam("known", expanding=True)), BODY.c.parent_id == bindparam("body"))
)
"""Bodies that are known by name, and those below one."""


def facts_near(db: Db, work: OrganizationOfWork, here: Station) -> Facts:
    """Return what takes place near the meetings of a plan at the station.

    Near are whole days as the plan's rooms count them, and the longest rest that the policy asks
    for before and after a meeting. Other sessions count at the same station, and those of the same
    body, its parent, its children and its audience at any station.
    """
    own = in_force(db, here, work.body.id)
    policy = own or here.policy
    family = _family(db, work.body, policy.audience_of(work.body.id))
    near = stretches(work.meetings, work.session.zone, longest_rest(policy))
    neighbours, others = found_near(db, work, family, near)
    bodies = {body.id: body for body in (work.body, *family, *others)}
    interpreters, assignments = named_near(db, work, policy)
    return Facts(
        station=here,
        body_policy=own,
        neighbours=neighbours,
        bodies=tuple(bodies[body] for body in sorted(bodies)),
        served=served_around(db, work, policy, {close.slot.id for close in neighbours}),
        sessions=_siblings(db, work, policy),
        interpreters=interpreters,
        assignments=assignments,
    )


def longest_rest(policy: Policy) -> timedelta:
    """Return how far from a meeting another can still be too near for its interpreters or room."""
    rests = policy.break_minutes, policy.evening_rest_minutes, policy.turnaround_minutes
    return timedelta(minutes=max(rests))


def stretches(meetings: Iterable[Slot], zone: ZoneInfo, rest: timedelta) -> tuple[Stretch, ...]:
    """Return the UTC times around the meetings, each moment in one stretch at most."""
    hours: dict[tuple[date, ...], Stretch] = {}
    for slot in meetings:
        starts_at, ends_at = hours.get(slot.days, (slot.starts_at_utc, slot.ends_at_utc))
        hours[slot.days] = min(starts_at, slot.starts_at_utc), max(ends_at, slot.ends_at_utc)
    merged: list[Stretch] = []
    for starts_at, ends_at in sorted(_around(*held, zone, rest) for held in hours.items()):
        if merged and starts_at <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(merged[-1][1], ends_at)
        else:
            merged.append((starts_at, ends_at))
    return tuple(merged)


def _siblings(db: Db, work: OrganizationOfWork, policy: Policy) -> tuple[Session, ...]:
    """Return the sessions of bodies with the same experts that may be too near this one."""
    own, groups = work.session, policy.siblings_with(work.body.id)
    bodies = {body for group in groups for body in group.bodies} - {work.body.id}
    reach = max((group.days for group in groups), default=0) * A_DAY
    return sessions_of(db, bodies, own.starts_on - reach, own.ends_on + reach)


def _family(db: Db, body: Body, audience: frozenset[BodyId]) -> tuple[Body, ...]:
    rows = asked(db, FAMILY, known=[*audience, body.parent or body.id], body=body.id)
    return tuple(map(body_of, rows))


def _around(days: tuple[date, ...], hours: Stretch, zone: ZoneInfo, rest: timedelta) -> Stretch:
    morning, night = midnight(days[0], zone), midnight(days[-1] + A_DAY, zone)
    return min(morning, hours[0] - rest), max(night, hours[1] + rest)
