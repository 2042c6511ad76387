from dataclasses import replace
from datetime import date

from plans import EXAMPLE, FIRST, SIX, VIENNA, facts, neighbour, policy, slot, vienna, work
from wgcal.constraints.interpretation_capacity import interpretation_capacity
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotKind, SlotStatus
from wgcal.domain.station import Station, StationId

NOON = slot("2016-05-18 12:00")
ENGLISH = slot("2016-05-18 11:00", booths=(Language.EN,), hours=1)
NIGHT = slot("2016-05-18 22:00", hours=4)
LATE = slot("2016-05-18 23:00", hours=4)


def staffed(capacity: dict[Language, int], **on_18_may: int) -> Station:
    special = {Language(language): teams for language, teams in on_18_may.items()}
    return replace(VIENNA, capacity=capacity, capacity_on={date(2016, 5, 18): special})


def test_two_meetings_at_once_with_one_team_are_one_conflict_of_six_languages() -> None:
    [conflict] = interpretation_capacity(work(FIRST, NOON), facts())

    assert conflict.constraint == "interpretation-capacity"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (FIRST.id, NOON.id)
    assert conflict.subject == ("2016-05-18", *SIX)
    assert (conflict.measured, conflict.limit) == (2, 1)
    assert conflict.starts_at == vienna("2016-05-18 12:00")
    assert conflict.ends_at == vienna("2016-05-18 13:00")
    assert str(conflict.message) == (
        "On 2016-05-18 2 meetings at once want interpreters of ar, zh, en, fr, ru, es;"
        " the station has booths for 1."
    )


def test_languages_that_fare_differently_are_told_apart() -> None:
    two_teams = staffed(dict.fromkeys(SIX, 1), en=2)
    found = interpretation_capacity(work(FIRST, NOON, ENGLISH), facts(station=two_teams))

    assert [(conflict.subject[1:], conflict.slots) for conflict in found] == [
        ((Language.AR, Language.ZH, Language.FR, Language.RU, Language.ES), (FIRST.id, NOON.id))
    ]


def test_a_meeting_in_one_language_takes_only_that_booth() -> None:
    [conflict] = interpretation_capacity(work(FIRST, ENGLISH), facts())

    assert conflict.subject == ("2016-05-18", Language.EN)


def test_a_language_without_recorded_teams_is_not_judged() -> None:
    assert list(interpretation_capacity(work(FIRST, NOON), facts(station=staffed({})))) == []


def test_no_team_at_all_is_not_enough_for_one_meeting() -> None:
    none = staffed(dict.fromkeys(SIX, 1), ru=0)
    [conflict] = interpretation_capacity(work(FIRST), facts(station=none))

    assert conflict.subject == ("2016-05-18", Language.RU)
    assert (conflict.measured, conflict.limit) == (1, 0)
    assert str(conflict.message) == (
        "On 2016-05-18 1 meeting wants interpreters of ru; the station has booths for 0."
    )


def test_more_teams_serve_more_meetings() -> None:
    two_teams = staffed(dict.fromkeys(SIX, 2))

    assert list(interpretation_capacity(work(FIRST, NOON), facts(station=two_teams))) == []


def test_a_night_meeting_is_measured_against_the_teams_of_both_days() -> None:
    found = list(interpretation_capacity(work(NIGHT, LATE), facts()))

    assert [(one.subject[0], one.starts_at, one.ends_at) for one in found] == [
        ("2016-05-18", vienna("2016-05-18 23:00"), vienna("2016-05-19 00:00")),
        ("2016-05-19", vienna("2016-05-19 00:00"), vienna("2016-05-19 02:00")),
    ]


def test_a_night_meeting_may_lack_a_team_on_one_of_its_days_only() -> None:
    more_on_18_may = staffed(dict.fromkeys(SIX, 1), **dict.fromkeys(SIX, 2))
    [conflict] = interpretation_capacity(work(NIGHT, LATE), facts(station=more_on_18_may))

    assert conflict.subject[0] == "2016-05-19"


def test_the_longer_night_of_a_clock_change_is_one_stretch() -> None:
    early = slot("2016-10-30 00:00", hours=5)
    other = slot("2016-10-30 01:00", hours=5)
    [conflict] = interpretation_capacity(work(early, other), facts())

    assert conflict.starts_at == vienna("2016-10-30 01:00")
    assert conflict.ends_at == early.ends_at


def test_another_body_takes_the_same_interpreters() -> None:
    other = neighbour(NOON)
    [conflict] = interpretation_capacity(work(FIRST), facts(other))

    assert conflict.slots == (FIRST.id, other.slot.id)


def test_a_hold_keeps_its_interpreters() -> None:
    hold = replace(NOON, kind=SlotKind.HOLD)
    [conflict] = interpretation_capacity(work(FIRST, hold), facts())

    assert conflict.slots == (FIRST.id, hold.id)


def test_interpreters_elsewhere_are_not_ours() -> None:
    elsewhere = replace(neighbour(NOON), station=StationId("geneva"))

    assert list(interpretation_capacity(work(FIRST), facts(elsewhere))) == []


def test_a_meeting_without_booths_or_cancelled_takes_no_interpreters() -> None:
    silent = replace(NOON, booths=())
    cancelled = replace(NOON, status=SlotStatus.CANCELLED)

    assert list(interpretation_capacity(work(FIRST, silent), facts())) == []
    assert list(interpretation_capacity(work(FIRST, cancelled), facts())) == []


def test_the_severity_is_the_stations() -> None:
    lenient = policy(severities={"interpretation-capacity": Severity.WARN})
    [conflict] = interpretation_capacity(work(FIRST, NOON), facts(station=lenient))

    assert conflict.severity is Severity.WARN


def test_the_example_needs_one_team() -> None:
    assert list(interpretation_capacity(EXAMPLE, facts())) == []
