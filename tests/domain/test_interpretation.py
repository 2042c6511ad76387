from hypothesis import given
from hypothesis import strategies as st

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language, in_official_order

languages = st.lists(st.sampled_from(Language))


def test_the_official_languages_are_the_six_in_their_official_order() -> None:
    assert OFFICIAL_LANGUAGES == ("ar", "zh", "en", "fr", "ru", "es")


def test_languages_are_put_in_official_order_and_guests_after_them() -> None:
    asked = [Language.DE, Language.ES, Language.EN, Language.AR]

    assert in_official_order(asked) == (Language.AR, Language.EN, Language.ES, Language.DE)


@given(languages)
def test_each_language_stays_and_comes_once(asked: list[Language]) -> None:
    ordered = in_official_order(asked)

    assert set(ordered) == set(asked)
    assert len(ordered) == len(set(asked))


@given(st.permutations(tuple(Language)))
def test_the_order_asked_for_does_not_matter(asked: list[Language]) -> None:
    assert in_official_order(asked) == tuple(Language)
