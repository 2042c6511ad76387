from dataclasses import replace
from datetime import date

import pytest

from calendars import absence, calendar, event
from interpreters import ADA, BEN, EN, FR, ZH, interpreter, sits
from kept_plans import NOW, kept, loaded, meeting
from plans import FIREARMS_2016, VIENNA, vienna, work
from wgcal.actions.assign_interpreters import (
    NoSuchBooth,
    NoSuchInterpreter,
    Seating,
    assign_interpreters,
)
from wgcal.actions.cancel_slot import cancel_slot
from wgcal.actions.judging import Outcome
from wgcal.actions.move_slot import Move, move_slot
from wgcal.actions.record_interpreter import (
    Person,
    PersonIncomplete,
    UnusableIdentifier,
    read_availability,
    record_interpreter,
)
from wgcal.domain.errors import UnknownSlot, UnknownStation, YearOutOfRange
from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.interpreter import InterpreterId, UnknownInterpreter
from wgcal.domain.operation import Operation, Verb
from wgcal.domain.refusals import EditBlocked, SlotIsCancelled, StaleRevision
from wgcal.domain.slot import SlotId
from wgcal.domain.station import StationId
from wgcal.ical.calendar_file import UnreadableCalendar
from wgcal.store import Database

HERE = VIENNA.id
SESSION = FIREARMS_2016.id
MORNING = meeting("morning", "2016-05-18 10:00")
NOON = meeting("noon", "2016-05-18 12:00")


@pytest.fixture
def planned(database: Database) -> Database:
    """Return a database with two meetings that overlap, and two interpreters."""
    kept(database, work(MORNING, NOON))
    with database.writing() as store:
        for person in (ADA, BEN):
            store.put_interpreter(HERE, person)
    return database


def assign(
    database: Database,
    slot: SlotId,
    *seats: tuple[InterpreterId, Language],
    expecting: int = 1,
) -> Outcome:
    seating = Seating(session=SESSION, slot=slot, seats=seats)
    with database.writing() as store:
        return assign_interpreters(store, seating, expecting=expecting, by="Ada", now=NOW)


def test_interpreters_are_assigned_under_the_next_revision(planned: Database) -> None:
    done = assign(planned, MORNING.id, (BEN.id, EN), (ADA.id, FR), (BEN.id, EN))

    assert (done.work.revision, done.slot.id) == (2, MORNING.id)
    with planned.reading() as store:
        assert store.assignments(SESSION) == (
            *sits(BEN, MORNING),
            *sits(ADA, MORNING, booth=FR),
        )


def test_what_an_assignment_does_to_conflicts_is_told(planned: Database) -> None:
    half = assign(planned, MORNING.id, (ADA.id, EN))
    full = assign(planned, MORNING.id, (ADA.id, EN), (BEN.id, EN), expecting=2)

    per_booth = {
        new.subject for new in half.difference.new if new.constraint == "interpreters-per-booth"
    }
    assert per_booth == {("ar", "zh"), ("en",), ("fr", "ru", "es")}
    assert [gone.subject for gone in full.difference.gone] == [("en",)]
    assert full.difference.new == ()


def test_the_log_says_that_people_were_assigned_and_not_who(planned: Database) -> None:
    assign(planned, MORNING.id, (ADA.id, EN))

    with planned.reading() as store:
        assert store.operations(SESSION)[-1] == Operation(
            verb=Verb.ASSIGN, by="Ada", at=NOW, before=(), after=(), revision=2
        )


def test_an_empty_list_assigns_nobody(planned: Database) -> None:
    assign(planned, MORNING.id, (ADA.id, EN))

    assign(planned, MORNING.id, expecting=2)

    with planned.reading() as store:
        assert store.assignments(SESSION) == ()


