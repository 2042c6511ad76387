from dataclasses import replace
from datetime import date

import pytest

from interpreters import EN, ZH, served
from loads import WEEK, found, meetings, station, told
from plans import EXAMPLE, POLICY, SIX, VIENNA, facts, neighbour, policy, slot, work
from wgcal.constraints.interpretation_window_load import NAME, SOURCE
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.policy import Severity, WindowLoad
from wgcal.domain.slot import MeetingMode, SlotStatus


def test_eight_meetings_in_a_week_are_one_warning_for_all_languages() -> None:
    eight = meetings(16, 17, 18, 19)

    [conflict] = found(work(*eight), facts())

    assert conflict.constraint == NAME
    assert conflict.severity is Severity.WARN
    assert conflict.source == SOURCE
    assert conflict.slots == tuple(slot.id for slot in eight)
    assert conflict.subject == ("P7D", *SIX)
    assert (conflict.measured, conflict.limit) == (8, 7)
    assert (conflict.starts_at, conflict.ends_at) == (eight[0].starts_at, eight[-1].ends_at)
    assert str(conflict.message) == (
        "Between 2016-05-16 and 2016-05-19 the interpreters of ar, zh, en, fr, ru, es would serve "
        "8 meetings within 7 days, and may serve 7."
    )


def test_nine_meetings_in_a_week_pass_the_limit_that_is_never_passed() -> None:
    [conflict] = found(work(*meetings(16, 17, 18, 19), *meetings(20, hours=[10])), facts())

    assert conflict.severity is Severity.GATE
    assert (conflict.measured, conflict.limit) == (9, 8)
    assert str(conflict.message).endswith(
        "would serve 9 meetings within 7 days, and may in no case serve more than 8."
    )


def test_seven_meetings_in_a_week_are_the_limit() -> None:
    assert found(work(*meetings(16, 17, 18), *meetings(19, hours=[10])), facts()) == []


def test_the_window_slides_over_days_and_not_over_weeks() -> None:
    from_thursday = meetings(19, 20, 23, 24)

    assert told(work(*from_thursday), facts()) == [(("P7D", *SIX), 8, 7, "warn")]
    assert found(work(*meetings(19, 20, 23), *meetings(26)), facts()) == []


def test_windows_that_share_a_meeting_are_one_conflict_that_measures_the_worst_of_them() -> None:
    plan = work(*meetings(16, 17, 18, 19, 20, 23, 24))

    [conflict] = found(plan, facts(station=station(replace(WEEK, hard_limit=None))))

    assert len(conflict.slots) == 14
    assert (conflict.measured, conflict.limit) == (10, 7)


def test_windows_that_share_no_meeting_are_two_conflicts() -> None:
    short = station(WindowLoad(days=2, assignments=3))
    plan = work(*meetings(16, 17, 19, 20))

    first, second = found(plan, facts(station=short))

    assert first.slots == tuple(slot.id for slot in plan.slots[:4])
    assert second.slots == tuple(slot.id for slot in plan.slots[4:])


def test_a_meeting_belongs_to_the_day_in_the_room_on_which_it_starts() -> None:
    over_midnight = slot("2016-05-17 23:30")
    one_day = station(WindowLoad(days=1, assignments=2))

    assert found(work(*meetings(18), over_midnight), facts(station=one_day)) == []
    assert len(found(work(*meetings(17), over_midnight), facts(station=one_day))) == 1


def test_a_named_team_and_its_languages_with_the_same_meetings_are_one_conflict() -> None:
    [conflict] = found(work(*meetings(16, 17, 18, 19, team="A")), facts())

    assert conflict.subject == ("P7D", "A")


def test_a_named_team_is_one_team_though_the_station_has_two() -> None:
    two = replace(VIENNA, capacity=dict.fromkeys(SIX, 2))

    assert told(work(*meetings(16, 17, 18, 19, team="A")), facts(station=two)) == [
        (("P7D", "A"), 8, 7, "warn")
    ]
    assert found(work(*meetings(16, 17, 18, 19)), facts(station=two)) == []


def test_several_teams_may_serve_as_often_each() -> None:
    two = replace(VIENNA, capacity=dict.fromkeys(SIX, 2))
    plan = work(*meetings(16, 17, 18, 19, 20, hours=[9, 13, 17]))

    assert told(plan, facts(station=two)) == [(("P7D", *SIX), 15, 14, "warn")]


def test_a_team_that_is_there_for_some_days_adds_what_those_days_allow() -> None:
    second_on_monday = replace(VIENNA, capacity_on={date(2016, 5, 16): dict.fromkeys(SIX, 2)})
    nine = [*meetings(16, 17, 18, 19), *meetings(20, hours=[10])]

    assert found(work(*nine), facts(station=second_on_monday)) == []
    assert told(work(*nine, *meetings(20, hours=[15])), facts(station=second_on_monday)) == [
        (("P7D", *SIX), 10, 9, "warn")
    ]


