from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, timedelta
from threading import Thread

import pytest

from interpreters import ADA, BEN, EN, FR, LI, ZH, interpreter, sits
from kept_plans import kept, loaded, meeting, plan_of, saved
from plans import FIREARMS_2016, MIGRANTS, VIENNA, vienna, work
from sent_statements import sent_statements
from wgcal.actions.assign_interpreters import Seating, assign_interpreters
from wgcal.domain.errors import UnknownStation
from wgcal.domain.facts import Facts
from wgcal.domain.interpretation import Contract
from wgcal.domain.interpreter import Assignment, Interpreter, UnknownInterpreter, together
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.refusals import EditBlocked
from wgcal.domain.session import SessionId
from wgcal.domain.station import StationId
from wgcal.store import Database

HERE = VIENNA.id
MORNING = meeting("morning", "2016-05-18 10:00")
THEIRS = meeting("theirs", "2016-05-18 15:00")
AWAY = (
    ("2016-05-17 09:00", "2016-05-18 10:30"),
    ("2016-05-18 12:00", "2016-05-18 18:00"),
    ("2017-05-18 09:00", "2017-05-18 18:00"),
)


def known(database: Database, *people: Interpreter) -> None:
    with database.writing() as store:
        for person in people:
            store.put_interpreter(HERE, person)


def assigned(
    database: Database, plan: OrganizationOfWork, *assignments: Iterable[Assignment]
) -> None:
    with database.writing() as store:
        for several in assignments:
            for each in several:
                others = [
                    seat for seat in store.assignments(plan.session.id) if seat.slot == each.slot
                ]
                store.assign(plan, each.slot, [*others, each])


def near(database: Database, plan: OrganizationOfWork) -> Facts:
    with database.reading() as store:
        return store.facts_near(plan)


def test_an_interpreter_comes_back_as_kept(database: Database) -> None:
    ada = interpreter("Ada", EN, FR, contract=Contract.FREELANCE, away=AWAY)
    passive = replace(ada, passive=(ZH,))

    known(database, passive)

    with database.reading() as store:
        assert store.interpreter(HERE, ada.id) == passive


def test_interpreters_are_listed_by_identifier_without_absences(database: Database) -> None:
    known(database, LI, interpreter("Ben", away=AWAY), ADA)

    with database.reading() as store:
        assert store.interpreters(HERE) == (ADA, BEN, LI)


def test_keeping_an_interpreter_again_replaces_all_that_was_known(database: Database) -> None:
    known(database, interpreter("Ada", EN, away=AWAY))
    changed = interpreter("Ada", FR, away=AWAY[1:2])

    known(database, changed)

    with database.reading() as store:
        assert store.interpreter(HERE, ADA.id) == changed


def test_who_is_not_known_is_refused(database: Database) -> None:
    with database.writing() as store:
        with pytest.raises(UnknownInterpreter, match="There is no interpreter ada at vienna"):
            store.interpreter(HERE, ADA.id)
        with pytest.raises(UnknownInterpreter):
            store.remove_interpreter(HERE, ADA.id)


def test_a_station_that_is_not_known_has_no_interpreters(database: Database) -> None:
    nowhere = StationId("nowhere")

    with database.writing() as store:
        with pytest.raises(UnknownStation):
            store.interpreters(nowhere)
        with pytest.raises(UnknownStation):
            store.interpreter(nowhere, ADA.id)
        with pytest.raises(UnknownStation):
            store.put_interpreter(nowhere, ADA)


def test_an_interpreter_who_is_removed_leaves_nothing_behind(database: Database) -> None:
    plan = kept(database, work(MORNING))
    known(database, interpreter("Ada", away=AWAY), BEN)
    assigned(database, plan, sits(ADA, MORNING), sits(BEN, MORNING))

    with database.writing() as store:
        store.remove_interpreter(HERE, ADA.id)

    with database.reading() as store:
        assert store.interpreters(HERE) == (BEN,)
        assert store.assignments(plan.session.id) == sits(BEN, MORNING)
    known(database, ADA)
    with database.reading() as store:
        assert store.interpreter(HERE, ADA.id).absences == ()


def test_assigning_replaces_who_was_assigned_to_the_slot_and_nobody_else(
    database: Database,
) -> None:
    noon = meeting("noon", "2016-05-18 13:00")
    plan = kept(database, work(MORNING, noon))
    known(database, ADA, BEN)
    assigned(database, plan, sits(ADA, MORNING), sits(ADA, noon))

    with database.writing() as store:
        store.assign(plan, MORNING.id, sits(BEN, MORNING))

    with database.reading() as store:
        assert store.assignments(plan.session.id) == (*sits(BEN, MORNING), *sits(ADA, noon))


