"""Check any iCalendar feed against RFC 5545, 7986 and 5546, and against what programs cope with."""

from wgcal.ical.lint.check import MOST_READ, lint
from wgcal.ical.lint.fault import Finding, Gravity

__all__ = ["MOST_READ", "Finding", "Gravity", "lint"]
