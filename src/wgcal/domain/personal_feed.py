"""A delegate's own calendar: a feed of meetings picked for oneself, under a secret address."""

from dataclasses import dataclass
from datetime import date
from typing import NewType

from wgcal.domain.errors import InvalidInputError, NotFoundError
from wgcal.domain.message import message
from wgcal.domain.refusals import RefusedError

PersonalFeedId = NewType("PersonalFeedId", str)


@dataclass(frozen=True, kw_only=True)
class PersonalFeed:
    """Another name for a feed's public `address`, known by the SHA-256 of a secret.

    Days are those of UTC: `made_on` that of the secret, `expires_on` the last on which it is
    served. Of whoever fetches it
    nothing is known but the last day, `used_on`; `id` is random too, and opens nothing.
    """

    id: PersonalFeedId
    digest: str
    label: str
    address: str
    made_on: date
    expires_on: date | None = None
    used_on: date | None = None

    def is_valid_on(self, day: date) -> bool:
        """Say whether the feed has not expired before the day."""
        return self.expires_on is None or day <= self.expires_on


class UnknownPersonalFeed(NotFoundError):
    """No personal feed has this identifier."""

    def __init__(self, feed: str) -> None:
        super().__init__(message("There is no personal calendar {name}.", name=feed))


class BodyNotPublished(InvalidInputError):
    """A personal feed can not have meetings of a body that has published none, or is not known."""

    def __init__(self, body: str) -> None:
        super().__init__("bodies", message("There is no body {body}.", body=body))


class TooManyBodies(InvalidInputError):
    """What was picked for a personal feed is more than an address of a feed can say."""

    def __init__(self) -> None:
        super().__init__(
            "bodies", message("This is more than one calendar can have: make two of it.")
        )


class TooManyPersonalFeeds(RefusedError):
    """As many personal feeds are kept here as may be."""

    def __init__(self) -> None:
        super().__init__(
            message("No more personal calendars can be made here: ask those who run this service.")
        )


class ExpiryNotAhead(InvalidInputError):
    """A personal feed would end before it begins."""

    def __init__(self, day: date) -> None:
        super().__init__(
            "expires_on", message("A calendar can not end on {day}: that has passed.", day=day)
        )
