from dataclasses import replace

from interpreters import ADA, AR, BEN, EN, FR, LI, ZH, by_name, interpreter, sits
from plans import EXAMPLE, FIRST, MIGRANTS, SECOND, neighbour, slot, vienna, work
from wgcal.constraints import check
from wgcal.constraints.interpreter_double_booked import (
    NAME,
    SOURCE,
    interpreter_double_booked,
)
from wgcal.domain.conflict import Conflict
from wgcal.domain.facts import Facts
from wgcal.domain.interpreter import InterpreterId
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Severity
from wgcal.domain.slot import SlotStatus

NOON = slot("2016-05-18 12:00")


def found(plan: OrganizationOfWork, facts: Facts) -> list[Conflict]:
    return list(interpreter_double_booked(plan, facts))


def told(plan: OrganizationOfWork, facts: Facts) -> list[tuple[object, ...]]:
    return [
        (conflict.subject, conflict.measured, conflict.limit) for conflict in found(plan, facts)
    ]


def test_somebody_in_two_meetings_at_once_is_reported_with_both() -> None:
    [conflict] = found(work(FIRST, NOON), by_name(sits(ADA, FIRST, NOON)))

    assert conflict.constraint == NAME
    assert conflict.severity is Severity.BLOCK
    assert conflict.source == SOURCE
    assert conflict.slots == (FIRST.id, NOON.id)
    assert conflict.subject == ("ada",)
    assert (conflict.measured, conflict.limit) == (2, 1)
    assert (conflict.starts_at, conflict.ends_at) == (NOON.starts_at, FIRST.ends_at)
    assert str(conflict.message) == (
        "From 2016-05-18 12:00:00+02:00 interpreter Ada would be at 2 meetings at once."
    )


def test_all_who_are_in_the_same_two_meetings_share_one_conflict() -> None:
    [conflict] = found(work(FIRST, NOON), by_name(sits(BEN, FIRST, NOON), sits(ADA, FIRST, NOON)))

    assert conflict.subject == ("ada", "ben")
    assert str(conflict.message).endswith("interpreters Ada, Ben would be at 2 meetings at once.")


def test_a_neighbours_meeting_counts_and_is_ours_only_if_we_take_part() -> None:
    theirs, later = neighbour(NOON), neighbour(slot("2016-05-18 14:00"))
    facts = by_name(
        sits(ADA, FIRST, theirs.slot),
        sits(BEN, theirs.slot, later.slot),
        neighbours=(theirs, later),
    )

    [conflict] = check(work(FIRST), facts, (interpreter_double_booked,))

    assert conflict.slots == (FIRST.id, theirs.slot.id)


def test_meetings_that_touch_are_no_clash() -> None:
    after = slot("2016-05-18 13:00")

    assert found(work(FIRST, after), by_name(sits(ADA, FIRST, after))) == []


def test_two_people_in_two_meetings_are_no_clash() -> None:
    assert found(work(FIRST, NOON), by_name(sits(ADA, FIRST), sits(BEN, NOON))) == []


def test_somebody_in_two_booths_of_one_meeting_is_reported() -> None:
    [conflict] = found(work(FIRST), by_name(sits(ADA, FIRST, booth=FR), sits(ADA, FIRST)))

    assert (conflict.slots, conflict.subject) == ((FIRST.id,), ("ada", "en", "fr"))
    assert (conflict.measured, conflict.limit) == (2, 1)
    assert str(conflict.message) == (
        "At the meeting of 2016-05-18 10:00:00+02:00 interpreter Ada would sit in several booths "
        "at once: en, fr."
    )


def test_somebody_in_a_booth_of_a_language_not_worked_into_is_reported() -> None:
    [conflict] = found(work(FIRST), by_name(sits(ADA, FIRST, booth=ZH)))

    assert (conflict.slots, conflict.subject) == ((FIRST.id,), ("ada", "zh"))
    assert (conflict.measured, conflict.limit) == (1, 0)
    assert str(conflict.message) == (
        "At the meeting of 2016-05-18 10:00:00+02:00 interpreter Ada would sit in the booth of zh, "
        "and works into en, fr."
    )


def test_an_own_booth_is_any_of_those_worked_into() -> None:
    plan = work(FIRST, SECOND)

    assert found(plan, by_name(sits(LI, FIRST, booth=ZH), sits(LI, SECOND, booth=EN))) == []


def test_somebody_away_during_a_meeting_is_reported_with_the_minutes() -> None:
    away = interpreter(
        "Ada",
        away=(
            ("2016-05-18 09:00", "2016-05-18 10:30"),
            ("2016-05-18 12:45", "2016-05-18 18:00"),
        ),
    )

    [conflict] = found(work(FIRST), by_name(sits(away, FIRST), people=(away,)))

    assert (conflict.slots, conflict.subject) == ((FIRST.id,), ("ada",))
    assert (conflict.measured, conflict.limit) == (45, 0)
    assert (conflict.starts_at, conflict.ends_at) == (FIRST.starts_at, FIRST.ends_at)
    assert str(conflict.message) == (
        "At the meeting of 2016-05-18 10:00:00+02:00 interpreter Ada is away for 45 minutes."
    )


def test_minutes_in_absences_that_overlap_are_counted_once() -> None:
    away = interpreter(
        "Ada",
        away=(("2016-05-18 09:00", "2016-05-18 11:00"), ("2016-05-18 10:30", "2016-05-18 11:30")),
    )

    [conflict] = found(work(FIRST), by_name(sits(away, FIRST), people=(away,)))

    assert conflict.measured == 90


def test_an_absence_before_and_after_a_meeting_is_none_of_its_business() -> None:
    away = interpreter(
        "Ada",
        away=(("2016-05-18 08:00", "2016-05-18 10:00"), ("2016-05-18 13:00", "2016-05-18 20:00")),
    )

    assert found(work(FIRST), by_name(sits(away, FIRST), people=(away,))) == []


def test_somebody_who_is_not_known_has_no_booths_and_no_absences_but_one_body() -> None:
    stranger = interpreter("Eve")
    plan = work(FIRST, NOON)

    [conflict] = found(plan, by_name(sits(stranger, FIRST, NOON, booth=AR), people=()))

    assert conflict.subject == (InterpreterId("eve"),)
    assert str(conflict.message).endswith("interpreter eve would be at 2 meetings at once.")


def test_cancelled_meetings_and_meetings_without_booths_are_not_judged() -> None:
    gone = replace(NOON, status=SlotStatus.CANCELLED)
    silent = replace(NOON, booths=())

    assert found(work(FIRST, gone), by_name(sits(ADA, FIRST, gone))) == []
    assert found(work(FIRST, silent), by_name(sits(ADA, FIRST, silent))) == []


def test_every_kind_of_misplacement_has_a_conflict_of_its_own() -> None:
    away = interpreter("Ada", EN, away=(("2016-05-18 10:00", "2016-05-18 11:00"),))
    facts = by_name(sits(away, FIRST, NOON), sits(away, FIRST, booth=FR), people=(away,))

    assert told(work(FIRST, NOON), facts) == [
        (("ada",), 2, 1),
        (("ada", "en", "fr"), 2, 1),
        (("ada", "fr"), 1, 0),
        (("ada",), 60, 0),
    ]


def test_where_nobody_is_named_there_is_nothing_to_judge() -> None:
    assert found(EXAMPLE, by_name(neighbours=(neighbour(NOON, MIGRANTS),))) == []
    assert vienna("2016-05-18 12:00") == NOON.starts_at
