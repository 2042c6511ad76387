"""A feed as jCal (RFC 7265): the same calendar in JSON."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from icalendar import Calendar

Part: TypeAlias = str | int
Value: TypeAlias = Part | float | bool | Mapping[str, Part | list[Part]]

# What the library knows no type of, as no standard names it or its type is implied; it leaves the
# text of these as it is escaped in iCalendar. All others of them are texts.
_TYPES = {"x-published-ttl": "duration"}
_ESCAPED = re.compile(r"\\([\\,;nN])")


@dataclass(frozen=True)
class Property:
    """A property with its type and plain values (RFC 7265, 3.4); names are in lower case."""

    name: str
    parameters: Mapping[str, str | list[str]]
    kind: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Component:
    """A component with its properties and the components inside it (RFC 7265, 3.3)."""

    name: str
    properties: tuple[Property, ...]
    components: tuple["Component", ...]


def jcal(feed: bytes) -> bytes:
    """Return the feed as UTF-8 without needless spaces, its properties in the same order."""
    tree = _listed(component_tree(feed))
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()


def component_tree(feed: bytes) -> Component:
    """Return the calendar with the types and values that jCal and xCal share."""
    return _component(*Calendar.from_ical(feed).to_jcal())


def _component(name: str, properties: list[Any], components: list[Any]) -> Component:
    return Component(
        name,
        tuple(_property(*each) for each in properties),
        tuple(_component(*each) for each in components),
    )


def _property(name: str, parameters: Mapping[str, str], kind: str, *values: Value) -> Property:
    if kind == "unknown":
        texts = tuple(_ESCAPED.sub(_unescaped, str(value)) for value in values)
        return Property(name, parameters, _TYPES.get(name, "text"), texts)
    return Property(name, parameters, kind, tuple(map(_recurrence, values)))


def _unescaped(found: re.Match[str]) -> str:
    """Return the character that a pair stands for (RFC 5545, 3.3.11)."""
    return "\n" if found[1] in "nN" else found[1]


def _recurrence(value: Value) -> Value:
    """Return a rule with lists only where there are several values (RFC 7265, 3.6.10)."""
    if not isinstance(value, Mapping):
        return value
    return {
        name: part[0] if isinstance(part, list) and len(part) == 1 else part
        for name, part in value.items()
    }


def _listed(component: Component) -> list[object]:
    return [
        component.name,
        [[each.name, each.parameters, each.kind, *each.values] for each in component.properties],
        [_listed(each) for each in component.components],
    ]
