from dataclasses import replace

import pytest

from kept_plans import kept, meeting, plan_of
from plans import BOARDROOM_A, BOARDROOM_D, MIGRANTS
from proposals_of_slots import SESSION, of_body, of_session, proposed
from sent_statements import sent_statements
from wgcal.actions.candidates import CANDIDATE, Candidate, NoSlotToReplace
from wgcal.actions.check_plan import Judgement
from wgcal.actions.check_slot import check_slot
from wgcal.actions.check_slots import Question, check_each
from wgcal.actions.view import NotThereToExclude
from wgcal.domain.errors import EndNotAfterStart, InvalidInputError
from wgcal.domain.slot import Slot, SlotId, SlotKind
from wgcal.store import Database

MORNING = "2016-05-18T10:00", "2016-05-18T13:00"
EVENING = "2016-05-18T19:00", "2016-05-18T22:00"
LUNCH = "2016-05-18T13:15", "2016-05-18T14:45"

CANDIDATES = (
    of_session(proposed(*EVENING, booths=None, kind=SlotKind.PLENARY)),
    of_session(proposed(*LUNCH)),
    of_session(proposed("2016-05-19T10:00", "2016-05-19T11:00", kind=SlotKind.PLENARY)),
    of_session(proposed("2016-09-13T22:00", "2016-09-14T01:00", room=BOARDROOM_A)),
    of_body(proposed(*MORNING, kind=SlotKind.PLENARY), MIGRANTS),
    of_body(proposed("2016-09-13T10:00", "2016-09-13T13:00"), MIGRANTS),
)


class OutOfTime(Exception):
    """What a test ends long work with."""


def drafts_slots(database: Database) -> tuple[Slot, ...]:
    with database.reading() as store:
        return store.load(SESSION).slots


def each(
    database: Database, *candidates: Candidate, exclude: tuple[str, ...] = (), of_draft: bool = True
) -> tuple[Judgement, ...]:
    question = Question(
        candidates=candidates, exclude=tuple(map(SlotId, exclude)), of_draft=of_draft
    )
    with database.reading() as store:
        return check_each(store, question)


def rules(judgement: Judgement) -> list[str]:
    return [conflict.constraint for conflict in judgement.conflicts]


def with_migrants_in_boardroom_a(database: Database) -> None:
    kept(
        database,
        plan_of(
            "migrants",
            meeting("migrants-1", "2016-05-18 10:00", BOARDROOM_A),
            body=MIGRANTS,
        ),
    )


def test_each_candidate_of_a_batch_is_answered_as_if_it_were_alone(drafted: Database) -> None:
    together = each(drafted, *CANDIDATES)

    with drafted.reading() as store:
        alone = tuple(check_slot(store, candidate, of_draft=True) for candidate in CANDIDATES)
    assert together == alone


def test_candidates_of_one_day_cost_no_more_questions_to_the_database_than_one(
    drafted: Database,
) -> None:
    lunch = of_session(proposed(*LUNCH))

    asked = []
    for number in (1, 50):
        with sent_statements() as sent:
            each(drafted, *[lunch] * number)
        asked.append(sent.questions())

    assert asked[0] == asked[1]


def test_a_candidate_that_replaces_a_slot_finds_its_room_and_hours_free(drafted: Database) -> None:
    first = drafts_slots(drafted)[0]
    at_same_hours = of_session(proposed(*MORNING, kind=SlotKind.PLENARY, booths=None))

    [beside] = each(drafted, at_same_hours)
    [instead] = each(drafted, replace(at_same_hours, replaces=first.id))

    assert "body-overlap" in rules(beside)
    assert "body-overlap" not in rules(instead)
    assert "entitlement-exceeded" not in rules(instead)


def test_what_is_left_out_of_a_candidate_is_as_in_the_slot_that_it_replaces(
    drafted: Database,
) -> None:
    last = drafts_slots(drafted)[-1]
    later = proposed("2016-05-19T15:00", "2016-05-19T17:30")
    of_slot = ("kind", "mode", "room", "booths", "items", "attendance")

    [keeping] = each(drafted, of_session(later, replaces=last.id, keeps=of_slot))
    [empty] = each(drafted, of_session(later, replaces=last.id))

    assert rules(keeping) == ["report-lead-time"]
    assert "item-unscheduled" in rules(empty)


def test_what_a_slot_leaves_behind_when_it_is_replaced_is_told_too(drafted: Database) -> None:
    last = drafts_slots(drafted)[-1]

    [judgement] = each(
        drafted, of_session(proposed("2016-05-19T15:00", "2016-05-19T17:30"), replaces=last.id)
    )

    unscheduled = {
        conflict.subject
        for conflict in judgement.conflicts
        if conflict.constraint == "item-unscheduled"
    }
    assert unscheduled == {("5", "ctoc-cop-wg-6-2016"), ("6", "ctoc-cop-wg-6-2016")}


