"""Freshness as the API tells it, by itself and beside a change that comes late."""

from datetime import datetime, timedelta

from pydantic import BaseModel, Field

from wgcal.actions.freshness_of_session import SessionFreshness, freshness_of_session
from wgcal.domain.errors import UnknownRelease
from wgcal.domain.fetches import ClientFamily, FeedKind, Fetched, Freshness
from wgcal.domain.interpretation import Language
from wgcal.domain.session import Session
from wgcal.store import Store

A_DAY = timedelta(days=1)


class FetchedAnswer(BaseModel):
    """What was last fetched: the release, when (UTC), and how long ago in whole seconds."""

    release: int
    fetched_at: datetime
    seconds_ago: int


class FeedFetchedAnswer(FetchedAnswer):
    """What was last fetched from feeds of a kind in a language."""

    kind: FeedKind
    language: Language


class FamilyAnswer(FetchedAnswer):
    """What programs of a family last fetched from any feed that has the session."""

    family: ClientFamily
    fetches_today: int = Field(description="By the UTC day; 304 is a fetch too.")
    feeds: list[FeedFetchedAnswer]


class FreshnessAnswer(BaseModel):
    """The last release, and what each family of programs has; none is told that never asked."""

    release: int
    published_at: datetime
    families: list[FamilyAnswer]


def freshness_if_late(store: Store, session: Session, now: datetime) -> FreshnessAnswer | None:
    """Return who has which release, from the day before the session to its end; else None.

    Then a change may come too late for programs that ask seldom. `now` is the UTC time.
    """
    today = now.astimezone(session.zone).date()
    if not session.starts_on - A_DAY <= today <= session.ends_on:
        return None
    try:
        return freshness_told(freshness_of_session(store, session.id, now=now), now)
    except UnknownRelease:
        return None


def freshness_told(known: SessionFreshness, now: datetime) -> FreshnessAnswer:
    """Return the freshness as the API tells it at this UTC time."""
    return FreshnessAnswer(
        release=known.release.number,
        published_at=known.release.published_at,
        families=[_family(family, now) for family in known.families],
    )


def _family(known: Freshness, now: datetime) -> FamilyAnswer:
    return FamilyAnswer(
        family=known.family,
        release=known.release,
        fetched_at=known.at,
        seconds_ago=_seconds(known.at, now),
        fetches_today=known.fetches_today,
        feeds=[_feed(fetched, now) for fetched in known.feeds],
    )


def _feed(fetched: Fetched, now: datetime) -> FeedFetchedAnswer:
    return FeedFetchedAnswer(
        kind=fetched.kind,
        language=fetched.language,
        release=fetched.release,
        fetched_at=fetched.at,
        seconds_ago=_seconds(fetched.at, now),
    )


def _seconds(at: datetime, now: datetime) -> int:
    return max(0, int((now - at).total_seconds()))
