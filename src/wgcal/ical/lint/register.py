"""Every fault that is looked for."""

from collections.abc import Mapping

from wgcal.ical.lint.rule import Rule
from wgcal.ical.lint.words_of_answers import ANSWERS_FAULTS
from wgcal.ical.lint.words_of_calendar import CALENDAR_FAULTS
from wgcal.ical.lint.words_of_events import EVENTS_FAULTS
from wgcal.ical.lint.words_of_lines import LINES_FAULTS
from wgcal.ical.lint.words_of_programs import PROGRAMS_FAULTS

FAULTS: Mapping[str, Rule] = {
    **LINES_FAULTS,
    **CALENDAR_FAULTS,
    **EVENTS_FAULTS,
    **PROGRAMS_FAULTS,
    **ANSWERS_FAULTS,
}
