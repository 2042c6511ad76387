"""Released meetings as a table with a heading row (RFC 4180)."""

import csv
import re
from io import StringIO

from wgcal.exports.public_meeting import PublicCalendar, PublicMeeting, in_utc

COLUMNS = (
    "uid",
    "title",
    "status",
    "starts_at",
    "ends_at",
    "time_zone",
    "starts_at_utc",
    "ends_at_utc",
    "room",
    "kind",
    "items",
    "interpretation",
    "body",
    "session",
    "sequence",
    "created_at",
    "last_modified",
    "description",
    "url",
)

# Spreadsheets take a cell that begins so for a formula, in full width as well.
_FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠]")  # noqa: RUF001 - full width is meant


def csv_table(calendar: PublicCalendar) -> bytes:
    """Return a row for each meeting, in UTF-8 with lines that end in CRLF.

    A text that a spreadsheet would run as a formula has an apostrophe in front; `plain` takes it
    off again.
    """
    table = StringIO()
    writer = csv.writer(table, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for meeting in calendar.meetings:
        writer.writerow([_harmless(cell) for cell in _cells(meeting)])
    return table.getvalue().encode()


def plain(cell: str) -> str:
    """Return the text that a cell of the table stands for."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _harmless(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _cells(meeting: PublicMeeting) -> tuple[str, ...]:
    told = meeting.told
    return (
        meeting.uid,
        told.title,
        meeting.status,
        f"{meeting.starts_at:%Y-%m-%d %H:%M}",
        f"{meeting.ends_at:%Y-%m-%d %H:%M}",
        meeting.zone,
        in_utc(meeting.starts_at),
        in_utc(meeting.ends_at),
        told.location,
        meeting.kind,
        " ".join(meeting.items),
        " ".join(meeting.booths),
        told.body,
        meeting.session,
        str(meeting.sequence),
        in_utc(meeting.created_at),
        in_utc(meeting.last_modified),
        told.description,
        meeting.url,
    )
