"""Interpreters by name: kept, looked up, and assigned to the booths of slots."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, time, timedelta

import sqlalchemy
from sqlalchemy import bindparam
from sqlmodel import Session as Db
from sqlmodel import col, delete, or_, select

from wgcal.domain.interpretation import Contract, Language
from wgcal.domain.interpreter import (
    Absence,
    Assignment,
    Interpreter,
    InterpreterId,
    UnknownInterpreter,
)
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.policy import Policy
from wgcal.domain.session import SessionId
from wgcal.domain.slot import SlotId
from wgcal.domain.station import StationId
from wgcal.store.catalogue import station
from wgcal.store.columns import asked
from wgcal.store.interpreter_tables import AbsenceRow, AssignmentRow, InterpreterRow
from wgcal.store.tables import SlotRow

Named = tuple[tuple[Interpreter, ...], tuple[Assignment, ...]]
Stretch = tuple[datetime, datetime]

NOBODY: Named = ((), ())

ASSIGNMENT = AssignmentRow.metadata.tables["assignment"]
OF_SESSION = sqlalchemy.select(ASSIGNMENT).where(ASSIGNMENT.c.session_id == bindparam("session"))


def interpreters(db: Db, of_station: StationId) -> tuple[Interpreter, ...]:
    """Return the interpreters of a station by identifier, absences left out.

    Raises UnknownStation.
    """
    station(db, of_station)
    rows = db.exec(select(InterpreterRow).where(InterpreterRow.station_id == of_station))
    people = (_interpreter_of(row, ()) for row in rows)
    return tuple(sorted(people, key=lambda person: person.id))


def interpreter(db: Db, of_station: StationId, who: InterpreterId) -> Interpreter:
    """Return one interpreter; raises UnknownStation or UnknownInterpreter."""
    station(db, of_station)
    row = db.get(InterpreterRow, (of_station, who))
    if row is None:
        raise UnknownInterpreter(of_station, who)
    [found] = _with_absences(db, of_station, [row], None)
    return found


def put_interpreter(db: Db, of_station: StationId, new: Interpreter) -> None:
    """Keep an interpreter with all absences, in place of one with the same identifier.

    Raises UnknownStation.
    """
    station(db, of_station)
    db.merge(
        InterpreterRow(
            station_id=of_station,
            id=new.id,
            name=new.name,
            booths=new.booths,
            passive=new.passive,
            contract=new.contract,
        )
    )
    db.exec(
        delete(AbsenceRow).where(
            col(AbsenceRow.station_id) == of_station, col(AbsenceRow.interpreter_id) == new.id
        )
    )
    db.add_all(
        AbsenceRow(
            station_id=of_station,
            interpreter_id=new.id,
            starts_at_utc=absence.starts_at,
            ends_at_utc=absence.ends_at,
        )
        for absence in new.absences
    )
    db.flush()


def remove_interpreter(db: Db, of_station: StationId, who: InterpreterId) -> None:
    """Forget an interpreter, absences and assignments too; raises UnknownInterpreter."""
    row = db.get(InterpreterRow, (of_station, who))
    if row is None:
        raise UnknownInterpreter(of_station, who)
    db.delete(row)
    db.flush()


def assign(db: Db, work: OrganizationOfWork, slot: SlotId, seats: Iterable[Assignment]) -> None:
    """Keep who sits in the booths of a slot of the plan, in place of all who did."""
    db.exec(delete(AssignmentRow).where(col(AssignmentRow.slot_id) == slot))
    db.add_all(
        AssignmentRow(
            slot_id=slot,
            station_id=work.session.station,
            interpreter_id=seat.interpreter,
            booth=seat.booth,
            session_id=work.session.id,
        )
        for seat in seats
    )
    db.flush()


def assignments(db: Db, session: SessionId) -> tuple[Assignment, ...]:
    """Return who is assigned to the slots of a session, by slot, booth and interpreter."""
    return _in_order(map(_assignment_of, asked(db, OF_SESSION, session=session)))


def queue_for_interpreters(
    db: Db, of_station: StationId, session: SessionId, also: Collection[InterpreterId] = ()
) -> None:
    """Wait until nobody else changes what those assigned in a session, or named, have to do.

    On PostgreSQL two writers could otherwise each find somebody free for the same hours. They
    queue in the same order; on SQLite there is one writer at a time.
    """
    assigned = select(AssignmentRow.interpreter_id).where(AssignmentRow.session_id == session)
    people = select(InterpreterRow.id).where(
        InterpreterRow.station_id == of_station,
        or_(col(InterpreterRow.id).in_(assigned), col(InterpreterRow.id).in_(also)),
    )
    db.exec(people.order_by(col(InterpreterRow.id)).with_for_update(key_share=True)).all()


def named_near(db: Db, work: OrganizationOfWork, policy: Policy) -> Named:
    """Return who is assigned in the plan, and all they are assigned to in the days that count.

    These are as many days before and after the plan's meetings as loads are counted over, and a
    day at least for their rest. It costs one look-up where the plan names nobody.
    """
    own = assignments(db, work.session.id)
    if not own or not work.meetings:
        return NOBODY
    people = {assignment.interpreter for assignment in own}
    near = _days_around(work, policy)
    of_station = work.session.station
    rows = db.exec(
        select(InterpreterRow).where(
            InterpreterRow.station_id == of_station, col(InterpreterRow.id).in_(people)
        )
    ).all()
    elsewhere = _assignments_of(db, of_station, people, near)
    known = _with_absences(db, of_station, rows, near)
    return known, _in_order({*own, *elsewhere})


def _days_around(work: OrganizationOfWork, policy: Policy) -> Stretch:
    reach = timedelta(days=max(policy.longest_window, 2))
    days = [day for slot in work.meetings for day in slot.days]
    first, last = min(days) - reach, max(days) + reach
    starts, ends = (
        datetime.combine(day, time.min, work.session.zone).astimezone(UTC) for day in (first, last)
    )
    return starts, ends


def _assignments_of(
    db: Db, of_station: StationId, people: Collection[InterpreterId], near: Stretch
) -> Iterator[Assignment]:
    rows = db.exec(
        select(AssignmentRow)
        .join(SlotRow, col(SlotRow.id) == AssignmentRow.slot_id)
        .where(
            AssignmentRow.station_id == of_station,
            col(AssignmentRow.interpreter_id).in_(people),
            col(SlotRow.starts_at_utc) >= near[0],
            col(SlotRow.starts_at_utc) < near[1],
        )
    )
    return map(_assignment_of, rows)


def _with_absences(
    db: Db, of_station: StationId, rows: Collection[InterpreterRow], near: Stretch | None
) -> tuple[Interpreter, ...]:
    away = _absences(db, of_station, [row.id for row in rows], near)
    people = (_interpreter_of(row, away.get(row.id, [])) for row in rows)
    return tuple(sorted(people, key=lambda person: person.id))


def _absences(
    db: Db, of_station: StationId, people: Collection[str], near: Stretch | None
) -> Mapping[str, list[Absence]]:
    query = select(AbsenceRow).where(
        AbsenceRow.station_id == of_station, col(AbsenceRow.interpreter_id).in_(people)
    )
    if near is not None:
        starts, ends = near
        query = query.where(
            col(AbsenceRow.starts_at_utc) < ends, col(AbsenceRow.ends_at_utc) > starts
        )
    away: defaultdict[str, list[Absence]] = defaultdict(list)
    for row in db.exec(query.order_by(col(AbsenceRow.starts_at_utc))):
        absence = Absence(starts_at=row.starts_at_utc, ends_at=row.ends_at_utc)
        away[row.interpreter_id].append(absence)
    return away


def _interpreter_of(row: InterpreterRow, absences: Iterable[Absence]) -> Interpreter:
    return Interpreter(
        id=InterpreterId(row.id),
        name=row.name,
        booths=row.booths,
        passive=row.passive,
        contract=Contract(row.contract),
        absences=tuple(absences),
    )


def _assignment_of(row: AssignmentRow) -> Assignment:
    return Assignment(
        slot=SlotId(row.slot_id),
        interpreter=InterpreterId(row.interpreter_id),
        booth=Language(row.booth),
    )


def _in_order(seats: Iterable[Assignment]) -> tuple[Assignment, ...]:
    return tuple(sorted(seats, key=lambda seat: (seat.slot, seat.booth, seat.interpreter)))
