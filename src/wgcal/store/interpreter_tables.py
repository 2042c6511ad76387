"""Rows about interpreters by name, whom only planners know."""

from datetime import datetime

from pydantic import TypeAdapter
from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlmodel import Field

from wgcal.domain.interpretation import Language
from wgcal.store.as_json import AsJson
from wgcal.store.tables import Row

LANGUAGES = AsJson(TypeAdapter(tuple[Language, ...]))


def _known_interpreter() -> ForeignKeyConstraint:
    return ForeignKeyConstraint(
        ["station_id", "interpreter_id"],
        ["interpreter.station_id", "interpreter.id"],
        ondelete="CASCADE",
    )


class InterpreterRow(Row, table=True):
    """An interpreter of a station."""

    __tablename__ = "interpreter"

    station_id: str = Field(primary_key=True, foreign_key="station.id", ondelete="CASCADE")
    id: str = Field(primary_key=True)
    name: str
    booths: tuple[Language, ...] = Field(sa_type=LANGUAGES)
    passive: tuple[Language, ...] = Field(sa_type=LANGUAGES)
    contract: str


class AbsenceRow(Row, table=True):
    """A time in which an interpreter can not work; those of one interpreter do not overlap."""

    __tablename__ = "absence"
    __table_args__ = (
        CheckConstraint("starts_at_utc < ends_at_utc", name="starts_before_it_ends"),
        _known_interpreter(),
    )

    station_id: str = Field(primary_key=True)
    interpreter_id: str = Field(primary_key=True)
    starts_at_utc: datetime = Field(primary_key=True)
    ends_at_utc: datetime


class AssignmentRow(Row, table=True):
    """An interpreter's place in a booth of a slot; the session repeats that of the slot."""

    __tablename__ = "assignment"
    __table_args__ = (
        _known_interpreter(),
        Index("assignment_by_station_id_interpreter_id", "station_id", "interpreter_id"),
    )

    slot_id: str = Field(primary_key=True, foreign_key="slot.id", ondelete="CASCADE")
    station_id: str = Field(primary_key=True)
    interpreter_id: str = Field(primary_key=True)
    booth: str = Field(primary_key=True)
    session_id: str = Field(foreign_key="session.id", ondelete="CASCADE", index=True)
