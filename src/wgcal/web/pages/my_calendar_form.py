"""What somebody picks on the page for an own calendar, read as the address of a feed is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from urllib.parse import parse_qsl, urlencode

from fastapi import Depends, Request

from wgcal.actions.personal_feeds import Wanted
from wgcal.domain.errors import InvalidInputError
from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.domain.personal_feed import BodyNotPublished, TooManyBodies
from wgcal.ical import FEED_LANGUAGES
from wgcal.web.feed_address import LONGEST_QUERY, MOST_PARAMETERS, FeedAddress, feed_address
from wgcal.web.own_feed import public_address

NOT_OF_THE_FEED = ("label", "expires_on", "language", "secret")
LONGEST_LABEL = 100

Pairs = Sequence[tuple[str, str]]


class NothingPicked(InvalidInputError):
    """A calendar needs at least one body."""

    def __init__(self) -> None:
        super().__init__("bodies", message("Tick at least one body."))


class NoLastDay(InvalidInputError):
    """What was given as last day is none."""

    def __init__(self) -> None:
        super().__init__("expires_on", message("this is no date such as 2016-05-19"))


async def pairs_posted(request: Request) -> Pairs:
    """Return the names and values of a form that was sent, without those left empty."""
    body = (await request.body()).decode("utf-8", "replace")
    try:
        return parse_qsl(body, max_num_fields=MOST_PARAMETERS)
    except ValueError as error:
        raise TooManyBodies from error


Posted = Annotated[Pairs, Depends(pairs_posted)]


@dataclass(frozen=True)
class Picked:
    """What was sent, and what it means where that can be told at all."""

    pairs: Pairs

    def value(self, name: str) -> str:
        """Return the last value of a field, empty if there is none."""
        return dict(self.pairs).get(name, "")

    def address(self, otherwise: Language) -> FeedAddress:
        """Return the feed that was picked; raises InvalidInputError for none."""
        bodies = [text for name, text in self.pairs if name == "body"]
        query = urlencode([pair for pair in self.pairs if pair[0] not in NOT_OF_THE_FEED])
        if not bodies:
            raise NothingPicked
        if len(query) > LONGEST_QUERY:
            raise TooManyBodies
        tag = self.value("language")
        language = tag if tag in FEED_LANGUAGES else otherwise
        found = feed_address(f"/feeds/bodies/{bodies[0]}/{language}.ics", query)
        if found is None:
            raise BodyNotPublished(bodies[0][:LONGEST_LABEL])
        return found

    def wanted(self, otherwise: Language) -> Wanted:
        """Return it in the words of the action; raises NoLastDay besides."""
        label = "".join(letter for letter in self.value("label") if letter.isprintable())
        return Wanted(
            address=public_address(self.address(otherwise)),
            label=label[:LONGEST_LABEL],
            expires_on=self._last_day(),
        )

    def _last_day(self) -> date | None:
        text = self.value("expires_on")
        try:
            return date.fromisoformat(text) if text else None
        except ValueError as error:
            raise NoLastDay from error
