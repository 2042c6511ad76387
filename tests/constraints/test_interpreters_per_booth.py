from dataclasses import replace

import pytest

from interpreters import ADA, BEN, EN, FR, LI, ZH, by_name, interpreter, sits
from plans import EXAMPLE, FIRST, policy, slot, work
from wgcal.constraints.interpreters_per_booth import NAME, SOURCE, interpreters_per_booth
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotStatus

CHINESE = tuple(interpreter(name, ZH) for name in ("Mei", "Wang", "Zhou"))
BILINGUAL = slot("2016-05-18 10:00", booths=(EN, FR))


def found(plan: OrganizationOfWork, facts: Facts) -> list[Conflict]:
    return list(interpreters_per_booth(plan, facts))


def measured(plan: OrganizationOfWork, facts: Facts) -> list[tuple[object, ...]]:
    return [
        (conflict.subject, conflict.measured, conflict.limit) for conflict in found(plan, facts)
    ]


def test_a_booth_with_one_interpreter_of_two_is_reported() -> None:
    english = slot("2016-05-18 10:00", booths=(EN,))

    [conflict] = found(work(english), by_name(sits(ADA, english)))

    assert conflict.constraint == NAME
    assert conflict.severity is Severity.GATE
    assert conflict.source == SOURCE
    assert conflict.slots == (english.id,)
    assert (conflict.starts_at, conflict.ends_at) == (english.starts_at, english.ends_at)
    assert str(conflict.message) == (
        "At the meeting of 2016-05-18 10:00:00+02:00 1 interpreter is assigned to a booth of en; "
        "it takes 2."
    )


def test_booths_that_lack_as_many_share_one_conflict_and_others_have_their_own() -> None:
    facts = by_name(*(sits(person, FIRST, booth=ZH) for person in CHINESE[:2]))

    assert measured(work(FIRST), facts) == [
        ((Language.AR,), 0, 3),
        ((Language.ZH,), 2, 3),
        ((Language.EN, Language.FR, Language.RU, Language.ES), 0, 2),
    ]


def test_a_full_booth_is_not_reported() -> None:
    chinese = slot("2016-05-18 10:00", booths=(ZH,))

    assert found(work(chinese), by_name(*(sits(who, chinese, booth=ZH) for who in CHINESE))) == []


def test_somebody_assigned_twice_to_a_booth_is_one_person() -> None:
    english = slot("2016-05-18 10:00", booths=(EN,))

    assert measured(work(english), by_name(sits(ADA, english, english))) == [((EN,), 1, 2)]


@pytest.mark.parametrize(("minutes", "needed"), [(40, None), (41, 2), (90, 2), (91, 3)], ids=str)
def test_short_meetings_need_fewer(minutes: int, needed: int | None) -> None:
    chinese = slot("2016-05-18 10:00", booths=(ZH,), hours=minutes / 60)

    limits = [
        conflict.limit for conflict in found(work(chinese), by_name(sits(LI, chinese, booth=ZH)))
    ]

    assert limits == ([] if needed is None else [needed])


def test_the_numbers_are_the_stations_policy() -> None:
    english = slot("2016-05-18 10:00", booths=(EN,))
    strict = policy(interpreters_per_booth=3, short_meetings=())

    assert measured(work(english), by_name(sits(ADA, english), station=strict)) == [((EN,), 1, 3)]


def test_a_meeting_that_names_nobody_is_not_judged() -> None:
    assert found(EXAMPLE, by_name(sits(ADA, slot("2016-05-20 10:00")))) == []


def test_a_cancelled_meeting_and_a_neighbours_are_not_judged() -> None:
    gone = replace(slot("2016-05-18 10:00", booths=(EN,)), status=SlotStatus.CANCELLED)
    theirs = slot("2016-05-18 15:00", booths=(EN,))

    assert found(work(gone), by_name(sits(BEN, gone, theirs))) == []


def test_a_booth_that_the_meeting_does_not_have_is_no_booth_to_fill() -> None:
    facts = by_name(
        sits(ADA, BILINGUAL, booth=FR), sits(BEN, BILINGUAL), sits(LI, BILINGUAL, booth=ZH)
    )

    assert measured(work(BILINGUAL), facts) == [((EN, FR), 1, 2)]
