"""Faults of time zones and texts, and what programs do not cope with."""

from collections.abc import Mapping

from wgcal.domain.message import message
from wgcal.ical.lint.fault import Gravity
from wgcal.ical.lint.rule import Rule

PROGRAMS_FAULTS: Mapping[str, Rule] = {
    "zone-without-name": Rule(
        gravity=Gravity.WARNING,
        message=message("{zone} is no name of the zone database."),
        advice=message(
            "Use a name such as Europe/Vienna: some programs take any other for their own zone."
        ),
        source="Measured with calendar programs",
    ),
    "zone-empty": Rule(
        gravity=Gravity.ERROR,
        message=message("The time zone says nothing of its clock."),
        advice=message("Add STANDARD, or DAYLIGHT, with its offsets."),
        source="RFC 5545, 3.6.5",
    ),
    "zone-of-dates": Rule(
        gravity=Gravity.WARNING,
        message=message("The time zone has a list of dates, RDATE."),
        advice=message(
            "Write a rule, or a part for each change: Thunderbird reads lists an hour wrong."
        ),
        source="Measured with calendar programs",
    ),
    "zone-after-event": Rule(
        gravity=Gravity.WARNING,
        message=message("The time zone stands after an event."),
        advice=message("Put time zones first: Outlook fails otherwise."),
        source="Measured with calendar programs",
    ),
    "zone-missing": Rule(
        gravity=Gravity.ERROR,
        message=message("The calendar has no time zone {zone}."),
        advice=message("Add its VTIMEZONE."),
        source="RFC 5545, 3.2.19",
    ),
    "zone-wrong": Rule(
        gravity=Gravity.ERROR,
        message=message(
            "The time zone {zone} shows another hour for {value} than the zone database."
        ),
        advice=message("Build VTIMEZONE from the zone's own rule."),
        source="RFC 5545, 3.6.5",
    ),
    "text-not-escaped": Rule(
        gravity=Gravity.WARNING,
        message=message("{property} has a comma or semicolon without a backslash."),
        advice=message("Write it after a backslash."),
        source="RFC 5545, 3.3.11",
    ),
    "unknown-escape": Rule(
        gravity=Gravity.WARNING,
        message=message("{property} has {escape}, which means nothing."),
        advice=message("After a backslash only a backslash, comma, semicolon or n may stand."),
        source="RFC 5545, 3.3.11",
    ),
    "direction-control": Rule(
        gravity=Gravity.WARNING,
        message=message("The title has a character that turns the direction of text."),
        advice=message("Leave it out of SUMMARY."),
        source="Unicode Standard Annex 9",
    ),
    "too-many-events": Rule(
        gravity=Gravity.WARNING,
        message=message("The calendar has {events} events, more than {limit}."),
        advice=message("Split it, by year or by session."),
        source="Measured with calendar programs",
    ),
    "refused-component": Rule(
        gravity=Gravity.WARNING,
        message=message("{component} stands directly in the calendar."),
        advice=message("Leave it out: vdirsyncer refuses the feed."),
        source="Measured with calendar programs",
    ),
    "inner-component": Rule(
        gravity=Gravity.WARNING,
        message=message("The event has a {component} inside."),
        advice=message(
            "Leave it out of what everybody gets: some programs take its name for the event's."
        ),
        source="Measured with calendar programs",
    ),
    "alarm": Rule(
        gravity=Gravity.ADVICE,
        message=message("The event has an alarm."),
        advice=message(
            "Leave alarms to those who want them: Apple and Outlook ring for everybody."
        ),
        source="Measured with calendar programs",
    ),
    "attendee": Rule(
        gravity=Gravity.WARNING,
        message=message("The event names an attendee."),
        advice=message("Leave people out of what everybody gets."),
        source="RFC 5546, 3.2.1",
    ),
}
