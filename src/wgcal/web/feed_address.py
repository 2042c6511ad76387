"""What the address of a feed means: one reading of it for feeds and for the pages about them."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlencode

from wgcal.actions.feed_formats import FORMATS
from wgcal.domain.agenda import ItemNumber
from wgcal.domain.body import BodyId
from wgcal.domain.interpretation import Language
from wgcal.domain.selection import Selection
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId, SlotKind
from wgcal.domain.station import RoomId, StationId
from wgcal.ical import FEED_LANGUAGES
from wgcal.ical.presentation import Cancelled, Granularity, Presentation

LONGEST_QUERY = 2000
MOST_PARAMETERS = 100
LONGEST_ALARM = 7 * 24 * 60

PATH = re.compile(
    r"/feeds/(?P<scope>stations|bodies|sessions)/(?P<name>[a-z0-9.-]{1,100})"
    r"(?:/(?P<part>days|items|rooms|languages|meetings)/(?P<value>[A-Za-z0-9().-]{1,100}))?"
    r"/(?P<language>[a-z]{2,3})\.(?P<suffix>[a-z]{2,8}(?:\.[a-z]{2,8})?)"
)


@dataclass(frozen=True, kw_only=True)
class FeedAddress:
    """What is selected, how it is written, in which format, and what was not understood.

    `ignored` has each parameter that says nothing, as it is written, with its place in the query.
    """

    selection: Selection
    presentation: Presentation
    suffix: str = "ics"
    ignored: tuple[str, ...] = field(default=(), compare=False)

    @property
    def is_single(self) -> bool:
        """Say whether this is one meeting, to be kept rather than subscribed to."""
        return bool(self.selection.slots)


def feed_address(path: str, query: str = "") -> FeedAddress | None:
    """Return what the path and the query mean, or None if no feed can have the path.

    A parameter that is unknown, or whose value is, or that means nothing in the format, changes
    nothing: a subscription is never broken by it. Values are repeated or set apart by commas.
    """
    found = PATH.fullmatch(path)
    if found is None or found["language"] not in FEED_LANGUAGES or found["suffix"] not in FORMATS:
        return None
    selection = _selected(found)
    if selection is None:
        return None
    address = FeedAddress(
        selection=selection,
        presentation=Presentation(language=Language(found["language"])),
        suffix=found["suffix"],
    )
    return _with_parameters(address, query)


def canonical(address: FeedAddress) -> str:
    """Return the one path and query that equal addresses share."""
    path = path_of(address.selection, address.presentation.language, address.suffix)
    query = query_of(address)
    return f"{path}?{query}" if query else path


def path_of(selection: Selection, language: Language, suffix: str = "ics") -> str:
    """Return the shortest path that has the scope of the selection; the rest is the query's."""
    only = "".join(f"/meetings/{slot}" for slot in selection.slots)
    scope, name = next(
        (scope, name)
        for scope, name in (
            ("sessions", selection.session),
            ("stations", selection.station),
            ("bodies", min(selection.bodies, default=None)),
        )
        if name is not None
    )
    return f"/feeds/{scope}/{name}{only}/{language}.{suffix}"


def query_of(address: FeedAddress) -> str:
    """Return the query that says the rest, its parameters in one order: equal feeds, equal text."""
    pairs = [*_of_selection(address.selection), *_of_presentation(address.presentation)]
    return urlencode(pairs, safe="(),:")


def _selected(found: re.Match[str]) -> Selection | None:
    name = found["name"]
    scope = {
        "stations": Selection(station=StationId(name)),
        "bodies": Selection(bodies=frozenset({BodyId(name)})),
        "sessions": Selection(session=SessionId(name)),
    }[found["scope"]]
    if found["part"] is None:
        return scope
    change = _narrowed(found["part"], found["value"])
    return None if change is None else replace(scope, **change)


def _narrowed(part: str, value: str) -> Mapping[str, Any] | None:
    match part:
        case "days":
            day = _day(value)
            return None if day is None else {"starts_on": day, "ends_on": day}
        case "items":
            return {"items": frozenset({ItemNumber(value)})}
        case "rooms":
            return {"rooms": frozenset({RoomId(value)})}
        case "languages":
            language = _language(value)
            return None if language is None else {"languages": frozenset({language})}
        case _:
            return {"slots": frozenset({SlotId(value)})}


