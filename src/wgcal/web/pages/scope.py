"""Whose meetings a page to subscribe with is about, and what there is to choose from among them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from wgcal.domain.body import Body
from wgcal.domain.interpretation import Language
from wgcal.domain.message import Message, message
from wgcal.domain.release import ReleasedSession
from wgcal.domain.selection import Listed, Selection
from wgcal.store import Store
from wgcal.web.pages.dates import span
from wgcal.web.pages.filters import Offered
from wgcal.web.pages.subscribe_address import page_of_all
from wgcal.web.pages.texts import Text, shown
from wgcal.wording.messages import translated
from wgcal.wording.texts import text_in


@dataclass(frozen=True, kw_only=True)
class Wider:
    """The page to subscribe with to more meetings, and whose they are."""

    page: str
    words: Message


@dataclass(frozen=True, kw_only=True)
class Scope:
    """A station, some bodies, or a session with its dates, and the page where its meetings are."""

    name: Text
    page: str
    dates: str = ""
    wider: tuple[Wider, ...] = ()


def whole(selection: Selection) -> Selection:
    """Return the selection without what narrows it down."""
    return Selection(
        station=selection.station,
        session=selection.session,
        bodies=frozenset() if selection.station or selection.session else selection.bodies,
    )


def scope_of(
    store: Store, selection: Selection, released: Sequence[ReleasedSession], reader: Language
) -> Scope:
    """Return whose meetings they are; `released` are the sessions of the whole selection."""
    last = max(released, key=lambda known: known.session.starts_on)
    if selection.session is not None:
        return _of_session(store, last, reader)
    if selection.station is not None:
        names = store.station(selection.station).names
        return Scope(name=shown(names, reader, selection.station), page="/")
    if len(selection.bodies) > 1:
        return Scope(name=Text(translated(message("Programme of meetings"), reader)), page="/")
    return Scope(name=_name(store, last, reader), page="/")


def _of_session(store: Store, known: ReleasedSession, reader: Language) -> Scope:
    session, body = known.session, known.session.body
    city = text_in(store.station(session.station).names, reader)
    of_body, in_city = (
        message("All sessions of this body"),
        message("All meetings in {city}", city=city),
    )
    return Scope(
        name=_name(store, known, reader),
        page=f"/sessions/{session.id}",
        dates=span(session.starts_on, session.ends_on, reader),
        wider=(
            Wider(page=page_of_all(Selection(bodies=frozenset({body}))), words=of_body),
            Wider(page=page_of_all(Selection(station=session.station)), words=in_city),
        ),
    )


def _name(store: Store, known: ReleasedSession, reader: Language) -> Text:
    """Return the body's name as it was released with the session."""
    body = store.release(known.session.id).work.body
    return shown(body.names, reader, body.symbol)


def offered(
    store: Store,
    selection: Selection,
    released: Sequence[ReleasedSession],
    meetings: Sequence[Listed],
) -> Offered:
    """Return what there is to choose from among the meetings; `released` are their sessions."""
    stations = sorted({known.session.station for known in released})
    session = selection.session
    return Offered(
        meetings=tuple(meetings),
        bodies=_bodies(released) if selection.station else (),
        agenda=() if session is None else store.release(session).work.agenda,
        rooms=tuple(chain.from_iterable(store.station(station).rooms for station in stations)),
    )


def _bodies(released: Sequence[ReleasedSession]) -> tuple[Body, ...]:
    known = {released_one.body.id: released_one.body for released_one in released}
    return tuple(known[body] for body in sorted(known))
