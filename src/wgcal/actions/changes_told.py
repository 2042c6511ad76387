"""Put what releases changed into words, the newest first."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from wgcal.actions.feed_of import FeedAsked, Selected, from_a_day_on
from wgcal.actions.meetings_told import public_meeting
from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, message
from wgcal.domain.release import Release, ReleasedSlot
from wgcal.domain.selection import Selection, listed
from wgcal.domain.session import SessionId
from wgcal.domain.slot import Slot
from wgcal.domain.slot_change import ChangeKind, SlotChange, slot_changes
from wgcal.exports import Change
from wgcal.ical.presentation import Cancelled, Presentation
from wgcal.ical.text import one_line
from wgcal.ical.titles import location
from wgcal.store import Store
from wgcal.wording.messages import translated

MOST_CHANGES = 100
MOST_RELEASES = 100
RELEASES_AT_HAND = 16

_WORDS = {
    ChangeKind.NEW: message("New"),
    ChangeKind.CANCELLED: message("Cancelled"),
    ChangeKind.RESTORED: message("Takes place after all"),
    ChangeKind.MOVED: message("Moved"),
    ChangeKind.CHANGED: message("Changed"),
}

_DESCRIBED = {ChangeKind.NEW, ChangeKind.CHANGED}

Find = Callable[[SessionId, int], Release]


def changes_told(
    store: Store, asked: FeedAsked, chosen: Selected, today: date
) -> tuple[Change, ...]:
    """Return at most 100 changes of the meetings selected, from the last 100 releases.

    A meeting that has left the selection, because it was moved elsewhere, is told of too.
    """
    selection = from_a_day_on(asked.selection, today)
    numbers = [
        (summary.published_at, released.session.id, summary.number)
        for released in chosen.sessions
        for summary in store.releases(released.session.id)
    ]
    find = lru_cache(RELEASES_AT_HAND)(store.release)
    changes = (
        _written(change, release, previous, asked)
        for _, session, number in sorted(numbers, reverse=True)[:MOST_RELEASES]
        for change, release, previous in _of_release(find, session, number, selection)
    )
    return tuple(islice(changes, MOST_CHANGES))


def _of_release(
    find: Find, session: SessionId, number: int, selection: Selection
) -> Iterator[tuple[SlotChange, Release, Release | None]]:
    release = find(session, number)
    previous = find(session, number - 1) if number > 1 else None
    for change in slot_changes(release, previous):
        if any(_is_in(selection, known, release) for known in (change.before, change.after)):
            yield change, release, previous


def _is_in(selection: Selection, known: ReleasedSlot | None, release: Release) -> bool:
    session = release.work.session
    return known is not None and selection.includes(
        listed(known.slot, session.id, session.body, session.station)
    )


def _written(
    change: SlotChange, release: Release, previous: Release | None, asked: FeedAsked
) -> Change:
    slot, language = change.after.slot, asked.presentation.language
    plain = Presentation(language=language, cancelled=Cancelled.STATUS)
    page = asked.session_page.format(session=release.work.session.id)
    meeting = public_meeting(change.after, release, plain, page)
    word = _WORDS[change.kind]
    title = message("{change}: {summary}", change=word, summary=meeting.told.title)
    places = _places(change, release, previous, language)
    return Change(
        identifier=str(uuid5(NAMESPACE_URL, f"urn:uuid:{slot.id}#release-{release.number}")),
        kind=change.kind,
        word=translated(word, language),
        title=str(one_line(translated(title, language))),
        paragraphs=(
            *(str(one_line(translated(place, language))) for place in places),
            *(meeting.told.description.split("\n") if change.kind in _DESCRIBED else ()),
        ),
        published_at=release.published_at,
        page=page,
        file=asked.meeting.format(session=release.work.session.id, slot=slot.id),
    )


def _places(
    change: SlotChange, release: Release, previous: Release | None, language: Language
) -> Iterator[Message]:
    """Yield when and where it is, for a move also when and where it was."""
    now = _place(change.after.slot, release, language)
    if change.kind is ChangeKind.MOVED and change.before is not None and previous is not None:
        before = _place(change.before.slot, previous, language)
        yield message("Before: {place}", place=before)
        yield message("Now: {place}", place=now)
    else:
        yield now


def _place(slot: Slot, release: Release, language: Language) -> Message:
    starts, ends = slot.starts_at, slot.ends_at
    day = message("{day}, {starts} to {ends}", day=slot.day, starts=starts.time(), ends=ends.time())
    if ends.date() != slot.day:
        day = message("{starts} to {ends}", starts=starts, ends=ends)
    room = release.room(slot)
    if room is None:
        return day
    return message("{hours}, {room}", hours=day, room=str(location(room, language)))
