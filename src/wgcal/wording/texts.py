"""A text in the reader's language, or in the next best with a word on which that is."""

from dataclasses import dataclass

from wgcal.domain.interpretation import Language, Texts
from wgcal.wording.catalogues import gettext_for
from wgcal.wording.languages import name

_READ_BY_MOST = (Language.EN, Language.FR, Language.ES, Language.RU, Language.ZH, Language.AR)


@dataclass(frozen=True)
class Reading:
    """A text as it is read, and the language that all of it is in, if it is one language."""

    text: str
    language: Language | None


def reading(texts: Texts, wanted: Language) -> Reading | None:
    """Return the text in the wanted language, or marked `[in Chinese]`; None if there is none."""
    language = nearest(texts, wanted)
    if language is None:
        return None
    if language is wanted:
        return Reading(texts[wanted], wanted)
    return Reading(f"{texts[language]} {language_mark(language, wanted)}", None)


def nearest(texts: Texts, wanted: Language) -> Language | None:
    """Return the wanted language if the text is in it, else the next best, None if it is empty."""
    return next((known for known in (wanted, *_READ_BY_MOST, *Language) if texts.get(known)), None)


def language_mark(language: Language, reader: Language) -> str:
    """Return `[in Chinese]`, to stand after a text that is not in the reader's language."""
    return gettext_for(reader).gettext("[in {language}]").format(language=name(language, reader))


def text_in(texts: Texts, wanted: Language) -> str:
    """Return the text in the wanted language, or marked `[in Chinese]`; empty if there is none."""
    found = reading(texts, wanted)
    return found.text if found else ""
