from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session as Db
from sqlmodel import col, delete

from kept_plans import kept, loaded, meeting, plan_of, saved
from plans import EXAMPLE, FIREARMS_2016
from wgcal.domain.agenda import AgendaItem, ItemDocument, ItemNumber, ItemRole
from wgcal.domain.document import Document, DocumentRole
from wgcal.domain.interpretation import Entitlement, Language, in_official_order
from wgcal.domain.organization_of_work import OrganizationOfWork, PlanStatus, PrintedDay
from wgcal.domain.slot import Certainty, MeetingMode, Slot, SlotId, SlotItem, SlotKind, SlotStatus
from wgcal.store import Database
from wgcal.store.shipped import shipped
from wgcal.store.tables import SessionRow

ZONES = ["Europe/Vienna", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"]
MINUTE = timedelta(minutes=1)
FIRST_MOMENT = datetime(1990, 1, 1, tzinfo=UTC)
CLOCK_CHANGES = [
    datetime(2016, 3, 27, 1, tzinfo=UTC),
    datetime(2016, 10, 30, 1, tzinfo=UTC),
    datetime(2016, 11, 6, 6, tzinfo=UTC),
    datetime(2016, 4, 2, 15, tzinfo=UTC),
]
ROOMS = [room.id for room in shipped().stations[0].rooms]

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20)
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
texts = st.dictionaries(st.sampled_from(Language), words, max_size=3)
numbers = st.builds(ItemNumber, words)
booths = st.sets(st.sampled_from(Language)).map(in_official_order)
documents = st.builds(
    Document,
    symbol=words,
    titles=texts,
    issued=st.dictionaries(st.sampled_from(Language), days, max_size=3),
    submitted_on=st.none() | days,
    languages=booths,
)
item_documents = st.builds(ItemDocument, symbol=words, role=st.sampled_from(DocumentRole))
agenda_items = st.builds(
    AgendaItem,
    number=numbers,
    titles=texts,
    role=st.sampled_from(ItemRole),
    documents=st.lists(item_documents, max_size=2).map(tuple),
)
slot_items = st.builds(
    SlotItem,
    number=numbers,
    continued=st.booleans(),
    titles=texts,
    minutes=st.none() | st.integers(1, 1440),
)
printed_days = st.builds(PrintedDay, on=days, weekday=st.integers(1, 7))
entitlements = st.builds(
    Entitlement,
    meetings=st.integers(0, 100),
    starts_on=days,
    ends_on=days,
    languages=booths,
)


century = st.integers(0, 100 * 365 * 24 * 60).map(lambda n: FIRST_MOMENT + n * MINUTE)
around_changes = st.builds(
    lambda change, n: change + n * MINUTE, st.sampled_from(CLOCK_CHANGES), st.integers(-180, 180)
)
moments = century | around_changes


@st.composite
def slots(draw: st.DrawFn, zone: ZoneInfo, number: int) -> Slot:
    """Draw a slot with a room of its own, at any minute that clocks in the zone can show."""
    starts_at = draw(moments)
    ends_at = starts_at + draw(st.integers(1, 24 * 60)) * MINUTE
    return Slot(
        id=SlotId(f"slot {number}"),
        kind=draw(st.sampled_from(SlotKind)),
        starts_at=starts_at.astimezone(zone),
        ends_at=ends_at.astimezone(zone),
        number=draw(st.none() | st.integers(1, 99)),
        room=draw(st.none() | st.just(ROOMS[number])),
        booths=draw(booths),
        items=draw(st.lists(slot_items, max_size=2).map(tuple)),
        team=draw(st.none() | words),
        mode=draw(st.sampled_from(MeetingMode)),
        attendance=draw(st.none() | st.integers(0, 5000)),
        status=draw(st.sampled_from(SlotStatus)),
        certainty=draw(st.sampled_from(Certainty)),
        starts_after=draw(st.none() | st.just(SlotId("slot 0"))),
    )


