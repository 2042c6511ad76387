from dataclasses import replace

from hypothesis import given

from plans import (
    EVENING,
    EXAMPLE,
    FIRST,
    FOUR_MEETINGS,
    FOURTH,
    POLICY,
    SECOND,
    SIX,
    THIRD,
    slot,
    work,
)
from random_plans import plans
from wgcal.domain.entitlement_ledger import Account, LanguageAccount, entitlement_ledger
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot, SlotKind, SlotStatus

FULL = Account(
    granted=4,
    planned=4,
    cancelled=0,
    used=4,
    left=0,
    planned_minutes=720,
    lost_minutes=0,
    used_minutes=720,
)


def cancelled(one: Slot) -> Slot:
    return replace(one, status=SlotStatus.CANCELLED)


def test_the_example_uses_all_four_meetings_in_all_six_languages() -> None:
    ledger = entitlement_ledger(EXAMPLE, POLICY)

    assert ledger.session == FULL
    assert ledger.languages == (LanguageAccount(languages=SIX, account=FULL),)
    assert (ledger.session.utilization_percent, ledger.session.use_percent) == (100, 100)


def test_a_cancelled_meeting_stays_planned_is_left_and_lowers_the_utilization() -> None:
    account = entitlement_ledger(work(FIRST, SECOND, cancelled(THIRD), FOURTH), POLICY).session

    assert (account.planned, account.cancelled, account.used, account.left) == (4, 1, 3, 1)
    assert (account.planned_minutes, account.lost_minutes, account.used_minutes) == (720, 180, 540)
    assert (account.utilization_percent, account.use_percent) == (75, 75)


def test_a_short_meeting_is_a_whole_sitting_planned_and_its_own_length_used() -> None:
    account = entitlement_ledger(work(slot("2016-05-18 10:00", hours=1.5)), POLICY).session

    assert (account.planned_minutes, account.used_minutes) == (180, 90)
    assert (account.utilization_percent, account.use_percent) == (100, 25)


def test_a_sitting_is_as_long_as_the_policy_says() -> None:
    account = entitlement_ledger(EXAMPLE, replace(POLICY, meeting_minutes=120)).session

    assert account.planned_minutes == 480


def test_more_meetings_than_granted_leave_none() -> None:
    account = entitlement_ledger(work(*EXAMPLE.slots, EVENING), POLICY).session

    assert (account.used, account.left) == (5, 0)


def test_holds_and_meetings_without_booths_do_not_count() -> None:
    hold = replace(EVENING, kind=SlotKind.HOLD)
    uninterpreted = replace(FIRST, booths=())

    assert entitlement_ledger(work(hold, uninterpreted), POLICY).session.planned == 0


def test_what_is_planned_without_an_entitlement_is_counted_and_nothing_is_granted_or_left() -> None:
    account = entitlement_ledger(work(FIRST, entitlement=None), POLICY).session

    assert (account.granted, account.planned, account.left, account.use_percent) == (
        None,
        1,
        None,
        None,
    )


def test_nothing_planned_has_no_utilization() -> None:
    account = entitlement_ledger(work(), POLICY).session

    assert (account.granted, account.left, account.utilization_percent) == (4, 4, None)


def test_languages_whose_booths_differ_have_their_own_account() -> None:
    fewer = replace(SECOND, booths=(Language.EN, Language.FR))

    ledger = entitlement_ledger(work(FIRST, fewer), POLICY)

    assert [
        (line.languages, line.account.used, line.account.left) for line in ledger.languages
    ] == [
        ((Language.AR, Language.ZH, Language.RU, Language.ES), 1, 3),
        ((Language.EN, Language.FR), 2, 2),
    ]


def test_a_language_granted_and_never_planned_has_all_left_and_one_not_granted_has_none() -> None:
    granted = replace(FOUR_MEETINGS, languages=(Language.EN, Language.FR))
    plan = work(replace(FIRST, booths=(Language.EN, Language.ES)), entitlement=granted)

    ledger = entitlement_ledger(plan, POLICY)

    assert [
        (line.languages, line.account.granted, line.account.used, line.account.left)
        for line in ledger.languages
    ] == [
        ((Language.EN,), 4, 1, 3),
        ((Language.FR,), 4, 0, 4),
        ((Language.ES,), 0, 1, 0),
    ]


@given(plans())
def test_meetings_and_minutes_always_add_up(plan: OrganizationOfWork) -> None:
    ledger = entitlement_ledger(plan, POLICY)

    for account in (ledger.session, *(line.account for line in ledger.languages)):
        assert account.used + account.cancelled == account.planned
        assert account.planned_minutes - account.lost_minutes == account.used * 180
        assert account.planned <= ledger.session.planned
    named = [language for line in ledger.languages for language in line.languages]
    assert len(named) == len(set(named))
