from wgcal.domain.interpretation import Language
from wgcal.web.pages.texts import Text, shown


def test_a_text_in_the_readers_language_stands_alone() -> None:
    texts = {Language.EN: "Vienna", Language.ZH: "维也纳"}

    assert shown(texts, Language.ZH, "vienna") == Text("维也纳")


def test_a_text_in_another_language_says_in_which() -> None:
    text = shown({Language.ZH: "维也纳"}, Language.EN, "vienna")

    assert text == Text("维也纳", Language.ZH, "[in Chinese]")
    assert text.direction == "ltr"


def test_the_mark_is_in_the_language_of_the_reader() -> None:
    text = shown({Language.AR: "فيينا"}, Language.ZH, "vienna")

    assert text == Text("فيينا", Language.AR, "[阿拉伯文]")
    assert text.direction == "rtl"


def test_a_text_in_no_language_is_its_symbol() -> None:
    assert shown({}, Language.EN, "vienna") == Text("vienna")
