from dataclasses import replace
from datetime import date

import pytest

from kept_plans import SOURCE, kept, loaded, meeting, operation, plan_of, saved
from plans import AGENDA, EXAMPLE, FIREARMS_2016, THIRD, agenda_item
from sent_statements import sent_statements
from wgcal.domain.agenda import ItemDocument
from wgcal.domain.body import Body, BodyId
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.errors import (
    EndNotAfterStart,
    SlotTooLong,
    UnknownBody,
    UnknownRoom,
    UnknownSession,
    UnknownStation,
)
from wgcal.domain.interpretation import Language
from wgcal.domain.operation import PaperChange, Verb
from wgcal.domain.organization_of_work import PlanStatus
from wgcal.domain.refusals import SessionExists, StaleRevision
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.station import RoomId, StationId
from wgcal.store import Database

PAPER = Document(
    symbol="CTOC/COP/WG.6/2016/2",
    titles={Language.EN: "Record-keeping"},
    issued={Language.ZH: date(2016, 4, 1)},
)


def test_a_plan_comes_back_as_it_was_kept_with_its_source(database: Database) -> None:
    plan = kept(database, replace(EXAMPLE, documents=(PAPER,), status=PlanStatus.ADOPTED))

    assert loaded(database) == plan
    assert (plan.slots, plan.documents, plan.revision) == (EXAMPLE.slots, (PAPER,), 1)
    with database.reading() as store:
        assert store.source(FIREARMS_2016.id) == SOURCE
        assert store.sessions() == (FIREARMS_2016,)


def test_sessions_are_in_order_of_their_first_day_then_identifier(database: Database) -> None:
    later = plan_of("a")
    kept(database, replace(later, session=replace(later.session, starts_on=date(2016, 5, 19))))
    kept(database, plan_of("c"))
    kept(database, plan_of("b"))

    with database.reading() as store:
        assert [session.id for session in store.sessions()] == ["b", "c", "a"]


def test_a_session_is_kept_once(database: Database) -> None:
    plan = kept(database, EXAMPLE)

    with pytest.raises(SessionExists, match="ctoc-cop-wg-6-2016"):
        kept(database, replace(EXAMPLE, slots=()))

    assert loaded(database) == plan


def test_a_body_that_is_not_known_is_kept_with_its_first_session(database: Database) -> None:
    body = Body(id=BodyId("x"), symbol="X", names={Language.EN: "X"}, parent=BodyId("ctoc-cop"))

    kept(database, plan_of("x-2016", body=body))

    assert loaded(database, SessionId("x-2016")).body == body


def test_a_body_below_one_that_is_not_known_is_refused(database: Database) -> None:
    body = Body(id=BodyId("x"), symbol="X", names={}, parent=BodyId("y"))

    with pytest.raises(UnknownBody, match="no body y"):
        kept(database, plan_of("x-2016", body=body))


def test_a_session_at_an_unknown_station_is_refused(database: Database) -> None:
    with pytest.raises(UnknownStation, match="atlantis"):
        kept(database, plan_of("x-2016", station=StationId("atlantis")))


def test_a_session_that_is_not_there_is_unknown_to_every_question(database: Database) -> None:
    with database.reading() as store:
        for question in (store.load, store.source, store.operations):
            with pytest.raises(UnknownSession, match="ctoc-cop-wg-6-2016"):
                question(FIREARMS_2016.id)


def test_a_plan_of_no_session_can_not_be_saved(database: Database) -> None:
    with pytest.raises(UnknownSession):
        saved(database, EXAMPLE)


def test_a_saved_plan_has_the_next_revision(database: Database) -> None:
    before = kept(database, EXAMPLE)

    after = saved(database, before.with_slot_cancelled(THIRD.id))

    assert after == replace(before.with_slot_cancelled(THIRD.id), revision=2)
    assert loaded(database) == after


