"""The next meetings of a feed, for people to see what they would subscribe to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, counted, message
from wgcal.domain.release import Release
from wgcal.domain.selection import Listed
from wgcal.domain.session import SessionId
from wgcal.store import Store
from wgcal.web.pages.dates import day_name
from wgcal.web.pages.programme import Meeting, meeting_of
from wgcal.web.pages.texts import Text, shown

MOST = 12


@dataclass(frozen=True, kw_only=True)
class Coming:
    """A meeting with its day and its body, and the page of its session, at its place there."""

    day: str
    body: Text
    page: str
    meeting: Meeting


@dataclass(frozen=True, kw_only=True)
class Preview:
    """Some meetings of a feed, and a sentence about all of them."""

    shown: tuple[Coming, ...]
    summary: Message


def preview(store: Store, meetings: Sequence[Listed], today: date, reader: Language) -> Preview:
    """Return the next meetings of those in a feed, or the last ones if all are over."""
    coming = [meeting for meeting in meetings if meeting.last_day >= today]
    listed = coming[:MOST] or meetings[-MOST:]
    return Preview(
        shown=tuple(_coming(listed, cache(store.release), reader)),
        summary=_summary(len(meetings), len(coming)),
    )


def _summary(count: int, to_come: int) -> Message:
    if not count:
        return message("There is none yet; the calendar fills when one is planned.")
    if not to_come:
        return message("All of them are over; these were the last.")
    if to_come > MOST:
        return message("{number} are to come; these are the next.", number=to_come)
    return counted("{number} is to come.", "{number} are to come.", to_come)


def _coming(
    meetings: Sequence[Listed], release_of: Callable[[SessionId], Release], reader: Language
) -> Iterator[Coming]:
    for known in meetings:
        release = release_of(known.session)
        body = release.work.body
        slot = release.work.slot(known.slot)
        yield Coming(
            day=day_name(slot.day, reader),
            body=shown(body.names, reader, body.symbol),
            page=f"/sessions/{known.session}",
            meeting=meeting_of(slot, release, reader),
        )
