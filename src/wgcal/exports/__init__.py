"""Plans and releases out, one file per format."""

from wgcal.exports.annex_rows import AnnexRow, annex_rows
from wgcal.exports.annex_text import annex_text
from wgcal.exports.atom import Change, atom
from wgcal.exports.csv_table import csv_table
from wgcal.exports.frab_json import frab_json
from wgcal.exports.frab_xml import frab_xml
from wgcal.exports.jscalendar import jscalendar
from wgcal.exports.public_meeting import PublicCalendar, PublicMeeting, Told

__all__ = [
    "AnnexRow",
    "Change",
    "PublicCalendar",
    "PublicMeeting",
    "Told",
    "annex_rows",
    "annex_text",
    "atom",
    "csv_table",
    "frab_json",
    "frab_xml",
    "jscalendar",
]
