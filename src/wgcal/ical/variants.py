"""Events written otherwise than they are kept, by a change of their lines alone."""

import re
from datetime import UTC, datetime

from icalendar.parser import Contentline

from wgcal.ical.zones import pinned

_END = b"END:VEVENT\r\n"
_IS_CANCELLED = b"\r\nSTATUS:CANCELLED\r\n"
_FOLD = re.compile(rb"\r\n[ \t]")
_SUMMARY = re.compile(rb"^SUMMARY(?:;[^:\r]*)?:([^\r]*)\r$", re.MULTILINE)
_DESCRIPTION = re.compile(rb"^DESCRIPTION[;:][^\r]*\r\n(?:[ \t][^\r]*\r\n)*", re.MULTILINE)
_FIRST_LINE = re.compile(
    rb"^(?P<name>DESCRIPTION:)(?:\\[^n]|[^\\\r])*\\n(?P<rest>[^\r]*)\r$", re.MULTILINE
)
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


def settled(event: bytes) -> bytes:
    """Return the event of a meeting that has moved without the first line of its description.

    That line says where the meeting was before.
    """
    unfolded = _FOLD.sub(b"", event)
    found = _FIRST_LINE.search(unfolded)
    if found is None:
        return event
    written = _folded(found["name"].decode() + found["rest"].decode()) + b"\r\n"
    return _DESCRIPTION.sub(lambda _: written, event)


def private(event: bytes) -> bytes:
    """Return the event as one of somebody's own calendar (RFC 5545, 3.8.1.3)."""
    return event.replace(b"\r\nCLASS:PUBLIC\r\n", b"\r\nCLASS:PRIVATE\r\n")


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
