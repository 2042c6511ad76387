from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import EXAMPLE, FIREARMS, FIREARMS_2016, MIGRANTS, facts, policy, vienna
from wgcal.constraints.sibling_interval import sibling_interval
from wgcal.domain.body import BodyId
from wgcal.domain.facts import Facts
from wgcal.domain.policy import Severity, Siblings
from wgcal.domain.session import Session, SessionId
from wgcal.domain.station import Holiday, HolidayLevel, StationId

OTHER = BodyId("ctoc-cop-wg-2")
GROUP = Siblings(bodies=(FIREARMS.id, MIGRANTS.id, OTHER), days=30)
WEDNESDAY, THURSDAY = FIREARMS_2016.starts_on, FIREARMS_2016.ends_on


def may(day: int) -> date:
    """Return a day of May 2016; 18 May is Wednesday, and those after 31 are in June."""
    return date(2016, 5, 1) + timedelta(days=day - 1)


def held(first: int, last: int, body: BodyId = MIGRANTS.id) -> Session:
    """Return a session of the migrants group between two days of May."""
    return replace(
        FIREARMS_2016,
        id=SessionId(f"{body}-{first}"),
        body=body,
        symbol="CTOC/COP/WG.7/2016/1",
        starts_on=may(first),
        ends_on=may(last),
    )


def beside(*sessions: Session, groups: tuple[Siblings, ...] = (GROUP,)) -> Facts:
    """Return what the rules know beside the example, of 18 and 19 May."""
    return replace(facts(station=policy(siblings=groups)), sessions=sessions)


def days(known: Facts) -> list[int | None]:
    """Return the days that the example is away from its siblings, where that is a conflict."""
    return [conflict.measured for conflict in sibling_interval(EXAMPLE, known)]


def test_a_sibling_some_days_later_is_reported_with_both_sessions() -> None:
    [conflict] = sibling_interval(EXAMPLE, beside(held(25, 26)))

    assert conflict.constraint == "sibling-interval"
    assert conflict.severity is Severity.INFORM
    assert conflict.slots == ()
    assert conflict.subject == ("ctoc-cop-wg-6-2016", "ctoc-cop-wg-7-25")
    assert (conflict.measured, conflict.limit) == (6, 30)
    assert conflict.starts_at == vienna("2016-05-20 00:00")
    assert conflict.ends_at == vienna("2016-05-25 00:00")
    assert conflict.source == (
        "Practice of UNTOC and UNCAC: working groups that share experts meet back to back"
    )
    assert str(conflict.message) == (
        "CTOC/COP/WG.7/2016/1 begins 6 days after CTOC/COP/WG.6/2016/1 ends:"
        " neither back to back nor 30 days apart."
    )


def test_a_sibling_some_days_earlier_is_reported_as_well() -> None:
    [conflict] = sibling_interval(EXAMPLE, beside(held(9, 12)))

    assert conflict.subject == ("ctoc-cop-wg-7-9", "ctoc-cop-wg-6-2016")
    assert conflict.measured == 6


def test_either_session_finds_the_same_conflict() -> None:
    theirs = held(25, 26)
    mirrored = replace(EXAMPLE, session=theirs, body=MIGRANTS)
    [ours] = sibling_interval(EXAMPLE, beside(theirs))

    assert list(sibling_interval(mirrored, beside(FIREARMS_2016))) == [ours]


@pytest.mark.parametrize("other", [held(20, 24), held(16, 17)], ids=["after", "before"])
def test_the_day_after_or_before_is_back_to_back(other: Session) -> None:
    assert days(beside(other)) == []


def test_a_weekend_between_is_back_to_back() -> None:
    to_friday = replace(EXAMPLE, session=replace(FIREARMS_2016, ends_on=may(20)))
    monday, tuesday = beside(held(23, 24)), beside(held(24, 25))

    assert list(sibling_interval(to_friday, monday)) == []
    assert [conflict.measured for conflict in sibling_interval(to_friday, tuesday)] == [4]


def test_an_official_holiday_between_is_back_to_back_and_others_are_not() -> None:
    friday = Holiday(on=may(20), level=HolidayLevel.OFFICIAL, names={}, source="UNIS Vienna")
    closed = replace(policy(siblings=(GROUP,)), holidays=(friday,))
    observed = replace(closed, holidays=(replace(friday, level=HolidayLevel.OBSERVED),))
    sessions = (held(23, 24),)

    assert days(replace(facts(station=closed), sessions=sessions)) == []
    assert days(replace(facts(station=observed), sessions=sessions)) == [4]


