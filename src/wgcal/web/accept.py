"""Which of two kinds of content a client would rather have."""

from collections.abc import Iterator

LONGEST_LIST = 500
CALENDAR, JSON = "text/calendar", "application/json"


def prefers_calendar(accept: str) -> bool:
    """Say whether Accept (RFC 9110, 12.5.1) likes text/calendar better than JSON."""
    ranges = dict(_ranges(accept[:LONGEST_LIST]))
    return _quality(CALENDAR, ranges) > _quality(JSON, ranges)


def _quality(kind: str, ranges: dict[str, float]) -> float:
    whole, _, _ = kind.partition("/")
    matching = (ranges[name] for name in (kind, f"{whole}/*", "*/*") if name in ranges)
    return next(matching, 0)


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.lower().split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        weights = [value[2:] for value in parameters if value.startswith("q=")]
        yield name, _number(weights[0]) if weights else 1


def _number(weight: str) -> float:
    whole, _, part = weight.partition(".")
    return float(weight) if (whole + part).isdecimal() else 0
