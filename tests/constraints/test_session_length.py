from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import EXAMPLE, FIREARMS, FIRST, FOURTH, VIENNA, facts, policy, slot, work
from wgcal.constraints.session_length import session_length
from wgcal.domain.facts import Facts
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus
from wgcal.domain.station import Holiday, HolidayLevel

MONDAY = date(2016, 5, 2)


def meetings(*days: int, kind: SlotKind = SlotKind.PLENARY) -> tuple[Slot, ...]:
    """Return one meeting on each of the days, counted from Monday 2 May."""
    mornings = (f"{MONDAY + timedelta(days=day)} 10:00" for day in days)
    return tuple(
        replace(slot(starts), id=f"{kind} {starts}", kind=kind)  # type: ignore[arg-type] # a name
        for starts in mornings
    )


def limited(**days: int | None) -> Facts:
    """Return what the rules know where `session_days` and `committee_days` are these."""
    return facts(station=policy(**days))


NINE_WORKING_DAYS = (0, 1, 2, 3, 4, 7, 8, 9, 10)


def test_a_ninth_working_day_is_reported_with_the_meetings_of_all_nine() -> None:
    sat = meetings(*NINE_WORKING_DAYS)
    [conflict] = session_length(work(*sat), limited(session_days=8))

    assert conflict.constraint == "session-length"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == tuple(meeting.id for meeting in sat)
    assert conflict.subject == ("session",)
    assert (conflict.measured, conflict.limit) == (9, 8)
    assert (conflict.starts_at, conflict.ends_at) == (sat[0].starts_at, sat[-1].ends_at)
    assert conflict.source == "ECOSOC resolution 1991/39; General Assembly resolution 46/152"
    assert str(conflict.message) == (
        "CTOC/COP/WG.6 has formal meetings on 9 working days, more than 8."
    )


def test_the_limit_itself_may_be_used() -> None:
    assert list(session_length(work(*meetings(*range(5))), limited(session_days=5))) == []


def test_several_meetings_on_a_day_are_one_day() -> None:
    assert list(session_length(EXAMPLE, limited(session_days=2))) == []
    [conflict] = session_length(EXAMPLE, limited(session_days=1))
    assert conflict.measured == 2
    assert len(conflict.slots) == 4


def test_the_committee_of_the_whole_has_a_limit_of_its_own_and_counts_for_the_session() -> None:
    whole = meetings(2, 3, 4, kind=SlotKind.COMMITTEE_OF_THE_WHOLE)
    plan = work(*meetings(0, 1, 2), *whole)
    session, committee = session_length(plan, limited(session_days=4, committee_days=2))

    assert (session.subject, session.measured, session.limit) == (("session",), 5, 4)
    assert committee.subject == ("committee-of-the-whole",)
    assert committee.slots == tuple(meeting.id for meeting in whole)
    assert (committee.measured, committee.limit) == (3, 2)
    assert str(committee.message) == (
        "The committee of the whole of CTOC/COP/WG.6 meets on 3 working days, more than 2."
    )


def test_a_plenary_does_not_count_for_the_committee() -> None:
    assert list(session_length(work(*meetings(*range(5))), limited(committee_days=1))) == []


def test_a_body_without_limits_may_sit_as_long_as_it_likes() -> None:
    assert list(session_length(work(*meetings(*NINE_WORKING_DAYS)), facts())) == []


def test_the_bodys_own_limit_counts_before_the_stations() -> None:
    own = replace(VIENNA.policy, session_days=1)
    known = replace(limited(session_days=2), body_policy=own)
    [conflict] = session_length(EXAMPLE, known)

    assert (conflict.measured, conflict.limit) == (2, 1)


def test_weekends_and_official_holidays_are_no_working_days() -> None:
    ascension = Holiday(
        on=date(2016, 5, 5), level=HolidayLevel.OFFICIAL, names={}, source="UNIS Vienna"
    )
    closed = replace(policy(session_days=3), holidays=(ascension,))
    sat = meetings(0, 1, 3, 4, 5)
    plan = work(*sat)

    assert list(session_length(plan, facts(station=closed))) == []
    [conflict] = session_length(plan, limited(session_days=3))
    assert conflict.measured == 4
    assert conflict.slots == tuple(meeting.id for meeting in sat[:-1])


@pytest.mark.parametrize("level", [HolidayLevel.OBSERVED, HolidayLevel.AVOIDED])
def test_a_holiday_that_is_only_observed_or_avoided_is_a_working_day(level: HolidayLevel) -> None:
    feast = Holiday(on=FIRST.day, level=level, names={}, source="General Assembly")
    open_station = replace(policy(session_days=1), holidays=(feast,))
    [conflict] = session_length(EXAMPLE, facts(station=open_station))

    assert conflict.measured == 2


def test_a_meeting_past_midnight_is_one_of_the_day_on_which_it_starts() -> None:
    night = slot("2016-05-18 22:00", hours=4)
    [conflict] = session_length(work(night, FOURTH), limited(session_days=1))

    assert conflict.measured == 2
    assert list(session_length(work(night), limited(session_days=1))) == []


@pytest.mark.parametrize(
    "other",
    [
        *(replace(FOURTH, kind=kind) for kind in SlotKind if not kind.is_formal),
        replace(FOURTH, status=SlotStatus.CANCELLED),
    ],
    ids=[*(kind.value for kind in SlotKind if not kind.is_formal), "cancelled"],
)
def test_only_formal_meetings_that_take_place_make_a_day(other: Slot) -> None:
    assert list(session_length(work(FIRST, other), limited(session_days=1))) == []


@given(st.sets(st.integers(0, 13)), st.integers(1, 10))
def test_it_is_reported_exactly_if_more_working_days_are_used_than_allowed(
    days: set[int], limit: int
) -> None:
    worked = [day for day in days if day % 7 < 5]

    found = session_length(work(*meetings(*days), body=FIREARMS), limited(session_days=limit))

    measured = [conflict.measured for conflict in found]
    assert measured == ([len(worked)] if len(worked) > limit else [])
