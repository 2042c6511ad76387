from dataclasses import replace
from datetime import date

from plans import BOARDROOM_A, EXAMPLE, FIRST, POLICY, SIX, VIENNA, facts, policy, work
from wgcal.constraints.not_recorded import not_recorded
from wgcal.domain.document import Document
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotStatus
from wgcal.domain.station import RoomId

PAPER = Document(symbol="CTOC/COP/WG.6/2016/2", titles={})
REFERENCE = Document(symbol="CTOC/COP/WG.6/2012/3", titles={})
ISSUED = replace(PAPER, issued={Language.EN: date(2016, 4, 1)})

WITHOUT_COUNT = replace(VIENNA, rooms=(replace(BOARDROOM_A, booths=None), *VIENNA.rooms[1:]))


def test_the_example_says_only_that_its_documents_have_no_issue_dates() -> None:
    [missing] = not_recorded(replace(EXAMPLE, documents=(PAPER, REFERENCE)), facts())

    assert missing.constraints == ()
    assert missing.message.values["documents"] == (PAPER.symbol, REFERENCE.symbol)
    assert str(missing.message) == (
        "2 documents have no issue dates yet: whether they are out in time is not judged."
    )


def test_one_document_without_dates_is_said_in_the_singular() -> None:
    [missing] = not_recorded(replace(EXAMPLE, documents=(ISSUED, REFERENCE)), facts())

    assert str(missing.message) == (
        "1 document has no issue date yet: whether it is out in time is not judged."
    )


def test_issued_documents_leave_nothing_to_say() -> None:
    assert not_recorded(replace(EXAMPLE, documents=(ISSUED,)), facts()) == ()


def test_without_an_agenda_its_order_is_not_judged() -> None:
    [missing] = not_recorded(replace(EXAMPLE, agenda=()), facts())

    assert missing.constraints == (
        "opening-first",
        "report-last",
        "report-lead-time",
        "item-unscheduled",
        "item-unknown",
    )
    assert str(missing.message) == ("No agenda is recorded: items and their order are not judged.")


def test_without_an_entitlement_nothing_can_exceed_it() -> None:
    [missing] = not_recorded(replace(EXAMPLE, entitlement=None), facts())

    assert missing.constraints == ("entitlement-exceeded",)


def test_a_language_without_recorded_interpreters_is_named() -> None:
    some = replace(VIENNA, capacity=dict.fromkeys(SIX[2:], 1))
    [missing] = not_recorded(EXAMPLE, facts(station=some))

    assert missing.constraints == (
        "interpretation-capacity",
        "interpretation-daily-load",
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


def test_a_rule_that_is_off_misses_nothing() -> None:
    off = policy(severities={**POLICY.severities, "entitlement-exceeded": Severity.OFF})

    assert not_recorded(replace(EXAMPLE, entitlement=None), facts(station=off)) == ()
