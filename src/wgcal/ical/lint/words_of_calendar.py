"""Faults of a calendar as a whole."""

from collections.abc import Mapping

from wgcal.domain.message import message
from wgcal.ical.lint.fault import Gravity
from wgcal.ical.lint.rule import Rule

CALENDAR_FAULTS: Mapping[str, Rule] = {
    "empty-calendar": Rule(
        gravity=Gravity.ERROR,
        message=message("There is nothing in the calendar."),
        advice=message(
            "Keep the VTIMEZONE in a calendar without events: vdirsyncer refuses one that is empty."
        ),
        source="RFC 5545, 3.6",
    ),
    "property-missing": Rule(
        gravity=Gravity.ERROR,
        message=message("{component} lacks {property}."),
        advice=message("Add it: it is required."),
        source="RFC 5545, 3.6",
    ),
    "property-twice": Rule(
        gravity=Gravity.ERROR,
        message=message("{property} is there a second time."),
        advice=message("Keep one."),
        source="RFC 5545, 3.6",
    ),
    "version": Rule(
        gravity=Gravity.ERROR,
        message=message("The version is {version}, not 2.0."),
        advice=message("Write VERSION:2.0."),
        source="RFC 5545, 3.7.4",
    ),
    "calendar-name": Rule(
        gravity=Gravity.ADVICE,
        message=message("The calendar has no name."),
        advice=message(
            "Add NAME and X-WR-CALNAME with the same text: people see the address otherwise."
        ),
        source="RFC 7986, 5.1",
    ),
    "calendar-uid": Rule(
        gravity=Gravity.WARNING,
        message=message("The calendar itself has a UID."),
        advice=message("Leave it out: vdirsyncer keeps one event of the whole feed."),
        source="Measured with calendar programs",
    ),
    "refresh-hint": Rule(
        gravity=Gravity.ADVICE,
        message=message("The calendar does not say how often to look again."),
        advice=message("Add REFRESH-INTERVAL and X-PUBLISHED-TTL."),
        source="RFC 7986, 5.7",
    ),
    "refresh-hint-half": Rule(
        gravity=Gravity.ADVICE,
        message=message("Only one of REFRESH-INTERVAL and X-PUBLISHED-TTL is there."),
        advice=message("Send both with the same duration: programs read one or the other."),
        source="Measured with calendar programs",
    ),
    "refresh-hints-differ": Rule(
        gravity=Gravity.ADVICE,
        message=message("REFRESH-INTERVAL says {ours}, X-PUBLISHED-TTL says {theirs}."),
        advice=message("Send both with the same duration."),
        source="Measured with calendar programs",
    ),
    "colour": Rule(
        gravity=Gravity.WARNING,
        message=message("The colour is {colour}, which is no name."),
        advice=message("Use a colour name of CSS3."),
        source="RFC 7986, 5.9",
    ),
    "method": Rule(
        gravity=Gravity.WARNING,
        message=message("The method is {method}."),
        advice=message("Leave METHOD out of a feed: with REQUEST, Outlook takes one event only."),
        source="RFC 5546, 1.4",
    ),
    "organizer-missing": Rule(
        gravity=Gravity.ERROR,
        message=message("The event has no ORGANIZER, though the calendar has METHOD."),
        advice=message("Leave METHOD out, or add ORGANIZER."),
        source="RFC 5546, 3.2.1",
    ),
    "value-type": Rule(
        gravity=Gravity.ERROR,
        message=message("{property} lacks VALUE={type}."),
        advice=message("Add the parameter: the property has no type of its own."),
        source="RFC 7986, 5",
    ),
}
