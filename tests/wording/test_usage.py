import pytest

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.wording.usage import Usage, usage


def test_a_language_without_usage_of_its_own_leaves_all_to_the_cldr() -> None:
    assert usage(Language.DE) == Usage()


@pytest.mark.parametrize("language", OFFICIAL_LANGUAGES)
def test_a_language_names_all_its_months_or_none(language: Language) -> None:
    assert len(set(usage(language).months)) in {0, 12}
