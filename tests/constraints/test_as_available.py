from collections.abc import Collection
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import (
    EXAMPLE,
    FIRST,
    FOUR_MEETINGS,
    SECOND,
    SIX,
    facts,
    neighbour,
    slot,
    vienna,
    work,
)
from wgcal.constraints.as_available import as_available
from wgcal.constraints.entitlement_exceeded import entitlement_exceeded
from wgcal.domain.interpretation import Language
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotId, SlotKind, SlotStatus
from wgcal.domain.station import StationId

TWO = (Language.EN, Language.FR)
NOTHING = replace(FOUR_MEETINGS, meetings=0)


def group(starts: str, hours: float = 1, booths: tuple[Language, ...] = TWO) -> Slot:
    """Return a meeting of a regional group."""
    return slot(starts, hours=hours, booths=booths, kind=SlotKind.REGIONAL_GROUP)


def released(starts: str, hours: float = 3, booths: tuple[Language, ...] = SIX) -> Slot:
    """Return a plenary that was cancelled."""
    plenary = slot(starts, hours=hours, booths=booths)
    return replace(plenary, id=SlotId(f"cancelled {starts}"), status=SlotStatus.CANCELLED)


NINE, ELEVEN = group("2016-05-18 09:00"), group("2016-05-18 11:00")
MORNING = released("2016-05-18 10:00")


def test_a_regional_group_without_released_booths_is_one_conflict_for_its_languages() -> None:
    [conflict] = as_available(work(NINE), facts())

    assert conflict.constraint == "as-available"
    assert conflict.severity is Severity.WARN
    assert conflict.slots == (NINE.id,)
    assert conflict.subject == ("2016-05-18", "en", "fr")
    assert (conflict.measured, conflict.limit) == (1, 0)
    assert (conflict.starts_at, conflict.ends_at) == (NINE.starts_at, NINE.ends_at)
    assert conflict.source == (
        "UN delegates' handbook: regional groups meet as services are available"
    )
    assert str(conflict.message) == (
        "From 2016-05-18 09:00:00+02:00 1 meeting without entitlement wants a booth of en, fr;"
        " 0 of each are released."
    )


def test_a_cancelled_plenary_releases_its_booths_for_its_hours() -> None:
    assert list(as_available(work(MORNING, ELEVEN), facts())) == []
    assert list(as_available(work(ELEVEN), facts(neighbour(MORNING)))) == []


def test_the_whole_of_the_released_hours_may_be_used_and_not_a_minute_more() -> None:
    whole = group("2016-05-18 10:00", hours=3)
    early, late = group("2016-05-18 09:59", hours=3), group("2016-05-18 10:01", hours=3)

    assert list(as_available(work(MORNING, whole), facts())) == []
    assert len(list(as_available(work(MORNING, early), facts()))) == 1
    assert len(list(as_available(work(MORNING, late), facts()))) == 1


def test_only_the_languages_that_nobody_released_are_told() -> None:
    english = released("2016-05-18 10:00", booths=(Language.EN, Language.RU))
    [conflict] = as_available(work(english, ELEVEN), facts())

    assert conflict.subject == ("2016-05-18", "fr")


def test_two_groups_at_once_want_two_released_booths_and_are_told_together() -> None:
    beside = group("2016-05-18 11:30")
    [conflict] = as_available(work(MORNING, ELEVEN, beside), facts())

    assert conflict.slots == (ELEVEN.id, beside.id)
    assert conflict.subject == ("2016-05-18", "en", "fr")
    assert (conflict.measured, conflict.limit) == (2, 1)
    assert conflict.starts_at == vienna("2016-05-18 11:30")
    assert conflict.ends_at == vienna("2016-05-18 12:00")
    assert str(conflict.message) == (
        "From 2016-05-18 11:30:00+02:00 2 meetings without entitlement want a booth of en, fr at"
        " once; 1 of each are released."
    )


def test_two_groups_at_once_may_use_the_booths_of_two_cancelled_meetings() -> None:
    beside = group("2016-05-18 11:30")
    second = neighbour(released("2016-05-18 11:00", hours=2))

    assert list(as_available(work(MORNING, ELEVEN, beside), facts(second))) == []


def test_two_groups_one_after_the_other_use_the_same_booths() -> None:
    after = group("2016-05-18 12:00")

    assert list(as_available(work(MORNING, ELEVEN, after), facts())) == []


def test_another_sessions_regional_group_takes_released_booths_too() -> None:
    theirs = neighbour(group("2016-05-18 11:30"))
    [conflict] = as_available(work(MORNING, ELEVEN), facts(theirs))

    assert conflict.slots == (ELEVEN.id, theirs.slot.id)


def test_a_group_that_no_released_booth_covers_takes_none_from_others() -> None:
    early = group("2016-05-18 09:30", hours=2)
    [conflict] = as_available(work(MORNING, early, ELEVEN), facts())

    assert conflict.slots == (early.id,)
    assert (conflict.measured, conflict.limit) == (1, 0)


