"""How often feeds were fetched, by which kind of program, and which release it got."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId


class ClientFamily(StrEnum):
    """Programs that behave alike: those of one maker, as far as they can be told apart."""

    GOOGLE = "google"
    APPLE = "apple"
    OUTLOOK = "outlook"
    THUNDERBIRD = "thunderbird"
    VDIRSYNCER = "vdirsyncer"
    OTHER = "other"


class FeedKind(StrEnum):
    """Whose meetings a feed has; all personal feeds are one kind, and none is told apart."""

    SESSION = "session"
    BODY = "body"
    STATION = "station"
    PERSONAL = "personal"


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """What programs of a family last got of a session, from feeds of a kind in a language.

    `at` is the UTC time of the last fetch, and `fetches` counts those of its UTC day.
    """

    session: SessionId
    kind: FeedKind
    language: Language
    family: ClientFamily
    release: int
    at: datetime
    fetches: int

    @property
    def day(self) -> date:
        """Return the UTC day of the last fetch, which `fetches` counts."""
        return self.at.date()

    def with_earlier(self, before: "Fetched") -> "Fetched":
        """Return the later of the two as the last, with the fetches of its day from both."""
        last = max(self, before, key=lambda known: known.at)
        fetches = sum(known.fetches for known in (self, before) if known.day == last.day)
        return Fetched(
            session=self.session,
            kind=self.kind,
            language=self.language,
            family=self.family,
            release=last.release,
            at=last.at,
            fetches=fetches,
        )


@dataclass(frozen=True, kw_only=True)
class Freshness:
    """What a family of programs last got of a session, and how often it asked on the day given."""

    family: ClientFamily
    release: int
    at: datetime
    fetches_today: int
    feeds: tuple[Fetched, ...]


def freshness(fetched: Iterable[Fetched], today: date) -> tuple[Freshness, ...]:
    """Return each family that ever fetched, in the order of families; `today` is the UTC day."""
    known = tuple(fetched)
    of_families = ([one for one in known if one.family is family] for family in ClientFamily)
    return tuple(_together(feeds, today) for feeds in of_families if feeds)


def _together(feeds: list[Fetched], today: date) -> Freshness:
    last = max(feeds, key=lambda fetched: fetched.at)
    return Freshness(
        family=last.family,
        release=last.release,
        at=last.at,
        fetches_today=sum(fetched.fetches for fetched in feeds if fetched.day == today),
        feeds=tuple(feeds),
    )
