"""The translations of each language, compiled in memory from its readable catalogue."""

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from wgcal.domain.interpretation import Language


@cache
def gettext_for(language: Language) -> NullTranslations:
    """Return the catalogue of the language; what it lacks, and every other language, is English."""
    catalogue = _catalogue(language)
    if catalogue is None:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def has_translation(text: str, language: Language) -> bool:
    """Say whether the English text has a form in the language, be it the same."""
    return text in _translated_texts(language)


def has_sentences(language: Language) -> bool:
    """Say whether wgcal speaks the language, be it not in full."""
    return language is Language.EN or bool(_translated_texts(language))


@cache
def _translated_texts(language: Language) -> frozenset[str]:
    return frozenset(
        entry.id if isinstance(entry.id, str) else entry.id[0]
        for entry in _catalogue(language) or ()
        if entry.id and not entry.fuzzy and all(_forms(entry.string))
    )


def _forms(string: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (string or "",) if isinstance(string, str | None) else tuple(string)


def _catalogue(language: Language) -> Catalog | None:
    source = files("wgcal.wording").joinpath("locale", language, "LC_MESSAGES", "wgcal.po")
    if not source.is_file():
        return None
    with source.open("rb") as catalogue:
        return read_po(catalogue, locale=language)
