from babel.messages.catalog import Message

from messages import extracted
from wgcal.domain.interpretation import Language
from wgcal.wording.catalogues import gettext_for

PAGES = "web/pages/"


def is_of_a_page(entry: Message) -> bool:
    return any(file.startswith(PAGES) for file, _ in entry.locations)


def test_every_sentence_of_the_pages_is_in_chinese() -> None:
    chinese = gettext_for(Language.ZH)
    sentences = [str(entry.id) for entry in extracted() if is_of_a_page(entry)]

    assert [text for text in sentences if chinese.gettext(text) == text] == []
    assert len(sentences) > 40
