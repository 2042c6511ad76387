from dataclasses import replace

import pytest

from plans import (
    CONFERENCE,
    FIREARMS,
    FIRST,
    MIGRANTS,
    facts,
    neighbour,
    policy,
    slot,
    vienna,
    work,
)
from wgcal.constraints.body_overlap import body_overlap
from wgcal.domain.policy import Severity
from wgcal.domain.slot import Slot, SlotKind, SlotStatus
from wgcal.domain.station import StationId

MORNING = FIRST
NOON = slot("2016-05-18 12:00")
COMMITTEE = replace(NOON, kind=SlotKind.COMMITTEE_OF_THE_WHOLE)
SECOND_ROOM = slot("2016-05-18 12:30")


def test_two_plenaries_of_one_body_at_once_are_one_conflict_with_both() -> None:
    [conflict] = body_overlap(work(MORNING, NOON), facts())

    assert conflict.constraint == "body-overlap"
    assert conflict.severity is Severity.GATE
    assert conflict.slots == (MORNING.id, NOON.id)
    assert conflict.subject == ("ctoc-cop-wg-6",)
    assert (conflict.measured, conflict.limit) == (2, 1)
    assert conflict.starts_at == vienna("2016-05-18 12:00")
    assert conflict.ends_at == vienna("2016-05-18 13:00")
    assert conflict.source == "ECOSOC resolution 1991/39; General Assembly resolution 46/152"
    assert str(conflict.message) == (
        "From 2016-05-18 12:00:00+02:00 there are 2 formal meetings of CTOC/COP/WG.6 at once, "
        "above the limit of 1."
    )


def test_meetings_that_touch_follow_each_other() -> None:
    assert list(body_overlap(work(MORNING, slot("2016-05-18 13:00")), facts())) == []


def test_a_minute_in_common_is_an_overlap() -> None:
    [conflict] = body_overlap(work(MORNING, slot("2016-05-18 12:59")), facts())

    assert conflict.starts_at == vienna("2016-05-18 12:59")
    assert conflict.ends_at == vienna("2016-05-18 13:00")


def test_a_plenary_may_sit_beside_its_committee_of_the_whole() -> None:
    assert list(body_overlap(work(MORNING, COMMITTEE), facts())) == []


def test_a_third_meeting_beside_plenary_and_committee_is_above_the_limit_of_two() -> None:
    [conflict] = body_overlap(work(MORNING, COMMITTEE, SECOND_ROOM), facts())

    assert conflict.slots == (MORNING.id, COMMITTEE.id, SECOND_ROOM.id)
    assert (conflict.measured, conflict.limit) == (3, 2)
    assert conflict.starts_at == vienna("2016-05-18 12:30")
    assert conflict.ends_at == vienna("2016-05-18 13:00")


def test_two_plenaries_stay_one_conflict_when_a_committee_joins_them() -> None:
    beside = slot("2016-05-18 10:30")

    [conflict] = body_overlap(work(MORNING, beside, COMMITTEE), facts())

    assert conflict.slots == (MORNING.id, beside.id, COMMITTEE.id)
    assert (conflict.measured, conflict.limit) == (3, 1)
    assert conflict.starts_at == vienna("2016-05-18 10:30")
    assert conflict.ends_at == vienna("2016-05-18 13:00")


def test_a_parent_and_its_subsidiary_do_not_meet_at_once() -> None:
    parents = neighbour(NOON, CONFERENCE)

    [conflict] = body_overlap(work(MORNING), facts(parents))

    assert conflict.slots == (MORNING.id, parents.slot.id)
    assert conflict.subject == ("ctoc-cop", "ctoc-cop-wg-6")
    assert (conflict.measured, conflict.limit) == (2, 1)
    assert str(conflict.message) == (
        "From 2016-05-18 12:00:00+02:00 there are 2 formal meetings of CTOC/COP, CTOC/COP/WG.6 "
        "at once, above the limit of 1."
    )


def test_a_subsidiary_may_sit_beside_its_parents_committee_of_the_whole() -> None:
    assert list(body_overlap(work(MORNING), facts(neighbour(COMMITTEE, CONFERENCE)))) == []


def test_plenary_committee_and_subsidiary_are_three_where_two_may_be() -> None:
    conference = (neighbour(MORNING, CONFERENCE), neighbour(COMMITTEE, CONFERENCE))

    [conflict] = body_overlap(work(SECOND_ROOM), facts(*conference))

    assert conflict.subject == ("ctoc-cop", "ctoc-cop-wg-6")
    assert (conflict.measured, conflict.limit) == (3, 2)
    assert conflict.starts_at == vienna("2016-05-18 12:30")


