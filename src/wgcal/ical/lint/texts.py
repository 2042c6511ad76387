"""What is wrong with texts (RFC 5545, 3.3.11), and what misleads those who read them."""

import re
from collections.abc import Iterator

from wgcal.ical.lint.fault import Fault, fault
from wgcal.ical.lint.tree import Component

_TEXTS = ("SUMMARY", "LOCATION", "DESCRIPTION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "COMMENT")
_BARE = re.compile(r"(?<!\\)(?:\\\\)*[;,]")
_ESCAPE = re.compile(r"\\(.?)")
_DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")


def faults_of_texts(calendar: Component) -> Iterator[Fault]:
    """Yield each text with signs that are not escaped, or that turn its direction."""
    for component in calendar.walk():
        for known in component.properties:
            if known.name in _TEXTS:
                yield from _faults(known.name, known.value, known.line)


def _faults(name: str, text: str, line: int) -> Iterator[Fault]:
    if _BARE.search(text):
        yield fault("text-not-escaped", line, property=name)
    unknown = [sign for sign in _ESCAPE.findall(text) if sign not in {"\\", ";", ",", "n", "N"}]
    if unknown:
        yield fault("unknown-escape", line, property=name, escape=f"\\{unknown[0]}")
    if name == "SUMMARY" and _DIRECTION.search(text):
        yield fault("direction-control", line)