def test_a_team_that_is_away_at_the_weekend_may_serve_as_often() -> None:
    weekend = {date(2016, 5, day): dict.fromkeys(SIX, 0) for day in (14, 15, 21, 22)}
    on_weekdays = replace(VIENNA, capacity_on=weekend)

    assert (
        found(work(*meetings(16, 17, 18), *meetings(19, hours=[10])), facts(station=on_weekdays))
        == []
    )
    assert told(work(*meetings(16, 17, 18, 19)), facts(station=on_weekdays)) == [
        (("P7D", *SIX), 8, 7, "warn")
    ]


def test_a_language_that_is_not_recorded_on_one_of_the_days_is_not_judged() -> None:
    for_four_days = {date(2016, 5, day): dict.fromkeys(SIX, 1) for day in (16, 17, 18, 19)}
    some_days = replace(VIENNA, capacity={}, capacity_on=for_four_days)

    assert found(work(*meetings(16, 17, 18, 19)), facts(station=some_days)) == []


def test_a_language_without_teams_is_a_matter_of_capacity() -> None:
    nobody = replace(VIENNA, capacity=dict.fromkeys(SIX, 0))

    assert found(work(*meetings(16, 17, 18, 19)), facts(station=nobody)) == []


def test_remote_meetings_count_against_a_limit_of_their_own_and_against_the_others() -> None:
    remote = [replace(each, mode=MeetingMode.REMOTE) for each in meetings(16, 17, 18)]

    [conflict] = found(work(*remote), facts())

    assert (conflict.subject, conflict.measured, conflict.limit) == (("P7D", "remote", *SIX), 6, 5)
    assert conflict.severity is Severity.WARN
    assert str(conflict.message).endswith(
        "would serve 6 remote meetings within 7 days, and may serve 5."
    )
    assert told(work(*remote, *meetings(19)), facts()) == [
        (("P7D", *SIX), 8, 7, "warn"),
        (("P7D", "remote", *SIX), 6, 5, "warn"),
    ]


def test_a_hard_limit_of_remote_meetings_is_told_as_such() -> None:
    hard = policy(remote_window_loads=(WindowLoad(days=7, assignments=3, hard_limit=4),))
    remote = [replace(each, mode=MeetingMode.REMOTE) for each in meetings(16, 17, 18)]

    [conflict] = found(work(*remote), facts(station=hard))

    assert (conflict.measured, conflict.limit, conflict.severity) == (6, 4, Severity.GATE)
    assert str(conflict.message).endswith(
        "would serve 6 remote meetings within 7 days, and may in no case serve more than 4."
    )


def test_hybrid_meetings_are_held_in_the_room() -> None:
    hybrid = [replace(each, mode=MeetingMode.HYBRID) for each in meetings(16, 17, 18)]

    assert found(work(*hybrid), facts()) == []


def test_neighbours_and_meetings_days_away_count() -> None:
    near = [neighbour(each) for each in meetings(19)]
    away = tuple(served(each) for each in meetings(23))

    [conflict] = found(work(*meetings(17, 18)), replace(facts(*near), served=away))

    assert (conflict.measured, conflict.limit) == (8, 7)
    assert len(conflict.slots) == 8


def test_remote_meetings_days_away_count_as_such() -> None:
    away = tuple(served(each, MeetingMode.REMOTE) for each in meetings(17, 18))
    remote = [replace(each, mode=MeetingMode.REMOTE) for each in meetings(16)]

    assert told(work(*remote), replace(facts(), served=away)) == [
        (("P7D", "remote", *SIX), 6, 5, "warn")
    ]


def test_windows_without_a_meeting_of_the_plan_are_not_looked_at() -> None:
    away = tuple(served(each) for each in meetings(2, 3, 4, 5, 6))

    assert found(work(*meetings(18)), replace(facts(), served=away)) == []


def test_holds_count_and_cancelled_meetings_and_those_without_booths_do_not() -> None:
    seven, [eighth] = [*meetings(16, 17, 18), *meetings(19, hours=[10])], meetings(19, hours=[15])

    assert found(work(*seven, replace(eighth, status=SlotStatus.CANCELLED)), facts()) == []
    assert found(work(*seven, replace(eighth, booths=())), facts()) == []
    assert told(work(*seven, replace(eighth, booths=(EN,))), facts()) == [
        (("P7D", "en"), 8, 7, "warn")
    ]


def test_a_language_that_most_meetings_lack_has_a_conflict_of_its_own_or_none() -> None:
    without = [replace(each, booths=(Language.EN,)) for each in meetings(16)]
    plan = work(*without, *meetings(17, 18, 19))

    assert told(plan, facts()) == [(("P7D", "en"), 8, 7, "warn")]
    assert ZH in plan.slots[-1].booths


@pytest.mark.parametrize("loads", [(), (WindowLoad(days=7, assignments=100),)])
def test_a_policy_without_such_limits_finds_nothing(loads: tuple[WindowLoad, ...]) -> None:
    assert found(work(*meetings(16, 17, 18, 19, 20)), facts(station=station(*loads))) == []


def test_the_example_is_far_from_any_such_limit() -> None:
    assert found(EXAMPLE, facts()) == []
    assert POLICY.window_loads[Contract.STAFF] == (WEEK,)
