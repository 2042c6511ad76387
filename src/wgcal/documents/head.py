"""The head of an agenda document: its symbol, its body, and the days and city of the session."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wgcal.documents.findings import Findings
from wgcal.documents.item_numbers import item_head
from wgcal.documents.lines import Line, passage, squeeze, stripped
from wgcal.documents.patterns import Patterns
from wgcal.documents.span import Span, read_span
from wgcal.documents.symbols import Symbol, series, symbols_in
from wgcal.domain.body import Body, BodyId
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.message import Message, message
from wgcal.domain.station import Station

_LONGEST_PLACE = 30


@dataclass(frozen=True)
class OwnSymbol:
    """The symbol of the document itself, and the line it first stands on."""

    symbol: Symbol
    line: int


@dataclass(frozen=True)
class SessionLine:
    """The line that says when and where the session is held, and its place in the head."""

    line: int
    place: int
    span: Span
    station: Station


def own_symbol(lines: Sequence[Line], patterns: Patterns) -> OwnSymbol | None:
    """Return the symbol in the document's head, or the one that its pages carry; None if unclear.

    Symbols under a heading such as `文件` are those of papers, and count only if no other stands
    alone on a line.
    """
    alone, in_lists = _standing_alone(lines, patterns)
    for candidates in (_in_head(lines, patterns), alone, in_lists):
        ranked = Counter(own.symbol for own in candidates).most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]):
            return next(own for own in candidates if own.symbol == ranked[0][0])
    return None


def session_line(
    head: Sequence[Line], patterns: Patterns, catalogue: Catalogue, findings: Findings
) -> SessionLine | None:
    """Return when and where the session is held; anything missing is a problem."""
    places = list(_dated_places(head, patterns))
    for place, line, span, city in places:
        station = _station(city, patterns, catalogue)
        if station is not None:
            return SessionLine(line, place, span, station)
    if any(city for *_, city in places):
        _, line, _, city = next(found for found in places if found[3])
        findings.problem(line, _unknown_city(city, patterns, catalogue))
    else:
        sentence = message("No line says on which days and in which city the session is held.")
        findings.problem(places[0][1] if places else None, sentence)
    return None


def body_of(
    symbol: Symbol | None, name: Line | None, patterns: Patterns, catalogue: Catalogue
) -> Body | None:
    """Return the body known by its symbol, or by its name; else a new one, if it has a symbol."""
    if symbol is None:
        printed = name.squeezed if name else None
        return next((body for body in catalogue.bodies if printed in body.names.values()), None)
    organ = series(symbol).organ
    known = catalogue.body_with_symbol(organ)
    if known is not None:
        return known
    names = {patterns.language: name.text if name else organ}
    return Body(id=body_id(organ), symbol=organ, names=names, parent=_parent(organ, catalogue))


def body_id(organ: str) -> BodyId:
    """Return the identifier of a body with this symbol: `ctoc-cop-wg-6` for CTOC/COP/WG.6."""
    return BodyId("".join(c if c.isalnum() else "-" for c in organ.lower()))


def body_name(head: Sequence[Line], place: int, patterns: Patterns) -> Line | None:
    """Return the line that names the body: the last before the session's, but for its number."""
    for line in reversed(head[:place]):
        symbol = next(symbols_in(line.folded), None)
        name = Line(line.number, line.text[: symbol.start].strip() if symbol else line.text)
        if name.text and not patterns.ordinals.fullmatch(name.squeezed):
            return name
    return None


def _in_head(lines: Sequence[Line], patterns: Patterns) -> list[OwnSymbol]:
    for line in lines:
        if patterns.is_heading(line.squeezed, patterns.words.agenda) or item_head(line):
            return []
        found = next(symbols_in(line.folded), None)
        if found is not None:
            return [OwnSymbol(found.symbol, line.number)]
    return []


def _standing_alone(
    lines: Sequence[Line], patterns: Patterns
) -> tuple[list[OwnSymbol], list[OwnSymbol]]:
    alone: list[OwnSymbol] = []
    in_lists: list[OwnSymbol] = []
    is_list = False
    for line in lines:
        if patterns.is_heading(line.squeezed, patterns.words.documents):
            is_list = True
        elif item_head(line) or patterns.is_heading(line.squeezed, patterns.words.annex):
            is_list = False
        found = next(symbols_in(line.folded), None)
        if found is not None and found.symbol == line.squeezed:
            (in_lists if is_list else alone).append(OwnSymbol(found.symbol, line.number))
    return alone, in_lists


_Dated = tuple[int, int, Span, str]


def _dated_places(head: Sequence[Line], patterns: Patterns) -> Iterator[_Dated]:
    pairs = [Line(line.number, passage(head[n : n + 2]).text) for n, line in enumerate(head)]
    for lines in (head, pairs):
        for place, line in enumerate(lines):
            found = _dated_place(line, patterns)
            if found is not None:
                yield place, line.number, *found


def _dated_place(line: Line, patterns: Patterns) -> tuple[Span, str] | None:
    span = read_span(line.folded, 0, patterns)
    if span is not None:
        return span, _city(line.text[span.end :])
    city, comma, _ = line.folded.partition(",")
    span = read_span(line.folded, len(city) + 1, patterns) if comma else None
    is_whole = span is not None and not line.folded[span.end :].strip()
    return (span, _city(line.text[: len(city)])) if span is not None and is_whole else None


def _city(text: str) -> str:
    city = stripped(text, " ,、")
    return city if len(city) <= _LONGEST_PLACE else ""


def _station(city: str, patterns: Patterns, catalogue: Catalogue) -> Station | None:
    named = (
        station
        for station in catalogue.stations
        if squeeze(station.names.get(patterns.language, "\0")) in squeeze(city)
    )
    return next(named, None)


def _unknown_city(city: str, patterns: Patterns, catalogue: Catalogue) -> Message:
    known = tuple(
        station.names[patterns.language]
        for station in catalogue.stations
        if patterns.language in station.names
    )
    return message(
        "The session is held in {city}, which is no duty station known: {known}.",
        city=city,
        known=known,
    )


def _parent(organ: str, catalogue: Catalogue) -> BodyId | None:
    above = organ
    while "/" in above:
        above = above.rpartition("/")[0]
        known = catalogue.body_with_symbol(above)
        if known is not None:
            return known.id
    return None
