"""Rows read column by column: what is asked often and of many rows does without mapped objects."""

from collections.abc import Callable, Sequence
from types import SimpleNamespace
from typing import Any, TypeVar

from sqlalchemy import Column, ColumnElement, Executable, Table, Text, select, type_coerce
from sqlmodel import Session as Db

from wgcal.domain.body import Body, BodyId
from wgcal.domain.slot import Certainty, MeetingMode, Slot, SlotKind, SlotStatus
from wgcal.store.as_json import AsJson
from wgcal.store.release_tables import ReleaseRow
from wgcal.store.zones import wall_clock_and_utc

Value = TypeVar("Value")

_TABLES = ReleaseRow.metadata.tables
AGENDA_ITEM, BODY, DOCUMENT = (_TABLES[name] for name in ("agenda_item", "body", "document"))
POLICY, RELEASE, ROOM = (_TABLES[name] for name in ("policy", "release", "room"))
SESSION, SLOT, STATION = (_TABLES[name] for name in ("session", "slot", "station"))
TOKEN = _TABLES["token"]

NO_BOOTHS = "[]"
"""How a slot without interpretation has its booths."""

SLOT_COLUMNS = (
    SLOT.c.id,
    SLOT.c.kind,
    type_coerce(SLOT.c.starts_at, Text).label("starts_at"),
    SLOT.c.starts_fold,
    type_coerce(SLOT.c.ends_at, Text).label("ends_at"),
    SLOT.c.ends_fold,
    SLOT.c.zone,
    SLOT.c.number,
    ROOM.c.slug,
    type_coerce(SLOT.c.booths, Text).label("booths"),
    type_coerce(SLOT.c["items"], Text).label("items"),
    SLOT.c.team,
    SLOT.c.mode,
    SLOT.c.attendance,
    SLOT.c.status,
    SLOT.c.certainty,
    SLOT.c.starts_after,
)
"""What a slot consists of, in the order in which `slot_of_columns` takes it."""

BODY_COLUMNS = (
    BODY.c.id.label("body"),
    BODY.c.symbol.label("body_symbol"),
    type_coerce(BODY.c.names, Text).label("body_names"),
    BODY.c.parent_id.label("body_parent"),
)
"""What a body consists of, in the order in which `body_of_columns` takes it."""

SLOTS = select(*SLOT_COLUMNS).join_from(SLOT, ROOM, ROOM.c.id == SLOT.c.room_id, isouter=True)
"""The query for every slot, to be narrowed."""

_KINDS = {str(kind): kind for kind in SlotKind}
_MODES = {str(mode): mode for mode in MeetingMode}
_CERTAINTIES = {str(certainty): certainty for certainty in Certainty}
_STATUSES = {str(status): status for status in SlotStatus}


def reader(column: Column[Any]) -> Callable[[str], Any]:
    """Return what reads the text of a column that keeps JSON; raises TypeError for any other."""
    if not isinstance(column.type, AsJson):
        raise TypeError(column)
    return column.type.read


_NAMES, _BOOTHS, _ITEMS = map(reader, (BODY.c.names, SLOT.c.booths, SLOT.c["items"]))


def asked(db: Db, statement: Executable, **values: object) -> Sequence[Any]:
    """Return the rows of a statement that was built once, with these values in its places.

    A row has its columns by place and by name, as a mapped object has them.
    """
    return db.connection().execute(statement, values).all()


def unread(table: Table) -> tuple[ColumnElement[Any], ...]:
    """Return the columns of a table, JSON as its text."""
    return tuple(
        type_coerce(column, Text).label(column.name) if _is_json(column) else column
        for column in table.c
    )


def parsed(table: Table, row: Sequence[Any]) -> SimpleNamespace:
    """Return what a row that begins with unread columns stands for, by the columns' names."""
    pairs = zip(table.c, row, strict=False)
    return SimpleNamespace(
        **{
            column.name: reader(column)(value) if _is_json(column) else value
            for column, value in pairs
        }
    )


def _is_json(column: Column[Any]) -> bool:
    return isinstance(column.type, AsJson)


def slot_of_columns(columns: Sequence[Any]) -> Slot:
    """Return the slot of SLOT_COLUMNS, as clocks in its zone show its hours.

    That it knows these hours in UTC already makes no other slot of it.
    """
    name, kind, starts, starts_fold, ends, ends_fold, zone, number, room, *others = columns
    booths, items, team, mode, attendance, status, certainty, starts_after = others
    starts_at, starts_at_utc = wall_clock_and_utc(starts, starts_fold, zone)
    ends_at, ends_at_utc = wall_clock_and_utc(ends, ends_fold, zone)
    values = {
        "id": name,
        "kind": _KINDS[kind],
        "starts_at": starts_at,
        "ends_at": ends_at,
        "number": number,
        "room": room,
        "booths": _BOOTHS(booths),
        "items": _ITEMS(items),
        "team": team,
        "mode": _MODES[mode],
        "attendance": attendance,
        "status": _STATUSES[status],
        "certainty": _CERTAINTIES[certainty],
        "starts_after": starts_after,
        "starts_at_utc": starts_at_utc,
        "ends_at_utc": ends_at_utc,
    }
    return frozen(Slot, values)


def frozen(kind: type[Value], values: dict[str, Any]) -> Value:
    """Return a frozen dataclass of these values, every field named, in a quarter of the time.

    Its own `__init__` goes through `object.__setattr__` for each field. Of what is read by the
    hundred, this is what takes longest.
    """
    made = object.__new__(kind)
    object.__setattr__(made, "__dict__", values)
    return made


def body_of_columns(columns: Sequence[Any]) -> Body:
    """Return the body of BODY_COLUMNS."""
    name, symbol, names, parent = columns
    above = None if parent is None else BodyId(parent)
    return Body(id=BodyId(name), symbol=symbol, names=_NAMES(names), parent=above)
