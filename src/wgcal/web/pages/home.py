"""The home page: every published session."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fastapi import APIRouter, Request, Response

from wgcal.domain.interpretation import Language, Texts
from wgcal.domain.release import ReleasedSession
from wgcal.domain.station import StationId
from wgcal.web.access import Reading
from wgcal.web.pages.dates import span
from wgcal.web.pages.page import page
from wgcal.web.pages.reader import AnyReader
from wgcal.web.pages.texts import Text, shown

router = APIRouter()


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A published session in the list."""

    session: str
    body: Text
    symbol: str
    dates: str
    city: Text


@router.api_route("/", methods=["GET", "HEAD"])
def home(request: Request, store: Reading, reader: AnyReader) -> Response:
    """Return the list of published sessions, or what to do while there is none."""
    cities = {station.id: station.names for station in store.catalogue().stations}
    found = entries(store.released_sessions(), cities, reader.language)
    return page(request, "home.html", reader, {"entries": found})


def entries(
    released: Iterable[ReleasedSession], cities: Mapping[StationId, Texts], language: Language
) -> tuple[Entry, ...]:
    """Return the sessions for a reader of the language, the latest first."""
    by_date = sorted(released, key=lambda known: known.session.starts_on, reverse=True)
    return tuple(_entry(known, cities[known.session.station], language) for known in by_date)


def _entry(known: ReleasedSession, city: Texts, language: Language) -> Entry:
    session = known.session
    return Entry(
        session=session.id,
        body=shown(known.body.names, language, known.body.symbol),
        symbol=session.symbol,
        dates=span(session.starts_on, session.ends_on, language),
        city=shown(city, language, session.station),
    )
