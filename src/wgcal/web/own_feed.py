"""Who has the secret of a personal feed may manage it: there are no accounts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from wgcal.actions.personal_feeds import Wanted, make_personal_feed, personal_feed_of
from wgcal.domain.personal_feed import BodyNotPublished, PersonalFeed, TooManyBodies
from wgcal.store import Store
from wgcal.web.access import TokenNeeded, database_of, now_of
from wgcal.web.feed_address import FeedAddress, canonical, feed_address

bearer = HTTPBearer(
    scheme_name="PersonalFeed",
    auto_error=False,
    description="The secret of a personal feed: what stands before `.ics` in its address.",
)
Secret = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]


@dataclass(frozen=True)
class OwnFeed:
    """A personal feed in an open write transaction, and the UTC day."""

    store: Store
    feed: PersonalFeed
    today: date


def own_feed(request: Request, secret: Secret) -> Iterator[OwnFeed]:
    """Yield the feed whose secret was sent; once all is kept, this process knows.

    Raises TokenNeeded, or InvalidToken alike for unknown, revoked and expired ones.
    """
    if secret is None:
        raise TokenNeeded
    today = now_of(request).date()
    with database_of(request).writing() as store:
        yield OwnFeed(store, personal_feed_of(store, secret.credentials, today=today), today)
    request.app.state.secrets.look_again()


Own = Annotated[OwnFeed, Depends(own_feed, scope="function")]


def made(request: Request, wanted: Wanted) -> str:
    """Return the secret of a new personal feed; raises MadeTooFast or TooManyPersonalFeeds."""
    request.app.state.made.one_more()
    most = request.app.state.settings.personal_feeds
    with database_of(request).writing() as store:
        expect_published(store, wanted)
        return make_personal_feed(store, wanted, today=now_of(request).date(), most=most)


def public_address(address: FeedAddress) -> str:
    """Return the address without a secret that says the same; raises TooManyBodies."""
    text = canonical(address)
    if feed_address(*text.partition("?")[::2]) != address:
        raise TooManyBodies
    return text


def expect_published(store: Store, wanted: Wanted) -> None:
    """Raise BodyNotPublished unless every body wanted has published something."""
    found = feed_address(*wanted.address.partition("?")[::2])
    bodies = frozenset() if found is None else found.selection.bodies
    published = {released.session.body for released in store.released_sessions()}
    for body in sorted(bodies - published):
        raise BodyNotPublished(body)
