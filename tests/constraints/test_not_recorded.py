from dataclasses import replace
from datetime import date

from interpreters import ADA, by_name, sits
from papers import SYMBOL, before, out, paper
from plans import BOARDROOM_A, EXAMPLE, FIRST, POLICY, SIX, VIENNA, facts, policy, slot, work
from wgcal.constraints.not_recorded import not_recorded
from wgcal.domain.document import DocumentRole
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import MeetingMode, SlotKind, SlotStatus
from wgcal.domain.station import RoomId

OTHER = "CTOC/COP/WG.6/2016/3"

WITHOUT_COUNT = replace(VIENNA, rooms=(replace(BOARDROOM_A, booths=None), *VIENNA.rooms[1:]))


def test_the_example_says_only_that_its_documents_have_no_issue_dates() -> None:
    [missing] = not_recorded(before(paper(), paper(symbol=OTHER)), facts())

    assert missing.constraints == ("document-late", "document-missing")
    assert missing.message.values["documents"] == (SYMBOL, OTHER)
    assert str(missing.message) == (
        "2 documents have no issue dates yet: whether they are out in time is not judged."
    )


def test_one_document_without_dates_is_said_in_the_singular() -> None:
    [missing] = not_recorded(before(paper(out(42)), paper(symbol=OTHER)), facts())

    assert str(missing.message) == (
        "1 document has no issue date yet: whether it is out in time is not judged."
    )


def test_issued_documents_leave_nothing_to_say() -> None:
    assert not_recorded(before(paper(out(42))), facts()) == ()


def test_a_document_that_no_rule_waits_for_is_not_missed() -> None:
    no_booths = work(replace(FIRST, booths=()))

    assert not_recorded(before(paper(), role=DocumentRole.REFERENCE), facts()) == ()
    assert not_recorded(before(paper(languages=(Language.EN,))), facts()) == ()
    assert not_recorded(before(paper(), plan=no_booths), facts()) == ()


def test_issue_dates_are_not_missed_where_the_rules_about_them_are_off() -> None:
    rules = dict.fromkeys(("document-late", "document-missing"), Severity.OFF)
    off = policy(severities={**POLICY.severities, **rules})

    assert not_recorded(before(paper()), facts(station=off)) == ()


def test_without_an_agenda_its_order_is_not_judged() -> None:
    [missing] = not_recorded(replace(EXAMPLE, agenda=()), facts())

    assert missing.constraints == (
        "opening-first",
        "report-last",
        "report-lead-time",
        "item-unscheduled",
        "item-unknown",
        "item-order",
    )
    assert str(missing.message) == ("No agenda is recorded: items and their order are not judged.")


def test_without_an_entitlement_nothing_can_exceed_it() -> None:
    [missing] = not_recorded(replace(EXAMPLE, entitlement=None), facts())

    assert missing.constraints == ("entitlement-exceeded", "entitlement-unused", "as-available")


def test_a_language_without_recorded_interpreters_is_named() -> None:
    some = replace(VIENNA, capacity=dict.fromkeys(SIX[2:], 1))
    [missing] = not_recorded(EXAMPLE, facts(station=some))

    assert missing.constraints == (
        "interpretation-capacity",
        "interpretation-daily-load",
        "interpretation-window-load",
        "interpretation-rest",
    )
    assert missing.message.values["languages"] == (Language.AR, Language.ZH)
    assert str(missing.message) == (
        "The station's interpreters of ar, zh are not recorded: their load is not judged."
    )


def test_interpreters_recorded_for_the_day_are_recorded() -> None:
    on_the_day = replace(
        VIENNA, capacity={}, capacity_on={date(2016, 5, 18): dict.fromkeys(SIX, 1)}
    )
    plan = work(FIRST)

    assert not_recorded(plan, facts(station=on_the_day)) == ()


def test_a_language_that_no_meeting_uses_is_not_missed() -> None:
    english = replace(FIRST, booths=(Language.EN,))
    only = replace(VIENNA, capacity={Language.EN: 1})

    assert not_recorded(work(english), facts(station=only)) == ()


