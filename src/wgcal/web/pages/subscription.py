"""Where the feeds of a session are."""

from dataclasses import dataclass

from wgcal.domain.interpretation import Language
from wgcal.domain.session import SessionId
from wgcal.ical import FEED_LANGUAGES
from wgcal.wording.languages import endonym


@dataclass(frozen=True, kw_only=True)
class FeedLink:
    """A feed in one language, under the address to copy and the one that opens a calendar."""

    language: Language
    name: str
    https: str
    webcal: str


def feed_links(public_url: str, session: SessionId, reader: Language) -> tuple[FeedLink, ...]:
    """Return the session's feed in each language offered, the reader's own first."""
    languages = sorted(FEED_LANGUAGES, key=lambda language: language is not reader)
    return tuple(_link(public_url, session, language) for language in languages)


def _link(public_url: str, session: SessionId, language: Language) -> FeedLink:
    address = f"{public_url}/feeds/sessions/{session}/{language}.ics"
    return FeedLink(
        language=language,
        name=endonym(language),
        https=address,
        webcal=f"webcal:{address.partition(':')[2]}",
    )
