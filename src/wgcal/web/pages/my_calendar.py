"""The page where delegates make a calendar of their own, and give it another address or none.

No cookie and no other credential comes with a request by itself, so there is nothing that a form
on a stranger's page could abuse: it could make a calendar, as anybody can, but not read its answer.
"""

from dataclasses import replace
from http import HTTPStatus

from fastapi import APIRouter, Request, Response

from wgcal.actions.feed_of import meetings_of
from wgcal.actions.personal_feeds import personal_feed_of, rotate_personal_feed
from wgcal.domain.errors import InvalidInputError, InvalidToken, WgcalError
from wgcal.domain.interpretation import Language
from wgcal.domain.refusals import RefusedError
from wgcal.domain.selection import Selection
from wgcal.ical.presentation import Presentation
from wgcal.store import Store
from wgcal.web.access import Now, Reading, database_of
from wgcal.web.errors import status_of
from wgcal.web.making import MadeTooFast
from wgcal.web.own_feed import made
from wgcal.web.pages.feed_form import feed_form, language_of_feed
from wgcal.web.pages.filters import Offered, filters
from wgcal.web.pages.my_calendar_form import Picked, Posted
from wgcal.web.pages.page import page
from wgcal.web.pages.programs import webcal
from wgcal.web.pages.qr_code import qr_code
from wgcal.web.pages.question import Question
from wgcal.web.pages.reader import AnyReader, Reader
from wgcal.web.secret_addresses import secret_in, secret_path

router = APIRouter(prefix="/my-calendar")

FOR_ONE_ALONE = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
EXPECTED = (InvalidInputError, InvalidToken, RefusedError, MadeTooFast)


@router.api_route("", methods=["GET", "HEAD"])
def my_calendar(request: Request, reader: AnyReader, store: Reading, now: Now) -> Response:
    """Return the form, with what is published to pick from."""
    return _page(request, reader, questions(store, Picked(()), reader.language, now))


@router.post("")
def make(request: Request, reader: AnyReader, now: Now, posted: Posted) -> Response:
    """Make a calendar, and return the page with its address, which is shown this once."""
    picked = Picked(posted)
    try:
        secret = made(request, picked.wanted(reader.language))
    except EXPECTED as error:
        with database_of(request).reading() as store:
            asked = questions(store, picked, reader.language, now)
        return _page(request, reader, asked, problem=error)
    return _told_once(request, reader, secret)


@router.post("/rotate")
def rotate(request: Request, reader: AnyReader, now: Now, posted: Posted) -> Response:
    """Give a calendar another address, and return the page with it."""
    try:
        with database_of(request).writing() as store:
            feed = personal_feed_of(store, _secret(posted), today=now.date())
            secret = rotate_personal_feed(store, feed, today=now.date())
    except InvalidToken as error:
        return _page(request, reader, (), problem=error)
    request.app.state.secrets.look_again()
    return _told_once(request, reader, secret)


@router.post("/revoke")
def revoke(request: Request, reader: AnyReader, now: Now, posted: Posted) -> Response:
    """Forget a calendar: its address is from now on like one that never was."""
    try:
        with database_of(request).writing() as store:
            feed = personal_feed_of(store, _secret(posted), today=now.date())
            store.personal_feeds.remove(feed.id)
    except InvalidToken as error:
        return _page(request, reader, (), problem=error)
    request.app.state.secrets.look_again()
    return _page(request, reader, (), is_revoked=True)


def questions(store: Store, picked: Picked, reader: Language, now: Now) -> tuple[Question, ...]:
    """Return what there is to pick from, as it was picked already."""
    try:
        address = picked.address(reader)
        selection, form = address.selection, address.presentation
    except InvalidInputError:
        selection, form = Selection(), Presentation(language=reader)
    bodies = {released.body.id: released.body for released in store.released_sessions()}
    every = Selection(bodies=frozenset(bodies))
    meetings = meetings_of(store, every, Presentation(language=reader), now.date())
    offered = Offered(
        meetings=tuple(meeting for meeting, _ in meetings),
        bodies=tuple(bodies[body] for body in sorted(bodies)),
    )
    chosen = replace(selection, bodies=every.bodies & selection.bodies, items=frozenset())
    ticked = filters(offered, chosen, reader)
    return (*ticked, language_of_feed(form), *feed_form(form, reader))


def _secret(posted: Posted) -> str:
    return secret_in(Picked(posted).value("secret"))


def _told_once(request: Request, reader: Reader, secret: str) -> Response:
    address = f"{request.app.state.settings.public_url}{secret_path(secret)}"
    return _page(request, reader, (), address=address)


def _page(
    request: Request,
    reader: Reader,
    asked: tuple[Question, ...],
    *,
    address: str = "",
    problem: WgcalError | None = None,
    is_revoked: bool = False,
) -> Response:
    several = ("body", "kind", "interpreted")
    context = {
        "ticked": [question for question in asked if question.name in several],
        "choices": [question for question in asked if question.name not in several],
        "address": address,
        "webcal": webcal(address) if address else "",
        "qr_code": qr_code(webcal(address)) if address else "",
        "problem": None if problem is None else problem.message,
        "is_revoked": is_revoked,
        "is_asked": bool(asked),
    }
    status = HTTPStatus.OK if problem is None else status_of(problem)
    response = page(request, "my_calendar.html", reader, context, status=status)
    if request.method == "POST":
        response.headers.update(FOR_ONE_ALONE)
    return response
