"""What the database refuses, told apart as narrowly as each driver allows."""

import re
import sqlite3

from psycopg.errors import ExclusionViolation, UniqueViolation
from sqlalchemy.exc import IntegrityError, OperationalError

ROOM_USE_ONCE = "room_use_once"
DUPLICATES = {"SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_CONSTRAINT_UNIQUE"}
REFUSED_ROOM = re.compile(r"\)=\(\[(\d+),")


def is_duplicate(error: IntegrityError) -> bool:
    """Say whether a row with this key is there already."""
    cause = error.orig
    if isinstance(cause, sqlite3.IntegrityError):
        return cause.sqlite_errorname in DUPLICATES
    return isinstance(cause, UniqueViolation)


def is_double_booking(error: IntegrityError) -> bool:
    """Say whether SQLite refused to give a room to two meetings at once."""
    return isinstance(error.orig, sqlite3.IntegrityError) and str(error.orig) == ROOM_USE_ONCE


def contested_room(error: IntegrityError) -> int | None:
    """Return the number of the room that PostgreSQL refused to give twice, if it was that.

    Its explanation reads `Key (...)=([7,8), [...)) conflicts with existing key ...`.
    """
    cause = error.orig
    if not isinstance(cause, ExclusionViolation) or cause.diag.constraint_name != ROOM_USE_ONCE:
        return None
    found = REFUSED_ROOM.search(cause.diag.message_detail or "")
    return int(found[1]) if found else None


def is_busy(error: OperationalError) -> bool:
    """Say whether another process kept a SQLite file locked for too long."""
    cause = error.orig
    return isinstance(cause, sqlite3.OperationalError) and cause.sqlite_errorname == "SQLITE_BUSY"
