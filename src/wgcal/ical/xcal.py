"""A feed as xCal (RFC 6321): the same calendar in XML."""

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from wgcal.ical.jcal import Component, Part, Property, Value, component_tree

NAMESPACE = "urn:ietf:params:xml:ns:icalendar-2.0"

# The parameters whose values are no texts (RFC 6321, 3.5 and appendix A).
_TYPES = {
    "altrep": "uri",
    "delegated-from": "cal-address",
    "delegated-to": "cal-address",
    "dir": "uri",
    "member": "cal-address",
    "rsvp": "boolean",
    "sent-by": "cal-address",
}

# The order that the schema gives the parts of a rule (RFC 6321, appendix A).
_PARTS = (
    "freq",
    "until",
    "count",
    "interval",
    "bysecond",
    "byminute",
    "byhour",
    "byday",
    "bymonthday",
    "byyearday",
    "byweekno",
    "bymonth",
    "bysetpos",
    "wkst",
)

# Two code points that are no characters, and that no XML document may have (XML 1.0, 2.2).
_NO_CHARACTERS = re.compile("[\ufffe\uffff]")


def xcal(feed: bytes) -> bytes:
    """Return the feed as UTF-8, its properties in the same order."""
    root = Element("icalendar", xmlns=NAMESPACE)
    _component(root, component_tree(feed))
    written: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _component(parent: Element, component: Component) -> None:
    element = SubElement(parent, component.name)
    if component.properties:
        properties = SubElement(element, "properties")
        for each in component.properties:
            _property(properties, each)
    if component.components:
        components = SubElement(element, "components")
        for inner in component.components:
            _component(components, inner)


def _property(parent: Element, known: Property) -> None:
    element = SubElement(parent, known.name)
    if known.parameters:
        parameters = SubElement(element, "parameters")
        for name, value in known.parameters.items():
            _parameter(parameters, name, value)
    for plain in known.values:
        _value(element, known.kind, plain)


def _parameter(parent: Element, name: str, value: str | list[str]) -> None:
    element, kind = SubElement(parent, name), _TYPES.get(name, "text")
    for each in [value] if isinstance(value, str) else value:
        _text(element, kind, each.lower() if kind == "boolean" else each)


def _value(parent: Element, kind: str, value: Value) -> None:
    if isinstance(value, Mapping):
        _recurrence(SubElement(parent, kind), value)
    else:
        _text(parent, kind, value)


def _recurrence(element: Element, rule: Mapping[str, Part | list[Part]]) -> None:
    for name in sorted(rule, key=_PARTS.index):
        part = rule[name]
        for each in part if isinstance(part, list) else [part]:
            _text(element, name, each)


def _text(parent: Element, name: str, value: Value) -> None:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    SubElement(parent, name).text = _NO_CHARACTERS.sub("", text)