@st.composite
def plans(draw: st.DrawFn, zone: ZoneInfo) -> OrganizationOfWork:
    """Draw a plan of the example's session, held in another zone."""
    agenda = st.lists(agenda_items, max_size=3, unique_by=lambda item: item.number)
    papers = st.lists(documents, max_size=3, unique_by=lambda paper: paper.symbol)
    several = st.tuples(*(slots(zone, number) for number in range(draw(st.integers(0, 4)))))
    return replace(
        EXAMPLE,
        session=replace(FIREARMS_2016, zone=zone),
        slots=draw(several),
        agenda=tuple(draw(agenda)),
        documents=tuple(draw(papers)),
        entitlement=draw(st.none() | entitlements),
        status=draw(st.sampled_from(PlanStatus)),
        printed_days=draw(st.lists(printed_days, max_size=2).map(tuple)),
    )


two_plans = st.sampled_from(ZONES).flatmap(
    lambda name: st.tuples(plans(ZoneInfo(name)), plans(ZoneInfo(name)))
)


def hours(plan: OrganizationOfWork) -> list[tuple[object, ...]]:
    """Return what equality of times leaves out: which of two repeated hours, and whose zone."""
    return [
        (moment.fold, moment.utcoffset(), str(moment.tzinfo))
        for slot in plan.slots
        for moment in (slot.starts_at, slot.ends_at)
    ]


def emptied(engine: Engine) -> None:
    with Db(engine) as db:
        db.exec(delete(SessionRow).where(col(SessionRow.id) == FIREARMS_2016.id))
        db.commit()


# One database serves all examples, as each of them begins by emptying it.
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(two_plans)
def test_any_plan_comes_back_as_it_was_kept_and_as_it_was_saved(
    database: Database, engine: Engine, plans: tuple[OrganizationOfWork, OrganizationOfWork]
) -> None:
    first, second = plans
    emptied(engine)

    before = kept(database, first)
    first_loaded = loaded(database)
    changed = replace(second, body=before.body)
    after = saved(database, changed)
    second_loaded = loaded(database)

    assert first_loaded == before == replace(first, body=before.body)
    assert hours(first_loaded) == hours(first)
    assert second_loaded == after == replace(changed, revision=2)
    assert hours(second_loaded) == hours(after) == hours(second)


def test_the_hour_that_is_repeated_comes_back_as_the_one_that_was_meant(
    database: Database,
) -> None:
    first = meeting("first", "2016-10-30 02:15", hours=0.25)
    second = replace(
        first,
        id=SlotId("second"),
        starts_at=first.starts_at.replace(fold=1),
        ends_at=first.ends_at.replace(fold=1),
    )

    before = kept(database, plan_of(FIREARMS_2016.id, first, second))

    assert [slot.id for slot in before.slots] == ["first", "second"]
    assert hours(loaded(database)) == hours(before)
    assert [slot.starts_at.fold for slot in loaded(database).slots] == [0, 1]
    with database.reading() as store:
        [done] = store.operations(FIREARMS_2016.id)
    assert [slot.starts_at.fold for slot in done.after] == [0, 1]


def test_a_move_into_the_second_of_two_equal_hours_is_written(database: Database) -> None:
    slot = meeting("x", "2016-10-30 02:15", hours=0.25)
    before = kept(database, plan_of(FIREARMS_2016.id, slot))
    later = before.with_slot_moved(slot.id, starts_at=slot.starts_at.replace(fold=1))

    saved(database, later)

    assert [slot.starts_at_utc.hour for slot in loaded(database).slots] == [1]


def test_hours_given_in_utc_are_kept_as_the_room_shows_them(database: Database) -> None:
    slot = meeting("x", "2016-05-18 10:00")
    in_utc = replace(slot, starts_at=slot.starts_at_utc, ends_at=slot.ends_at_utc)

    before = kept(database, plan_of(FIREARMS_2016.id, in_utc))

    [found] = loaded(database).slots
    assert hours(before) == hours(loaded(database))
    assert found.starts_at.isoformat() == "2016-05-18T10:00:00+02:00"
    assert found.starts_at.tzinfo is FIREARMS_2016.zone
