from dataclasses import replace
from datetime import date

from interpreters import ADA, BEN, by_name, sits
from plans import (
    EVENING,
    EXAMPLE,
    FIRST,
    SECOND,
    SIX,
    VIENNA,
    facts,
    neighbour,
    policy,
    slot,
    vienna,
    work,
)
from wgcal.constraints.interpretation_daily_load import interpretation_daily_load
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotStatus
from wgcal.domain.station import Station

THREE = (FIRST, SECOND, EVENING)


def teams(number: int) -> Station:
    return replace(VIENNA, capacity=dict.fromkeys(SIX, number))


def of_team(team: str, *slots: Slot) -> tuple[Slot, ...]:
    return tuple(replace(slot, team=team) for slot in slots)


def test_a_third_meeting_on_the_same_day_is_reported_once_for_six_languages() -> None:
    [conflict] = interpretation_daily_load(work(*THREE), facts())

    assert conflict.constraint == "interpretation-daily-load"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (FIRST.id, SECOND.id, EVENING.id)
    assert conflict.subject == ("2016-05-18", *SIX)
    assert (conflict.measured, conflict.limit) == (3, 2)
    assert conflict.starts_at == vienna("2016-05-18 10:00")
    assert conflict.ends_at == vienna("2016-05-18 22:00")
    assert str(conflict.message) == (
        "On 2016-05-18 the interpreters of ar, zh, en, fr, ru, es would serve 3 meetings,"
        " and may serve 2."
    )


def test_two_meetings_a_day_are_a_days_work() -> None:
    assert list(interpretation_daily_load(EXAMPLE, facts())) == []


def test_a_second_team_can_serve_a_third_meeting() -> None:
    assert list(interpretation_daily_load(work(*THREE), facts(station=teams(2)))) == []


def test_only_the_languages_of_the_third_meeting_are_above_the_limit() -> None:
    english = replace(EVENING, booths=(Language.EN, Language.FR))
    [conflict] = interpretation_daily_load(work(FIRST, SECOND, english), facts())

    assert conflict.subject == ("2016-05-18", Language.EN, Language.FR)


def test_another_bodys_meetings_count() -> None:
    other = neighbour(EVENING)
    [conflict] = interpretation_daily_load(work(FIRST, SECOND), facts(other))

    assert conflict.slots == (FIRST.id, SECOND.id, other.slot.id)


def test_a_named_team_above_the_limit_is_reported_though_others_are_free() -> None:
    named = of_team("A", *THREE)
    [conflict] = interpretation_daily_load(work(*named), facts(station=teams(2)))

    assert conflict.subject == ("2016-05-18", "A")
    assert (conflict.measured, conflict.limit) == (3, 2)
    assert str(conflict.message) == (
        "On 2016-05-18 team A would serve 3 meetings, and may serve 2."
    )


def test_a_named_team_and_the_languages_with_the_same_slots_are_told_once() -> None:
    [conflict] = interpretation_daily_load(work(*of_team("A", *THREE)), facts())

    assert conflict.subject == ("2016-05-18", "A")


def test_teams_within_their_limits_may_still_be_more_than_the_station_has() -> None:
    named = (*of_team("A", FIRST, SECOND), *of_team("B", EVENING))
    [conflict] = interpretation_daily_load(work(*named), facts())

    assert conflict.subject == ("2016-05-18", *SIX)
    assert (conflict.measured, conflict.limit) == (3, 2)


def test_a_team_may_be_called_as_a_language_is() -> None:
    french = (*of_team("fr", FIRST), *(replace(each, booths=(Language.FR,)) for each in THREE[1:]))
    [conflict] = interpretation_daily_load(work(*french), facts())

    assert conflict.subject == ("2016-05-18", Language.FR)


def test_a_meeting_across_midnight_is_work_of_the_day_on_which_it_starts() -> None:
    night = slot("2016-05-18 22:00")
    next_day = (slot("2016-05-19 10:00"), slot("2016-05-19 15:00"))

    assert list(interpretation_daily_load(work(night, *next_day), facts())) == []


def test_a_language_without_recorded_teams_is_not_judged() -> None:
    unknown = replace(VIENNA, capacity={}, capacity_on={date(2016, 5, 19): dict.fromkeys(SIX, 1)})

    assert list(interpretation_daily_load(work(*THREE), facts(station=unknown))) == []


def test_without_any_team_the_capacity_is_to_blame_and_not_the_load() -> None:
    assert list(interpretation_daily_load(work(*THREE), facts(station=teams(0)))) == []


def test_the_limit_is_the_stations() -> None:
    found = interpretation_daily_load(work(*THREE), facts(station=policy(meetings_a_day=3)))

    assert list(found) == []


def test_a_cancelled_meeting_and_one_without_booths_are_no_work() -> None:
    cancelled = replace(EVENING, status=SlotStatus.CANCELLED)
    silent = replace(EVENING, booths=())

    assert list(interpretation_daily_load(work(FIRST, SECOND, cancelled), facts())) == []
    assert list(interpretation_daily_load(work(FIRST, SECOND, silent), facts())) == []


def test_interpreters_by_name_share_a_conflict_beside_that_of_their_languages() -> None:
    of_languages, by_names = interpretation_daily_load(
        work(*THREE), by_name(sits(BEN, *THREE), sits(ADA, *THREE))
    )

    assert of_languages.subject == ("2016-05-18", *SIX)
    assert by_names.subject == ("2016-05-18", "ada", "ben")
    assert (by_names.slots, by_names.measured, by_names.limit) == (of_languages.slots, 3, 2)
    assert str(by_names.message) == (
        "On 2016-05-18 interpreters Ada, Ben would serve 3 meetings, and may serve 2."
    )


def test_somebody_serves_two_meetings_a_day_whatever_teams_there_are() -> None:
    known = by_name(sits(ADA, *THREE), sits(BEN, *THREE[:2]), station=teams(2))

    [conflict] = interpretation_daily_load(work(*THREE), known)

    assert conflict.subject == ("2016-05-18", "ada")


def test_somebody_in_two_booths_of_a_meeting_serves_it_once() -> None:
    known = by_name(sits(ADA, FIRST, SECOND), sits(ADA, FIRST, SECOND, booth=Language.FR))

    assert list(interpretation_daily_load(work(FIRST, SECOND), known)) == []


def test_somebody_who_also_serves_a_neighbour_is_reported() -> None:
    theirs = neighbour(EVENING)
    known = by_name(
        sits(ADA, FIRST, SECOND, theirs.slot),
        neighbours=(theirs,),
        station=teams(2),
    )

    [conflict] = interpretation_daily_load(work(FIRST, SECOND), known)

    assert conflict.slots == (FIRST.id, SECOND.id, theirs.slot.id)