def test_of_two_who_change_the_same_plan_the_second_is_refused(database: Database) -> None:
    before = kept(database, EXAMPLE)
    first = saved(database, before.with_slot_cancelled(THIRD.id))

    with pytest.raises(StaleRevision, match="at revision 2, not 1") as refused:
        saved(database, before.with_slot_moved(THIRD.id, room=RoomId("boardroom-a")))

    assert refused.value.actual == 2
    assert loaded(database) == first


def test_of_forty_slots_only_the_one_that_changed_is_written(database: Database) -> None:
    slots = (
        meeting(f"slot {n}", f"2016-05-{1 + n // 2:02} {10 + n % 2 * 5}:00") for n in range(40)
    )
    before = kept(database, replace(EXAMPLE, slots=tuple(slots)))
    after = before.with_slot_moved(SlotId("slot 7"), room=RoomId("boardroom-a"))

    with sent_statements() as sent:
        saved(database, after)

    assert sent.starting("UPDATE slot") == [1]
    assert sent.starting("INSERT INTO slot") == []
    assert sent.starting("INSERT INTO room_use") == [1]
    assert loaded(database).slots == after.slots


def test_slots_can_be_added_and_taken_out(database: Database) -> None:
    before = kept(database, EXAMPLE)
    added = meeting("added", "2016-05-19 19:00")
    kept_slots = tuple(slot for slot in before.slots if slot != THIRD)

    after = saved(database, replace(before, slots=(*kept_slots, added)))

    assert loaded(database) == after
    assert {slot.id for slot in after.slots} == {slot.id for slot in kept_slots} | {added.id}


def test_every_other_part_of_a_plan_can_change_too(database: Database) -> None:
    before = kept(database, EXAMPLE)
    paper = ItemDocument(symbol=PAPER.symbol, role=DocumentRole.NEW)
    after = replace(
        before,
        agenda=(*AGENDA[3:], replace(agenda_item("7", "Closing"), documents=(paper,))),
        documents=(PAPER,),
        entitlement=None,
        status=PlanStatus.AMENDED,
        session=replace(before.session, symbol="CTOC/COP/WG.6/2016/1/Rev.1"),
    )

    assert saved(database, after) == loaded(database) == replace(after, revision=2)


def test_what_was_done_is_logged_under_the_revision_it_made(database: Database) -> None:
    before = kept(database, EXAMPLE)
    moved = before.with_slot_moved(THIRD.id, room=RoomId("boardroom-a"))
    done = operation(moved.slot(THIRD.id), before=(THIRD,), verb=Verb.MOVE, revision=99)

    with database.writing() as store:
        store.save(moved, done)

    with database.reading() as store:
        first, second = store.operations(FIREARMS_2016.id)
    assert first == operation(*EXAMPLE.slots)
    assert second == replace(done, revision=2)
    assert second.before[0].starts_at.tzinfo is FIREARMS_2016.zone


def test_papers_are_logged_as_they_were_and_as_they_then_are(database: Database) -> None:
    before = kept(database, EXAMPLE)
    recorded = before.with_document(PAPER, {AGENDA[3].number: DocumentRole.NEW})
    papers = PaperChange(
        before=(), after=(PAPER,), items_before=(AGENDA[3],), items_after=(recorded.agenda[3],)
    )
    done = replace(operation(verb=Verb.RECORD_DOCUMENT, revision=2), papers=papers)

    with database.writing() as store:
        store.save(recorded, done)

    assert loaded(database) == replace(recorded, revision=2)
    with database.reading() as store:
        assert store.operations(FIREARMS_2016.id)[1] == done


def test_a_room_that_the_station_lacks_is_refused(database: Database) -> None:
    before = kept(database, EXAMPLE)

    with pytest.raises(UnknownRoom, match="no room attic"):
        saved(database, before.with_slot_moved(THIRD.id, room=RoomId("attic")))


@pytest.mark.parametrize(("hours", "error"), [(0, EndNotAfterStart), (24.5, SlotTooLong)])
def test_a_slot_without_a_length_or_longer_than_a_day_is_refused(
    database: Database, hours: float, error: type[Exception]
) -> None:
    with pytest.raises(error):
        kept(database, plan_of("x", meeting("x", "2016-05-18 10:00", hours=hours)))
