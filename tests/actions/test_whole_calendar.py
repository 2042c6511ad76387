"""To check a plan by its neighbours is to check it against the whole calendar.

Thousands of calendars, on PostgreSQL with WGCAL_TEST_DATABASE=postgresql:

    .venv/bin/pytest --hypothesis-profile=thorough tests/actions/test_whole_calendar.py
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from kept_plans import SOURCE, operation
from random_calendars import HERE, OWN, Calendar, calendars
from random_facts import BODIES
from wgcal.actions.candidates import CANDIDATE, Candidate
from wgcal.actions.check_slots import Question, check_each
from wgcal.actions.proposed_slot import ProposedSlot
from wgcal.constraints import check
from wgcal.domain.catalogue import Catalogue
from wgcal.domain.conflict import difference
from wgcal.domain.interpreter import in_booths_of
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.slot import Slot
from wgcal.store import Database, Store

if TYPE_CHECKING:
    from conftest import Makes


class TakenBackError(Exception):
    """Ends a transaction that is to leave nothing behind."""


@pytest.fixture(scope="module")
def database(databases: "Makes") -> Iterator[Database]:
    """Yield one database for all examples; each takes back what it kept."""
    url = databases.upgraded()
    opened = Database(url)
    yield opened
    opened.close()
    databases.remove(url)


@contextmanager
def keeping(database: Database, calendar: Calendar) -> Iterator[Store]:
    """Yield a store that has the calendar for as long as it is looked at."""
    with suppress(TakenBackError), database.writing() as store:
        store.add_catalogue(Catalogue(stations=calendar.stations, bodies=BODIES))
        for person in calendar.interpreters:
            store.put_interpreter(HERE, person)
        for work in calendar.kept:
            store.create(work, SOURCE, operation(*work.slots))
            for slot in work.slots:
                store.assign(work, slot.id, in_booths_of(slot.id, calendar.assignments))
        yield store
        raise TakenBackError


def joined_by(plan: OrganizationOfWork, *candidates: Slot) -> OrganizationOfWork:
    return replace(plan, slots=(*plan.slots, *candidates))


@given(calendar=calendars())
def test_a_plan_checked_by_its_neighbours_is_checked_against_everything(
    database: Database, calendar: Calendar
) -> None:
    plan = joined_by(calendar.own, *calendar.candidates)
    with keeping(database, calendar) as store:
        near = store.facts_near(plan)

    assert check(plan, near) == check(plan, calendar.whole(near))


@given(calendar=calendars())
def test_slots_checked_by_their_neighbours_are_checked_against_everything(
    database: Database, calendar: Calendar
) -> None:
    own = calendar.own
    asked = tuple(Candidate(slot=proposed(slot), session=OWN) for slot in calendar.candidates)
    with keeping(database, calendar) as store:
        everything = calendar.whole(store.facts_near(own))
        judgements = check_each(store, Question(candidates=asked, of_draft=True))

    for slot, judgement in zip(calendar.candidates, judgements, strict=True):
        number = own.next_number(slot.kind) if slot.kind.is_formal else None
        joined = joined_by(own, replace(slot, id=CANDIDATE, number=number))
        change = difference(check(own, everything), check(joined, everything))
        assert judgement.conflicts == change.new


def proposed(slot: Slot) -> ProposedSlot:
    return ProposedSlot(
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        kind=slot.kind,
        mode=slot.mode,
        room=slot.room,
        booths=slot.booths,
        items=slot.items,
        attendance=slot.attendance,
    )
