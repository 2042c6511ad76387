"""Interpreted meetings of other sessions on the days over which interpreters' loads are counted."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Text, bindparam, select, type_coerce
from sqlmodel import Session as Db

from wgcal.domain.facts import Served
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.slot import MeetingMode, SlotId, SlotStatus
from wgcal.domain.wall_time import midnight
from wgcal.store.columns import SLOT, asked
from wgcal.store.zones import wall_clock

A_DAY = timedelta(days=1)
NO_BOOTHS = "[]"

SERVED = (
    select(
        SLOT.c.id,
        SLOT.c.starts_at,
        SLOT.c.starts_fold,
        SLOT.c.ends_at,
        SLOT.c.ends_fold,
        SLOT.c.zone,
        SLOT.c.booths,
        SLOT.c.team,
        SLOT.c.mode,
    )
    .where(
        SLOT.c.station_id == bindparam("station"),
        SLOT.c.starts_at_utc >= bindparam("starts_at"),
        SLOT.c.starts_at_utc < bindparam("ends_at"),
        SLOT.c.session_id != bindparam("session"),
        SLOT.c.status == SlotStatus.SCHEDULED,
        type_coerce(SLOT.c.booths, Text) != NO_BOOTHS,
    )
    .order_by(SLOT.c.starts_at_utc, SLOT.c.id)
)
"""As much of the interpreted meetings in a time as limits over several days need, by start."""


def served_around(
    db: Db, work: OrganizationOfWork, policy: Policy, near: Collection[SlotId]
) -> tuple[Served, ...]:
    """Return the interpreted meetings at the station that are no neighbours but count, by start.

    They lie less than the longest window away from an interpreted meeting of the plan, both
    ways, in days as the plan's rooms count them.
    """
    days = [slot.day for slot in work.meetings if slot.is_interpreted]
    if not days:
        return ()
    reach, zone = (policy.longest_window - 1) * A_DAY, work.session.zone
    rows = asked(
        db,
        SERVED,
        station=work.session.station,
        session=work.session.id,
        starts_at=midnight(min(days) - reach, zone),
        ends_at=midnight(max(days) + reach + A_DAY, zone),
    )
    return tuple(_served(row) for row in rows if row[0] not in near)


def _served(row: Sequence[Any]) -> Served:
    name, starts, starts_fold, ends, ends_fold, zone, booths, team, mode = row
    return Served(
        slot=SlotId(name),
        starts_at=wall_clock(starts, starts_fold, zone),
        ends_at=wall_clock(ends, ends_fold, zone),
        booths=booths,
        team=team,
        mode=MeetingMode(mode),
    )
