"""A calendar that somebody sends to be compared: looked at, and forgotten."""

from typing import Annotated

from fastapi import Depends, Request

from wgcal.domain.errors import WgcalError
from wgcal.domain.message import message

CALENDAR = "text/calendar"


class CalendarNotSent(WgcalError):
    """What was sent does not call itself a calendar."""

    def __init__(self) -> None:
        super().__init__(message("Send a calendar, as Content-Type: text/calendar."))


async def posted_calendar(request: Request) -> bytes:
    """Return the bytes of the calendar that was sent; raises CalendarNotSent."""
    kind, _, _ = request.headers.get("Content-Type", "").partition(";")
    if kind.strip().lower() != CALENDAR:
        raise CalendarNotSent
    return await request.body()


PostedCalendar = Annotated[bytes, Depends(posted_calendar)]

EXAMPLE = """BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//example//mine//EN\r
BEGIN:VEVENT\r
UID:1@example.org\r
DTSTAMP:20160401T000000Z\r
DTSTART:20160518T093000Z\r
DTEND:20160518T103000Z\r
END:VEVENT\r
END:VCALENDAR\r
"""

CALENDAR_SENT = {
    "requestBody": {
        "required": True,
        "description": "At most a megabyte and 20,000 components.",
        "content": {CALENDAR: {"schema": {"type": "string"}, "example": EXAMPLE}},
    }
}
