import pytest
from hypothesis import given
from hypothesis import strategies as st

from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.domain.message import message
from wgcal.wording.bidi import isolated
from wgcal.wording.messages import translated


@pytest.mark.parametrize(
    "text", ["boardroom-d", "CTOC/COP/WG.6/2016/2", "10:00", "2016-05-18", "-5", "1(a)", "12,345"]
)
def test_what_runs_from_left_to_right_is_isolated_in_arabic_alone(text: str) -> None:
    assert isolated(text, Language.AR) == f"\u2068{text}\u2069"
    assert isolated(text, Language.EN) == text


@pytest.mark.parametrize("text", ["5", "2016", "فيينا", "تشرين الأول/أكتوبر", "(…)", ""])
def test_what_keeps_its_order_in_arabic_is_left_as_it_is(text: str) -> None:
    assert isolated(text, Language.AR) == text


@pytest.mark.parametrize("language", [Language.EN, Language.ZH, Language.RU])
def test_what_runs_from_right_to_left_is_isolated_in_other_languages(language: Language) -> None:
    assert isolated("فيينا", language) == "\u2068فيينا\u2069"


def test_each_part_of_a_list_is_isolated_on_its_own() -> None:
    text = message(
        "There is no room {room}; there are {rooms}.",
        room="boardroom-z",
        rooms=("boardroom-a", "boardroom-d"),
    )

    assert translated(text, Language.AR) == (
        "لا توجد قاعة \u2068boardroom-z\u2069؛ والقاعات الموجودة هي: "
        "\u2068boardroom-a\u2069 و\u2068boardroom-d\u2069."
    )


@given(st.text(), st.sampled_from(OFFICIAL_LANGUAGES))
def test_a_text_is_whole_and_every_isolate_that_is_opened_is_closed(
    text: str, language: Language
) -> None:
    plain = text.replace("\u2068", "").replace("\u2069", "")

    assert isolated(plain, language) in {plain, f"\u2068{plain}\u2069"}
