"""The page to subscribe with: what a feed has, its address, and a button for each program."""

from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, Request, Response

from wgcal.actions.feed_of import meetings_of
from wgcal.domain.selection import Listed
from wgcal.ical.presentation import Presentation
from wgcal.store import Store
from wgcal.web.access import Now, Reading
from wgcal.web.feed_address import FeedAddress, canonical
from wgcal.web.pages.not_found import not_found
from wgcal.web.pages.page import page
from wgcal.web.pages.preview import preview
from wgcal.web.pages.programs import buttons, seen_since, webcal
from wgcal.web.pages.qr_code import qr_code
from wgcal.web.pages.reader import AnyReader
from wgcal.web.pages.scope import offered, scope_of, whole
from wgcal.web.pages.subscribe_address import PREFIX, feed_asked
from wgcal.web.pages.subscribe_form import subscribe_form

router = APIRouter(prefix=PREFIX)


@dataclass(frozen=True, kw_only=True)
class Addresses:
    """A feed's path on this server, its public address, and the one that opens a program."""

    path: str
    https: str
    webcal: str


@router.api_route("/{selection:path}", methods=["GET", "HEAD"])
def subscribe(request: Request, store: Reading, reader: AnyReader, now: Now) -> Response:
    """Return the page about the feed that its address stands for, or the one for what is not."""
    language, today = reader.language, now.date()
    address = feed_asked(request.scope["path"], request.url.query, language)
    if address is None or not store.released_sessions(address.selection):
        return not_found(request, reader)
    released = store.released_sessions(whole(address.selection))
    scope = scope_of(store, address.selection, released, language)
    addresses = _addresses(request, address)
    meetings = _meetings(store, address, today)
    everything = _meetings(store, _without_filters(address), today)
    choice = offered(store, address.selection, released, [*everything, *meetings])
    return page(
        request,
        "subscription.html",
        reader,
        {
            "scope": scope,
            "form": subscribe_form(address, choice, language),
            "ignored": address.ignored,
            "addresses": addresses,
            "qr_code": qr_code(addresses.webcal),
            "buttons": buttons(addresses.https, scope.name.text),
            "seen_since": seen_since(),
            "preview": preview(store, meetings, today, language),
        },
    )


def _addresses(request: Request, address: FeedAddress) -> Addresses:
    path = canonical(address)
    https = f"{request.app.state.settings.public_url}{path}"
    return Addresses(path=path, https=https, webcal=webcal(https))


def _meetings(store: Store, address: FeedAddress, today: date) -> list[Listed]:
    found = meetings_of(store, address.selection, address.presentation, today)
    return [meeting for meeting, _ in found]


def _without_filters(address: FeedAddress) -> FeedAddress:
    form = Presentation(language=address.presentation.language)
    return FeedAddress(selection=whole(address.selection), presentation=form)
