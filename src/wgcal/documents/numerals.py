"""Small numbers as documents write them: digits, words, or Chinese numerals up to 99."""

from collections.abc import Mapping

TEN = 10


def number(text: str, numerals: Mapping[str, int]) -> int | None:
    """Return the number, or None if the text is none: `12`, `four`, `十二`, `二〇一六`."""
    if text.isdecimal():
        return int(text)
    if text in numerals:
        return numerals[text]
    values = [numerals.get(character) for character in text]
    return _composed([value for value in values if value is not None], len(text))


def _composed(values: list[int], length: int) -> int | None:
    if not values or len(values) != length:
        return None
    if TEN not in values:
        return int("".join(map(str, values)))
    tens, _, units = "".join("x" if value == TEN else str(value) for value in values).partition("x")
    return TEN * int(tens or 1) + int(units or 0) if "x" not in units else None
