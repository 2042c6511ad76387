"""The components of a calendar file that somebody sends, with the lines they stand on.

Only properties that say when somebody is busy are looked at; titles and names stay unread. The
library's own parser is no help here: it knows no lines, and keeps the time zones that a file
defines for the whole process, where another file would find them (icalendar 7.3).
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from icalendar.parser import Contentline

from wgcal.domain.errors import InvalidInputError
from wgcal.domain.message import Message, message

MOST_BYTES = 1024 * 1024
MOST_COMPONENTS = 20_000
FIELD = "calendar"

READ = frozenset(
    (
        *("BEGIN", "END", "UID", "STATUS", "TRANSP", "DTSTART", "DTEND", "DURATION", "FREEBUSY"),
        *("RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "PRIORITY"),
        *("TZID", "TZOFFSETFROM", "TZOFFSETTO"),
    )
)


class UnreadableCalendar(InvalidInputError):
    """The file is no calendar, or says something that can not be understood; `line` is where."""

    def __init__(self, explanation: Message, line: int | None = None) -> None:
        at_line = message("Line {line}: {reason}", line=line, reason=explanation)
        super().__init__(FIELD, explanation if line is None else at_line)
        self.line = line


@dataclass(frozen=True, kw_only=True)
class Property:
    """A property as it is written, its name in capitals, with the number of its line."""

    name: str
    value: str
    line: int
    tzid: str | None = None
    fbtype: str = "BUSY"
    has_range: bool = False


@dataclass(frozen=True, kw_only=True)
class Component:
    """A component, its name in capitals, with its own properties and the components inside."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    parts: "list[Component]" = field(default_factory=list)

    def every(self, name: str) -> tuple[Property, ...]:
        """Return the properties of this name, in the order of their lines."""
        return tuple(known for known in self.properties if known.name == name)

    def first(self, name: str) -> Property | None:
        """Return the first property of this name, if there is one."""
        return next((known for known in self.properties if known.name == name), None)

    def word(self, name: str) -> str:
        """Return the value of a property that is one word, in capitals; empty if there is none."""
        found = self.first(name)
        return "" if found is None else found.value.strip().upper()


def calendar_components(ics: bytes, *, most_bytes: int = MOST_BYTES) -> tuple[Component, ...]:
    """Return the components of every VCALENDAR of the file (RFC 5545, 3.4 to 3.6).

    Raises UnreadableCalendar for more than `most_bytes`, for what is not text in UTF-8, and for
    components that do not begin and end as they should.
    """
    if len(ics) > most_bytes:
        sentence = message("The file has more than {limit} bytes.", limit=most_bytes)
        raise UnreadableCalendar(sentence)
    outermost = Component(name="", line=0)
    open_ones, count = [outermost], 0
    for known in _properties(_text(ics)):
        if known.name == "BEGIN":
            count += 1
            _begin(known, open_ones, count)
        elif known.name == "END":
            _end(known, open_ones)
        else:
            open_ones[-1].properties.append(known)
    return _of_calendars(outermost, open_ones[-1])


def _text(ics: bytes) -> str:
    try:
        return ics.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = ics.count(b"\n", 0, error.start) + 1
        raise UnreadableCalendar(message("This is not text in UTF-8."), line) from error


def _properties(text: str) -> Iterator[Property]:
    for number, line in _unfolded(text):
        name = line[: _end_of_name(line)].strip().upper()
        if name in READ:
            yield _property(name, line, number)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line with the number it begins on, its continuations joined (RFC 5545, 3.1)."""
    first, parts = 1, [""]
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if line[:1] in {" ", "\t"}:
            parts.append(line[1:])
        else:
            yield first, "".join(parts)
            first, parts = number, [line]
    yield first, "".join(parts)


def _end_of_name(line: str) -> int:
    return min((place for mark in ":;" if (place := line.find(mark)) >= 0), default=0)


def _property(name: str, line: str, number: int) -> Property:
    try:
        _, parameters, value = _parts_of(line)
    except ValueError as error:
        raise UnreadableCalendar(message("{name} can not be read.", name=name), number) from error
    given = {key.upper(): _one(values) for key, values in parameters.items()}
    return Property(
        name=name,
        value=str(value),
        line=number,
        tzid=given.get("TZID"),
        fbtype=given.get("FBTYPE", "BUSY").upper(),
        has_range="RANGE" in given,
    )


def _parts_of(line: str) -> tuple[str, Mapping[str, object], str]:
    content: Callable[[str], Contentline] = Contentline  # the library leaves it without types
    return content(line).parts()


def _one(values: object) -> str:
    return str(values[0] if isinstance(values, list) else values)


def _begin(begun: Property, open_ones: list[Component], count: int) -> None:
    if count > MOST_COMPONENTS:
        sentence = message("The file has more than {limit} components.", limit=MOST_COMPONENTS)
        raise UnreadableCalendar(sentence, begun.line)
    component = Component(name=begun.value.strip().upper(), line=begun.line)
    open_ones[-1].parts.append(component)
    open_ones.append(component)


def _end(ended: Property, open_ones: list[Component]) -> None:
    if open_ones[-1].name != ended.value.strip().upper():
        raise UnreadableCalendar(
            message("END:{name} closes nothing that is open.", name=ended.value), ended.line
        )
    open_ones.pop()


def _of_calendars(outermost: Component, innermost: Component) -> tuple[Component, ...]:
    if innermost is not outermost:
        sentence = message("{name} does not end.", name=innermost.name)
        raise UnreadableCalendar(sentence, innermost.line)
    calendars = [part for part in outermost.parts if part.name == "VCALENDAR"]
    if not calendars:
        raise UnreadableCalendar(message("The file holds no VCALENDAR."))
    return tuple(chain.from_iterable(_parts(calendars)))


def _parts(calendars: Iterable[Component]) -> Iterator[list[Component]]:
    return (calendar.parts for calendar in calendars)
