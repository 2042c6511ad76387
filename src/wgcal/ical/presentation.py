"""How a feed is written, whatever meetings are in it."""

from dataclasses import dataclass
from enum import StrEnum

from wgcal.domain.interpretation import Language


class Cancelled(StrEnum):
    """Whether cancelled meetings have a mark in the title besides the status, or are left out."""

    MARK = "mark"
    STATUS = "status"
    OMIT = "omit"


class Granularity(StrEnum):
    """What an event is: a meeting, or an agenda item in a meeting."""

    MEETING = "meeting"
    ITEM = "item"


@dataclass(frozen=True, kw_only=True)
class Presentation:
    """The language and form of a feed; `alarm` is so many minutes before a meeting.

    With `is_in_utc` all times are in UTC and no time zone is sent, for programs that know none.
    One that `is_private` says so in each event, and names no address that it could be fetched from.
    """

    language: Language
    cancelled: Cancelled = Cancelled.MARK
    granularity: Granularity = Granularity.MEETING
    alarm: int | None = None
    is_in_utc: bool = False
    is_private: bool = False
