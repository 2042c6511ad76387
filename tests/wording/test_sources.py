import pytest

from wgcal.constraints import CONSTRAINTS
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.wording.sources import source_in


def sources() -> list[str]:
    """Return who set each rule."""
    return [rule.__globals__["SOURCE"] for rule in CONSTRAINTS]


def test_a_source_is_cited_in_the_language_of_the_reader() -> None:
    assert [source_in("General Assembly resolution 69/250", to) for to in OFFICIAL_LANGUAGES] == [
        "قرار الجمعية العامة \u206869/250\u2069",
        "大会第69/250号决议",
        "General Assembly resolution 69/250",
        "Résolution 69/250 de l'Assemblée générale",
        "Резолюция 69/250 Генеральной Ассамблеи",
        "Resolución 69/250 de la Asamblea General",
    ]


@pytest.mark.parametrize("source", ["Die Presse, 14 April 2017", "{0}", ""])
def test_a_source_that_a_station_named_stays_as_it_is(source: str) -> None:
    assert source_in(source, Language.AR) == source


@pytest.mark.parametrize("language", [to for to in OFFICIAL_LANGUAGES if to is not Language.EN])
def test_every_rule_says_in_every_language_who_set_it(language: Language) -> None:
    assert [source for source in sources() if source_in(source, language) == source] == []
