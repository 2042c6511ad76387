from dataclasses import replace

import pytest

from plans import EXAMPLE, FIRST, facts, policy, vienna, work
from wgcal.constraints.relay import relay
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus

AR, ZH, EN, FR, RU, ES = (
    Language.AR,
    Language.ZH,
    Language.EN,
    Language.FR,
    Language.RU,
    Language.ES,
)
CUT_OFF = replace(FIRST, booths=(AR, ZH, RU, ES))


def test_arabic_and_chinese_with_neither_english_nor_french_are_one_conflict() -> None:
    [conflict] = relay(work(CUT_OFF), facts())

    assert conflict.constraint == "relay"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (CUT_OFF.id,)
    assert conflict.subject == ("ar", "zh")
    assert (conflict.measured, conflict.limit) == (2, 0)
    assert conflict.starts_at == vienna("2016-05-18 10:00")
    assert conflict.ends_at == vienna("2016-05-18 13:00")
    assert conflict.source == "AIIC, on relay through English or French"
    assert str(conflict.message) == (
        "The meeting of 2016-05-18 10:00:00+02:00 asks for ar, zh, "
        "but for no relay language (en, fr)."
    )


@pytest.mark.parametrize("pivot", [EN, FR])
def test_one_relay_language_is_enough(pivot: Language) -> None:
    assert list(relay(work(replace(FIRST, booths=(AR, ZH, pivot))), facts())) == []


def test_six_languages_have_their_relay() -> None:
    assert list(relay(EXAMPLE, facts())) == []


def test_russian_and_spanish_need_no_relay() -> None:
    assert list(relay(work(replace(FIRST, booths=(RU, ES))), facts())) == []


def test_chinese_alone_is_cut_off_too() -> None:
    [conflict] = relay(work(replace(FIRST, booths=(ZH,))), facts())

    assert (conflict.subject, conflict.measured) == (("zh",), 1)


def test_languages_that_are_not_official_are_one_conflict() -> None:
    guests = replace(FIRST, booths=(EN, Language.DE, Language.PT))

    [conflict] = relay(work(guests), facts())

    assert conflict.subject == ("de", "pt")
    assert (conflict.measured, conflict.limit) == (2, 0)
    assert conflict.source == (
        "UN careers, language competitive examinations: the six official languages"
    )
    assert str(conflict.message) == (
        "The meeting of 2016-05-18 10:00:00+02:00 asks for languages that are not official: de, pt."
    )


def test_a_guest_language_beside_a_cut_off_one_is_a_conflict_of_its_own() -> None:
    found = relay(work(replace(FIRST, booths=(AR, Language.DE))), facts())

    assert [conflict.subject for conflict in found] == [("ar",), ("de",)]


def test_a_station_may_relay_through_other_languages() -> None:
    through_russian = facts(station=policy(relay_languages=(RU,), languages_by_relay=(ES,)))

    [conflict] = relay(work(replace(FIRST, booths=(EN, ES)), CUT_OFF), through_russian)

    assert conflict.subject == ("es",)


@pytest.mark.parametrize(
    "not_judged",
    [
        replace(CUT_OFF, booths=()),
        replace(CUT_OFF, kind=SlotKind.HOLD),
        replace(CUT_OFF, status=SlotStatus.CANCELLED),
    ],
    ids=["without interpretation", "hold", "cancelled"],
)
def test_a_slot_in_which_nobody_interprets_needs_no_relay(not_judged: Slot) -> None:
    assert list(relay(work(not_judged), facts())) == []
