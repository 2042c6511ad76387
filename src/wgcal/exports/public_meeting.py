"""Released meetings with their texts, from which every format but iCalendar's own is written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from wgcal.domain.interpretation import Language


@dataclass(frozen=True, kw_only=True)
class Told:
    """What is said of a meeting in one language: plain text, safe in every format.

    `subtitle` has the titles of its items, `body` the name of who meets. What is not known is
    empty.
    """

    title: str = ""
    subtitle: str = ""
    description: str = ""
    location: str = ""
    body: str = ""


@dataclass(frozen=True, kw_only=True)
class PublicMeeting:
    """A released meeting; its hours are wall-clock time of the zone named, its history is UTC.

    `others` has what is known in further languages. An `is_all_day` entry is no meeting: it says
    where the rest of a long calendar is.
    """

    uid: str
    sequence: int
    created_at: datetime
    last_modified: datetime
    starts_at: datetime
    ends_at: datetime
    zone: str
    told: Told
    url: str
    session: str = ""
    kind: str = ""
    items: tuple[str, ...] = ()
    booths: tuple[Language, ...] = ()
    others: Mapping[Language, Told] = field(default_factory=dict)
    is_cancelled: bool = False
    is_tentative: bool = False
    is_all_day: bool = False

    @property
    def status(self) -> str:
        """Return confirmed, tentative or cancelled, as RFC 5545 and RFC 8984 have it."""
        if self.is_cancelled:
            return "cancelled"
        return "tentative" if self.is_tentative else "confirmed"


@dataclass(frozen=True, kw_only=True)
class PublicCalendar:
    """Meetings in order of start, and what their calendar says of itself.

    `short_name` is the identifier of the session, body or station; `first_day` and `zone` stand
    for a calendar without meetings. An `alarm` rings so many minutes before each meeting.
    """

    uid: str
    name: str
    short_name: str
    language: Language
    published_at: datetime
    source: str
    page: str
    first_day: date
    zone: ZoneInfo
    meetings: tuple[PublicMeeting, ...] = ()
    alarm: int | None = None


def in_utc(moment: datetime) -> str:
    """Return the moment as RFC 3339 writes UTC, in whole seconds: `2016-05-18T08:00:00Z`."""
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
