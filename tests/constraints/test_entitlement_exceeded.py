from dataclasses import replace
from datetime import date

from plans import (
    EVENING,
    EXAMPLE,
    FIRST,
    FOUR_MEETINGS,
    SIX,
    facts,
    neighbour,
    policy,
    slot,
    vienna,
    work,
)
from wgcal.constraints.entitlement_exceeded import entitlement_exceeded
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotKind, SlotStatus

BOTH_WORKING_LANGUAGES = replace(FOUR_MEETINGS, languages=(Language.EN, Language.FR))


def test_a_fifth_interpreted_meeting_is_one_conflict_with_all_five() -> None:
    [conflict] = entitlement_exceeded(work(*EXAMPLE.slots, EVENING), facts())

    assert conflict.constraint == "entitlement-exceeded"
    assert conflict.severity is Severity.GATE
    assert len(conflict.slots) == 5
    assert conflict.subject == ("meetings",)
    assert (conflict.measured, conflict.limit) == (5, 4)
    assert conflict.starts_at == vienna("2016-05-18 10:00")
    assert conflict.ends_at == vienna("2016-05-19 18:00")
    assert str(conflict.message) == (
        "The session has 5 interpreted meetings, and is entitled to 4."
    )


def test_moving_one_of_too_many_meetings_leaves_the_conflict_the_same() -> None:
    moved = replace(
        EVENING, starts_at=vienna("2016-05-18 20:00"), ends_at=vienna("2016-05-18 23:00")
    )
    [before] = entitlement_exceeded(work(*EXAMPLE.slots, EVENING), facts())
    [after] = entitlement_exceeded(work(*EXAMPLE.slots, moved), facts())

    assert after.fingerprint == before.fingerprint


def test_four_meetings_are_within_the_entitlement() -> None:
    assert list(entitlement_exceeded(EXAMPLE, facts())) == []


def test_a_meeting_without_interpretation_uses_nothing() -> None:
    silent = replace(EVENING, booths=())

    assert list(entitlement_exceeded(work(*EXAMPLE.slots, silent), facts())) == []


def test_a_cancelled_meeting_uses_nothing() -> None:
    cancelled = replace(EVENING, status=SlotStatus.CANCELLED)

    assert list(entitlement_exceeded(work(*EXAMPLE.slots, cancelled), facts())) == []


def test_a_hold_is_no_meeting_yet() -> None:
    hold = replace(EVENING, kind=SlotKind.HOLD)

    assert list(entitlement_exceeded(work(*EXAMPLE.slots, hold), facts())) == []


def test_an_informal_meeting_with_booths_counts() -> None:
    informal = replace(EVENING, kind=SlotKind.INFORMAL)
    [conflict] = entitlement_exceeded(work(*EXAMPLE.slots, informal), facts())

    assert conflict.measured == 5


def test_each_meeting_outside_the_days_is_a_conflict_of_its_own() -> None:
    before, after = slot("2016-05-16 10:00"), slot("2016-05-20 10:00")
    first, second = entitlement_exceeded(work(before, FIRST, after), facts())

    assert (first.slots, first.subject) == ((before.id,), ("days",))
    assert (first.measured, first.limit) == (2, 0)
    assert first.starts_at == before.starts_at
    assert first.ends_at == before.ends_at
    assert (second.slots, second.measured) == ((after.id,), 1)
    assert str(second.message) == (
        "The interpreted meeting of 2016-05-20 10:00:00+02:00 is 1 day outside the days"
        " of the entitlement, 2016-05-18 to 2016-05-19."
    )


def test_a_day_amid_those_of_the_entitlement_is_within() -> None:
    longer = replace(FOUR_MEETINGS, starts_on=date(2016, 5, 16), ends_on=date(2016, 5, 20))

    assert list(entitlement_exceeded(work(FIRST, entitlement=longer), facts())) == []


def test_a_meeting_that_runs_past_midnight_uses_the_day_after_the_last() -> None:
    night = slot("2016-05-19 22:00")
    [conflict] = entitlement_exceeded(work(night), facts())

    assert (conflict.subject, conflict.measured) == (("days",), 1)


def test_a_meeting_that_ends_at_midnight_keeps_to_the_last_day() -> None:
    assert list(entitlement_exceeded(work(slot("2016-05-19 21:00")), facts())) == []


def test_booths_outside_the_languages_are_named_once_for_a_meeting() -> None:
    plan = work(FIRST, entitlement=BOTH_WORKING_LANGUAGES)
    [conflict] = entitlement_exceeded(plan, facts())

    others = (Language.AR, Language.ZH, Language.RU, Language.ES)
    assert conflict.slots == (FIRST.id,)
    assert conflict.subject == ("languages", *others)
    assert (conflict.measured, conflict.limit) == (4, 0)
    assert conflict.message.values["languages"] == others


def test_one_language_too_many_is_said_in_the_singular() -> None:
    german = replace(FIRST, booths=(*SIX, Language.DE))
    [conflict] = entitlement_exceeded(work(german), facts())

    assert str(conflict.message) == (
        "The meeting of 2016-05-18 10:00:00+02:00 has a booth of de,"
        " which the entitlement does not include."
    )


def test_every_cause_is_told_when_a_plan_exceeds_in_all_ways() -> None:
    small = replace(BOTH_WORKING_LANGUAGES, meetings=0, starts_on=date(2016, 5, 19))
    found = entitlement_exceeded(work(FIRST, entitlement=small), facts())

    assert [conflict.subject[0] for conflict in found] == ["meetings", "days", "languages"]


def test_without_a_recorded_entitlement_nothing_is_judged() -> None:
    plan = work(*EXAMPLE.slots, EVENING, entitlement=None)

    assert list(entitlement_exceeded(plan, facts())) == []


def test_other_sessions_do_not_use_this_entitlement() -> None:
    assert list(entitlement_exceeded(EXAMPLE, facts(neighbour(EVENING)))) == []


def test_the_severity_is_the_stations() -> None:
    lenient = policy(severities={"entitlement-exceeded": Severity.INFORM})
    [conflict] = entitlement_exceeded(work(*EXAMPLE.slots, EVENING), facts(station=lenient))

    assert conflict.severity is Severity.INFORM
