from wgcal.domain.interpretation import Language
from wgcal.wording.catalogues import gettext_for, has_sentences, has_translation


def test_a_template_finds_the_translation_of_its_sentence() -> None:
    assert gettext_for(Language.ZH).gettext("plenary meeting") == "全体会议"
    assert gettext_for(Language.ZH).ngettext("{number} hour", "{number} hours", 2) == "{number}小时"


def test_a_catalogue_is_compiled_once() -> None:
    assert gettext_for(Language.ZH) is gettext_for(Language.ZH)


def test_english_is_the_language_of_the_source() -> None:
    assert gettext_for(Language.EN).gettext("plenary meeting") == "plenary meeting"
    assert gettext_for(Language.EN).ngettext("{number} hour", "{number} hours", 2) == (
        "{number} hours"
    )


def test_a_sentence_is_translated_or_it_is_not() -> None:
    assert has_translation("plenary meeting", Language.ZH)
    assert not has_translation("No catalogue has this sentence.", Language.ZH)
    assert not has_translation("plenary meeting", Language.EN)


def test_wgcal_speaks_english_and_the_languages_that_have_a_catalogue() -> None:
    assert has_sentences(Language.EN)
    assert has_sentences(Language.ZH)
    assert not has_sentences(Language.ILS)
