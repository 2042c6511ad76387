"""Components and properties of a calendar file with their lines, also where it is broken."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from icalendar.parser import Contentline

from wgcal.ical.lint.fault import Fault, fault
from wgcal.ical.lint.lines import Line

_BEFORE_VALUE = re.compile(r'(?:[^":]|"[^"]*")*:')


@dataclass(frozen=True)
class Property:
    """A property as it is written; names are in capitals, a parameter has its first value."""

    name: str
    value: str
    line: int
    parameters: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Component:
    """A component with its line, its own properties, and the components inside."""

    name: str
    line: int
    properties: list[Property] = field(default_factory=list)
    parts: "list[Component]" = field(default_factory=list)

    def every(self, name: str) -> tuple[Property, ...]:
        """Return the properties of this name."""
        return tuple(known for known in self.properties if known.name == name)

    def first(self, name: str) -> Property | None:
        """Return the first property of this name, if there is one."""
        return next((known for known in self.properties if known.name == name), None)

    def inside(self, name: str) -> "tuple[Component, ...]":
        """Return the components of this name that are directly inside."""
        return tuple(part for part in self.parts if part.name == name)

    def walk(self) -> "Iterator[Component]":
        """Yield the component and all that are inside, in the order of their lines."""
        yield self
        for part in self.parts:
            yield from part.walk()


def tree(lines: Iterable[Line]) -> tuple[Component, tuple[Fault, ...]]:
    """Return everything in the file under a component without name, and what is wrong with it."""
    outermost = Component("", 1)
    opened, faults, last = [outermost], list[Fault](), 1
    for line in lines:
        last = line.number
        known = _property(line)
        if known is None:
            faults.append(fault("unreadable-line", line.number))
        elif known.name == "BEGIN":
            component = Component(known.value.strip().upper(), line.number)
            opened[-1].parts.append(component)
            opened.append(component)
        elif known.name == "END":
            faults.extend(_closed(known, opened))
        else:
            opened[-1].properties.append(known)
    faults.extend(fault("not-ended", last, component=left.name) for left in opened[1:])
    return outermost, tuple(faults)


def _closed(end: Property, opened: list[Component]) -> Iterator[Fault]:
    name = end.value.strip().upper()
    names = [component.name for component in opened]
    if name not in names[1:]:
        yield fault("ends-unbegun", end.line, component=name)
        return
    while opened[-1].name != name:
        yield fault("not-ended", end.line, component=opened.pop().name)
    opened.pop()


def _property(line: Line) -> Property | None:
    try:
        name, parameters, _ = Contentline(line.text).parts()  # type: ignore[no-untyped-call]  # the library's
    except ValueError:
        return None
    firsts = {
        key.upper(): str(values[0] if isinstance(values, list) else values)
        for key, values in parameters.items()
    }
    return Property(str(name).upper(), _value(line.text), line.number, firsts)


def _value(text: str) -> str:
    """Return what stands after the first colon outside of quotes, as it is written."""
    found = _BEFORE_VALUE.match(text)
    return text[found.end() :] if found else ""
