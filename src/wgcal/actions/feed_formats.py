"""The formats in which a feed is written, by the suffix of its address."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from wgcal.actions.changes_told import changes_told
from wgcal.actions.feed_of import Feed, FeedAsked, feed_of, selected, versions
from wgcal.actions.meetings_told import public_calendar
from wgcal.domain.interpretation import OFFICIAL_LANGUAGES, Language
from wgcal.exports import PublicCalendar, atom, csv_table, frab_json, frab_xml, jscalendar
from wgcal.ical.jcal import jcal
from wgcal.ical.xcal import xcal
from wgcal.store import Store

Write = Callable[[Store, FeedAsked, date], Feed]


@dataclass(frozen=True)
class Format:
    """What a format is called on the web, how it is written, and what it can not say.

    `unsaid` are parameters of presentation that mean nothing in it. A file is kept rather than
    subscribed to.
    """

    media_type: str
    write: Write
    unsaid: frozenset[str] = frozenset()
    is_file: bool = False


def _rewritten(write: Callable[[bytes], bytes]) -> Write:
    def feed(store: Store, asked: FeedAsked, today: date) -> Feed:
        usual = feed_of(store, asked, today)
        return replace(usual, body=write(usual.body))

    return feed


def _exported(
    write: Callable[[PublicCalendar], bytes], languages: tuple[Language, ...] = ()
) -> Write:
    def feed(store: Store, asked: FeedAsked, today: date) -> Feed:
        chosen = selected(store, asked, today)
        return Feed(
            body=write(public_calendar(store, asked, chosen, languages)),
            published_at=chosen.published_at,
            versions=versions(chosen.sessions),
        )

    return feed


def _changes(store: Store, asked: FeedAsked, today: date) -> Feed:
    chosen = selected(store, asked, today)
    told = changes_told(store, asked, chosen, today)
    return Feed(
        body=atom(public_calendar(store, asked, replace(chosen, meetings=())), told),
        published_at=chosen.published_at,
        versions=versions(chosen.sessions),
    )


_GRANULARITY, _TABLE = frozenset({"granularity"}), frozenset({"granularity", "alarm", "tz"})
_ALL = _TABLE | {"cancelled"}

FORMATS: Mapping[str, Format] = {
    "ics": Format("text/calendar; charset=utf-8", feed_of),
    "jcal": Format("application/calendar+json", _rewritten(jcal)),
    "xcal": Format("application/calendar+xml; charset=utf-8", _rewritten(xcal)),
    "jscal": Format(
        "application/jscalendar+json;type=group",
        _exported(jscalendar, OFFICIAL_LANGUAGES),
        _GRANULARITY,
    ),
    "frab.xml": Format("application/xml; charset=utf-8", _exported(frab_xml), _ALL),
    "frab.json": Format("application/json", _exported(frab_json), _ALL),
    "csv": Format(
        "text/csv; charset=utf-8; header=present", _exported(csv_table), _TABLE, is_file=True
    ),
    "atom": Format("application/atom+xml; charset=utf-8", _changes, _ALL),
}
"""Suffixes say what a file is, as `.json` and `.xml` alone would not."""
