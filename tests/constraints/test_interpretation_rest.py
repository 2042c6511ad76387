from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from interpreters import ADA, BEN, LI, by_name, sits
from plans import (
    EVENING,
    EXAMPLE,
    FIRST,
    SECOND,
    SIX,
    THIRD,
    VIENNA,
    facts,
    neighbour,
    policy,
    slot,
    vienna,
    work,
)
from wgcal.constraints.interpretation_rest import interpretation_rest
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotId, SlotStatus
from wgcal.domain.station import Station

TWO_TEAMS = replace(VIENNA, capacity=dict.fromkeys(SIX, 2))
AT_ONCE = slot("2016-05-18 13:00")


def measured(*slots: Slot, station: Station = VIENNA) -> list[tuple[int | None, int | None]]:
    found = interpretation_rest(work(*slots), facts(station=station))
    return [(conflict.measured, conflict.limit) for conflict in found]


def test_an_hour_between_two_meetings_is_too_short_for_six_languages() -> None:
    [conflict] = interpretation_rest(work(*EXAMPLE.slots, EVENING), facts())

    assert conflict.constraint == "interpretation-rest"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (SECOND.id, EVENING.id)
    assert conflict.subject == SIX
    assert (conflict.measured, conflict.limit) == (60, 90)
    assert conflict.starts_at == vienna("2016-05-18 18:00")
    assert conflict.ends_at == vienna("2016-05-18 19:30")
    assert str(conflict.message) == (
        "After the meeting that ends at 2016-05-18 18:00:00+02:00, the interpreters of"
        " ar, zh, en, fr, ru, es would have 60 minutes to rest, and need 90."
    )


def test_the_two_hours_of_the_grid_are_enough() -> None:
    assert measured(FIRST, SECOND) == []


def test_a_break_of_exactly_the_minutes_needed_is_enough() -> None:
    assert measured(FIRST, slot("2016-05-18 14:30")) == []
    assert measured(FIRST, slot("2016-05-18 14:29")) == [(89, 90)]


def test_meetings_that_touch_leave_no_rest() -> None:
    assert measured(FIRST, AT_ONCE) == [(0, 90)]


def test_a_chain_of_short_breaks_is_one_conflict_with_the_shortest() -> None:
    brief = slot("2016-05-18 14:00", hours=0.25)
    last = slot("2016-05-18 14:20", hours=0.5)
    [conflict] = interpretation_rest(work(FIRST, brief, last), facts())

    assert conflict.slots == (FIRST.id, brief.id, last.id)
    assert (conflict.measured, conflict.limit) == (5, 90)


def test_after_an_evening_meeting_the_next_morning_is_too_early() -> None:
    early = slot("2016-05-19 08:00", hours=1)

    assert measured(EVENING, early) == [(600, 660)]


def test_eleven_hours_after_an_evening_meeting_are_enough() -> None:
    assert measured(EVENING, slot("2016-05-19 09:00")) == []


def test_a_meeting_that_ends_at_the_last_hour_is_none_of_the_evening() -> None:
    assert measured(SECOND, slot("2016-05-18 19:30")) == []


def test_a_meeting_over_midnight_is_an_evening_meeting() -> None:
    night = slot("2016-05-18 23:00")

    assert measured(night, THIRD) == [(8 * 60, 660)]


def test_the_night_in_which_clocks_go_forward_is_an_hour_shorter() -> None:
    saturday = slot("2016-03-26 19:00")

    assert measured(saturday, slot("2016-03-27 09:00")) == [(600, 660)]


def test_the_night_in_which_clocks_go_back_is_an_hour_longer() -> None:
    saturday = slot("2016-10-29 19:00")

    assert measured(saturday, slot("2016-10-30 08:00")) == []


def test_meetings_at_once_are_a_matter_of_capacity() -> None:
    assert measured(FIRST, slot("2016-05-18 12:00")) == []


def test_a_short_break_beside_meetings_at_once_is_reported_with_its_own_slots() -> None:
    noon = slot("2016-05-18 12:00")
    after = slot("2016-05-18 15:30", hours=1)
    [conflict] = interpretation_rest(work(FIRST, noon, after), facts())

    assert conflict.slots == (noon.id, after.id)
    assert (conflict.measured, conflict.limit) == (30, 90)


def test_a_second_team_takes_the_next_meeting() -> None:
    assert measured(FIRST, AT_ONCE, station=TWO_TEAMS) == []


