import pytest

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.wording.lexicon import NoLexicon, lexicon, reading_words


def test_chinese_is_read_and_written() -> None:
    assert lexicon(Language.ZH).reading == reading_words()[Language.ZH]
    assert lexicon(Language.ZH).writing.proposed == "拟议工作安排"


def test_english_is_written_but_not_read_yet() -> None:
    assert lexicon(Language.EN).reading is None
    assert lexicon(Language.EN).writing.proposed == "Proposed organization of work"
    assert list(reading_words()) == [Language.ZH]


def test_a_language_without_lexicon_is_refused_by_name() -> None:
    with pytest.raises(NoLexicon, match=r"^Documents can not be written in de yet\.$"):
        lexicon(Language.DE)


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_lexicon_names_seven_weekdays_and_twelve_months(language: Language) -> None:
    forms = lexicon(language).writing

    assert (len(set(forms.weekdays)), len(set(forms.months))) == (7, 12)
