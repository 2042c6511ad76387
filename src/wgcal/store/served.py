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
from wgcal.store.columns import NO_BOOTHS, SLOT, asked, frozen, reader
from wgcal.store.zones import wall_clock_and_utc

A_DAY = timedelta(days=1)

SERVED = (
    select(
        SLOT.c.id,
        type_coerce(SLOT.c.starts_at, Text),
        SLOT.c.starts_fold,
        type_coerce(SLOT.c.ends_at, Text),
        SLOT.c.ends_fold,
        SLOT.c.zone,
        type_coerce(SLOT.c.booths, Text),
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

_BOOTHS = reader(SLOT.c.booths)
_MODES = {str(mode): mode for mode in MeetingMode}


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
    starts_at, starts_at_utc = wall_clock_and_utc(starts, starts_fold, zone)
    ends_at, ends_at_utc = wall_clock_and_utc(ends, ends_fold, zone)
    values = {
        "slot": name,
        "starts_at": starts_at,
        "ends_at": ends_at,
        "starts_at_utc": starts_at_utc,
        "ends_at_utc": ends_at_utc,
        "booths": _BOOTHS(booths),
        "team": team,
        "mode": _MODES[mode],
    }
    return frozen(Served, values)
