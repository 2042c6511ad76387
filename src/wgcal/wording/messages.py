"""Sentences in the reader's language."""

from collections.abc import Mapping
from datetime import timedelta
from gettext import NullTranslations

from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.message import Message
from wgcal.domain.slot import SlotKind
from wgcal.wording.bidi import isolated
from wgcal.wording.catalogues import gettext_for, has_translation
from wgcal.wording.kinds import kind_name
from wgcal.wording.texts import text_in
from wgcal.wording.values import length, written


def translated(message: Message, language: Language) -> str:
    """Return the sentence and its values in the language, or all of it in English.

    Dates and hours are wall-clock time in the zone they carry.
    """
    spoken = language if has_translation(message.text, language) else Language.EN
    sentence = _sentence(message, gettext_for(spoken))
    return sentence.format(**{key: written(value, spoken) for key, value in message.values.items()})


def _sentence(message: Message, catalogue: NullTranslations) -> str:
    if message.plural is None or message.number is None:
        return catalogue.gettext(message.text)
    return catalogue.ngettext(message.text, message.plural, message.number)


written.register(Message, translated)


@written.register
def _(value: timedelta, language: Language) -> str:
    return translated(length(value), language)


@written.register
def _(value: SlotKind, language: Language) -> str:
    return translated(kind_name(value), language)


@written.register(Mapping)
def _(value: Texts, language: Language) -> str:
    return isolated(text_in(value, language), language)
