from dataclasses import replace
from datetime import date, timedelta

from kept_plans import NOW, kept, meeting
from plans import BOARDROOM_A, BOARDROOM_D, FIREARMS_2016, VIENNA, vienna, work
from wgcal.actions.changes_told import MOST_CHANGES, MOST_RELEASES, changes_told
from wgcal.actions.feed_formats import FORMATS
from wgcal.actions.feed_of import FeedAsked, selected
from wgcal.domain.interpretation import Language
from wgcal.domain.release import Release, publish
from wgcal.domain.selection import Selection
from wgcal.domain.slot import Slot, SlotStatus
from wgcal.exports import Change
from wgcal.ical import events_of
from wgcal.ical.presentation import Presentation
from wgcal.store import Database

SESSION = FIREARMS_2016.id
PAGE = f"https://cal.example.org/sessions/{SESSION}"
TODAY = date(2016, 5, 1)
ASKED = FeedAsked(
    selection=Selection(session=SESSION),
    presentation=Presentation(language=Language.EN),
    identity="feed",
    source="https://cal.example.org/feed.atom",
    page=PAGE,
    session_page="https://cal.example.org/sessions/{session}",
    rest="https://cal.example.org/feed.atom?from={day}",
    meeting="https://cal.example.org/{session}/{slot}.ics",
)

MORNING = meeting("morning", "2016-05-18 10:00", BOARDROOM_A)
AFTERNOON = meeting("afternoon", "2016-05-18 15:00", BOARDROOM_A)
CANCELLED = replace(AFTERNOON, status=SlotStatus.CANCELLED)


def released(database: Database, *plans: tuple[Slot, ...]) -> None:
    """Publish the example session with these slots, and then with each of the others, daily."""
    last: Release | None = None
    plan = kept(database, work(*plans[0]))
    for day, slots in enumerate(plans):
        now = NOW + timedelta(days=day)
        last = publish(replace(plan, slots=slots), VIENNA.rooms, last, now=now)
        with database.writing() as store:
            store.add_release(SESSION, last, events_of(last, {}, PAGE))


def released_once_more(database: Database, slots: tuple[Slot, ...]) -> None:
    """Publish the example session once more, with these slots."""
    with database.writing() as store:
        last = store.release(SESSION)
        now = last.published_at + timedelta(days=1)
        again = publish(replace(last.work, slots=slots), VIENNA.rooms, last, now=now)
        store.add_release(SESSION, again, events_of(again, {}, PAGE))


def told(database: Database, asked: FeedAsked = ASKED) -> tuple[Change, ...]:
    with database.reading() as store:
        return changes_told(store, asked, selected(store, asked, TODAY), TODAY)


def titles(database: Database, asked: FeedAsked = ASKED) -> list[str]:
    return [change.title for change in told(database, asked)]


def test_changes_are_told_of_the_newest_release_first(database: Database) -> None:
    moved = replace(AFTERNOON, room=BOARDROOM_D.id)
    released(
        database,
        (MORNING, AFTERNOON),
        (MORNING, moved),
        (MORNING, replace(moved, status=SlotStatus.CANCELLED)),
        (replace(MORNING, booths=()), moved),
    )

    assert titles(database) == [
        "Changed: Working Group on Firearms, plenary meeting",
        "Takes place after all: Working Group on Firearms, plenary meeting",
        "Cancelled: Working Group on Firearms, plenary meeting",
        "Moved: Working Group on Firearms, plenary meeting",
        "New: Working Group on Firearms, plenary meeting",
        "New: Working Group on Firearms, plenary meeting",
    ]


def test_a_move_says_what_was_before_and_what_is_now(database: Database) -> None:
    night = replace(
        AFTERNOON,
        starts_at=vienna("2016-05-19 23:00"),
        ends_at=vienna("2016-05-20 02:00"),
        room=None,
    )
    released(database, (AFTERNOON,), (night,))

    moved, _ = told(database)

    assert moved.paragraphs == (
        "Before: 18 May 2016, 15:00 to 18:00, Boardroom A",
        "Now: 19 May 2016, 23:00 to 20 May 2016, 02:00",
    )


