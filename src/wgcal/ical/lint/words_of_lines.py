"""Faults of lines and of the file."""

from collections.abc import Mapping

from wgcal.domain.message import message
from wgcal.ical.lint.fault import Gravity
from wgcal.ical.lint.rule import Rule

LINES_FAULTS: Mapping[str, Rule] = {
    "too-large": Rule(
        gravity=Gravity.WARNING,
        message=message("The file has {octets} bytes, more than {limit}."),
        advice=message("Split it, by year or by session: Google gives up near one megabyte."),
        source="Measured with calendar programs",
    ),
    "byte-order-mark": Rule(
        gravity=Gravity.ERROR,
        message=message("The file begins with a byte order mark."),
        advice=message(
            "Leave it out: to some programs the first line is then not BEGIN:VCALENDAR."
        ),
        source="RFC 5545, 3.1.4",
    ),
    "line-ends": Rule(
        gravity=Gravity.ERROR,
        message=message("From here on lines do not end in carriage return and line feed."),
        advice=message("End every line in both."),
        source="RFC 5545, 3.1",
    ),
    "line-too-long": Rule(
        gravity=Gravity.WARNING,
        message=message("The line has {octets} bytes, more than {limit}."),
        advice=message("Fold it: break it off and begin the next line with a space."),
        source="RFC 5545, 3.1",
    ),
    "control-character": Rule(
        gravity=Gravity.ERROR,
        message=message("The line has a control character."),
        advice=message("Take it out: programs refuse the whole feed."),
        source="RFC 5545, 3.3.11",
    ),
    "blank-line": Rule(
        gravity=Gravity.ERROR,
        message=message("The line is empty."),
        advice=message("Leave it out."),
        source="RFC 5545, 3.1",
    ),
    "fold-in-character": Rule(
        gravity=Gravity.ERROR,
        message=message("The line is broken off inside a character."),
        advice=message("Fold between characters: programs refuse the whole feed."),
        source="RFC 5545, 3.1",
    ),
    "not-utf-8": Rule(
        gravity=Gravity.ERROR,
        message=message("The line is not text in UTF-8."),
        advice=message("Write the file in UTF-8."),
        source="RFC 5545, 3.1.4",
    ),
    "unreadable-line": Rule(
        gravity=Gravity.ERROR,
        message=message("The line is no property: a name, a colon, a value."),
        advice=message("Write it as NAME:VALUE, with parameters between name and colon."),
        source="RFC 5545, 3.1",
    ),
    "not-ended": Rule(
        gravity=Gravity.ERROR,
        message=message("{component} is begun and not ended."),
        advice=message("End it: the file may be cut off."),
        source="RFC 5545, 3.6",
    ),
    "ends-unbegun": Rule(
        gravity=Gravity.ERROR,
        message=message("{component} is ended and was not begun."),
        advice=message("Begin it, or leave the line out."),
        source="RFC 5545, 3.6",
    ),
    "no-calendar": Rule(
        gravity=Gravity.ERROR,
        message=message("There is no VCALENDAR in the file."),
        advice=message("Make sure that the address gives a calendar and not a page."),
        source="RFC 5545, 3.4",
    ),
    "several-calendars": Rule(
        gravity=Gravity.WARNING,
        message=message("There is another VCALENDAR in the file."),
        advice=message("Put all events into one: many programs read the first only."),
        source="Measured with calendar programs",
    ),
}
