"""Rows: how plans, releases and all they refer to lie in the database; they never leave `store`.

Wall-clock times are naive here, beside their zone and their fold; all other times are UTC.
"""

from collections.abc import Mapping
from datetime import date, datetime

from pydantic import NaiveDatetime, TypeAdapter
from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    Index,
    MetaData,
    Text,
    UniqueConstraint,
)
from sqlmodel import Field, SQLModel

from wgcal.domain.agenda import ItemDocument
from wgcal.domain.interpretation import Entitlement, Language, Texts
from wgcal.domain.operation import PaperChange
from wgcal.domain.organization_of_work import PrintedDay
from wgcal.domain.policy import Hours
from wgcal.domain.policy_version import Settings
from wgcal.domain.slot import Slot, SlotItem
from wgcal.domain.station import Closure, Holiday
from wgcal.store.as_json import AsJson

TEXTS = AsJson(TypeAdapter(Texts))
SLOTS = AsJson(TypeAdapter(tuple[Slot, ...]))
TEAMS = Mapping[Language, int]

NAMES = {
    "ix": "%(table_name)s_by_%(column_0_N_name)s",
    "uq": "%(table_name)s_%(column_0_N_name)s_once",
    "ck": "%(table_name)s_%(constraint_name)s",
    "fk": "%(table_name)s_%(column_0_N_name)s_known",
    "pk": "%(table_name)s_key",
}


class Row(SQLModel):
    """What all tables share: their register, and how constraints and indexes are named."""

    metadata = MetaData(naming_convention=NAMES)


class StationRow(Row, table=True):
    """A duty station; its rooms and its policy are rows of their own."""

    __tablename__ = "station"

    id: str = Field(primary_key=True)
    zone: str
    names: Texts = Field(sa_type=TEXTS)
    holidays: tuple[Holiday, ...] = Field(sa_type=AsJson(TypeAdapter(tuple[Holiday, ...])))
    capacity: TEAMS = Field(sa_type=AsJson(TypeAdapter(TEAMS)))
    capacity_on: Mapping[date, TEAMS] = Field(sa_type=AsJson(TypeAdapter(Mapping[date, TEAMS])))


class RoomRow(Row, table=True):
    """A room; its number stands for it where the database compares rooms."""

    __tablename__ = "room"
    __table_args__ = (UniqueConstraint("station_id", "slug"),)

    id: int | None = Field(default=None, primary_key=True)
    station_id: str = Field(foreign_key="station.id", ondelete="CASCADE")
    slug: str
    place: int
    names: Texts = Field(sa_type=TEXTS)
    building: str
    booths: int | None
    booth_seats: int
    seats: int | None
    opening: tuple[Hours, ...] = Field(sa_type=AsJson(TypeAdapter(tuple[Hours, ...])))
    closures: tuple[Closure, ...] = Field(sa_type=AsJson(TypeAdapter(tuple[Closure, ...])))
    listen: Texts = Field(sa_type=TEXTS)


class BodyRow(Row, table=True):
    """A body; the body above it may be written after it in the same transaction."""

    __tablename__ = "body"

    id: str = Field(primary_key=True)
    symbol: str = Field(index=True)
    names: Texts = Field(sa_type=TEXTS)
    parent_id: str | None = Field(
        index=True,
        sa_column_args=(ForeignKey("body.id", deferrable=True, initially="DEFERRED"),),
    )


class PolicyRow(Row, table=True):
    """A version of what a station has set, or of what a body (`""` for none) has of its own there.

    The last version is in force, and none is ever changed.
    """

    __tablename__ = "policy"

    station_id: str = Field(primary_key=True, foreign_key="station.id", ondelete="CASCADE")
    body_id: str = Field(primary_key=True)
    version: int = Field(primary_key=True)
    by: str
    at: datetime | None
    reason: str
    settings: Settings = Field(sa_type=AsJson(TypeAdapter(Settings)))


class SessionRow(Row, table=True):
    """A session and the state of its plan; to save the plan is to claim its next revision here."""

    __tablename__ = "session"
    __table_args__ = (Index("session_of_body", "body_id", "starts_on", "ends_on"),)

    id: str = Field(primary_key=True)
    body_id: str = Field(foreign_key="body.id")
    station_id: str = Field(foreign_key="station.id", index=True)
    symbol: str
    zone: str
    starts_on: date
    ends_on: date
    status: str
    revision: int
    entitlement: Entitlement | None = Field(sa_type=AsJson(TypeAdapter(Entitlement)))
    printed_days: tuple[PrintedDay, ...] = Field(
        sa_type=AsJson(TypeAdapter(tuple[PrintedDay, ...]))
    )