def test_of_two_teams_the_one_that_ended_first_takes_the_next_meeting() -> None:
    shorter = slot("2016-05-18 10:30", hours=2)
    next_one = slot("2016-05-18 13:30", hours=1)

    assert measured(FIRST, shorter, next_one, station=TWO_TEAMS) == [(60, 90)]


def test_two_teams_that_both_go_on_at_once_are_one_conflict() -> None:
    rooms = [
        replace(each, id=SlotId(f"{each.id} {n}")) for each in (FIRST, AT_ONCE) for n in (1, 2)
    ]
    [conflict] = interpretation_rest(work(*rooms), facts(station=TWO_TEAMS))

    assert len(conflict.slots) == 4
    assert (conflict.measured, conflict.limit) == (0, 90)


def test_only_the_languages_of_both_meetings_lack_rest() -> None:
    english = replace(AT_ONCE, booths=(Language.EN, Language.FR))
    [conflict] = interpretation_rest(work(FIRST, english), facts())

    assert conflict.subject == (Language.EN, Language.FR)


def test_a_named_team_needs_its_rest_though_others_are_free() -> None:
    named = tuple(replace(each, team="A") for each in (FIRST, AT_ONCE))
    [conflict] = interpretation_rest(work(*named), facts(station=TWO_TEAMS))

    assert conflict.subject == ("A",)
    assert str(conflict.message) == (
        "After the meeting that ends at 2016-05-18 13:00:00+02:00, team A would have"
        " 0 minutes to rest, and need 90."
    )


def test_a_named_team_and_the_languages_with_the_same_slots_are_told_once() -> None:
    named = tuple(replace(each, team="A") for each in (FIRST, AT_ONCE))
    [conflict] = interpretation_rest(work(*named), facts())

    assert conflict.subject == ("A",)


def test_another_bodys_meeting_tires_the_same_interpreters() -> None:
    other = neighbour(AT_ONCE)
    [conflict] = interpretation_rest(work(FIRST), facts(other))

    assert conflict.slots == (FIRST.id, other.slot.id)


def test_the_minutes_are_the_stations() -> None:
    assert measured(FIRST, SECOND, station=policy(break_minutes=150)) == [(120, 150)]


def test_a_language_without_recorded_teams_is_not_judged() -> None:
    assert measured(FIRST, AT_ONCE, station=replace(VIENNA, capacity={})) == []


def test_a_cancelled_meeting_tires_nobody() -> None:
    assert measured(replace(FIRST, status=SlotStatus.CANCELLED), AT_ONCE) == []


@given(st.lists(st.integers(0, 47), min_size=2, max_size=6, unique=True))
def test_one_team_has_a_conflict_just_where_a_break_is_too_short(quarters: list[int]) -> None:
    midnight = vienna("2016-05-18 00:00")
    starts = [midnight + timedelta(minutes=15 * quarter) for quarter in sorted(quarters)]
    slots = [slot(f"{start:%Y-%m-%d %H:%M}", hours=0.25) for start in starts]
    breaks = [(later - start) - timedelta(minutes=15) for start, later in pairwise(starts)]

    found = measured(*slots)

    shortest = min(breaks) // timedelta(minutes=1)
    assert min(found, default=None) == ((shortest, 90) if shortest < 90 else None)


def test_interpreters_by_name_rest_though_another_team_is_free() -> None:
    early = slot("2016-05-18 14:00")
    known = by_name(
        sits(BEN, FIRST, early), sits(ADA, FIRST, early), sits(LI, FIRST), station=TWO_TEAMS
    )

    [conflict] = interpretation_rest(work(FIRST, early), known)

    assert conflict.subject == ("ada", "ben")
    assert conflict.slots == (FIRST.id, early.id)
    assert (conflict.measured, conflict.limit) == (60, 90)
    assert str(conflict.message) == (
        "After the meeting that ends at 2016-05-18 13:00:00+02:00, interpreters Ada, Ben would "
        "have 60 minutes to rest, and need 90."
    )


def test_what_keeps_somebody_from_resting_is_told_beside_what_keeps_their_language() -> None:
    early = slot("2016-05-18 14:00")

    of_languages, by_names = interpretation_rest(
        work(FIRST, early), by_name(sits(ADA, FIRST, early))
    )

    assert (of_languages.subject, by_names.subject) == (SIX, ("ada",))
