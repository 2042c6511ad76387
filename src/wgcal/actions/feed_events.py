"""Events of released meetings: those that are kept, or written anew in a form seldom asked for."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache

from wgcal.domain.release import Release, ReleasedSlot
from wgcal.domain.selection import Listed
from wgcal.ical.presentation import Cancelled, Granularity, Presentation
from wgcal.ical.variants import in_utc, settled, with_alarm
from wgcal.ical.vevent import event_of_item, unmarked
from wgcal.store import Store

Events = Iterable[tuple[Listed, bytes]]


def events_written(
    store: Store, meetings: Events, presentation: Presentation, session_page: str, today: date
) -> Iterator[tuple[Listed, bytes]]:
    """Yield the events in the form asked for, each with its meeting, in the order given.

    With a granularity of items, a meeting without items is an event as it is. From the day after
    it is over, a meeting does not say any more where it was before it moved.
    """
    for meeting, kept in _rewritten(store, meetings, presentation, session_page):
        is_over = meeting.last_day < today and not meeting.is_cancelled
        event = settled(kept) if meeting.has_moved and is_over else kept
        rung = event if presentation.alarm is None else with_alarm(event, presentation.alarm)
        yield meeting, in_utc(rung) if presentation.is_in_utc else rung


def _rewritten(
    store: Store, meetings: Events, presentation: Presentation, session_page: str
) -> Iterator[tuple[Listed, bytes]]:
    writer = _Writer(store, presentation, session_page)
    for meeting, event in meetings:
        if presentation.granularity is Granularity.ITEM and meeting.items:
            yield from ((meeting, item) for item in writer.of_items(meeting))
        elif presentation.cancelled is Cancelled.STATUS and meeting.is_cancelled:
            yield meeting, writer.unmarked(meeting)
        else:
            yield meeting, event


class _Writer:
    """Writes events of the last releases, each of which it loads once."""

    def __init__(self, store: Store, presentation: Presentation, session_page: str) -> None:
        self.release, self.session_page = cache(store.release), session_page
        self.language = presentation.language

    def of_items(self, meeting: Listed) -> Iterator[bytes]:
        release, released, page = self._released(meeting)
        for item in released.slot.items:
            yield event_of_item(released, item, release, self.language, page)

    def unmarked(self, meeting: Listed) -> bytes:
        release, released, page = self._released(meeting)
        return unmarked(released, release, self.language, page)

    def _released(self, meeting: Listed) -> tuple[Release, ReleasedSlot, str]:
        release = self.release(meeting.session)
        [released] = (known for known in release.slots if known.slot.id == meeting.slot)
        return release, released, self.session_page.format(session=meeting.session)