class SourceRow(Row, table=True):
    """The document that a session's plan was read from."""

    __tablename__ = "source"

    session_id: str = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    symbol: str
    digest: str
    language: str
    reading: str = Field(sa_type=Text)
    read_at: datetime


class AgendaItemRow(Row, table=True):
    """An item of a session's agenda, with the papers it refers to."""

    __tablename__ = "agenda_item"

    session_id: str = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    number: str = Field(primary_key=True)
    place: int
    role: str
    titles: Texts = Field(sa_type=TEXTS)
    documents: tuple[ItemDocument, ...] = Field(
        sa_type=AsJson(TypeAdapter(tuple[ItemDocument, ...]))
    )


class DocumentRow(Row, table=True):
    """A paper before a session."""

    __tablename__ = "document"

    session_id: str = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    symbol: str = Field(primary_key=True)
    place: int
    titles: Texts = Field(sa_type=TEXTS)
    issued: Mapping[Language, date] = Field(sa_type=AsJson(TypeAdapter(Mapping[Language, date])))
    submitted_on: date | None
    languages: tuple[Language, ...] = Field(sa_type=AsJson(TypeAdapter(tuple[Language, ...])))


class SlotRow(Row, table=True):
    """A slot: wall-clock start and end with zone and fold, and the same two moments in UTC.

    Station and body repeat those of the session, which never change, so that the neighbours of a
    slot are one stretch of one index. `released_*` is where subscribers last saw the slot.
    """

    __tablename__ = "slot"
    __table_args__ = (
        CheckConstraint("starts_at_utc < ends_at_utc", name="starts_before_it_ends"),
        Index("slot_near_station", "station_id", "starts_at_utc", "ends_at_utc"),
        Index("slot_near_body", "body_id", "starts_at_utc", "ends_at_utc"),
    )

    id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="session.id", ondelete="CASCADE", index=True)
    station_id: str = Field(foreign_key="station.id")
    body_id: str = Field(foreign_key="body.id")
    kind: str
    number: int | None
    starts_at: NaiveDatetime
    ends_at: NaiveDatetime
    starts_fold: int
    ends_fold: int
    zone: str
    starts_at_utc: datetime
    ends_at_utc: datetime
    room_id: int | None = Field(foreign_key="room.id")
    booths: tuple[Language, ...] = Field(sa_type=AsJson(TypeAdapter(tuple[Language, ...])))
    items: tuple[SlotItem, ...] = Field(sa_type=AsJson(TypeAdapter(tuple[SlotItem, ...])))
    team: str | None
    mode: str
    attendance: int | None
    status: str
    certainty: str
    starts_after: str | None
    released_starts_at_utc: datetime | None = None
    released_ends_at_utc: datetime | None = None
    released_room_id: int | None = Field(default=None, foreign_key="room.id")
    released_status: str | None = None


class RoomUseRow(Row, table=True):
    """A room held for a slot that is to take place; the database refuses two at once.

    The refusal is written in the migrations, as it differs between the databases: an exclusion
    constraint on PostgreSQL, two triggers on SQLite.
    """

    __tablename__ = "room_use"
    __table_args__ = (
        CheckConstraint("starts_at_utc < ends_at_utc", name="starts_before_it_ends"),
        Index("room_use_in_order", "room_id", "starts_at_utc"),
    )

    slot_id: str = Field(primary_key=True, foreign_key="slot.id", ondelete="CASCADE")
    room_id: int = Field(foreign_key="room.id")
    starts_at_utc: datetime
    ends_at_utc: datetime


class OperationRow(Row, table=True):
    """One change of a plan, under the revision that it made."""

    __tablename__ = "operation"

    session_id: str = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    revision: int = Field(primary_key=True)
    verb: str
    by: str
    at: datetime
    before: tuple[Slot, ...] = Field(sa_type=SLOTS)
    after: tuple[Slot, ...] = Field(sa_type=SLOTS)
    papers: PaperChange | None = Field(sa_type=AsJson(TypeAdapter(PaperChange)))


class WaiverRow(Row, table=True):
    """A conflict of a session that was accepted."""

    __tablename__ = "waiver"

    session_id: str = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    fingerprint: str = Field(primary_key=True)
    constraint: str
    reason: str
    author: str
    accepted_at: datetime
    expires_at: datetime | None


class TokenRow(Row, table=True):
    """A bearer token; its secret is nowhere."""

    __tablename__ = "token"

    label: str = Field(primary_key=True)
    role: str
    digest: str = Field(unique=True)
    created_at: datetime
    expires_at: datetime | None
