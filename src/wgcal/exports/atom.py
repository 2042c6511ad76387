"""What releases changed, as an Atom feed (RFC 4287) for feed readers and programs."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from wgcal.domain.slot_change import ChangeKind
from wgcal.exports.public_meeting import PublicCalendar, in_utc

ATOM = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, kw_only=True)
class Change:
    """A slot's change in one release, published at a UTC time; `paragraphs` are plain text.

    `identifier` is a UUID that no other change has, `word` the kind in the reader's language.
    `page` is for people, `file` is the meeting as it now is, for calendars.
    """

    identifier: str
    kind: ChangeKind
    word: str
    title: str
    paragraphs: tuple[str, ...]
    published_at: datetime
    page: str
    file: str


def atom(calendar: PublicCalendar, changes: Iterable[Change]) -> bytes:
    """Return the changes in the order given, as UTF-8; the calendar's own meetings are not told."""
    feed = Element("feed", {"xmlns": ATOM, "xml:lang": calendar.language.value})
    _text(feed, "id", f"urn:uuid:{calendar.uid}")
    _text(feed, "title", calendar.name)
    _text(feed, "updated", in_utc(calendar.published_at))
    _text(SubElement(feed, "author"), "name", calendar.name)
    _text(feed, "generator", "wgcal")
    _link(feed, "self", "application/atom+xml", calendar.source)
    _link(feed, "alternate", "text/html", calendar.page)
    for change in changes:
        _entry(feed, change)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _entry(feed: Element, change: Change) -> None:
    entry = SubElement(feed, "entry")
    _text(entry, "id", f"urn:uuid:{change.identifier}")
    _text(entry, "title", change.title)
    _text(entry, "updated", in_utc(change.published_at))
    SubElement(entry, "category", term=change.kind.value, label=change.word)
    _link(entry, "alternate", "text/html", change.page)
    _link(entry, "related", "text/calendar", change.file)
    content = SubElement(entry, "content", type="xhtml")
    division = SubElement(content, "div", xmlns=XHTML)
    for paragraph in change.paragraphs:
        SubElement(division, "p").text = paragraph


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = text


def _link(parent: Element, relation: str, media_type: str, address: str) -> None:
    SubElement(parent, "link", rel=relation, type=media_type, href=address)