def test_facts_have_who_is_assigned_in_the_plan_and_to_what_else(database: Database) -> None:
    plan = kept(database, work(MORNING))
    other = kept(database, plan_of("other", THEIRS, body=MIGRANTS))
    known(database, ADA, BEN, LI)
    assigned(database, plan, sits(ADA, MORNING), sits(LI, MORNING, booth=ZH))
    assigned(database, other, sits(ADA, THEIRS, booth=FR), sits(BEN, THEIRS))

    facts = near(database, plan)

    assert facts.interpreters == (ADA, LI)
    assert facts.assignments == (
        *sits(ADA, MORNING),
        *sits(LI, MORNING, booth=ZH),
        *sits(ADA, THEIRS, booth=FR),
    )


def test_facts_have_absences_of_the_days_that_count(database: Database) -> None:
    plan = kept(database, work(MORNING))
    known(database, interpreter("Ada", away=AWAY))
    assigned(database, plan, sits(ADA, MORNING))

    [ada] = near(database, plan).interpreters

    assert ada.absences == interpreter("Ada", away=AWAY[:2]).absences


def test_facts_reach_as_many_days_as_loads_are_counted_over(database: Database) -> None:
    plan = kept(database, work(MORNING))
    dates = ("2016-05-11 00:00", "2016-05-12 10:00", "2016-05-24 10:00", "2016-05-26 10:00")
    far = [meeting(f"far {date}", date) for date in dates]
    other = kept(database, plan_of("other", *far, body=MIGRANTS))
    known(database, ADA)
    assigned(database, plan, sits(ADA, MORNING))
    assigned(database, other, sits(ADA, *far))

    facts = near(database, plan)

    slots = {assignment.slot for assignment in facts.assignments}
    assert slots == {MORNING.id, *(slot.id for slot in far[:3])}
    assert {served.slot for served in facts.served} == {slot.id for slot in far[1:3]}


def test_a_plan_that_names_nobody_costs_one_look_up(database: Database) -> None:
    plan = kept(database, work(MORNING))

    with sent_statements() as sent:
        near(database, plan)

    tables = ("assignment", "absence", "interpreter.")
    asked = [text for text, _ in sent.statements if any(table in text for table in tables)]
    assert len(asked) == 1


def test_a_plan_without_meetings_names_nobody(database: Database) -> None:
    plan = kept(database, work())

    assert near(database, plan).assignments == ()


def test_a_slot_that_is_taken_out_of_the_plan_takes_its_assignments_along(
    database: Database,
) -> None:
    plan = kept(database, work(MORNING))
    known(database, ADA)
    assigned(database, plan, sits(ADA, MORNING))

    saved(database, replace(plan, slots=()))

    with database.reading() as store:
        assert store.assignments(plan.session.id) == ()


def test_of_two_planners_who_assign_somebody_at_once_one_is_refused(database: Database) -> None:
    noon = meeting("noon", "2016-05-18 12:00")
    kept(database, work(MORNING))
    kept(database, plan_of("other", noon, body=MIGRANTS))
    known(database, ADA)
    wanted = ((FIREARMS_2016.id, MORNING), (SessionId("other"), noon))
    refused: list[SessionId] = []

    def assign(session: SessionId, slot: str) -> None:
        seating = Seating(session=session, slot=slot, seats=((ADA.id, EN),))  # type: ignore[arg-type] # a name
        now = vienna("2016-04-01 12:00").astimezone(UTC)
        try:
            with database.writing() as store:
                assign_interpreters(store, seating, expecting=1, by="planner", now=now)
        except EditBlocked:
            refused.append(session)

    writers = [Thread(target=assign, args=(session, slot.id)) for session, slot in wanted]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(timeout=timedelta(seconds=60).total_seconds())

    assert len(refused) == 1
    [winner] = {session for session, _ in wanted} - set(refused)
    assert loaded(database, winner).revision == 2
    assert loaded(database, refused[0]).revision == 1


def test_what_several_plans_know_of_somebody_is_put_together() -> None:
    early, late = (interpreter("Ada", away=AWAY[place : place + 2]) for place in (0, 1))

    assert together([late, BEN, early]) == (interpreter("Ada", away=AWAY), BEN)
