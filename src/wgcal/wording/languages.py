"""What languages are called, and which way they are written."""

from functools import cache
from typing import Literal

from babel import Locale

from wgcal.domain.interpretation import Language
from wgcal.wording.catalogues import gettext_for
from wgcal.wording.usage import usage

_LOCALES = {
    Language.EN: "en_GB",  # the United Nations write 18 May 2016, not May 18, 2016
    Language.ZH: "zh_Hans_CN",
    Language.ILS: "en_GB",  # a sign language has no written form of its own
}


@cache
def locale_of(language: Language) -> Locale:
    """Return how dates, numbers and lists are written in the language."""
    return Locale.parse(_LOCALES.get(language, language.value))


def name(language: Language, reader: Language) -> str:
    """Return what the reader's language calls the language: `Chinese`, `chinois`, `中文`."""
    if language is Language.ILS:
        return gettext_for(reader).gettext("International Sign")
    return usage(reader).languages.get(language) or str(locale_of(reader).languages[language])


def endonym(language: Language) -> str:
    """Return what the language calls itself: `العربية`, `中文`, `English`."""
    return name(language, language)


def direction(language: Language) -> Literal["ltr", "rtl"]:
    """Return rtl for a language written from right to left, else ltr."""
    return "rtl" if locale_of(language).text_direction == "rtl" else "ltr"