def _with_parameters(address: FeedAddress, query: str) -> FeedAddress:
    if len(query) > LONGEST_QUERY:
        return replace(address, ignored=(query,))
    ignored: list[str] = []
    unsaid = FORMATS[address.suffix].unsaid
    for name, text in parse_qsl(query, keep_blank_values=True)[:MOST_PARAMETERS]:
        reader = None if name in unsaid else PARAMETERS.get(name)
        understood = None if reader is None else reader(address, text)
        if understood is None:
            ignored.append(f"{name}={text}")
        else:
            address = understood
    return replace(address, ignored=tuple(ignored))


Read = Callable[[FeedAddress, str], FeedAddress | None]


def _several(name: str, read: Callable[[str], object | None]) -> Read:
    """Return a reader that adds values to those of the selection, or adds none if one is wrong."""

    def reader(address: FeedAddress, text: str) -> FeedAddress | None:
        values = [read(part.strip()) for part in text.split(",")]
        if None in values:
            return None
        known: frozenset[object] = getattr(address.selection, name)
        changed: dict[str, Any] = {name: known | frozenset(values)}
        return replace(address, selection=replace(address.selection, **changed))

    return reader


def _selecting(name: str, read: Callable[[str], object | None]) -> Read:
    def reader(address: FeedAddress, text: str) -> FeedAddress | None:
        value: Any = read(text)
        if value is None:
            return None
        return replace(address, selection=replace(address.selection, **{name: value}))

    return reader


def _presenting(name: str, read: Callable[[str], object | None]) -> Read:
    def reader(address: FeedAddress, text: str) -> FeedAddress | None:
        value: Any = read(text)
        if value is None:
            return None
        return replace(address, presentation=replace(address.presentation, **{name: value}))

    return reader


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def _language(text: str) -> Language | None:
    return Language(text) if text in set(Language) else None


def _identifier(text: str) -> str | None:
    return text if re.fullmatch(r"[A-Za-z0-9().-]{1,100}", text) else None


def _body(text: str) -> BodyId | None:
    return BodyId(text) if re.fullmatch(r"[a-z0-9.-]{1,100}", text) else None


def _kind(text: str) -> SlotKind | None:
    return SlotKind(text) if text in set(SlotKind) - {SlotKind.HOLD} else None


def _minutes(text: str) -> int | None:
    is_number = re.fullmatch(r"\d{1,5}", text) is not None
    return int(text) if is_number and int(text) <= LONGEST_ALARM else None


def _named(values: type[Cancelled | Granularity]) -> Callable[[str], object | None]:
    return lambda text: values(text) if text in set(values) else None


PARAMETERS: Mapping[str, Read] = {
    "body": _several("bodies", _body),
    "item": _several("items", _identifier),
    "kind": _several("kinds", _kind),
    "room": _several("rooms", _identifier),
    "interpreted": _several("languages", _language),
    "from": _selecting("starts_on", _day),
    "to": _selecting("ends_on", _day),
    "cancelled": _presenting("cancelled", _named(Cancelled)),
    "granularity": _presenting("granularity", _named(Granularity)),
    "alarm": _presenting("alarm", _minutes),
    "tz": _presenting("is_in_utc", lambda text: True if text == "utc" else None),
}


def _of_selection(selection: Selection) -> Iterator[tuple[str, str]]:
    is_of_bodies = selection.station is None and selection.session is None
    in_path = min(selection.bodies, default=None) if is_of_bodies else None
    several = {
        "body": selection.bodies - {in_path},
        "item": selection.items,
        "kind": selection.kinds,
        "room": selection.rooms,
        "interpreted": selection.languages,
    }
    for name, values in several.items():
        if values:
            yield name, ",".join(sorted(map(str, values)))
    for name, day in (("from", selection.starts_on), ("to", selection.ends_on)):
        if day is not None:
            yield name, day.isoformat()


def _of_presentation(presentation: Presentation) -> Iterator[tuple[str, str]]:
    usual = Presentation(language=presentation.language)
    for name in ("cancelled", "granularity", "alarm"):
        value = getattr(presentation, name)
        if value != getattr(usual, name):
            yield name, str(value)
    if presentation.is_in_utc:
        yield "tz", "utc"
