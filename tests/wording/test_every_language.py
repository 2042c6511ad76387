import re
from collections.abc import Mapping
from unicodedata import bidirectional

import pytest
from babel.messages.catalog import Catalog
from hypothesis import given
from hypothesis import strategies as st

from messages import LOCALE, flaws, languages, values_in
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.message import Message
from wgcal.wording.languages import locale_of
from wgcal.wording.messages import translated
from wgcal.wording.values import written
from wording.catalogue_entries import TRANSLATED, catalogue, entries, forms, sentences

# Which of the CLDR's plural categories each form of a catalogue is for, in the catalogue's order.
CATEGORIES = {
    Language.AR: ("zero", "one", "two", "few", "many", "other"),
    Language.ZH: ("other",),
    Language.FR: ("one", "other"),
    Language.RU: ("one", "few", "many"),
    Language.ES: ("one", "other"),
}

# From a million on the CLDR knows a further form in French and Spanish, which no plan needs.
NUMBERS = st.integers(min_value=0, max_value=999_999)

SENTENCES = (*sentences(of_rules=True), *sentences(of_rules=False))
COUNTED = [text for text in SENTENCES if isinstance(text, tuple)]
WHOLE = [texts for texts in COUNTED if texts[0].endswith(".")]
ISOLATED = re.compile("\u2068[^\u2068\u2069]*\u2069")
NAMED = re.compile(r"\{\w+\}")


def lacking(language: Language, *, of_rules: bool) -> list[object]:
    """Return the sentences that the catalogue lacks, and what is wrong with those it has."""
    known = dict(entries(language))
    wanted = sentences(of_rules=of_rules)
    found = Catalog(locale=language)
    for sentence in wanted:
        if sentence in known:
            found[sentence] = known[sentence]
    return [*(sentence for sentence in wanted if sentence not in known), *flaws(found)]


def samples(sentence: tuple[str, ...], number: int) -> Mapping[str, int]:
    """Return the number, and a seven for each other value that the sentence names."""
    return dict.fromkeys(values_in(" ".join(sentence)), 7) | {"number": number}


def said(sentence: tuple[str, ...], number: int, language: Language) -> str:
    singular, plural = sentence
    return translated(Message(singular, samples(sentence, number), plural, number), language)


def has_loose_latin(form: str) -> bool:
    rest = ISOLATED.sub("", NAMED.sub("", form))
    return any(bidirectional(character) == "L" for character in rest)


def test_there_is_a_catalogue_for_each_official_language_but_that_of_the_source() -> None:
    found = [path.relative_to(LOCALE).parts[0] for path in languages()]

    assert found == sorted(TRANSLATED)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_rule_speaks_every_language(language: Language) -> None:
    assert lacking(language, of_rules=True) == []
    assert len(sentences(of_rules=True)) > 30


@pytest.mark.parametrize("language", TRANSLATED)
def test_everything_else_is_said_in_every_language_too(language: Language) -> None:
    assert lacking(language, of_rules=False) == []
    assert len(sentences(of_rules=False)) > 100


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_says_nothing_that_the_code_does_not(language: Language) -> None:
    assert [sentence for sentence, _ in entries(language) if sentence not in SENTENCES] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_has_a_form_for_each_plural_category(language: Language) -> None:
    assert catalogue(language).num_plurals == len(CATEGORIES[language])


@pytest.mark.parametrize("language", TRANSLATED)
@given(number=NUMBERS, sentence=st.sampled_from(COUNTED))
def test_every_number_gets_the_plural_form_that_the_cldr_gives_it(
    language: Language, number: int, sentence: tuple[str, ...]
) -> None:
    category = locale_of(language).plural_form(number)
    form = forms(dict(entries(language))[sentence])[CATEGORIES[language].index(category)]
    values = {name: written(value, language) for name, value in samples(sentence, number).items()}

    assert said(sentence, number, language) == form.format(**values)


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
@given(number=NUMBERS, sentence=st.sampled_from(WHOLE))
def test_every_number_gives_a_whole_sentence_in_every_language(
    language: Language, number: int, sentence: tuple[str, ...]
) -> None:
    text = said(sentence, number, language)

    assert text[-1] in ".。"
    assert not set(text) & {"{", "}"}


def test_latin_text_in_an_arabic_sentence_stands_between_isolates() -> None:
    loose = [form for _, entry in entries(Language.AR) for form in forms(entry)]

    assert [form for form in loose if has_loose_latin(form)] == []
