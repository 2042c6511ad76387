import re
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, time
from threading import Barrier

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlmodel import Session as Db
from sqlmodel import col, insert, select, update

from kept_plans import kept, loaded, meeting, plan_of, saved
from plans import BOARDROOM_A, BOARDROOM_D, EXAMPLE, FIRST, SECOND, THIRD
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import RoomTaken
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.station import Room
from wgcal.store import Database
from wgcal.store.tables import RoomUseRow

DAY = date(2016, 5, 18)
WRITERS = 3
DAYS = 20


def use(slot: SlotId, starts: int, ends: int, room: int = 1) -> RoomUseRow:
    """Return the use of a room for hours of 18 May, in UTC."""
    return RoomUseRow(
        slot_id=slot,
        room_id=room,
        starts_at_utc=datetime.combine(DAY, time(starts), UTC),
        ends_at_utc=datetime.combine(DAY, time(ends), UTC),
    )


def insert_past_the_store(engine: Engine, *rows: RoomUseRow) -> None:
    with Db(engine) as db:
        for row in rows:
            db.exec(insert(RoomUseRow).values(row.model_dump()))
        db.commit()


def slots_with_room(engine: Engine) -> set[str]:
    with Db(engine) as db:
        return set(db.exec(select(RoomUseRow.slot_id)))


@pytest.fixture
def example(database: Database) -> OrganizationOfWork:
    """Return the example, kept without any room."""
    return kept(database, EXAMPLE)


@pytest.mark.parametrize(
    ("starts", "ends"),
    [(8, 9), (7, 9), (10, 12), (9, 10), (7, 12), (8, 11)],
    ids=["start", "over the start", "over the end", "inside", "around", "same"],
)
@pytest.mark.usefixtures("example")
def test_the_database_itself_refuses_a_room_that_is_taken(
    engine: Engine, starts: int, ends: int
) -> None:
    insert_past_the_store(engine, use(FIRST.id, 8, 11))

    with pytest.raises(IntegrityError, match="room_use_once"):
        insert_past_the_store(engine, use(SECOND.id, starts, ends))

    assert slots_with_room(engine) == {FIRST.id}


@pytest.mark.usefixtures("example")
def test_uses_that_touch_and_uses_of_two_rooms_are_no_double_booking(engine: Engine) -> None:
    insert_past_the_store(
        engine, use(FIRST.id, 8, 11), use(SECOND.id, 11, 14), use(THIRD.id, 8, 11, room=2)
    )

    assert slots_with_room(engine) == {FIRST.id, SECOND.id, THIRD.id}


@pytest.mark.parametrize(
    ("slot", "change"),
    [
        (SECOND.id, {"room_id": 1}),
        (THIRD.id, {"ends_at_utc": datetime(2016, 5, 18, 12, tzinfo=UTC)}),
    ],
    ids=["other room", "later end"],
)
@pytest.mark.usefixtures("example")
def test_the_database_refuses_a_change_into_a_room_that_is_taken(
    engine: Engine, slot: SlotId, change: dict[str, object]
) -> None:
    before = use(FIRST.id, 11, 14), use(SECOND.id, 11, 14, room=2), use(THIRD.id, 8, 11)
    insert_past_the_store(engine, *before)

    with pytest.raises(IntegrityError, match="room_use_once"), Db(engine) as db:
        change_and_commit(db, slot, change)


def change_and_commit(db: Db, slot: SlotId, change: dict[str, object]) -> None:
    db.exec(update(RoomUseRow).where(col(RoomUseRow.slot_id) == slot).values(change))
    db.commit()


@pytest.mark.usefixtures("example")
def test_a_use_can_grow_into_free_time(engine: Engine) -> None:
    insert_past_the_store(engine, use(FIRST.id, 8, 11))

    with Db(engine) as db:
        change_and_commit(db, FIRST.id, {"ends_at_utc": datetime(2016, 5, 18, 12, tzinfo=UTC)})

    assert slots_with_room(engine) == {FIRST.id}