def test_a_parent_beside_two_subsidiaries_is_a_conflict_with_each() -> None:
    sisters = neighbour(NOON, FIREARMS), neighbour(NOON, MIGRANTS)

    found = body_overlap(work(MORNING, body=CONFERENCE), facts(*sisters))

    assert [conflict.subject for conflict in found] == [
        ("ctoc-cop", "ctoc-cop-wg-6"),
        ("ctoc-cop", "ctoc-cop-wg-7"),
    ]


def test_two_subsidiaries_of_one_parent_are_not_this_rules_matter() -> None:
    assert list(body_overlap(work(MORNING), facts(neighbour(NOON, MIGRANTS)))) == []


def test_one_bodys_overlap_is_not_told_again_for_a_parent_that_meets_later() -> None:
    later = neighbour(slot("2016-05-18 15:00"), CONFERENCE)

    [conflict] = body_overlap(work(MORNING, NOON, slot("2016-05-18 20:00")), facts(later))

    assert conflict.subject == ("ctoc-cop-wg-6",)


def test_a_parent_that_joins_a_double_meeting_is_a_second_conflict_while_it_sits() -> None:
    parents = neighbour(slot("2016-05-18 12:30"), CONFERENCE)

    found = body_overlap(work(MORNING, NOON), facts(parents))

    assert [(conflict.subject, conflict.starts_at, conflict.ends_at) for conflict in found] == [
        (("ctoc-cop-wg-6",), vienna("2016-05-18 12:00"), vienna("2016-05-18 13:00")),
        (("ctoc-cop", "ctoc-cop-wg-6"), vienna("2016-05-18 12:30"), vienna("2016-05-18 15:00")),
    ]


def test_delegates_are_not_in_two_cities_at_once() -> None:
    elsewhere = replace(neighbour(NOON, CONFERENCE), station=StationId("geneva"))

    [conflict] = body_overlap(work(MORNING), facts(elsewhere))

    assert conflict.slots == (MORNING.id, elsewhere.slot.id)


def test_another_session_of_the_same_body_counts() -> None:
    [conflict] = body_overlap(work(MORNING), facts(neighbour(NOON, FIREARMS)))

    assert conflict.subject == ("ctoc-cop-wg-6",)


def test_a_station_may_let_bodies_meet_twice_at_once() -> None:
    twice = policy(parallel_meetings=2, parallel_meetings_with_committee=3)
    plan = work(MORNING, NOON, SECOND_ROOM)

    [conflict] = body_overlap(plan, facts(station=twice))

    assert (conflict.measured, conflict.limit) == (3, 2)
    assert list(body_overlap(work(MORNING, NOON), facts(station=twice))) == []
    assert list(body_overlap(work(MORNING, COMMITTEE, SECOND_ROOM), facts(station=twice))) == []


def test_meetings_past_midnight_overlap_on_the_next_day() -> None:
    night, small_hours = slot("2016-05-18 22:00", hours=4), slot("2016-05-19 01:00")

    [conflict] = body_overlap(work(night, small_hours), facts())

    assert conflict.starts_at == vienna("2016-05-19 01:00")
    assert conflict.ends_at == vienna("2016-05-19 02:00")


def test_the_repeated_hour_of_a_clock_change_is_two_hours() -> None:
    second_time_round = vienna("2016-10-30 02:30").replace(fold=1)
    first_time = replace(
        MORNING, starts_at=vienna("2016-10-30 01:00"), ends_at=vienna("2016-10-30 02:30")
    )
    second_time = replace(NOON, starts_at=second_time_round, ends_at=vienna("2016-10-30 04:00"))

    assert list(body_overlap(work(first_time, second_time), facts())) == []


def test_the_skipped_hour_of_a_clock_change_keeps_nothing_apart() -> None:
    before = replace(
        MORNING, starts_at=vienna("2016-03-27 01:00"), ends_at=vienna("2016-03-27 03:30")
    )
    after = replace(NOON, starts_at=vienna("2016-03-27 03:00"), ends_at=vienna("2016-03-27 04:00"))

    [conflict] = body_overlap(work(before, after), facts())

    assert conflict.starts_at == vienna("2016-03-27 03:00")
    assert conflict.ends_at == vienna("2016-03-27 03:30")


@pytest.mark.parametrize(
    "not_judged",
    [
        *(replace(NOON, kind=kind) for kind in SlotKind if not kind.is_formal),
        replace(NOON, status=SlotStatus.CANCELLED),
    ],
    ids=[*(kind.value for kind in SlotKind if not kind.is_formal), "cancelled"],
)
def test_only_formal_meetings_that_take_place_are_counted(not_judged: Slot) -> None:
    assert list(body_overlap(work(MORNING, not_judged), facts())) == []
