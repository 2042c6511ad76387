"""The form of the page to subscribe with: all that the address of a feed can say."""

from dataclasses import dataclass
from urllib.parse import parse_qsl

from wgcal.domain.interpretation import Language
from wgcal.web.feed_address import FeedAddress, query_of
from wgcal.web.pages.feed_form import feed_form, language_of_feed
from wgcal.web.pages.filters import Offered, days, filters
from wgcal.web.pages.question import Question
from wgcal.web.pages.subscribe_address import page_of_all


@dataclass(frozen=True, kw_only=True)
class Form:
    """Where the answers go, questions with several answers and with one, and what stays as it is.

    `kept` is what the address says besides, without a question for it.
    """

    action: str
    filters: tuple[Question, ...]
    choices: tuple[Question, ...]
    kept: tuple[tuple[str, str], ...]


def subscribe_form(address: FeedAddress, offered: Offered, reader: Language) -> Form:
    """Return the form as it is answered by the address."""
    selection, form = address.selection, address.presentation
    ticked = filters(offered, selection, reader)
    chosen = (
        language_of_feed(form),
        *days(offered, selection, reader),
        *feed_form(form, reader),
    )
    asked = {question.name for question in (*ticked, *chosen)}
    said = parse_qsl(query_of(address))
    return Form(
        action=page_of_all(selection),
        filters=ticked,
        choices=chosen,
        kept=tuple(pair for pair in said if pair[0] not in asked),
    )