def test_a_sibling_on_the_day_after_is_back_to_back_whatever_day_it_is() -> None:
    to_saturday = replace(EXAMPLE, session=replace(FIREARMS_2016, ends_on=may(21)))

    assert list(sibling_interval(to_saturday, beside(held(22, 23)))) == []


@pytest.mark.parametrize(("first", "conflicts"), [(48, 1), (49, 0)])
def test_the_days_themselves_are_far_enough(first: int, conflicts: int) -> None:
    assert len(days(beside(held(first, first)))) == conflicts


def test_one_day_is_said_in_the_singular_only_of_what_is_one() -> None:
    [conflict] = sibling_interval(EXAMPLE, beside(held(21, 22)))

    assert conflict.measured == 2
    assert "2 days after" in str(conflict.message)


@pytest.mark.parametrize(
    ("first", "last", "measured"), [(19, 20, 0), (18, 19, -1), (17, 20, -2), (16, 18, 0)]
)
def test_siblings_that_share_days_are_not_apart_at_all(
    first: int, last: int, measured: int
) -> None:
    assert days(beside(held(first, last))) == [measured]


def test_sessions_that_share_days_are_told_in_other_words_with_those_days() -> None:
    [conflict] = sibling_interval(EXAMPLE, beside(held(19, 20)))

    assert conflict.starts_at == vienna("2016-05-19 00:00")
    assert conflict.ends_at == vienna("2016-05-20 00:00")
    assert str(conflict.message) == (
        "CTOC/COP/WG.7/2016/1 begins on 2016-05-19, before CTOC/COP/WG.6/2016/1 is over:"
        " they are not back to back."
    )


def test_only_the_nearest_session_on_either_side_is_looked_at() -> None:
    chain = (held(9, 10, OTHER), held(16, 17), held(20, 20), held(23, 24, OTHER))

    assert days(beside(*chain)) == []


def test_the_nearest_sessions_may_be_several() -> None:
    both = (held(25, 25), held(25, 26, OTHER))

    assert days(beside(*both)) == [6, 6]


def test_a_session_that_lies_between_is_the_nearer_one_to_those_beyond() -> None:
    reaching = held(17, 18, OTHER)
    beyond = held(12, 13)

    assert days(beside(beyond, reaching)) == [0]
    assert days(beside(held(25, 25), held(19, 23, OTHER))) == [0]


def test_sessions_of_the_same_body_and_of_strangers_do_not_count() -> None:
    own, stranger = held(25, 26, FIREARMS.id), held(25, 26, BodyId("idb"))

    assert days(beside(own, stranger)) == []


def test_a_group_without_the_plans_body_is_not_its_matter() -> None:
    others = Siblings(bodies=(MIGRANTS.id, OTHER), days=30)

    assert days(beside(held(25, 26), groups=(others,))) == []
    assert days(beside(held(25, 26), groups=())) == []


def test_each_group_has_days_of_its_own() -> None:
    shorter = Siblings(bodies=(FIREARMS.id, OTHER), days=6)

    assert days(beside(held(25, 26, OTHER), groups=(shorter,))) == []
    assert days(beside(held(24, 26, OTHER), groups=(shorter, GROUP))) == [5, 5]


def test_the_same_experts_travel_to_another_city_as_well() -> None:
    away = replace(held(25, 26), station=StationId("geneva"))

    assert days(beside(away)) == [6]


@given(st.integers(-30, 60), st.integers(0, 5))
def test_a_sibling_is_reported_exactly_if_it_is_near_and_a_working_day_lies_between(
    first: int, length: int
) -> None:
    other = held(first, first + length)
    earlier, later = sorted(
        ((WEDNESDAY, THURSDAY), (other.starts_on, other.ends_on)), key=lambda pair: pair[0]
    )
    away = (later[0] - earlier[1]).days
    free = [earlier[1] + timedelta(days=n) for n in range(1, away)]
    is_fine = away >= 30 or (away > 0 and all(day.isoweekday() > 5 for day in free))

    assert days(beside(other)) == ([] if is_fine else [away])
