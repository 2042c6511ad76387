from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from wgcal.actions.add_slot import add_slot
from wgcal.actions.cancel_slot import cancel_slot
from wgcal.actions.create_token import create_token, token_of
from wgcal.actions.move_slot import Move, check_move, move_slot
from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.actions.publish_session import publish_session
from wgcal.domain.errors import InvalidToken
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES
from wgcal.domain.operation import Verb
from wgcal.domain.refusals import EditBlocked
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot, SlotStatus
from wgcal.domain.station import RoomId
from wgcal.domain.token import Role
from wgcal.store import Database

SESSION = SessionId("ctoc-cop-wg-6-2016")
TUESDAY = datetime(2016, 2, 23, 9, 0, tzinfo=UTC)
PAGE = "https://cal.example.org/sessions/ctoc-cop-wg-6-2016"


def slots(database: Database) -> tuple[Slot, ...]:
    with database.reading() as store:
        return store.load(SESSION).slots


def to_boardroom_d(slot: Slot) -> Move:
    return Move(session=SESSION, slot=slot.id, room=RoomId("boardroom-d"))


def release(database: Database, expecting: int, now: datetime) -> None:
    with database.writing() as store:
        publish_session(store, SESSION, expecting=expecting, note="", page=PAGE, now=now)


def test_every_change_is_logged_with_what_was_and_what_is(drafted: Database) -> None:
    third = slots(drafted)[2]
    with drafted.writing() as store:
        move_slot(store, to_boardroom_d(third), expecting=1, by="Ada", now=TUESDAY)
    with drafted.writing() as store:
        cancel_slot(store, SESSION, third.id, expecting=2, by="Bo", now=TUESDAY)

    with drafted.reading() as store:
        _, moved, cancelled = store.operations(SESSION)

    in_room = replace(third, room=RoomId("boardroom-d"))
    assert (moved.verb, moved.by, moved.before, moved.after, moved.revision) == (
        Verb.MOVE,
        "Ada",
        (third,),
        (in_room,),
        2,
    )
    assert (cancelled.verb, cancelled.by, cancelled.before, cancelled.after) == (
        Verb.CANCEL,
        "Bo",
        (in_room,),
        (replace(in_room, status=SlotStatus.CANCELLED),),
    )


def test_a_blocked_change_leaves_no_trace(drafted: Database) -> None:
    before = slots(drafted)
    clashing = ProposedSlot(
        starts_at=datetime(2016, 5, 18, 10, 0),  # noqa: DTZ001 - wall-clock time at the station
        ends_at=datetime(2016, 5, 18, 13, 0),  # noqa: DTZ001
        room=RoomId("boardroom-d"),
    )
    with drafted.writing() as store:
        move_slot(store, to_boardroom_d(before[0]), expecting=1, by="Ada", now=TUESDAY)
    kept = slots(drafted)

    with drafted.writing() as store, pytest.raises(EditBlocked):
        add_slot(store, SESSION, clashing, expecting=2, by="Ada", now=TUESDAY)

    assert slots(drafted) == kept
    with drafted.reading() as store:
        assert [done.verb for done in store.operations(SESSION)] == [Verb.IMPORT, Verb.MOVE]


def test_a_release_carries_over_the_bytes_of_the_events_it_did_not_change(
    drafted: Database,
) -> None:
    release(drafted, 1, TUESDAY)
    third = slots(drafted)[2]
    with drafted.writing() as store:
        move_slot(store, to_boardroom_d(third), expecting=1, by="Ada", now=TUESDAY)
    release(drafted, 2, TUESDAY + timedelta(days=1))

    with drafted.reading() as store:
        first, second = (store.events_by_slot(SESSION, number) for number in (1, 2))

    assert set(second) == set(OFFICIAL_LANGUAGES)
    for language, events in second.items():
        changed = {slot for slot, event in events.items() if event != first[language][slot]}
        assert changed == {third.id}


def test_a_secret_opens_until_it_expires_and_is_nowhere_kept(database: Database) -> None:
    with database.writing() as store:
        secret = create_token(store, "desk", Role.READER, now=TUESDAY, valid_for=timedelta(days=1))

    with database.reading() as store:
        [kept] = store.tokens()
        assert token_of(store, secret, now=TUESDAY) == kept
        assert secret not in repr(kept)
        with pytest.raises(InvalidToken):
            token_of(store, secret, now=TUESDAY + timedelta(days=1))


def test_a_move_that_is_only_checked_says_what_it_would_do_and_does_nothing(
    drafted: Database,
) -> None:
    before = slots(drafted)
    early = Move(
        session=SESSION,
        slot=before[2].id,
        starts_at=datetime(2016, 5, 19, 9, 30),  # noqa: DTZ001 - wall-clock time at the station
    )

    with drafted.reading() as store:
        checked = check_move(store, early, now=TUESDAY)
    with drafted.writing() as store:
        moved = move_slot(store, early, expecting=1, by="Ada", now=TUESDAY)

    assert checked == moved.difference
    assert [conflict.constraint for conflict in checked.new] == ["meeting-hours"]
