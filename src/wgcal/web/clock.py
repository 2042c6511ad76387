"""The clock, read at the edge alone: everything below is told what time it is."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time in UTC, to the second, as iCalendar keeps it (RFC 5545, 3.3.5)."""
    return datetime.now(UTC).replace(microsecond=0)
