"""What the session may use, in other words than the example's."""

from datetime import date

import pytest

from agendas import (
    EXPECTED,
    plain,
    reading,
)
from wgcal.domain.interpretation import Entitlement, Language

OFFER = "本届会议可\n\n在两天内举行四次全体会议，配有六种正式语文的口译。"
NOT_CLEAR = "The sentence on interpretation does not make clear which languages it means."
NO_OFFER = (
    "No sentence says how many meetings with interpretation there are and in which languages:"
    " the slots have no booths."
)


@pytest.mark.parametrize(
    "sentence",
    [
        "工作组可在两天内举行四次会议，并有联合国所有六种正式语文的口译。",
        "会议为期2天，共4次会议，配有六种联合国正式语文的口译。",
        "可用的资源够在两天内举行4场全体会议和一次非正式会议，并提供所有正式语文的口译。",
        "配有阿拉伯文、中文、英文、法文、俄文和西班牙文口译的全体会议共四次。",
        "第三次会议后举行的四次会议有各种正式语文的口译。",
        "四次会\n议将有六种官方语言的同声传译。",
    ],
)
def test_the_entitlement_is_read_in_other_words(sentence: str) -> None:
    assert reading((OFFER, sentence)) == EXPECTED


def test_an_entitlement_of_three_languages_sets_three_booths() -> None:
    changed = reading((OFFER, "五天内举行十二次会议，配有英文、阿拉伯文和法文口译。"))

    assert changed.entitlement == Entitlement(
        meetings=12,
        starts_on=date(2016, 5, 18),
        ends_on=date(2016, 5, 19),
        languages=(Language.AR, Language.EN, Language.FR),
    )
    assert [slot.booths for slot in changed.slots] == [(Language.AR, Language.EN, Language.FR)] * 4
    assert plain(changed.notes) == [(50, "Meetings are given for 5 days, but the session has 2.")]


@pytest.mark.parametrize(
    ("sentence", "notes"),
    [
        ("会议室已经订好。", [(None, NO_OFFER)]),
        ("会议有口译。", [(None, NO_OFFER)]),
        ("举行四至五次全体会议，配有六种正式语文的口译。", [(None, NO_OFFER)]),
        ("第十五次全体会议配有六种正式语文的口译。", [(None, NO_OFFER)]),
        ("四次会议有三种语文的口译。", [(None, NO_OFFER), (50, NOT_CLEAR)]),
        ("四次会议有三种语文的口译，即英文和法文。", [(None, NO_OFFER), (50, NOT_CLEAR)]),
        (
            "四次会议有六种正式语文的口译。五次会议有六种正式语文的口译。",
            [(50, "Several sentences give the session different numbers of meetings.")],
        ),
    ],
)
def test_an_unclear_entitlement_is_noted_and_not_guessed(
    sentence: str, notes: list[tuple[int | None, str]]
) -> None:
    changed = reading((OFFER, sentence))

    assert changed.entitlement is None
    assert [slot.booths for slot in changed.slots] == [()] * 4
    assert plain(changed.notes) == notes
