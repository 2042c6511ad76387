"""Rows about those who fetch feeds, none of which says who they are."""

from datetime import date, datetime

from sqlmodel import Field

from wgcal.store.tables import Row


class PersonalFeedRow(Row, table=True):
    """A personal feed; its secret is nowhere."""

    __tablename__ = "personal_feed"

    id: str = Field(primary_key=True)
    digest: str = Field(unique=True)
    label: str
    address: str
    made_on: date
    expires_on: date | None
    used_on: date | None


class FetchedRow(Row, table=True):
    """What a family of programs last got of a session, and how often it asked on that day."""

    __tablename__ = "fetched"

    session_id: str = Field(primary_key=True, foreign_key="session.id", ondelete="CASCADE")
    kind: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    family: str = Field(primary_key=True)
    release: int
    at: datetime
    fetches: int