def test_somebody_who_is_elsewhere_at_that_time_can_not_be_assigned(planned: Database) -> None:
    assign(planned, MORNING.id, (ADA.id, EN))

    with pytest.raises(
        EditBlocked, match="interpreter Ada would be at 2 meetings at once"
    ) as caught:
        assign(planned, NOON.id, (ADA.id, EN), expecting=2)

    assert caught.value.difference.new[0].constraint == "interpreter-double-booked"
    assert loaded(planned).revision == 2
    with planned.reading() as store:
        assert store.assignments(SESSION) == sits(ADA, MORNING)


def test_somebody_who_is_away_can_not_be_assigned(planned: Database) -> None:
    away = interpreter("Ada", away=(("2016-05-18 09:00", "2016-05-18 10:30"),))
    with planned.writing() as store:
        store.put_interpreter(HERE, away)

    with pytest.raises(EditBlocked, match="interpreter Ada is away for 30 minutes"):
        assign(planned, MORNING.id, (ADA.id, EN))


def test_a_meeting_can_not_be_moved_to_where_its_interpreters_are_elsewhere(
    planned: Database,
) -> None:
    later = meeting("later", "2016-05-18 16:00")
    with planned.writing() as store:
        before = store.load(SESSION)
        store.save(
            before.with_slot_added(later),
            Operation(verb=Verb.ADD, by="Ada", at=NOW, before=(), after=(later,), revision=2),
        )
    assign(planned, MORNING.id, (ADA.id, EN), expecting=2)
    assign(planned, later.id, (ADA.id, EN), expecting=3)
    to_noon = Move(session=SESSION, slot=later.id, starts_at=vienna("2016-05-18 11:00"))

    with planned.writing() as store, pytest.raises(EditBlocked, match="2 meetings at once"):
        move_slot(store, to_noon, expecting=4, by="Ada", now=NOW)


def test_nobody_is_assigned_to_a_plan_that_has_changed(planned: Database) -> None:
    with pytest.raises(StaleRevision):
        assign(planned, MORNING.id, (ADA.id, EN), expecting=7)


def test_nobody_is_assigned_to_a_slot_that_there_is_not(planned: Database) -> None:
    with pytest.raises(UnknownSlot):
        assign(planned, SlotId("none"), (ADA.id, EN))


def test_nobody_is_assigned_to_a_cancelled_slot(planned: Database) -> None:
    with planned.writing() as store:
        cancel_slot(store, SESSION, MORNING.id, expecting=1, by="Ada", now=NOW)

    with pytest.raises(SlotIsCancelled):
        assign(planned, MORNING.id, (ADA.id, EN), expecting=2)


def test_somebody_whom_the_station_does_not_know_is_refused_with_the_place(
    planned: Database,
) -> None:
    with pytest.raises(NoSuchInterpreter, match="There is no interpreter eve at vienna") as caught:
        assign(planned, MORNING.id, (ADA.id, EN), (InterpreterId("eve"), EN))

    assert caught.value.field == "1.interpreter"


def test_a_booth_that_the_meeting_does_not_have_is_refused_with_the_place(
    planned: Database,
) -> None:
    with pytest.raises(NoSuchBooth, match="no booth of de; it has ar, zh, en, fr") as caught:
        assign(planned, MORNING.id, (ADA.id, Language.DE))

    assert caught.value.field == "0.booth"


def test_a_meeting_without_interpretation_has_no_booths_to_sit_in(database: Database) -> None:
    kept(database, work(replace(meeting("silent", "2016-05-18 10:00"), booths=())))
    with database.writing() as store:
        store.put_interpreter(HERE, ADA)

    with pytest.raises(NoSuchBooth, match=r"^The meeting has no booths\.$"):
        assign(database, SlotId("silent"), (ADA.id, EN))


def test_an_interpreter_is_recorded_with_each_language_once(database: Database) -> None:
    person = Person(
        name=" Li Wei ", booths=(ZH, EN, ZH), passive=(FR, FR), contract=Contract.FREELANCE
    )

    with database.writing() as store:
        recorded, is_new = record_interpreter(store, HERE, InterpreterId("li-wei"), person)

    assert is_new
    assert (recorded.name, recorded.booths, recorded.passive) == ("Li Wei", (ZH, EN), (FR,))
    with database.reading() as store:
        assert store.interpreter(HERE, recorded.id) == recorded


