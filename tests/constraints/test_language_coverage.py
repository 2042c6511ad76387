from dataclasses import replace

import pytest

from plans import (
    EVENING,
    EXAMPLE,
    FIRST,
    FOUR_MEETINGS,
    SECOND,
    SIX,
    facts,
    policy,
    vienna,
    work,
)
from wgcal.constraints.language_coverage import language_coverage
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus

WITHOUT_ARABIC_AND_SPANISH = replace(FIRST, booths=SIX[1:5])
ENGLISH_AND_FRENCH = (Language.EN, Language.FR)


def test_a_plenary_that_lacks_languages_is_reported_once_with_all_of_them() -> None:
    [conflict] = language_coverage(work(WITHOUT_ARABIC_AND_SPANISH), facts())

    assert conflict.constraint == "language-coverage"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (FIRST.id,)
    assert conflict.subject == ("ar", "es")
    assert (conflict.measured, conflict.limit) == (4, 6)
    assert conflict.starts_at == vienna("2016-05-18 10:00")
    assert conflict.ends_at == vienna("2016-05-18 13:00")
    assert str(conflict.message) == (
        "The formal meeting of 2016-05-18 10:00:00+02:00 lacks ar, es."
    )


def test_meetings_in_all_languages_they_are_entitled_to_are_covered() -> None:
    assert list(language_coverage(EXAMPLE, facts())) == []


def test_a_meeting_without_any_booth_lacks_every_language() -> None:
    [conflict] = language_coverage(work(replace(FIRST, booths=())), facts())

    assert (conflict.subject, conflict.measured, conflict.limit) == (SIX, 0, 6)


def test_each_meeting_is_a_conflict_of_its_own() -> None:
    english = replace(SECOND, booths=(Language.EN,))

    found = language_coverage(work(WITHOUT_ARABIC_AND_SPANISH, english), facts())

    assert [conflict.slots for conflict in found] == [(FIRST.id,), (SECOND.id,)]


def test_an_entitlement_to_fewer_languages_asks_for_no_more() -> None:
    entitlement = replace(FOUR_MEETINGS, languages=ENGLISH_AND_FRENCH)
    bilingual = replace(FIRST, booths=ENGLISH_AND_FRENCH)

    assert list(language_coverage(work(bilingual, entitlement=entitlement), facts())) == []


def test_more_languages_than_required_are_welcome() -> None:
    entitlement = replace(FOUR_MEETINGS, languages=ENGLISH_AND_FRENCH)

    assert list(language_coverage(work(FIRST, entitlement=entitlement), facts())) == []


def test_without_an_entitlement_the_policy_decides() -> None:
    station = policy(plenary_languages=(Language.EN, Language.RU))
    french = replace(FIRST, booths=ENGLISH_AND_FRENCH)

    [conflict] = language_coverage(work(french, entitlement=None), facts(station=station))

    assert conflict.subject == ("ru",)
    assert (conflict.measured, conflict.limit) == (1, 2)


def test_an_entitlement_goes_before_the_policy() -> None:
    station = policy(plenary_languages=ENGLISH_AND_FRENCH)

    [conflict] = language_coverage(work(WITHOUT_ARABIC_AND_SPANISH), facts(station=station))

    assert conflict.subject == ("ar", "es")


def test_a_committee_of_the_whole_is_a_formal_meeting_too() -> None:
    committee = replace(EVENING, kind=SlotKind.COMMITTEE_OF_THE_WHOLE, booths=SIX[:5])

    [conflict] = language_coverage(work(committee), facts())

    assert conflict.subject == ("es",)


@pytest.mark.parametrize(
    "not_judged",
    [
        *(replace(FIRST, kind=kind, booths=()) for kind in SlotKind if not kind.is_formal),
        replace(FIRST, status=SlotStatus.CANCELLED, booths=()),
    ],
    ids=[*(kind.value for kind in SlotKind if not kind.is_formal), "cancelled"],
)
def test_only_formal_meetings_that_take_place_are_judged(not_judged: Slot) -> None:
    assert list(language_coverage(work(not_judged), facts())) == []
