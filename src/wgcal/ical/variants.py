"""Events written otherwise than they are kept, by a change of their lines alone."""

import re
from datetime import UTC, datetime

from icalendar.parser import Contentline

from wgcal.ical.zones import pinned

_END = b"END:VEVENT\r\n"
_IS_CANCELLED = b"\r\nSTATUS:CANCELLED\r\n"
_FOLD = re.compile(rb"\r\n[ \t]")
_SUMMARY = re.compile(rb"^SUMMARY(?:;[^:\r]*)?:([^\r]*)\r$", re.MULTILINE)
_LOCAL = re.compile(rb"^(DTSTART|DTEND);TZID=([^:\r]+):(\d{8}T\d{6})\r$", re.MULTILINE)


def with_alarm(event: bytes, minutes: int) -> bytes:
    """Return the event with an alarm so many minutes before it (RFC 5545, 3.6.6).

    The alarm says what the event is called. A cancelled meeting rings for nobody.
    """
    title = _SUMMARY.search(_FOLD.sub(b"", event))
    if title is None or _IS_CANCELLED in event:
        return event
    words = _folded(f"DESCRIPTION:{title[1].decode()}")
    lines = (b"BEGIN:VALARM", b"ACTION:DISPLAY", words, b"TRIGGER:-PT%dM" % minutes, b"END:VALARM")
    return event.removesuffix(_END) + b"".join(line + b"\r\n" for line in lines) + _END


def in_utc(event: bytes) -> bytes:
    """Return the event with start and end in UTC."""
    return _LOCAL.sub(_moment, event)


def _folded(line: str) -> bytes:
    written: bytes = Contentline(line).to_ical()  # type: ignore[no-untyped-call]  # the library's
    return written


def _moment(found: re.Match[bytes]) -> bytes:
    name, zone, local = (part.decode("ascii") for part in found.groups())
    clock = datetime.strptime(local, "%Y%m%dT%H%M%S").replace(tzinfo=pinned(zone))
    return f"{name}:{clock.astimezone(UTC):%Y%m%dT%H%M%SZ}\r".encode()
