"""Measure one candidate slot against calendars of 10 thousand to 1 million stored slots.

Run `PYTHONPATH=tests python benchmarks/one_candidate.py [slots ...]`. The same candidates, on days
all over the calendar, are judged (`actions.check_slot`: the plan it joins, what is near, every rule
before and after) and, in turn, the rows that this read are read again: the same statements with
the same parameters by the bare driver, on the same connection. `slots` are the statements that
read slots of other sessions, `all` is everything that was asked. The candidate joins a session
that has 40 slots, or belongs to a body that has none on that day. SQLite works in the process that
asks it, and is measured by the time of the processor; PostgreSQL by the clock on the wall.
"""

# ruff: noqa: S311 - a script that prints; its chance is repeated, not secret

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from random import Random
from statistics import median
from time import perf_counter_ns, thread_time_ns
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlmodel import Session as Db

from kept_calendar import keep, kept, postgresql, sqlite
from station_calendar import (
    BODIES_A_SESSION,
    SIX,
    STATION,
    WEEKS_A_YEAR,
    Calendar,
    monday,
    room_of,
)
from wgcal.actions.candidates import Candidate
from wgcal.actions.check_slot import check_slot
from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.domain.body import BodyId
from wgcal.domain.session import SessionId
from wgcal.store import Store
from wgcal.store.engine import database_address, engine_of, for_reading

SIZES = (10_000, 100_000, 1_000_000)
CANDIDATES, WARMING = 200, 20
CALENDAR = Calendar()

Statement = tuple[str, Any]
Clock = Callable[[], int]


@dataclass
class Times:
    """Nanoseconds of each check and of the bare look-ups of what it read, and how many rows."""

    check: list[int] = field(default_factory=list)
    slots: list[int] = field(default_factory=list)
    everything: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    statements: list[int] = field(default_factory=list)


def joining(week: int, place: int, slot: ProposedSlot) -> Candidate:
    """Return a candidate that joins the session of the week."""
    body = place * BODIES_A_SESSION + week % BODIES_A_SESSION
    return Candidate(session=SessionId(f"body-{body}-{monday(week):%Y-%m-%d}"), slot=slot)


def alone(week: int, place: int, slot: ProposedSlot) -> Candidate:
    """Return a candidate of a body that does not meet in the week."""
    body = place * BODIES_A_SESSION + (week + 5) % BODIES_A_SESSION
    return Candidate(body=BodyId(f"body-{body}"), station=STATION, slot=slot)


def candidates(
    weeks: int, whose: Callable[[int, int, ProposedSlot], Candidate]
) -> Iterator[Candidate]:
    """Yield plenaries with six booths on days and in rooms all over the calendar."""
    chance = Random(weeks)
    for _ in range(WARMING + CANDIDATES):
        week, place = chance.randrange(weeks), chance.randrange(CALENDAR.parallel)
        day = monday(week) + timedelta(days=chance.randrange(5))
        starts_at = datetime.combine(day, time(chance.choice((10, 15))))
        slot = ProposedSlot(
            starts_at=starts_at,
            ends_at=starts_at + timedelta(hours=3),
            room=room_of(place, "c"),
            booths=SIX,
        )
        yield whose(week, place, slot)


@contextmanager
def asked(engine: Engine) -> Iterator[list[Statement]]:
    """Yield the list to which every statement is added that asks for rows."""
    found: list[Statement] = []

    def note(
        _on: Connection, _by: object, statement: str, values: object, _in: object, _many: object
    ) -> None:
        if statement.startswith(("SELECT", "WITH")):
            found.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


def read(clock: Clock, cursor: Any, statements: Sequence[Statement]) -> tuple[int, int]:  # noqa: ANN401 - either driver's cursor
    """Return in how many nanoseconds the bare driver reads the rows, and how many there are."""
    begun, rows = clock(), 0
    for statement, values in statements:
        cursor.execute(statement, values)
        rows += len(cursor.fetchall())
    return clock() - begun, rows


def measured(db: Db, engine: Engine, some: Iterator[Candidate]) -> Times:
    """Return the times of checks and bare look-ups, taken in turn; the first few do not count."""
    times = Times()
    clock: Clock = thread_time_ns if engine.dialect.name == "sqlite" else perf_counter_ns
    cursor = db.connection().connection.dbapi_connection.cursor()  # type: ignore[union-attr] # it is open
    for candidate in some:
        with asked(engine) as statements:
            begun = clock()
            check_slot(Store(db), candidate, of_draft=True)
            times.check.append(clock() - begun)
        db.expunge_all()
        of_slots = [one for one in statements if is_of_neighbours(one)]
        took, rows = read(clock, cursor, of_slots)
        times.slots.append(took)
        times.rows.append(rows)
        times.statements.append(len(statements))
        times.everything.append(read(clock, cursor, statements)[0])
    return times


def is_of_neighbours(asked_for: Statement) -> bool:
    """Say whether a statement reads the slots of other sessions, not those of the plan."""
    statement, _ = asked_for
    return "FROM slot" in statement or "JOIN slot" in statement


def line(name: str, slots: int, times: Times) -> float:
    """Print the medians of one calendar and return that of the checks in milliseconds."""
    check, near, everything = (
        median(taken[WARMING:]) / 1e6 for taken in (times.check, times.slots, times.everything)
    )
    print(
        f"{name:24}{slots:>10,}{check:>10.2f}{near:>10.2f}{check / near:>8.1f}"
        f"{everything:>10.2f}{check / everything:>8.1f}"
        f"{median(times.rows[WARMING:]):>7.0f}{median(times.statements[WARMING:]):>7.0f}"
    )
    return check


def compare(url: str, sizes: Sequence[int]) -> None:
    """Let one database grow from size to size, and print a line for each and for each question."""
    years = [size // CALENDAR.slots_a_year for size in sizes]
    kept(url, CALENDAR, years[-1]).close()
    found: dict[str, list[float]] = {"joins a session": [], "of a body alone": []}
    weeks = 0
    for year in years:
        keep(url, CALENDAR.works(year * WEEKS_A_YEAR - weeks, weeks))
        weeks = year * WEEKS_A_YEAR
        engine = engine_of(database_address(url))
        for name, whose in zip(found, (joining, alone), strict=True):
            with Db(for_reading(engine)) as db:
                times = measured(db, engine, candidates(weeks, whose))
            found[name].append(line(name, year * CALENDAR.slots_a_year, times))
        engine.dispose()
    for name, checks in found.items():
        print(f"{name}: the largest calendar takes {checks[-1] / checks[0]:.2f} of the smallest")


def main(sizes: Sequence[int]) -> None:
    """Print the table for each kind of database; medians of milliseconds."""
    for kind in (sqlite, postgresql):
        print(f"\n{kind.__name__}: {CANDIDATES} candidates, milliseconds (median), bare driver")
        print(
            f"{'candidate':24}{'slots':>10}{'check':>10}{'slots':>10}{'ratio':>8}"
            f"{'all':>10}{'ratio':>8}{'rows':>7}{'asked':>7}"
        )
        with kind() as url:
            compare(url, sizes)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or SIZES)
