"""Rows of what is public: releases, the events of their feeds, and what those are selected by."""

from datetime import date, datetime

from pydantic import TypeAdapter
from sqlalchemy import ForeignKeyConstraint, Index
from sqlmodel import Field

from wgcal.domain.agenda import ItemNumber
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release
from wgcal.store.as_json import AsJson
from wgcal.store.tables import Row


class ReleaseRow(Row, table=True):
    """A release, whole, with what lists of releases say about it."""

    __tablename__ = "release"

    session_id: str = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    number: int = Field(primary_key=True)
    note: str
    published_at: datetime
    release: Release = Field(sa_type=AsJson(TypeAdapter(Release)))


class EventRow(Row, table=True):
    """One slot of a release as the event that feeds in one language consist of."""

    __tablename__ = "event"
    __table_args__ = (
        ForeignKeyConstraint(
            ["session_id", "number"], ["release.session_id", "release.number"], ondelete="CASCADE"
        ),
    )

    session_id: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    language: str = Field(primary_key=True)
    slot_id: str = Field(primary_key=True)
    starts_at_utc: datetime
    event: bytes


class PublicMeetingRow(Row, table=True):
    """A slot of a session's last release, with what feeds and pages select by.

    Days are those of the room; the event in each language is in `event`.
    """

    __tablename__ = "public_meeting"
    __table_args__ = (
        Index("public_meeting_at_station", "station_id", "last_day"),
        Index("public_meeting_of_body", "body_id", "last_day"),
    )

    slot_id: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="session.id", ondelete="CASCADE", index=True)
    number: int
    station_id: str = Field(foreign_key="station.id")
    body_id: str = Field(foreign_key="body.id")
    starts_at_utc: datetime
    first_day: date
    last_day: date
    kind: str
    room: str | None
    booths: tuple[Language, ...] = Field(sa_type=AsJson(TypeAdapter(tuple[Language, ...])))
    items: tuple[ItemNumber, ...] = Field(sa_type=AsJson(TypeAdapter(tuple[ItemNumber, ...])))
    status: str
    has_moved: bool
