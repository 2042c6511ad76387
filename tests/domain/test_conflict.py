from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans import FIRST, FOURTH, SECOND, THIRD, vienna
from wgcal.domain.conflict import Conflict, Verdict, difference, verdict
from wgcal.domain.message import message
from wgcal.domain.policy import Severity

CONFLICT = Conflict(
    constraint="room-double-booked",
    severity=Severity.BLOCK,
    slots=(FIRST.id, SECOND.id),
    message=message("Room {room} has two meetings.", room="boardroom-a"),
    source="A room is one place.",
    subject=("boardroom-a",),
    measured=2,
    limit=1,
    starts_at=vienna("2016-05-18 12:00"),
    ends_at=vienna("2016-05-18 13:00"),
)

conflicts = st.builds(
    replace,
    st.just(CONFLICT),
    constraint=st.sampled_from(["room-double-booked", "body-overlap"]),
    measured=st.integers(2, 4),
    severity=st.sampled_from(Severity),
)
judgements = st.lists(conflicts, unique_by=lambda conflict: conflict.fingerprint).map(tuple)


def prints(conflicts: Iterable[Conflict]) -> list[str]:
    return [conflict.fingerprint for conflict in conflicts]


def with_severity(*severities: Severity) -> list[Conflict]:
    return [replace(CONFLICT, severity=severity) for severity in severities]


def test_a_fingerprint_is_sixteen_hex_digits_that_never_change() -> None:
    assert CONFLICT.fingerprint == "5f5f4ce2461ad7a0"


@pytest.mark.parametrize(
    "same",
    [
        replace(CONFLICT, slots=(SECOND.id, FIRST.id)),
        replace(CONFLICT, severity=Severity.WARN),
        replace(CONFLICT, message=message("In other words.")),
        replace(CONFLICT, source="Somebody else says so."),
        replace(CONFLICT, starts_at=vienna("2016-05-18 12:30")),
        replace(CONFLICT, ends_at=None),
    ],
)
def test_order_severity_words_and_hours_are_no_part_of_the_fingerprint(same: Conflict) -> None:
    assert same.fingerprint == CONFLICT.fingerprint


@pytest.mark.parametrize(
    "other",
    [
        replace(CONFLICT, constraint="room-turnaround"),
        replace(CONFLICT, slots=(FIRST.id, THIRD.id)),
        replace(CONFLICT, slots=(FIRST.id, SECOND.id, THIRD.id)),
        replace(CONFLICT, subject=("boardroom-d",)),
        replace(CONFLICT, measured=3),
        replace(CONFLICT, limit=2),
        replace(CONFLICT, limit=None),
    ],
)
def test_rule_slots_subject_and_figures_are_part_of_the_fingerprint(other: Conflict) -> None:
    assert other.fingerprint != CONFLICT.fingerprint


def test_a_slot_and_a_subject_are_not_taken_for_each_other() -> None:
    of_slots = replace(CONFLICT, slots=(FIRST.id, SECOND.id), subject=())
    of_subject = replace(CONFLICT, slots=(FIRST.id,), subject=(SECOND.id,))

    assert of_slots.fingerprint != of_subject.fingerprint


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ([], Verdict.CLEAR),
        ([Severity.INFORM], Verdict.CLEAR),
        ([Severity.OFF], Verdict.CLEAR),
        ([Severity.INFORM, Severity.WARN], Verdict.WARNED),
        ([Severity.WARN, Severity.GATE], Verdict.BLOCKED),
        ([Severity.BLOCK, Severity.INFORM], Verdict.BLOCKED),
    ],
)
def test_the_worst_conflict_decides_the_verdict(
    severities: list[Severity], expected: Verdict
) -> None:
    assert verdict(with_severity(*severities)) is expected


def test_a_change_brings_takes_and_leaves_conflicts() -> None:
    gone = replace(CONFLICT, slots=(FIRST.id, THIRD.id))
    new = replace(CONFLICT, slots=(FIRST.id, FOURTH.id))

    change = difference((CONFLICT, gone), (CONFLICT, new))

    assert (change.new, change.gone, change.remaining) == ((new,), (gone,), (CONFLICT,))


def test_a_remaining_conflict_is_told_as_it_is_now() -> None:
    later = replace(CONFLICT, starts_at=vienna("2016-05-18 12:30"))

    assert difference((CONFLICT,), (later,)).remaining == (later,)


@given(judgements, judgements)
def test_new_and_remaining_make_up_what_is_and_gone_and_remaining_what_was(
    before: tuple[Conflict, ...], after: tuple[Conflict, ...]
) -> None:
    change = difference(before, after)

    assert sorted(prints(change.new + change.remaining)) == sorted(prints(after))
    assert sorted(prints(change.gone + change.remaining)) == sorted(prints(before))


@given(judgements)
def test_no_change_brings_nothing_and_takes_nothing(judgement: tuple[Conflict, ...]) -> None:
    change = difference(judgement, judgement)

    assert (change.new, change.gone, change.remaining) == ((), (), judgement)
