"""The event that stands at the end of a feed with more meetings than programs take."""

from datetime import UTC, date, datetime
from uuid import NAMESPACE_URL, uuid5

from icalendar import Event, vDate, vDatetime, vInt, vUri

from wgcal.domain.interpretation import Language
from wgcal.domain.message import message
from wgcal.ical.text import Text, one_line
from wgcal.wording.messages import translated


def rest(on: date, address: str, published_at: datetime, language: Language) -> bytes:
    """Return an all-day event on the first day left out; `address` is the feed from there."""
    event = Event()
    event.add("UID", Text(rest_uid(address)))
    event.add("DTSTAMP", vDatetime(published_at.astimezone(UTC)))
    event.add("SEQUENCE", vInt(0))
    event.add("DTSTART", vDate(on))
    event.add("SUMMARY", rest_title(language))
    event.add("DESCRIPTION", rest_description(address, language))
    event.add("STATUS", Text("CONFIRMED"))
    event.add("TRANSP", Text("TRANSPARENT"))
    event.add("CLASS", Text("PUBLIC"))
    event.add("URL", vUri(address))
    return bytes(event.to_ical(sorted=False))


def rest_uid(address: str) -> str:
    """Return an identifier that follows from the address (RFC 9562, 5.5)."""
    return str(uuid5(NAMESPACE_URL, address))


def rest_title(language: Language) -> Text:
    """Return that there is more."""
    more = message("More meetings follow from this day in a calendar of their own")
    return one_line(translated(more, language), language)


def rest_description(address: str, language: Language) -> Text:
    """Return where there is more."""
    where = message("Subscribe to this address as well: {address}", address=address)
    return one_line(translated(where, language), language)
