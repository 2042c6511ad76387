"""Changes of what is public are judged by the time at which they are made; plans are not."""

from datetime import UTC, datetime

import pytest

from wgcal.actions.add_slot import add_slot
from wgcal.actions.cancel_slot import cancel_slot
from wgcal.actions.check_plan import check_plan
from wgcal.actions.judging import Outcome
from wgcal.actions.move_slot import Move, check_move, move_slot
from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.actions.publish_session import publish_session
from wgcal.actions.set_policy import PolicyAsked, set_policy, version_in_force
from wgcal.domain.conflict import Conflict
from wgcal.domain.policy import Severity
from wgcal.domain.refusals import ReleaseGated
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot
from wgcal.domain.station import RoomId, StationId
from wgcal.store import Database

VIENNA = StationId("vienna")
SESSION = SessionId("ctoc-cop-wg-6-2016")
EARLY = datetime(2016, 4, 1, 9, tzinfo=UTC)
LATE = datetime(2016, 5, 8, 9, tzinfo=UTC)
PAGE = "https://cal.example.org/sessions/ctoc-cop-wg-6-2016"


def first(database: Database) -> Slot:
    with database.reading() as store:
        return store.load(SESSION).slots[0]


def publish(database: Database, expecting: int = 1, now: datetime = EARLY) -> None:
    with database.writing() as store:
        publish_session(store, SESSION, expecting=expecting, note="", page=PAGE, now=now)


def to_boardroom_d(slot: Slot) -> Move:
    return Move(session=SESSION, slot=slot.id, room=RoomId("boardroom-d"))


def moved(database: Database, move: Move, expecting: int, now: datetime) -> Outcome:
    with database.writing() as store:
        return move_slot(store, move, expecting=expecting, by="Ada", now=now)


def notices(conflicts: tuple[Conflict, ...]) -> list[tuple[int | None, int | None]]:
    return [(one.measured, one.limit) for one in conflicts if one.constraint == "short-notice"]


def test_a_change_ten_days_before_the_published_meeting_is_new(drafted: Database) -> None:
    publish(drafted)

    done = moved(drafted, to_boardroom_d(first(drafted)), 1, LATE)

    assert notices(done.difference.new) == [(10, 14)]


def test_a_change_that_is_only_tried_out_is_judged_alike(drafted: Database) -> None:
    publish(drafted)
    move = to_boardroom_d(first(drafted))

    with drafted.reading() as store:
        tried = check_move(store, move, now=LATE)

    assert tried == moved(drafted, move, 1, LATE).difference


def test_the_same_change_in_time_is_no_conflict(drafted: Database) -> None:
    publish(drafted)

    done = moved(drafted, to_boardroom_d(first(drafted)), 1, EARLY)

    assert notices(done.difference.new) == []


def test_before_the_first_release_no_change_is_too_late(drafted: Database) -> None:
    done = moved(drafted, to_boardroom_d(first(drafted)), 1, LATE)

    assert notices(done.difference.new) == []


def test_a_change_that_is_not_published_remains_and_goes_when_it_is_taken_back(
    drafted: Database,
) -> None:
    publish(drafted)
    slot = first(drafted)
    moved(drafted, to_boardroom_d(slot), 1, LATE)
    last = Move(session=SESSION, slot=slot.id, room=RoomId("boardroom-a"))
    back = Move(session=SESSION, slot=slot.id, room=None)

    again = moved(drafted, last, 2, LATE).difference
    taken_back = moved(drafted, back, 3, LATE).difference

    assert (notices(again.new), notices(again.remaining)) == ([], [(10, 14)])
    assert (notices(taken_back.gone), notices(taken_back.remaining)) == ([(10, 14)], [])


def test_a_cancellation_and_an_addition_are_changes_too(drafted: Database) -> None:
    publish(drafted)
    evening = ProposedSlot(
        starts_at=datetime(2016, 5, 18, 19, 0),  # noqa: DTZ001 - wall-clock time at the station
        ends_at=datetime(2016, 5, 18, 22, 0),  # noqa: DTZ001
    )
    with drafted.writing() as store:
        added = add_slot(store, SESSION, evening, expecting=1, by="Ada", now=LATE)
    with drafted.writing() as store:
        cancelled = cancel_slot(
            store, SESSION, added.work.slots[0].id, expecting=2, by="Ada", now=LATE
        )

    assert notices(added.difference.new) == notices(cancelled.difference.new) == [(10, 14)]


def test_once_it_is_published_a_change_is_what_subscribers_know(drafted: Database) -> None:
    publish(drafted)
    moved(drafted, to_boardroom_d(first(drafted)), 1, LATE)
    publish(drafted, expecting=2, now=LATE)

    third = Move(session=SESSION, slot=first(drafted).id, room=RoomId("boardroom-d"))
    with drafted.reading() as store:
        tried = check_move(store, third, now=LATE)

    assert notices((*tried.new, *tried.gone, *tried.remaining)) == []


def test_a_station_can_make_short_notice_a_gate_of_its_releases(drafted: Database) -> None:
    publish(drafted)
    moved(drafted, to_boardroom_d(first(drafted)), 1, LATE)
    with drafted.writing() as store:
        last = version_in_force(store, VIENNA)
        severities = {**store.station(VIENNA).policy.severities, "short-notice": Severity.GATE}
        settings = {**last.settings, "severities": severities}
        asked = PolicyAsked(
            station=VIENNA, settings=settings, reason="Flights", expecting=last.version
        )
        set_policy(store, asked, by="Ada", now=LATE)

    with pytest.raises(ReleaseGated, match="are changed 10 days before"):
        publish(drafted, expecting=2, now=LATE)


def test_a_plan_as_it_stands_is_not_judged_by_the_time(drafted: Database) -> None:
    publish(drafted)
    moved(drafted, to_boardroom_d(first(drafted)), 1, LATE)

    with drafted.reading() as store:
        judgement = check_plan(store, SESSION, of_draft=True, now=LATE)

    assert notices(judgement.conflicts) == []
