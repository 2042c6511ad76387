"""Who set a rule, in the reader's language."""

from wgcal.domain.interpretation import Language
from wgcal.wording.catalogues import gettext_for, has_translation


def source_in(source: str, language: Language) -> str:
    """Return the source as the language cites it; one that a station named stays as it is."""
    return gettext_for(language).gettext(source) if has_translation(source, language) else source
