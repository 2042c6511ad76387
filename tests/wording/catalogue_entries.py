"""The sentences of the code and of each language's catalogue, for the guard tests."""

from collections.abc import Iterator
from functools import cache

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from messages import LOCALE, extracted
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language

TRANSLATED = tuple(language for language in OFFICIAL_LANGUAGES if language is not Language.EN)

Sentence = str | tuple[str, ...]


@cache
def catalogue(language: Language) -> Catalog:
    """Return the language's catalogue as its file has it."""
    with (LOCALE / language / "LC_MESSAGES/wgcal.po").open("rb") as file:
        return read_po(file, locale=language)


@cache
def sentences(*, of_rules: bool) -> tuple[Sentence, ...]:
    """Return the sentences that the rules can say, or all the others."""
    return tuple(
        _key(entry.id) for entry in extracted() if entry.id and _is_of_a_rule(entry) == of_rules
    )


def entries(language: Language) -> Iterator[tuple[Sentence, Message]]:
    """Yield each sentence with what the language's catalogue says of it."""
    return ((_key(entry.id), entry) for entry in catalogue(language) if entry.id)


def forms(entry: Message) -> tuple[str, ...]:
    """Return the translation, or its plural forms in the catalogue's order."""
    text = entry.string or ""
    return (text,) if isinstance(text, str) else tuple(text)


def _key(identifier: str | tuple[str, ...] | list[str]) -> Sentence:
    return identifier if isinstance(identifier, str) else tuple(identifier)


def _is_of_a_rule(entry: Message) -> bool:
    return any(file.startswith("constraints/") for file, _ in entry.locations)