def test_a_room_in_use_without_a_count_of_booths_is_named() -> None:
    plan = work(replace(FIRST, room=BOARDROOM_A.id))
    [missing] = not_recorded(plan, facts(station=WITHOUT_COUNT))

    assert missing.constraints == ("room-booths",)
    assert str(missing.message) == (
        "The booths of room boardroom-a are not recorded: whether they suffice is not judged."
    )


def test_a_room_that_the_station_does_not_know_has_no_count_of_booths() -> None:
    [missing] = not_recorded(work(replace(FIRST, room=RoomId("tent"))), facts())

    assert missing.message.values["rooms"] == ("tent",)


def test_a_room_without_a_count_is_not_missed_unless_a_meeting_wants_booths_there() -> None:
    silent = replace(FIRST, room=BOARDROOM_A.id, booths=())
    cancelled = replace(FIRST, room=BOARDROOM_A.id, status=SlotStatus.CANCELLED)

    assert not_recorded(work(FIRST), facts(station=WITHOUT_COUNT)) == ()
    assert not_recorded(work(silent), facts(station=WITHOUT_COUNT)) == ()
    assert not_recorded(work(cancelled), facts(station=WITHOUT_COUNT)) == ()


def test_a_room_without_a_count_of_seats_is_named_where_attendance_is_known() -> None:
    plan = work(replace(FIRST, room=BOARDROOM_A.id, attendance=120))
    [missing] = not_recorded(plan, facts())

    assert missing.constraints == ("room-seats",)
    assert str(missing.message) == (
        "The seats of room boardroom-a are not recorded: whether they suffice is not judged."
    )


def test_seats_are_not_missed_where_they_are_recorded_or_nobody_is_known_to_come() -> None:
    counted = replace(VIENNA, rooms=(replace(BOARDROOM_A, seats=350),))
    attended = replace(FIRST, room=BOARDROOM_A.id, attendance=120)
    unattended = (
        replace(attended, attendance=None),
        replace(attended, room=None),
        replace(attended, mode=MeetingMode.REMOTE),
        replace(attended, kind=SlotKind.HOLD),
        replace(attended, status=SlotStatus.CANCELLED),
    )

    assert not_recorded(work(attended), facts(station=counted)) == ()
    assert [not_recorded(work(slot), facts()) for slot in unattended] == [()] * 5


def test_a_rule_that_is_off_misses_nothing() -> None:
    rules = ("entitlement-exceeded", "entitlement-unused", "as-available")
    off = policy(severities={**POLICY.severities, **dict.fromkeys(rules, Severity.OFF)})

    assert not_recorded(replace(EXAMPLE, entitlement=None), facts(station=off)) == ()


def test_a_rule_with_several_severities_is_off_when_all_of_them_are() -> None:
    levels = ("interpretation-window-load/limit", "interpretation-window-load/hard-limit")
    off = policy(severities={**POLICY.severities, **dict.fromkeys(levels, Severity.OFF)})
    [missing] = not_recorded(EXAMPLE, facts(station=replace(off, capacity={})))

    assert missing.constraints == (
        "interpretation-capacity",
        "interpretation-daily-load",
        "interpretation-rest",
    )


def test_meetings_that_name_nobody_are_said_where_others_of_the_plan_name_interpreters() -> None:
    [missing] = not_recorded(EXAMPLE, by_name(sits(ADA, FIRST)))

    assert missing.constraints == ("interpreters-per-booth", "interpreter-double-booked")
    assert str(missing.message) == (
        "3 meetings name no interpreters: whether their booths are full is not judged."
    )


def test_a_plan_that_names_nobody_or_somebody_everywhere_has_nothing_to_say_of_it() -> None:
    neighbours_only = by_name(sits(ADA, slot("2016-05-20 10:00")))
    silent = slot("2016-05-20 15:00", booths=())

    assert not_recorded(EXAMPLE, neighbours_only) == ()
    assert not_recorded(work(FIRST, silent), by_name(sits(ADA, FIRST))) == ()
