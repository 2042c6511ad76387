"""Timelines as SVG: rows of bars over hours or days, those of a conflict hatched and marked."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import count
from xml.etree.ElementTree import Element, SubElement, indent, tostring

LABEL = 150
ROW = 34
HEAD = 26
WIDTH = 680
MARGIN = 18
LETTER = 6.3
SIGN = "▲"


@dataclass(frozen=True, kw_only=True)
class Bar:
    """Something that lasts from one place of the scale to another, with a few words in it."""

    starts: float
    ends: float
    words: str = ""
    is_own: bool = True
    is_broken: bool = False
    is_cancelled: bool = False


@dataclass(frozen=True, kw_only=True)
class Row:
    """A day, a room or a paper, and what lies in it."""

    label: str
    bars: tuple[Bar, ...]


def stacked(label: str, bars: Iterable[Bar]) -> Iterator[Row]:
    """Yield the bars as rows in which none covers another, under one label."""
    rows: list[list[Bar]] = []
    for bar in sorted(bars, key=lambda one: (one.starts, one.ends)):
        free = (row for row in rows if row[-1].ends <= bar.starts)
        row = next(free, None)
        if row is None:
            rows.append([bar])
        else:
            row.append(bar)
    for place, row in enumerate(rows):
        yield Row(label="" if place else label, bars=tuple(row))


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """Rows over a scale whose ticks are places with words, from the first tick to the last."""

    rows: tuple[Row, ...]
    ticks: tuple[tuple[float, str], ...]
    shaded: tuple[tuple[float, float], ...] = ()

    def at(self, place: float) -> float:
        """Return how far from the left edge a place of the scale is drawn."""
        first, last = self.ticks[0][0], self.ticks[-1][0]
        inside = WIDTH - LABEL - 2 * MARGIN
        return round(LABEL + MARGIN + (place - first) / (last - first) * inside, 1)


def drawn(timeline: Timeline, name: str, description: str) -> str:
    """Return the picture; `name` keeps its identifiers apart from those of other pictures."""
    height = HEAD + ROW * len(timeline.rows) + MARGIN
    svg = Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "class": "timeline",
            "viewBox": f"0 0 {WIDTH} {height}",
            "role": "img",
            "aria-labelledby": f"{name}-title",
            "direction": "ltr",
            "font-family": "system-ui, sans-serif",
            "font-size": "11",
        },
    )
    SubElement(svg, "title", id=f"{name}-title").text = description
    _hatch(svg, name)
    _box(svg, "paper", (0, 0, WIDTH, height), fill="#ffffff")
    _scale(svg, timeline, height)
    for place, row in zip(count(HEAD, ROW), timeline.rows, strict=False):
        _row(svg, timeline, row, place, name)
    indent(svg)
    return tostring(svg, encoding="unicode") + "\n"


def _hatch(svg: Element, name: str) -> None:
    box = {"width": "6", "height": "6", "patternUnits": "userSpaceOnUse"}
    hatch = SubElement(
        SubElement(svg, "defs"),
        "pattern",
        {"id": f"{name}-hatch", "patternTransform": "rotate(45)", **box},
    )
    _box(hatch, "broken-paper", (0, 0, 6, 6), fill="#fdeceb")
    SubElement(
        hatch,
        "line",
        {"class": "broken-line", "y2": "6", "stroke": "#d9968f", "stroke-width": "2"},
    )


def _scale(svg: Element, timeline: Timeline, height: int) -> None:
    for starts, ends in timeline.shaded:
        left, right = timeline.at(starts), timeline.at(ends)
        _box(svg, "shade", (left, HEAD, right - left, height - HEAD - MARGIN), fill="#f1f3f5")
    for place, words in timeline.ticks:
        x = f"{timeline.at(place)}"
        line = {"x1": x, "x2": x, "y1": f"{HEAD}", "y2": f"{height - MARGIN}"}
        SubElement(svg, "line", {"class": "tick", "stroke": "#d8dce2", **line})
        _words(svg, words, (timeline.at(place), HEAD - 9), {"text-anchor": "middle"})


def _row(svg: Element, timeline: Timeline, row: Row, y: float, name: str) -> None:
    _words(svg, row.label, (MARGIN, y + ROW / 2 + 4), {})
    line = {"x1": f"{MARGIN}", "x2": f"{WIDTH - MARGIN}", "y1": f"{y + ROW}", "y2": f"{y + ROW}"}
    SubElement(svg, "line", {"class": "tick", "stroke": "#d8dce2", **line})
    for bar in row.bars:
        _bar(svg, timeline, bar, y, name)


def _bar(svg: Element, timeline: Timeline, bar: Bar, y: float, name: str) -> None:
    left, right = timeline.at(bar.starts), timeline.at(bar.ends)
    look = {"rx": "3", **_look(bar, name)}
    _box(svg, _kind(bar), (left + 1, y + 5, max(right - left - 2, 4), ROW - 10), **look)
    words = f"{SIGN} {bar.words}".strip() if bar.is_broken else bar.words
    shown = words[: max(int((right - left - 4) / LETTER), 1)]
    struck = {"text-decoration": "line-through"} if bar.is_cancelled else {}
    middle = {"text-anchor": "middle", **struck}
    _words(svg, shown, ((left + right) / 2, y + ROW / 2 + 4), middle)


def _kind(bar: Bar) -> str:
    if bar.is_broken:
        return "bar broken"
    return "bar" if bar.is_own else "bar other"


def _look(bar: Bar, name: str) -> dict[str, str]:
    if bar.is_broken:
        return {"fill": f"url(#{name}-hatch)", "stroke": "#9a2318", "stroke-width": "2"}
    if bar.is_cancelled:
        return {"fill": "none", "stroke": "#8b95a3", "stroke-dasharray": "3 2"}
    if bar.is_own:
        return {"fill": "#e9f1f8", "stroke": "#0b5a96"}
    return {"fill": "#eceef1", "stroke": "#6b7684"}


def _box(inside: Element, kind: str, box: tuple[float, float, float, float], **look: str) -> None:
    sides = dict(
        zip(("x", "y", "width", "height"), (f"{round(side, 1)}" for side in box), strict=True)
    )
    SubElement(inside, "rect", {"class": kind, **sides, **look})


def _words(svg: Element, words: str, place: tuple[float, float], look: dict[str, str]) -> None:
    x, y = place
    text = SubElement(
        svg, "text", {"x": f"{round(x, 1)}", "y": f"{round(y, 1)}", "fill": "#1b2430", **look}
    )
    text.text = words