def test_recording_somebody_again_keeps_the_absences(database: Database) -> None:
    away = interpreter("Ada", away=(("2016-05-18 09:00", "2016-05-18 10:30"),))
    with database.writing() as store:
        store.put_interpreter(HERE, away)

        recorded, is_new = record_interpreter(
            store, HERE, ADA.id, Person(name="Ada L.", booths=(FR,))
        )

    assert not is_new
    assert (recorded.name, recorded.absences) == ("Ada L.", away.absences)


@pytest.mark.parametrize("identifier", ["", "Ada", "ada lovelace", "-ada", "ada/b", "a" * 101])
def test_an_identifier_is_written_as_addresses_want_it(database: Database, identifier: str) -> None:
    with database.writing() as store, pytest.raises(UnusableIdentifier) as caught:
        record_interpreter(store, HERE, InterpreterId(identifier), Person(name="Ada", booths=(EN,)))

    assert caught.value.field == "interpreter"


@pytest.mark.parametrize(
    ("person", "field"),
    [(Person(name=" ", booths=(EN,)), "name"), (Person(name="Ada", booths=()), "booths")],
)
def test_an_interpreter_has_a_name_and_a_booth(
    database: Database, person: Person, field: str
) -> None:
    with database.writing() as store, pytest.raises(PersonIncomplete) as caught:
        record_interpreter(store, HERE, ADA.id, person)

    assert caught.value.field == field


def test_an_interpreter_is_recorded_at_a_station_that_there_is(database: Database) -> None:
    with database.writing() as store, pytest.raises(UnknownStation):
        record_interpreter(store, StationId("nowhere"), ADA.id, Person(name="Ada", booths=(EN,)))


LEAVE = calendar(
    *event("DTSTART;VALUE=DATE:20160518", "RRULE:FREQ=MONTHLY"),
    *event("DTSTART;VALUE=DATE:20160401"),
)


def test_availability_takes_the_place_of_what_was_known_of_two_years_and_of_nothing_before(
    database: Database,
) -> None:
    away = interpreter(
        "Ada",
        away=(
            ("2016-03-01 09:00", "2016-03-01 18:00"),
            ("2016-05-16 09:00", "2016-05-20 18:00"),
            ("2016-06-01 09:00", "2016-06-01 18:00"),
        ),
    )
    with database.writing() as store:
        store.put_interpreter(HERE, away)

        recorded = read_availability(store, HERE, ADA.id, LEAVE, date(2016, 5, 17))

    assert recorded.absences[:3] == (
        away.absences[0],
        absence("2016-05-16 09:00", "2016-05-17 00:00"),
        absence("2016-05-18 00:00", "2016-05-19 00:00"),
    )
    assert len(recorded.absences) == 2 + 24
    with database.reading() as store:
        assert store.interpreter(HERE, ADA.id) == recorded


def test_the_availability_of_somebody_unknown_is_not_read(database: Database) -> None:
    with database.writing() as store, pytest.raises(UnknownInterpreter):
        read_availability(store, HERE, ADA.id, LEAVE, date(2016, 5, 17))


def test_a_calendar_that_can_not_be_read_changes_nothing(planned: Database) -> None:
    with planned.writing() as store, pytest.raises(UnreadableCalendar):
        read_availability(store, HERE, ADA.id, b"hello", date(2016, 5, 17))

    with planned.reading() as store:
        assert store.interpreter(HERE, ADA.id) == ADA


@pytest.mark.parametrize("first", [date(1, 1, 1), date(1944, 12, 31), date(9999, 12, 31)])
def test_two_years_are_read_of_a_time_that_zones_are_known_of(
    planned: Database, first: date
) -> None:
    with planned.writing() as store, pytest.raises(YearOutOfRange) as caught:
        read_availability(store, HERE, ADA.id, LEAVE, first)

    assert caught.value.field == "from"
