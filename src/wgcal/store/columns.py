"""Rows read column by column: what is asked often and of many rows does without mapped objects."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Executable, select
from sqlmodel import Session as Db

from wgcal.domain.body import Body, BodyId
from wgcal.domain.slot import MeetingMode, Slot, SlotId, SlotKind, SlotStatus
from wgcal.domain.station import RoomId
from wgcal.store.release_tables import ReleaseRow
from wgcal.store.zones import wall_clock

_TABLES = ReleaseRow.metadata.tables
AGENDA_ITEM, BODY, DOCUMENT = (_TABLES[name] for name in ("agenda_item", "body", "document"))
POLICY, RELEASE, ROOM = (_TABLES[name] for name in ("policy", "release", "room"))
SESSION, SLOT, STATION = (_TABLES[name] for name in ("session", "slot", "station"))

SLOT_COLUMNS = (
    SLOT.c.id,
    SLOT.c.kind,
    SLOT.c.starts_at,
    SLOT.c.starts_fold,
    SLOT.c.ends_at,
    SLOT.c.ends_fold,
    SLOT.c.zone,
    SLOT.c.number,
    ROOM.c.slug,
    SLOT.c.booths,
    SLOT.c["items"],
    SLOT.c.team,
    SLOT.c.mode,
    SLOT.c.attendance,
    SLOT.c.status,
)
"""What a slot consists of, in the order in which `slot_of_columns` takes it."""

BODY_COLUMNS = (
    BODY.c.id.label("body"),
    BODY.c.symbol.label("body_symbol"),
    BODY.c.names.label("body_names"),
    BODY.c.parent_id.label("body_parent"),
)
"""What a body consists of, in the order in which `body_of_columns` takes it."""

SLOTS = select(*SLOT_COLUMNS).join_from(SLOT, ROOM, ROOM.c.id == SLOT.c.room_id, isouter=True)
"""The query for every slot, to be narrowed."""

_KINDS = {str(kind): kind for kind in SlotKind}
_MODES = {str(mode): mode for mode in MeetingMode}
_STATUSES = {str(status): status for status in SlotStatus}


def asked(db: Db, statement: Executable, **values: object) -> Sequence[Any]:
    """Return the rows of a statement that was built once, with these values in its places.

    A row has its columns by place and by name, as a mapped object has them.
    """
    return db.connection().execute(statement, values).all()


def slot_of_columns(columns: Sequence[Any]) -> Slot:
    """Return the slot of SLOT_COLUMNS, as clocks in its zone show its hours."""
    name, kind, starts, starts_fold, ends, ends_fold, zone, number, room, *others = columns
    booths, items, team, mode, attendance, status = others
    return Slot(
        id=SlotId(name),
        kind=_KINDS[kind],
        starts_at=wall_clock(starts, starts_fold, zone),
        ends_at=wall_clock(ends, ends_fold, zone),
        number=number,
        room=None if room is None else RoomId(room),
        booths=booths,
        items=items,
        team=team,
        mode=_MODES[mode],
        attendance=attendance,
        status=_STATUSES[status],
    )


def body_of_columns(columns: Sequence[Any]) -> Body:
    """Return the body of BODY_COLUMNS."""
    name, symbol, names, parent = columns
    above = None if parent is None else BodyId(parent)
    return Body(id=BodyId(name), symbol=symbol, names=names, parent=above)
