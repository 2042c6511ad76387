"""Values that are written the other way than the sentence they stand in (Unicode UAX #9)."""

from unicodedata import bidirectional

from wgcal.domain.interpretation import Language
from wgcal.wording.languages import direction

FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE = "\u2068", "\u2069"

_LEFT_TO_RIGHT = {"L"}
_RIGHT_TO_LEFT = {"R", "AL"}
_DIGITS = {"EN", "AN"}


def isolated(text: str, language: Language) -> str:
    """Return the text between isolates if a sentence of the language would put it out of order.

    In Arabic, digits with signs between them are put out of order too: 2016-05-18, 6/2016/1.
    """
    if _keeps_its_order(text, language):
        return text
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}"


def _keeps_its_order(text: str, language: Language) -> bool:
    classes = {bidirectional(character) for character in text}
    if direction(language) == "ltr":
        return classes.isdisjoint(_RIGHT_TO_LEFT)
    return classes.isdisjoint(_LEFT_TO_RIGHT) and (
        classes <= _DIGITS or classes.isdisjoint(_DIGITS)
    )
