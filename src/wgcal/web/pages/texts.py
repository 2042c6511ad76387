"""Names and titles as a page shows them: in the reader's language, or saying in which."""

from dataclasses import dataclass
from typing import Literal

from wgcal.domain.interpretation import Language, Texts
from wgcal.wording.languages import direction
from wgcal.wording.texts import language_mark, nearest


@dataclass(frozen=True)
class Text:
    """A text, and if it is in another language than the page, which one and the words for that."""

    text: str
    language: Language | None = None
    mark: str = ""

    @property
    def direction(self) -> Literal["ltr", "rtl"] | None:
        """Return which way a text in another language is written."""
        return None if self.language is None else direction(self.language)


def shown(texts: Texts, reader: Language, otherwise: str) -> Text:
    """Return the text for the reader, or `otherwise` (a symbol) if there is none at all."""
    language = nearest(texts, reader)
    if language is None:
        return Text(otherwise)
    if language is reader:
        return Text(texts[language])
    return Text(texts[language], language, language_mark(language, reader))
