import pytest

from kept_plans import kept, meeting, plan_of
from plans import BOARDROOM_A, BOARDROOM_D, CONFERENCE, MIGRANTS, SIX
from proposals_of_slots import SESSION, of_body, of_session, proposed
from wgcal.actions.candidates import Candidate
from wgcal.actions.check_slots import Question, check_each
from wgcal.actions.check_together import ReplacedTwice, Together, check_together
from wgcal.domain.conflict import Verdict
from wgcal.domain.slot import SlotId, SlotKind
from wgcal.store import Database

SEPTEMBER = "2016-09-13T10:00", "2016-09-13T13:00"
LATER = "2016-09-13T12:00", "2016-09-13T14:00"


def together(database: Database, *candidates: Candidate, of_draft: bool = True) -> Together:
    with database.reading() as store:
        return check_together(store, Question(candidates=candidates, of_draft=of_draft))


def rules(found: Together) -> dict[str, tuple[str, ...]]:
    return {conflict.constraint: conflict.slots for conflict in found.judgement.conflicts}


def test_two_candidates_clash_with_each_other_only_when_they_come_together(
    drafted: Database,
) -> None:
    one = of_body(proposed(*SEPTEMBER, room=BOARDROOM_A), MIGRANTS)
    other = of_body(proposed(*LATER, room=BOARDROOM_A), MIGRANTS)

    with drafted.reading() as store:
        apart = check_each(store, Question(candidates=(one, other), of_draft=True))
    at_once = together(drafted, one, other)

    assert {judgement.verdict for judgement in apart} <= {Verdict.CLEAR, Verdict.WARNED}
    assert rules(at_once)["room-double-booked"] == ("candidate-1", "candidate-2")


def test_candidates_of_different_bodies_are_near_each_other_too(drafted: Database) -> None:
    one = of_body(proposed(*SEPTEMBER, booths=SIX, kind=SlotKind.PLENARY), MIGRANTS)
    other = of_body(proposed(*LATER, booths=SIX, kind=SlotKind.PLENARY), CONFERENCE)

    found = rules(together(drafted, one, other))

    assert found["interpretation-capacity"] == ("candidate-1", "candidate-2")
    assert found["body-overlap"] == ("candidate-1", "candidate-2")


def test_a_conflict_of_two_bodies_is_told_once(drafted: Database) -> None:
    one = of_body(proposed(*SEPTEMBER, room=BOARDROOM_A), MIGRANTS)
    other = of_body(proposed(*LATER, room=BOARDROOM_A), CONFERENCE)

    found = together(drafted, one, other).judgement.conflicts

    fingerprints = [conflict.fingerprint for conflict in found]
    assert len(fingerprints) == len(set(fingerprints))


def test_each_candidate_has_the_conflicts_that_name_it_as_its_share(drafted: Database) -> None:
    one = of_body(proposed(*SEPTEMBER, room=BOARDROOM_A), MIGRANTS)
    other = of_body(proposed(*LATER, room=BOARDROOM_A), CONFERENCE)
    apart = of_body(proposed(*SEPTEMBER, room=BOARDROOM_D), CONFERENCE)

    shares = together(drafted, one, other, apart).of_candidates

    assert [
        "room-double-booked" in {conflict.constraint for conflict in share.conflicts}
        for share in shares
    ] == [True, True, False]


def test_two_slots_can_change_their_rooms_and_hours_with_each_other(drafted: Database) -> None:
    with drafted.reading() as store:
        first, second = store.load(SESSION).slots[:2]
    mornings = of_session(
        proposed("2016-05-18T10:00", "2016-05-18T13:00"),
        replaces=second.id,
        keeps=("kind", "mode", "room", "booths", "items"),
    )
    afternoons = of_session(
        proposed("2016-05-18T15:00", "2016-05-18T18:00"),
        replaces=first.id,
        keeps=("kind", "mode", "room", "booths", "items"),
    )

    found = rules(together(drafted, mornings, afternoons))

    assert "body-overlap" not in found
    assert "entitlement-exceeded" not in found
    assert "opening-first" in found


def test_what_a_candidate_of_another_session_replaces_is_gone(drafted: Database) -> None:
    kept(
        drafted,
        plan_of("migrants", meeting("theirs", "2016-05-18 13:00", BOARDROOM_A, 1), body=MIGRANTS),
    )
    in_their_room = of_session(proposed("2016-05-18T13:15", "2016-05-18T14:45", room=BOARDROOM_A))
    moved_away = Candidate(
        slot=proposed("2016-05-18T08:00", "2016-05-18T09:00"),
        session=plan_of("migrants").session.id,
        replaces=SlotId("theirs"),
    )

    assert "room-double-booked" in rules(together(drafted, in_their_room))
    assert "room-double-booked" not in rules(together(drafted, in_their_room, moved_away))


def test_one_slot_can_not_give_way_to_two_candidates(drafted: Database) -> None:
    with drafted.reading() as store:
        first = store.load(SESSION).slots[0]
    wanted = proposed("2016-05-18T13:15", "2016-05-18T14:45")

    with pytest.raises(ReplacedTwice) as refused:
        together(
            drafted,
            of_session(wanted, replaces=first.id, place="candidates.0."),
            of_session(wanted, replaces=first.id, place="candidates.1."),
        )

    assert refused.value.field == "candidates.1.replaces"


def test_a_draft_in_the_way_of_all_is_busy_to_a_stranger_and_nothing_else(
    drafted: Database,
) -> None:
    kept(
        drafted,
        plan_of("migrants", meeting("secret", "2016-09-13 10:00", BOARDROOM_A), body=MIGRANTS),
    )
    one = of_body(proposed(*SEPTEMBER, room=BOARDROOM_A), CONFERENCE)

    found = together(drafted, one, of_draft=False)

    named = {slot for conflict in found.judgement.conflicts for slot in conflict.slots}
    assert named == {"candidate-1", "busy-1"}


def test_five_hundred_candidates_at_the_same_hours_are_judged_in_time(drafted: Database) -> None:
    crowd = [of_session(proposed(*SEPTEMBER, booths=SIX, kind=SlotKind.PLENARY))] * 500

    found = together(drafted, *crowd)

    assert len(found.of_candidates) == 500
    assert len(rules(found)["interpretation-capacity"]) == 500
