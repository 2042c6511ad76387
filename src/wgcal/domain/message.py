"""Sentences for people, kept apart from the language they are read in."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wgcal.domain.interpretation import Language


@dataclass(frozen=True)
class Message:
    """An English sentence with `{named}` places and their values; a catalogue translates it.

    Values keep their type (a date, a number, languages, a name in several of them), so that each
    language can write them in its own form. `plural` is the sentence for any `number` but one.
    """

    text: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    plural: str | None = None
    number: int | None = None

    def __str__(self) -> str:
        """Return the English sentence with values in their plainest form, for logs and tests."""
        chosen = self.text if self.plural is None or self.number == 1 else self.plural
        return chosen.format(**{name: _plain(value) for name, value in self.values.items()})


def message(text: str, **values: object) -> Message:
    """Return a sentence; the extraction of messages finds calls by this name."""
    return Message(text, values)


def counted(text: str, plural: str, number: int, **values: object) -> Message:
    """Return a sentence whose form depends on `number`, which it may name as `{number}`."""
    return Message(text, {"number": number, **values}, plural, number)


def _plain(value: object) -> str:
    if isinstance(value, Mapping):
        return str(value.get(Language.EN) or next(filter(None, value.values()), ""))
    if not isinstance(value, tuple):
        return str(value)
    are_sentences = all(isinstance(part, Message) for part in value)
    return (" " if are_sentences else ", ").join(map(_plain, value))
