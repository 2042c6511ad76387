from wgcal.domain.interpretation import Language
from wgcal.wording.texts import Reading, language_mark, nearest, reading, text_in

NAMES = {Language.AR: "الفريق", Language.ZH: "工作组", Language.FR: "Groupe de travail"}


def test_a_text_in_the_wanted_language_is_read_as_it_is() -> None:
    assert reading(NAMES, Language.ZH) == Reading("工作组", Language.ZH)


def test_another_language_is_marked_in_the_words_of_the_reader() -> None:
    assert reading({Language.EN: "Networks"}, Language.ZH) == Reading("Networks [英文]", None)
    assert reading({Language.ZH: "工作组"}, Language.EN) == Reading("工作组 [in Chinese]", None)


def test_the_language_that_most_people_read_comes_first() -> None:
    assert nearest(NAMES, Language.EN) is Language.FR
    assert nearest({Language.DE: "Arbeitsgruppe"}, Language.EN) is Language.DE


def test_an_empty_text_is_no_text() -> None:
    texts = {Language.EN: "", Language.ZH: "工作组"}

    assert reading(texts, Language.EN) == Reading("工作组 [in Chinese]", None)


def test_no_text_in_any_language_is_none() -> None:
    assert reading({}, Language.EN) is None
    assert text_in({}, Language.EN) == ""


def test_a_text_can_be_asked_for_as_a_string() -> None:
    assert text_in(NAMES, Language.EN) == "Groupe de travail [in French]"


def test_the_mark_can_be_asked_for_alone() -> None:
    assert language_mark(Language.EN, Language.ZH) == "[英文]"
