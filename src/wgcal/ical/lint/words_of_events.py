"""Faults of events and their times."""

from collections.abc import Mapping

from wgcal.domain.message import message
from wgcal.ical.lint.fault import Gravity
from wgcal.ical.lint.rule import Rule

EVENTS_FAULTS: Mapping[str, Rule] = {
    "title-missing": Rule(
        gravity=Gravity.WARNING,
        message=message("The event has no SUMMARY."),
        advice=message("Add one: programs show an event without a title."),
        source="RFC 5545, 3.8.1.12",
    ),
    "end-and-duration": Rule(
        gravity=Gravity.ERROR,
        message=message("The event has both DTEND and DURATION."),
        advice=message("Keep DTEND."),
        source="RFC 5545, 3.6.1",
    ),
    "unknown-word": Rule(
        gravity=Gravity.ERROR,
        message=message("{property} is {value}."),
        advice=message(
            "Use a word of the standard: CONFIRMED, TENTATIVE, CANCELLED; OPAQUE, TRANSPARENT."
        ),
        source="RFC 5545, 3.8.1.11 and 3.8.2.7",
    ),
    "no-number": Rule(
        gravity=Gravity.ERROR,
        message=message("{property} is {value}, which is no number."),
        advice=message("Write a whole number."),
        source="RFC 5545, 3.3.8",
    ),
    "language-tag": Rule(
        gravity=Gravity.WARNING,
        message=message("The language is {tag}, which is no language tag."),
        advice=message("Use a tag such as en, zh or ar."),
        source="BCP 47",
    ),
    "cancelled-unsaid": Rule(
        gravity=Gravity.ADVICE,
        message=message("The meeting is cancelled, and its title does not say so."),
        advice=message("Say it in SUMMARY as well: only Thunderbird and Apple show STATUS."),
        source="Measured with calendar programs",
    ),
    "uid-twice": Rule(
        gravity=Gravity.ERROR,
        message=message("The UID is that of the event on line {first}."),
        advice=message("Give each event a UID of its own."),
        source="RFC 5545, 3.8.4.7",
    ),
    "uid-of-host": Rule(
        gravity=Gravity.ADVICE,
        message=message("The UID names a host."),
        advice=message("Use a random UUID."),
        source="RFC 7986, 5.3",
    ),
    "unreadable-time": Rule(
        gravity=Gravity.ERROR,
        message=message("{property} is {value}, which is no date and no time."),
        advice=message("Write 20160518 or 20160518T100000."),
        source="RFC 5545, 3.3.4 and 3.3.5",
    ),
    "not-in-utc": Rule(
        gravity=Gravity.ERROR,
        message=message("{property} is not in UTC."),
        advice=message("Write it with a Z at the end."),
        source="RFC 5545, 3.8.7",
    ),
    "floating-time": Rule(
        gravity=Gravity.WARNING,
        message=message("{property} has neither zone nor UTC."),
        advice=message("Add TZID: Outlook refuses times of no place."),
        source="Measured with calendar programs",
    ),
    "no-such-hour": Rule(
        gravity=Gravity.WARNING,
        message=message("The clock in {zone} never shows {value}."),
        advice=message("Choose an hour that is not left out when clocks go forward."),
        source="RFC 5545, 3.3.5",
    ),
    "types-differ": Rule(
        gravity=Gravity.ERROR,
        message=message("DTEND is not of the type of DTSTART."),
        advice=message("Make both dates, or both times."),
        source="RFC 5545, 3.8.2.2",
    ),
    "ends-before-start": Rule(
        gravity=Gravity.ERROR,
        message=message("The event does not end after its start."),
        advice=message("Put DTEND after DTSTART."),
        source="RFC 5545, 3.8.2.2",
    ),
}
