"""The page of a session: its programme, and how to subscribe to it."""

import re

from fastapi import APIRouter, Request, Response

from wgcal.domain.errors import NotFoundError
from wgcal.domain.release import Release
from wgcal.domain.session import SessionId
from wgcal.store import Store
from wgcal.web.access import Reading
from wgcal.web.pages.not_found import not_found
from wgcal.web.pages.page import page
from wgcal.web.pages.programme import programme
from wgcal.web.pages.reader import AnyReader
from wgcal.web.pages.subscription import feed_links

router = APIRouter()

ADDRESSED = re.compile(r"[a-z0-9.-]{1,100}")


@router.api_route("/sessions/{session}", methods=["GET", "HEAD"])
def session(request: Request, session: SessionId, store: Reading, reader: AnyReader) -> Response:
    """Return the session's last release as a page, or the page for what is not found."""
    release = _release(store, session)
    if release is None:
        return not_found(request, reader)
    city = store.station(release.work.session.station).names
    public_url = request.app.state.settings.public_url
    return page(
        request,
        "session.html",
        reader,
        {
            "programme": programme(release, city, reader.language),
            "feeds": feed_links(public_url, session, reader.language),
        },
    )


def _release(store: Store, session: SessionId) -> Release | None:
    """Return the last release, if there is one; no session has characters outside of ADDRESSED."""
    if not ADDRESSED.fullmatch(session):
        return None
    try:
        return store.release(session)
    except NotFoundError:
        return None