def test_groups_that_no_released_booth_covers_are_told_one_by_one() -> None:
    beside, after = group("2016-05-18 09:30"), group("2016-05-18 10:00")
    found = as_available(work(NINE, beside, after), facts())

    assert [conflict.slots for conflict in found] == [(NINE.id,), (beside.id,), (after.id,)]


def test_booths_released_over_midnight_are_there_on_both_days() -> None:
    night = released("2016-05-18 22:00", hours=4)

    assert list(as_available(work(night, group("2016-05-19 00:30")), facts())) == []


def test_a_session_entitled_to_nothing_borrows_for_every_meeting() -> None:
    plan = work(FIRST, SECOND, entitlement=NOTHING)
    found = as_available(plan, facts(neighbour(MORNING)))

    assert [(conflict.slots, conflict.measured) for conflict in found] == [((SECOND.id,), 1)]


def test_a_session_entitled_to_nothing_releases_nothing() -> None:
    assert list(as_available(work(MORNING, ELEVEN), facts())) == []
    [conflict] = as_available(work(MORNING, ELEVEN, entitlement=NOTHING), facts())

    assert conflict.slots == (ELEVEN.id,)


def test_meetings_of_an_entitled_session_borrow_nothing() -> None:
    known = facts()

    assert list(as_available(EXAMPLE, known)) == []
    assert list(as_available(replace(EXAMPLE, entitlement=None), known)) == []


def test_beyond_an_entitlement_that_is_not_none_another_rule_speaks() -> None:
    one = work(FIRST, SECOND, entitlement=replace(FOUR_MEETINGS, meetings=1))

    assert list(as_available(one, facts())) == []
    assert len(list(entitlement_exceeded(one, facts()))) == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(MORNING, status=SlotStatus.SCHEDULED),
        *(replace(MORNING, kind=kind) for kind in SlotKind if not kind.is_formal),
        replace(MORNING, booths=()),
    ],
    ids=["held", *(kind.value for kind in SlotKind if not kind.is_formal), "without-booths"],
)
def test_only_a_cancelled_formal_meeting_with_booths_releases_any(other: Slot) -> None:
    [conflict] = as_available(work(ELEVEN), facts(neighbour(other)))

    assert ELEVEN.id in conflict.slots


def test_booths_released_in_another_city_are_of_no_use() -> None:
    away = replace(neighbour(MORNING), station=StationId("geneva"))

    assert len(list(as_available(work(ELEVEN), facts(away)))) == 1


@pytest.mark.parametrize(
    "silent",
    [
        replace(NINE, booths=()),
        replace(NINE, kind=SlotKind.HOLD),
        replace(NINE, status=SlotStatus.CANCELLED),
    ],
    ids=["without-booths", "hold", "cancelled"],
)
def test_a_meeting_that_uses_no_interpreters_needs_none_released(silent: Slot) -> None:
    assert list(as_available(work(silent, entitlement=NOTHING), facts())) == []


def test_a_conflict_among_other_sessions_groups_is_theirs() -> None:
    crowd = (neighbour(ELEVEN), neighbour(group("2016-05-18 11:15")))
    assert list(as_available(work(FIRST), facts(neighbour(MORNING), *crowd))) == []


HOURS = st.tuples(st.integers(0, 7), st.integers(1, 8))


def served_at_best(groups: Collection[Slot], cancelled: Collection[Slot]) -> int:
    """Return how many of the groups can each have a released booth of its own, by trying all."""
    nobody: tuple[Slot | None, ...] = (None,) * len(groups)
    ways = permutations((*cancelled, *nobody), len(groups))
    return max(
        sum(
            one is not None and covers(one, meeting)
            for one, meeting in zip(way, groups, strict=True)
        )
        for way in ways
    )


def covers(one: Slot, meeting: Slot) -> bool:
    return one.starts_at <= meeting.starts_at and meeting.ends_at <= one.ends_at


@given(st.lists(HOURS, min_size=1, max_size=3), st.lists(HOURS, max_size=3))
def test_groups_are_short_of_booths_exactly_when_no_way_to_share_them_serves_all_at_once(
    asked: list[tuple[int, int]], given_up: list[tuple[int, int]]
) -> None:
    groups = tuple(
        replace(group(f"2016-05-18 1{starts}:00", hours=length), id=SlotId(f"group {n}"))
        for n, (starts, length) in enumerate(asked)
    )
    cancelled = tuple(
        replace(released(f"2016-05-18 1{starts}:00", hours=length), id=SlotId(f"released {n}"))
        for n, (starts, length) in enumerate(given_up)
    )
    moments = [meeting.starts_at for meeting in groups]
    at_once = [
        [meeting for meeting in groups if meeting.starts_at <= moment < meeting.ends_at]
        for moment in moments
    ]

    found = list(as_available(work(*groups, *cancelled), facts()))

    is_short = any(served_at_best(some, cancelled) < len(some) for some in at_once)
    assert bool(found) == is_short
