from dataclasses import replace
from datetime import date, timedelta

import pytest
from icalendar import Calendar, Event

from kept_plans import NOW, kept, meeting
from plans import FIREARMS_2016, VIENNA, vienna, work
from wgcal.actions.feed_of import FeedAsked, feed_of
from wgcal.domain.interpretation import Language
from wgcal.domain.organization_of_work import OrganizationOfWork
from wgcal.domain.release import publish
from wgcal.domain.selection import Selection
from wgcal.domain.slot import Slot, SlotId, SlotKind
from wgcal.ical import events_of
from wgcal.ical.presentation import Presentation
from wgcal.store import Database

SESSION = FIREARMS_2016.id
TODAY = date(2016, 5, 1)
ASKED = FeedAsked(
    selection=Selection(session=SESSION),
    presentation=Presentation(language=Language.EN),
    identity="feed",
    source="https://cal.example.org/feed.ics",
    page="https://cal.example.org/",
    session_page="https://cal.example.org/sessions/{session}",
    rest="https://cal.example.org/feed.ics?from={day}",
    meeting="https://cal.example.org/{session}/{slot}.ics",
)


def event(slot: Slot, octets: int) -> bytes:
    """Return an event of about so many octets."""
    lines = (
        b"BEGIN:VEVENT",
        b"UID:" + slot.id.encode(),
        b"DTSTAMP:20160401T120000Z",
        f"DTSTART:{slot.starts_at_utc:%Y%m%dT%H%M%SZ}".encode(),
        *[b"COMMENT:" + b"x" * 60] * (octets // 70),
        b"END:VEVENT",
    )
    return b"".join(line + b"\r\n" for line in lines)


def published(database: Database, meetings: int, octets: int) -> None:
    """Publish a session of so many informal meetings, ten a day, with events of that size."""
    slots = []
    for number in range(meetings):
        day, hour = divmod(number, 10)
        starts = f"{date(2016, 5, 18) + timedelta(days=day)} {hour + 8:02}:00"
        one = meeting(f"{number:04}", starts, hours=1)
        slots.append(replace(one, kind=SlotKind.INFORMAL, booths=()))
    plan = kept(database, work(*slots))
    release = publish(plan, VIENNA.rooms, None, now=NOW)
    with database.writing() as store:
        events = {Language.EN: {slot.id: event(slot, octets) for slot in slots}}
        store.add_release(SESSION, release, events)


def read(database: Database, asked: FeedAsked = ASKED) -> bytes:
    with database.reading() as store:
        return feed_of(store, asked, TODAY).body


@pytest.mark.parametrize(
    ("meetings", "octets", "fitting", "rest"),
    [(500, 100, 500, None), (501, 100, 500, "2016-07-07"), (200, 5000, 103, "2016-05-28")],
)
def test_a_feed_ends_where_programs_would_and_says_where_the_rest_is(
    database: Database, meetings: int, octets: int, fitting: int, rest: str | None
) -> None:
    published(database, meetings, octets)

    body = read(database)

    found = list(Calendar.from_ical(body).events)
    assert len(found) == fitting + (rest is not None)
    assert len(body) < 520 * 1024
    if rest is not None:
        assert str(found[-1]["URL"]) == f"https://cal.example.org/feed.ics?from={rest}"
        assert found[-1].start.isoformat() == rest


def test_the_rest_of_a_feed_is_never_the_same_feed(database: Database) -> None:
    published(database, 501, 100)
    later = replace(ASKED, selection=Selection(session=SESSION, starts_on=date(2016, 7, 7)))

    found = list(Calendar.from_ical(read(database, later)).events)

    assert [SlotId(str(one.uid)) for one in found] == ["0500"]


DAYS = [
    # today, whether the cancelled meeting of 18 May is in the feed
    (date(2016, 6, 17), True),
    (date(2016, 6, 18), False),
]


def example_published(database: Database, *versions: OrganizationOfWork) -> None:
    """Publish these versions of a session one after the other, with the events of their slots."""
    kept(database, versions[0])
    with database.writing() as store:
        for number, version in enumerate(versions):
            before = store.last_release(SESSION)
            now = NOW + timedelta(hours=number)
            release = publish(version, VIENNA.rooms, before, now=now)
            events = store.events_by_slot(SESSION, before.number) if before else {}
            store.add_release(SESSION, release, events_of(release, events, ASKED.page))


def events_on(database: Database, today: date, asked: FeedAsked = ASKED) -> list[Event]:
    with database.reading() as store:
        return list(Calendar.from_ical(feed_of(store, asked, today).body).events)


@pytest.mark.parametrize(("today", "is_there"), DAYS)
def test_a_cancelled_meeting_leaves_a_month_after_it_would_have_been_held(
    database: Database, today: date, *, is_there: bool
) -> None:
    first = meeting("first", "2016-05-18 10:00")
    plan = work(first, meeting("second", "2016-05-18 15:00"))
    example_published(database, plan, plan.with_slot_cancelled(first.id))
    alone = replace(ASKED, selection=Selection(session=SESSION, slots=frozenset({first.id})))

    found = events_on(database, today)

    assert [str(one.uid) for one in found] == ["first"] * is_there + ["second"]
    assert [str(one.uid) for one in events_on(database, today, alone)] == ["first"]


def test_a_meeting_says_where_it_was_until_the_day_is_over(database: Database) -> None:
    first = meeting("first", "2016-05-18 10:00")
    plan = work(first)
    moved = plan.with_slot_moved(first.id, starts_at=vienna("2016-05-18 15:00"))
    example_published(database, plan, moved)

    [that_day], [later] = (events_on(database, date(2016, 5, day)) for day in (18, 19))

    said = "Moved from: 18 May 2016, 10 a.m.–1 p.m."
    assert str(that_day["DESCRIPTION"]).split("\n")[0] == said
    assert str(that_day["DESCRIPTION"]) == f"{said}\n{later['DESCRIPTION']}"
