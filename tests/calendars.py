"""Calendar files to test with, written in a few lines, and times of Vienna to find in them."""

from collections.abc import Iterable
from datetime import UTC, datetime

from plans import VIENNA_ZONE, vienna
from wgcal.domain.interpreter import Absence

JANUARY = datetime(2016, 1, 1, tzinfo=UTC)
NEXT_JANUARY = datetime(2017, 1, 1, tzinfo=UTC)


def calendar(*lines: str) -> bytes:
    """Return a file with the lines between those of a VCALENDAR."""
    return "\r\n".join(("BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", "")).encode()


def event(*lines: str) -> tuple[str, ...]:
    """Return the lines of a VEVENT."""
    return ("BEGIN:VEVENT", *lines, "END:VEVENT")


def in_vienna(busy: Iterable[Absence]) -> list[str]:
    """Return each as `03-07 09:00-10:00`, or with both days where it ends on another one."""
    return [_hours(each) for each in busy]


def absence(starts: str, ends: str) -> Absence:
    """Return an absence between two times that clocks in Vienna show."""
    return Absence(starts_at=vienna(starts).astimezone(UTC), ends_at=vienna(ends).astimezone(UTC))


def _hours(each: Absence) -> str:
    starts, ends = (time.astimezone(VIENNA_ZONE) for time in (each.starts_at, each.ends_at))
    if starts.date() == ends.date():
        return f"{starts:%m-%d %H:%M}-{ends:%H:%M}"
    return f"{starts:%m-%d %H:%M}-{ends:%m-%d %H:%M}"