@pytest.mark.usefixtures("example")
def test_of_connections_that_book_a_room_at_once_one_succeeds(engine: Engine) -> None:
    start = Barrier(3, timeout=60)

    def book(slot: SlotId) -> SlotId | None:
        start.wait()
        try:
            insert_past_the_store(engine, use(slot, 8, 11))
        except DBAPIError:
            return None
        return slot

    with ThreadPoolExecutor() as threads:
        booked = set(threads.map(book, (FIRST.id, SECOND.id, THIRD.id))) - {None}

    assert len(booked) == 1
    assert slots_with_room(engine) == booked


def test_a_plan_that_takes_a_taken_room_is_refused_and_the_room_named(
    database: Database, example: OrganizationOfWork
) -> None:
    kept(database, plan_of("other", meeting("x", "2016-05-18 12:00", BOARDROOM_A)))

    with pytest.raises(RoomTaken, match="Room boardroom-a was given to another meeting"):
        saved(database, example.with_slot_moved(FIRST.id, room=BOARDROOM_A.id))

    assert loaded(database) == example


def test_a_plan_that_takes_one_room_twice_is_refused(database: Database) -> None:
    twice = (meeting(name, "2016-05-18 10:00", BOARDROOM_D) for name in ("x", "y"))

    with pytest.raises(RoomTaken, match="boardroom-d"):
        kept(database, plan_of("other", *twice))

    with database.reading() as store:
        assert store.sessions() == ()


def test_two_meetings_can_swap_their_rooms_in_one_change(database: Database) -> None:
    one, two = (
        meeting("one", "2016-05-18 10:00", BOARDROOM_A),
        meeting("two", "2016-05-18 10:00", BOARDROOM_D),
    )
    before = kept(database, plan_of("swap", one, two))
    after = before.with_slot_moved(one.id, room=two.room).with_slot_moved(two.id, room=one.room)

    saved(database, after)

    assert loaded(database, SessionId("swap")).slots == after.slots


def test_a_cancelled_meeting_gives_its_room_back(
    database: Database, example: OrganizationOfWork
) -> None:
    other = kept(database, plan_of("other", meeting("x", "2016-05-18 12:00", BOARDROOM_A)))
    saved(database, other.with_slot_cancelled(SlotId("x")))

    after = saved(database, example.with_slot_moved(FIRST.id, room=BOARDROOM_A.id))

    assert loaded(database) == after


def take_both_rooms(
    database: Database, plan: OrganizationOfWork, day: int, rooms: Sequence[Room]
) -> tuple[OrganizationOfWork, str]:
    """Return the plan with two rooms for the day's meetings, or as it was, and what was told."""
    after = plan
    for slot, room in zip(plan.slots[2 * day :], rooms, strict=False):
        after = after.with_slot_moved(slot.id, room=room.id)
    try:
        return saved(database, after), "taken"
    except RoomTaken as refused:
        return plan, str(refused)


def test_of_planners_who_take_two_rooms_at_once_one_gets_them_and_the_others_are_told(
    database_url: str,
) -> None:
    start = Barrier(WRITERS, timeout=60)

    def take_each_day(planner: int) -> list[str]:
        own = Database(database_url)
        names = [(day, name) for day in range(DAYS) for name in "ab"]
        slots = (
            meeting(f"{planner} {day} {name}", f"2016-05-{day + 1:02} 10:00") for day, name in names
        )
        plan = kept(own, plan_of(f"session {planner}", *slots))
        rooms = (BOARDROOM_A, BOARDROOM_D) if planner % 2 else (BOARDROOM_D, BOARDROOM_A)
        told = []
        for day in range(DAYS):
            start.wait()
            plan, answer = take_both_rooms(own, plan, day, rooms)
            told.append(answer)
        own.close()
        return told

    with ThreadPoolExecutor() as threads:
        told = zip(*threads.map(take_each_day, range(WRITERS)), strict=True)

    refused = re.compile(r"Room boardroom-[ad] was given to another meeting\.")
    for answers in told:
        *others, last = sorted(answers)
        assert last == "taken"
        assert all(refused.fullmatch(answer) for answer in others)