def test_a_new_meeting_is_described_and_a_cancelled_one_placed(database: Database) -> None:
    released(database, (AFTERNOON,), (CANCELLED,))

    cancelled, new = told(database)

    assert cancelled.paragraphs == ("18 May 2016, 15:00 to 18:00, Boardroom A",)
    assert new.paragraphs == (
        "18 May 2016, 15:00 to 18:00, Boardroom A",
        "Interpretation: Arabic, Chinese, English, French, Russian and Spanish",
        PAGE,
    )
    assert new.file == f"https://cal.example.org/{SESSION}/afternoon.ics"


def test_each_change_of_a_slot_has_an_identifier_of_its_own(database: Database) -> None:
    released(database, (MORNING, AFTERNOON), (MORNING, CANCELLED), (MORNING, AFTERNOON))

    identifiers = [change.identifier for change in told(database)]

    assert len(set(identifiers)) == 4
    assert [change.identifier for change in told(database)] == identifiers


def test_a_meeting_that_was_moved_out_of_the_selection_is_told_of(database: Database) -> None:
    released(database, (MORNING,), (replace(MORNING, room=BOARDROOM_D.id),))
    in_room_a = replace(ASKED.selection, rooms=frozenset({BOARDROOM_A.id}))

    assert titles(database, replace(ASKED, selection=in_room_a)) == [
        "Moved: Working Group on Firearms, plenary meeting",
        "New: Working Group on Firearms, plenary meeting",
    ]


def test_what_was_never_selected_is_not_told_of(database: Database) -> None:
    released(database, (MORNING, AFTERNOON), (MORNING, CANCELLED))
    only_morning = replace(ASKED.selection, slots=frozenset({MORNING.id}))

    assert len(titles(database, replace(ASKED, selection=only_morning))) == 1


def test_at_most_a_hundred_changes_are_told_of(database: Database) -> None:
    slots = tuple(
        meeting(f"{number:03}", f"2016-05-18 {number % 24:02}:00", hours=1)
        for number in range(MOST_CHANGES + 5)
    )
    released(database, slots[:5], slots)

    assert len(titles(database)) == MOST_CHANGES


def test_only_the_last_hundred_releases_are_looked_at(database: Database) -> None:
    elsewhere = replace(AFTERNOON, room=BOARDROOM_D.id)
    moves = [(MORNING, (AFTERNOON, elsewhere)[number % 2]) for number in range(MOST_RELEASES)]
    only_morning = replace(ASKED.selection, slots=frozenset({MORNING.id}))

    released(database, *moves)
    before = titles(database, replace(ASKED, selection=only_morning))
    released_once_more(database, (MORNING, AFTERNOON))

    assert len(before) == 1
    assert titles(database, replace(ASKED, selection=only_morning)) == []


def test_told_again_from_the_beginning_the_changes_are_the_meetings(database: Database) -> None:
    released(
        database,
        (MORNING, AFTERNOON),
        (MORNING, CANCELLED),
        (MORNING, AFTERNOON),
        (replace(MORNING, status=SlotStatus.CANCELLED), AFTERNOON),
    )

    standing = {change.file: change.kind for change in reversed(told(database))}

    assert {file.split("/")[-1]: kind.value for file, kind in standing.items()} == {
        "morning.ics": "cancelled",
        "afternoon.ics": "restored",
    }


def test_the_feed_of_changes_depends_on_nothing_but_releases(database: Database) -> None:
    released(database, (MORNING, AFTERNOON), (MORNING, CANCELLED))

    with database.reading() as store:
        one, other = (FORMATS["atom"].write(store, ASKED, TODAY) for _ in range(2))

    assert one == other
    assert one.published_at == NOW + timedelta(days=1)
