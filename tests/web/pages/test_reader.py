import pytest
from starlette.requests import Request

from wgcal.domain.interpretation import Language
from wgcal.web.pages.reader import Reader, reader_of


def asking(query: str, header: str = "") -> Request:
    headers = [(b"accept-language", header.encode())]
    return Request({"type": "http", "query_string": query.encode(), "headers": headers})


@pytest.mark.parametrize(
    ("query", "header", "reader"),
    [
        ("lang=zh", "en", Reader(Language.ZH, is_chosen=True)),
        ("lang=zh-Hans-CN", "en", Reader(Language.ZH, is_chosen=True)),
        ("", "zh, en;q=0.5", Reader(Language.ZH)),
        ("", "ar, zh;q=0.5", Reader(Language.AR)),
        ("lang=ru", "zh", Reader(Language.RU, is_chosen=True)),
        # a language that no page is written in is as good as none
        ("lang=de", "zh", Reader(Language.ZH)),
        ("", "de, zh;q=0.5", Reader(Language.ZH)),
        ("lang=tlh", "", Reader(Language.EN)),
        ("", "", Reader(Language.EN)),
    ],
)
def test_a_page_is_written_for_its_reader(query: str, header: str, reader: Reader) -> None:
    assert reader_of(asking(query, header)) == reader


def test_a_chosen_language_goes_along_to_other_pages_and_a_negotiated_one_does_not() -> None:
    assert Reader(Language.ZH, is_chosen=True).address("/") == "/?lang=zh"
    assert Reader(Language.ZH).address("/") == "/"