def test_a_slot_of_another_session_that_is_excluded_is_not_in_the_way(drafted: Database) -> None:
    with_migrants_in_boardroom_a(drafted)
    wanted = of_session(proposed(*MORNING, room=BOARDROOM_A))

    [clashing] = each(drafted, wanted)
    [free] = each(drafted, wanted, exclude=("migrants-1",))

    assert "room-double-booked" in rules(clashing)
    assert "room-double-booked" not in rules(free)


def test_a_slot_of_the_plan_that_is_excluded_is_not_in_the_way(drafted: Database) -> None:
    first = drafts_slots(drafted)[0]
    wanted = of_session(proposed(*MORNING, kind=SlotKind.PLENARY))

    [clashing], [free] = each(drafted, wanted), each(drafted, wanted, exclude=(first.id,))

    assert "body-overlap" in rules(clashing)
    assert "body-overlap" not in rules(free)


def test_a_slot_to_exclude_that_is_nowhere_near_is_refused_at_its_place(drafted: Database) -> None:
    first = drafts_slots(drafted)[0]

    with pytest.raises(NotThereToExclude) as refused:
        each(drafted, of_session(proposed(*LUNCH)), exclude=(first.id, "nowhere"))

    assert refused.value.field == "exclude.1"


def test_a_stranger_can_not_find_a_draft_by_excluding_it(drafted: Database) -> None:
    with_migrants_in_boardroom_a(drafted)
    wanted = of_body(proposed("2016-05-18T10:00", "2016-05-18T13:00", room=BOARDROOM_A), MIGRANTS)

    with pytest.raises(NotThereToExclude):
        each(drafted, wanted, exclude=("migrants-1",), of_draft=False)


def test_a_stranger_is_not_told_that_a_body_has_a_session_that_is_no_more_than_a_draft(
    drafted: Database,
) -> None:
    with_migrants_in_boardroom_a(drafted)
    wanted = of_body(proposed(*MORNING, room=BOARDROOM_A), MIGRANTS)

    [judgement] = each(drafted, wanted, of_draft=False)

    [taken] = [one for one in judgement.conflicts if one.constraint == "room-double-booked"]
    [busy] = set(taken.slots) - {CANDIDATE}
    assert busy.startswith("busy-")
    assert "migrants" not in repr(judgement)


def test_a_draft_has_the_same_name_in_every_answer_to_a_stranger(drafted: Database) -> None:
    with_migrants_in_boardroom_a(drafted)
    in_the_way = of_body(proposed(*MORNING, room=BOARDROOM_A), MIGRANTS)
    elsewhere = of_body(
        proposed("2016-05-18T12:00", "2016-05-19T02:00", room=BOARDROOM_A), MIGRANTS
    )

    answers = each(drafted, in_the_way, elsewhere, of_draft=False)

    busy = [
        {slot for slot in conflict.slots if slot != CANDIDATE}
        for judgement in answers
        for conflict in judgement.conflicts
        if conflict.constraint == "room-double-booked"
    ]
    assert len(busy) == 2
    assert busy[0] == busy[1]


@pytest.mark.parametrize(
    ("candidate", "refusal", "field"),
    [
        (
            of_session(proposed(*reversed(LUNCH)), place="candidates.1."),
            EndNotAfterStart,
            "candidates.1.ends_at",
        ),
        (
            of_session(proposed(*LUNCH), replaces="nowhere", place="candidates.1."),
            NoSlotToReplace,
            "candidates.1.replaces",
        ),
    ],
)
def test_a_candidate_that_can_not_be_is_refused_at_its_place(
    drafted: Database, candidate: Candidate, refusal: type[InvalidInputError], field: str
) -> None:
    with pytest.raises(refusal) as refused:
        each(drafted, of_session(proposed(*LUNCH)), candidate)

    assert refused.value.field == field


def test_a_slot_that_is_excluded_can_not_be_replaced_as_well(drafted: Database) -> None:
    first = drafts_slots(drafted)[0]

    with pytest.raises(NoSlotToReplace):
        each(drafted, of_session(proposed(*LUNCH), replaces=first.id), exclude=(first.id,))


def test_work_that_takes_too_long_is_ended_between_two_candidates(drafted: Database) -> None:
    left = iter((None,) * 5)

    def in_time() -> None:
        if next(left, "over") == "over":
            raise OutOfTime

    question = Question(candidates=(of_session(proposed(*LUNCH)),) * 100, of_draft=True)

    with drafted.reading() as store, pytest.raises(OutOfTime):
        check_each(store, question, in_time=in_time)


def test_a_room_that_is_wanted_elsewhere_is_free(drafted: Database) -> None:
    with_migrants_in_boardroom_a(drafted)

    [judgement] = each(drafted, of_session(proposed(*MORNING, room=BOARDROOM_D)))

    assert "room-double-booked" not in rules(judgement)
