from babel.messages.catalog import Message

from messages import extracted
from wgcal.domain.interpretation import Language
from wgcal.wording.catalogues import has_translation

PAGES = "web/pages/"


def is_of_a_page(entry: Message) -> bool:
    return any(file.startswith(PAGES) for file, _ in entry.locations)


def english(entry: Message) -> str:
    return entry.id if isinstance(entry.id, str) else entry.id[0]


def test_every_sentence_of_the_pages_is_in_chinese() -> None:
    sentences = [english(entry) for entry in extracted() if is_of_a_page(entry)]

    assert [text for text in sentences if not has_translation(text, Language.ZH)] == []
    assert len(sentences) > 40
